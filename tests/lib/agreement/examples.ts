// Published reliability data with the alphas printed beside them.
import type { Unit } from '../../../lib/agreement/alpha.ts'
import type { Code, Metric } from '../../../lib/agreement/metrics.ts'

export interface Example {
  readonly source: string
  readonly units: readonly Unit[]
  readonly alphas: Partial<Record<Metric, number>>
}

/** One row a coder, as papers print them; a full stop is a missing value. */
function toUnits(rows: readonly string[], read: (cell: string) => Code): Unit[] {
  const cells = rows.map((row) => row.trim().split(/\s+/))
  return (cells[0] ?? []).map((_, at) =>
    cells.map((row) => (row[at] === undefined || row[at] === '.' ? null : read(row[at]))),
  )
}

export const EXAMPLES: readonly Example[] = [
  {
    source: 'Krippendorff 2011, A: two observers, binary data',
    units: toUnits(['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'], Number),
    alphas: { nominal: 0.095 },
  },
  {
    source: 'Krippendorff 2011, B: two observers, nominal data',
    units: toUnits(['a a b b d c c c e d d a', 'b a b b b c c c e d d d'], String),
    alphas: { nominal: 0.692 },
  },
  {
    source: 'Krippendorff 2011, C and D: four observers, twelve units, missing data',
    units: toUnits(
      [
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ],
      Number,
    ),
    alphas: { nominal: 0.743, ordinal: 0.815, interval: 0.849, ratio: 0.797 },
  },
  {
    source: 'Wikipedia, "Krippendorff\'s alpha", a computational example: three coders, fifteen units',
    units: toUnits(
      ['. . . . . 3 4 1 2 1 1 3 3 . 3', '1 . 2 1 3 3 4 3 . . . . . . .', '. . 2 1 3 4 4 . 2 1 1 3 3 . 4'],
      Number,
    ),
    alphas: { nominal: 0.691, interval: 0.811 },
  },
]
