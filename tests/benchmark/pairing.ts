// Which reported claim answers which labelled one, page by page? A choice counts option by option, and a reported
// claim answers one label at the most. Declines to sum up: see scoring.ts.
import type { Label, LabelledClaim, ScoredClaim, ScoredReport } from './labels.ts'
import { isSameName, isSameValue } from './matching.ts'

export interface Counts {
  readonly right: number
  /** Reported, and not labelled. */
  readonly extra: number
  /** Labelled, and not reported. */
  readonly missed: number
}
/** One side is null where a claim has no answer. */
export interface Pair {
  readonly got: ScoredClaim | null
  readonly want: LabelledClaim | null
}
export interface PageScore {
  readonly label: Label
  readonly isFound: boolean
  readonly points: Counts
  readonly claims: readonly Pair[]
  readonly credits: {
    readonly missed: readonly string[]
    readonly extra: readonly string[]
    readonly right: number
  }
}

const byOption = <C extends LabelledClaim | ScoredClaim>(claim: C): C[] =>
  Array.isArray(claim.value)
    ? [...new Set(claim.value)].map((option) => ({ ...claim, value: [option] }))
    : [claim]

function pairClaims(got: readonly ScoredClaim[], wanted: readonly LabelledClaim[]): Pair[] {
  const left = got.flatMap(byOption)
  const pairs = wanted.flatMap(byOption).map((want): Pair => {
    const at = left.findIndex((claim) => claim.point === want.point && isSameValue(claim.value, want.value))
    return { got: at < 0 ? null : (left.splice(at, 1)[0] ?? null), want }
  })
  return [...pairs, ...left.map((claim) => ({ got: claim, want: null }))]
}

const pointsOf = (claims: readonly { readonly point: string }[]) => new Set(claims.map(({ point }) => point))

function comparePoints(got: ReadonlySet<string>, want: ReadonlySet<string>): Counts {
  const right = want.intersection(got).size
  return { right, extra: got.size - right, missed: want.size - right }
}

/** Photo credits and bylines are not scored, nor what a report only infers. */
function compareCredits(label: Label, report: ScoredReport | undefined): PageScore['credits'] {
  if (!label.event || !report) return { missed: [], extra: [], right: 0 }
  const stated = (report.credits ?? []).filter(({ basis }) => basis !== 'inferred')
  const [got, want] = [stated, label.credits].map((credits) =>
    credits.filter(({ role }) => role !== 'photo' && role !== 'byline').map(({ name }) => name),
  ) as [string[], string[]]
  const missed = want.filter((name) => !got.some((other) => isSameName(other, name)))
  const extra = got.filter((name) => !want.some((other) => isSameName(other, name)))
  return { missed, extra, right: want.length - missed.length }
}

/** How a page's report answers its label; no report is a page not found. */
export function scorePage(label: Label, report: ScoredReport | undefined): PageScore {
  const isFound = Boolean(report?.event)
  const got = isFound ? (report?.claims ?? []) : []
  return {
    label,
    isFound,
    points: comparePoints(pointsOf(got), pointsOf(label.claims)),
    claims: pairClaims(got, label.claims),
    credits: compareCredits(label, report),
  }
}
