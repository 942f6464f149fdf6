// From a claim to its words in the page: a button over the claim, on surfaces that stand beside the page.
// Elsewhere no surface provides a way and there is no button.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Claim } from '../lib/report.ts'
import { i18n } from './i18n.ts'

const RevealContext = createContext<((claim: Claim) => void) | null>(null)
/** Scrolls the page to the claim's words. */
export const RevealProvider = RevealContext.Provider

export interface RevealButtonProps {
  readonly claim: Claim
  /** What the claim is about, for those who hear the button without its row. */
  readonly label: string
}

/** Small to the eye; the whole claim answers to the pointer (report.css). */
export function RevealButton({ claim, label }: RevealButtonProps) {
  const reveal = useContext(RevealContext)
  if (reveal === null) return null
  return (
    <button
      type="button"
      class="reveal"
      title={i18n.t('reveal.show')}
      aria-label={i18n.t('reveal.showLabel', [label])}
      onClick={() => reveal(claim)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M2 3.5h12M2 7h5M2 10.5h3M7.5 10.5h6.5M11.5 8l2.5 2.5-2.5 2.5" />
      </svg>
    </button>
  )
}
