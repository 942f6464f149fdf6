// How well do reports agree with labels? Precision, recall and F1 of detection, points, claims and credits, and of
// the claims found, how many have the right speaker, the right voice and the right passage.
// Declines to weigh pages: every claim counts once.
import type { Label, LabelledClaim, ScoredClaim, ScoredReport } from './labels.ts'
import { isSamePassage, isSameSpeaker } from './matching.ts'
import { type Counts, type PageScore, type Pair, scorePage } from './pairing.ts'

export interface Measure {
  /** null where nothing was reported. */
  readonly precision: number | null
  /** null where nothing was labelled. */
  readonly recall: number | null
  readonly f1: number
  /** How many were labelled. */
  readonly n: number
}

export interface Scores {
  readonly pages: number
  readonly detection: Measure
  readonly points: Measure
  readonly claims: Measure
  readonly credits: Measure
  /** Share of the claims found; null where none was. */
  readonly attribution: number | null
  readonly voice: number | null
  readonly evidence: number | null
  /** Claims alone, by point, sorted by its id. */
  readonly byPoint: Readonly<Record<string, Measure>>
}

function measure({ right, extra, missed }: Counts): Measure {
  const precision = right + extra > 0 ? right / (right + extra) : null
  const recall = right + missed > 0 ? right / (right + missed) : null
  const f1 = precision && recall ? (2 * precision * recall) / (precision + recall) : 0
  return { precision, recall, f1, n: right + missed }
}

const countPairs = (pairs: readonly Pair[]): Counts => ({
  right: pairs.filter(({ got, want }) => got && want).length,
  extra: pairs.filter(({ want }) => !want).length,
  missed: pairs.filter(({ got }) => !got).length,
})

function sum(pages: readonly PageScore[], toCounts: (page: PageScore) => Counts): Counts {
  const all = pages.map(toCounts)
  const total = (field: keyof Counts) => all.reduce((count, counts) => count + counts[field], 0)
  return { right: total('right'), extra: total('extra'), missed: total('missed') }
}

function measureByPoint(pairs: readonly Pair[]): Record<string, Measure> {
  const byPoint = Map.groupBy(pairs, ({ got, want }) => want?.point ?? got?.point ?? '')
  const rows = [...byPoint].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(rows.map(([point, own]) => [point, measure(countPairs(own))]))
}

const detect = ({ label, isFound }: PageScore): Counts => ({
  right: Number(label.event && isFound),
  extra: Number(!label.event && isFound),
  missed: Number(label.event && !isFound),
})

/** Scores the reports of a set of pages; a page without a report counts as not found. */
export function scoreReports(labels: readonly Label[], reports: ReadonlyMap<string, ScoredReport>): Scores {
  const pages = labels.map((label) => scorePage(label, reports.get(label.page)))
  const pairs = pages.flatMap(({ claims }) => claims)
  const share = (isRight: (got: ScoredClaim, want: LabelledClaim) => boolean) => {
    const found = pairs.flatMap(({ got, want }) => (got && want ? [isRight(got, want)] : []))
    return found.length > 0 ? found.filter(Boolean).length / found.length : null
  }
  return {
    pages: pages.length,
    detection: measure(sum(pages, detect)),
    points: measure(sum(pages, ({ points }) => points)),
    claims: measure(countPairs(pairs)),
    credits: measure(
      sum(pages, ({ credits: { right, extra, missed } }) => ({
        right,
        extra: extra.length,
        missed: missed.length,
      })),
    ),
    attribution: share(isSameSpeaker),
    voice: share((got, want) => got.voice === want.voice),
    evidence: share((got, want) => isSamePassage(got.evidence, want.evidence)),
    byPoint: measureByPoint(pairs),
  }
}
