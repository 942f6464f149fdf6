// In which order does a reader see the claims?
// What differs first (denials and facts before later figures and words), then what nobody else says, then what is
// confirmed, then what cannot be told. Claims of one rank keep the order they came in.
import type { Claim, Difference } from '../report.ts'

const RANK_OF_REASON: Readonly<Record<Difference, number>> = {
  denial: 0,
  number: 1,
  date: 1,
  choice: 1,
  later: 2,
  wording: 3,
  attribution: 4,
  voice: 4,
}
const RANK_OF_VERDICT = { differs: 0, 'only-here': 10, agrees: 20, unclear: 30 } as const

/** Agreement with a difference of voice or wording tells more than plain agreement. */
function rankOf({ verdict, reasons }: Claim): number {
  const least = Math.min(5, ...reasons.map((reason) => RANK_OF_REASON[reason]))
  return RANK_OF_VERDICT[verdict] + least
}

/** The claims in the order in which they are shown; equals stay as they were. */
export function rankClaims(claims: readonly Claim[]): Claim[] {
  return [...claims].sort((a, b) => rankOf(a) - rankOf(b))
}
