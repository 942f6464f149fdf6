// From a claim to its words in the page: a button over the claim, on surfaces that stand beside the page.
// Elsewhere no surface provides a way and there is no button.
import { createContext } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { Claim } from '../lib/report.ts'
import { i18n } from './i18n.ts'

/** What became of the wish to see a claim's words in the page. */
export type Revealed = 'shown' | 'no-marks' | 'words-gone'

const RevealContext = createContext<((claim: Claim) => Promise<Revealed>) | null>(null)
/** Scrolls the page to the claim's words. */
export const RevealProvider = RevealContext.Provider

const OUTCOMES: Readonly<Record<Revealed, () => string>> = {
  shown: () => '',
  'no-marks': () => i18n.t('reveal.noMarks'),
  'words-gone': () => i18n.t('reveal.wordsGone'),
}

export interface RevealButtonProps {
  readonly claim: Claim
  /** What the claim is about, for those who hear the button without its row. */
  readonly label: string
}

/** Small to the eye; the whole claim answers to the pointer (report.css). Says so where there is nothing to show. */
export function RevealButton({ claim, label }: RevealButtonProps) {
  const reveal = useContext(RevealContext)
  const [outcome, setOutcome] = useState('')
  if (reveal === null) return null
  const press = async () => {
    setOutcome('')
    setOutcome(OUTCOMES[await reveal(claim)]())
  }
  return (
    <>
      <button
        type="button"
        class="reveal"
        title={i18n.t('reveal.show')}
        aria-label={i18n.t('reveal.showLabel', [label])}
        onClick={press}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M2 3.5h12M2 7h5M2 10.5h3M7.5 10.5h6.5M11.5 8l2.5 2.5-2.5 2.5" />
        </svg>
      </button>
      <p class="note warning" role="status">
        {outcome}
      </p>
    </>
  )
}
