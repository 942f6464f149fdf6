// A pupil's marks beside the engine's claims: which belong together, by the words that both stand on.
// Declines to give points: the two readings stand side by side, and either may be the better one.
import type { Claim, Span } from '../report.ts'
import type { Mark, Standing } from './progress.ts'

export interface Pairing {
  /** The engine's claims in the order of the text, each with the mark on its words where there is one. */
  readonly rows: readonly { readonly claim: Claim; readonly index: number; readonly mark: Mark | null }[]
  /** Marks on words where the engine found no claim. */
  readonly own: readonly Mark[]
}

const sharedChars = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Of the marks that share words with a claim, the one that shares most. */
function findMark(claim: Claim, marks: readonly Mark[]): Mark | null {
  const near = marks.filter((mark) => sharedChars(mark, claim.evidence) > 0)
  near.sort((a, b) => sharedChars(b, claim.evidence) - sharedChars(a, claim.evidence))
  return near[0] ?? null
}

/** Sets marks and claims side by side; `index` is the claim's place in the report. */
export function pairAnswers(claims: readonly Claim[], marks: readonly Mark[]): Pairing {
  const rows = claims
    .map((claim, index) => ({ claim, index, mark: findMark(claim, marks) }))
    .sort((a, b) => a.claim.evidence.start - b.claim.evidence.start || a.index - b.index)
  const isFound = (mark: Mark) => claims.some(({ evidence }) => sharedChars(mark, evidence) > 0)
  return { rows, own: marks.filter((mark) => !isFound(mark)) }
}

/** The engine's verdict in the pupil's words; null where it says that it cannot tell. */
export function standingOf(claim: Claim): Standing | null {
  switch (claim.verdict) {
    case 'only-here':
      return 'silent'
    case 'unclear':
      return null
    default:
      return claim.verdict
  }
}
