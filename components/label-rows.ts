// Where labels go under a line so that none touches another: few rows, and each label near to its place on the
// line. Pure arithmetic in pixels.

export interface LabelPlaces {
  readonly rows: number
  /** For each label its row, from 0 down, and its middle. */
  readonly places: readonly { readonly row: number; readonly x: number }[]
}

const LABEL_GAP = 10
/** Ways of sharing labels among rows that are tried; beyond, they take turns. Eight labels on two rows are 256. */
const MOST_TRIES = 256
/** Beyond, a label a row. */
const MOST_ROWS = 4
/** A further row is worth it where it saves moving one label by 70 px, about its own width. */
const ROW_COST = 70 ** 2

/** Places labels of these widths, wanted at these middles (in order), between 0 and `width`. */
export function placeLabels(
  wanted: readonly number[],
  widths: readonly number[],
  width: number,
): LabelPlaces {
  const labels = { wanted, widths, width }
  const mostRows = Math.max(1, Math.min(wanted.length, MOST_ROWS))
  let best: LabelPlaces = { rows: wanted.length, places: placeRows([...wanted.keys()], labels) }
  let bestCost = Number.POSITIVE_INFINITY
  // More rows cost more by themselves: once that is beyond the best, none is looked for.
  for (let rows = 1; rows <= mostRows && rows * ROW_COST < bestCost; rows += 1)
    for (const shared of shareAmongRows(wanted.length, rows)) {
      if (!fitsAll(shared, widths, width)) continue
      const candidate = { rows, places: placeRows(shared, labels) }
      const cost = costOf(candidate, wanted)
      if (cost < bestCost) [best, bestCost] = [candidate, cost]
    }
  return best
}

/** Ways to share labels among rows: for each label its row. The first label is always on the first. */
function shareAmongRows(labels: number, rows: number): readonly (readonly number[])[] {
  const ways = rows ** Math.max(0, labels - 1)
  const turns = Array.from({ length: labels }, (_, at) => at % rows)
  if (ways > MOST_TRIES) return [turns]
  return Array.from({ length: ways }, (_, way) =>
    turns.map((_, at) => Math.floor((way * rows) / rows ** at) % rows),
  )
}

interface Labels {
  readonly wanted: readonly number[]
  readonly widths: readonly number[]
  readonly width: number
}

function membersOf(shared: readonly number[], row: number): readonly number[] {
  return shared.flatMap((of, at) => (of === row ? [at] : []))
}

function fitsAll(shared: readonly number[], widths: readonly number[], width: number): boolean {
  return shared.every((row) => {
    const members = membersOf(shared, row)
    const needed = members.reduce((sum, at) => sum + (widths[at] ?? 0), 0)
    return needed + LABEL_GAP * (members.length - 1) <= width
  })
}

function placeRows(shared: readonly number[], { wanted, widths, width }: Labels): LabelPlaces['places'] {
  const places = shared.map((row) => ({ row, x: 0 }))
  for (const row of new Set(shared)) {
    const members = membersOf(shared, row)
    const xs = spread(
      members.map((member) => wanted[member] ?? 0),
      members.map((member) => (widths[member] ?? 0) + LABEL_GAP),
      [-LABEL_GAP / 2, width + LABEL_GAP / 2],
    )
    members.forEach((member, at) => {
      places[member] = { row, x: xs[at] ?? 0 }
    })
  }
  return places
}

/** How far labels stand from where they belong (far is worse than twice half as far), and how many rows they take. */
function costOf({ rows, places }: LabelPlaces, wanted: readonly number[]): number {
  const strain = places.reduce((sum, { x }, at) => sum + (x - (wanted[at] ?? 0)) ** 2, 0)
  return strain + rows * ROW_COST
}

/**
 * Middles of boxes of these widths, in order and not overlapping, with the least sum of squared distances to where
 * they want to be (isotonic regression by pooling adjacent violators), then kept between the ends.
 */
export function spread(
  wanted: readonly number[],
  widths: readonly number[],
  [left, right]: readonly [number, number],
): readonly number[] {
  let total = 0
  const middles = widths.map((width) => {
    total += width
    return total - width / 2
  })
  const last = Math.max(left, right - total)
  const shifts = pool(wanted.map((want, at) => want - (middles[at] ?? 0)))
  return shifts.map((shift, at) => Math.min(Math.max(shift, left), last) + (middles[at] ?? 0))
}

/** The nearest series that never falls. */
function pool(values: readonly number[]): readonly number[] {
  const pools: { sum: number; size: number }[] = []
  for (const value of values) {
    let next = { sum: value, size: 1 }
    for (
      let before = pools.at(-1);
      before && before.sum / before.size > next.sum / next.size;
      before = pools.at(-1)
    ) {
      next = { sum: before.sum + next.sum, size: before.size + next.size }
      pools.pop()
    }
    pools.push(next)
  }
  return pools.flatMap(({ sum, size }) => Array<number>(size).fill(sum / size))
}
