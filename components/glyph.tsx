// The signs by which a verdict is told without colour. They repeat words, so screen readers skip them.
import type { ClaimVerdict } from '../lib/report.ts'

const GLYPHS = { differs: '≠', 'only-here': '◖', agrees: '=', unclear: '?', omitted: '∅' } as const

export type Sign = ClaimVerdict | 'omitted'

/** The sign of a verdict, in its colour. */
export function Glyph({ sign }: { readonly sign: Sign }) {
  return (
    <span class={`glyph v-${sign}`} aria-hidden="true">
      {GLYPHS[sign]}
    </span>
  )
}

/** The mark of the product: two rings that overlap. */
export function Rings() {
  return (
    <svg class="rings" viewBox="0 0 24 24" width="24" height="24" fill="none" aria-hidden="true">
      <circle class="ring-left" cx="9" cy="12" r="7" />
      <circle class="ring-right" cx="15" cy="12" r="7" />
    </svg>
  )
}
