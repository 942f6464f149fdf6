// Which pages and points do the coders get? A draw by chance that follows from its seed alone, whatever the order of
// the run: pages by outlet, each outlet in proportion and none left out while there is room; on each page points that
// Recoupe found and as many that it did not, so that what it misses can be seen as well as what it makes up.
import { seedRandom, shuffle } from '../../lib/agreement/random.ts'
import { findHost } from '../../lib/export/page.ts'
import type { CodedReport } from './reports.ts'

export interface SampleOptions {
  readonly seed: number
  /** Pages to draw. */
  readonly pages: number
  /** Points a page to draw, half of them found; null: every point of the pack. */
  readonly points: number | null
}

/** A row of the sheet before anybody has filled it. */
export interface SampleUnit {
  /** "u0001": names the row in every sheet. */
  readonly unit: string
  readonly report: CodedReport
  readonly point: string
}
export interface Stratum {
  readonly event: string
  readonly outlet: string
  readonly pages: number
  readonly drawn: number
}
export interface Sample {
  readonly units: readonly SampleUnit[]
  readonly strata: readonly Stratum[]
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Who publishes a page: as the page says, else the host of its address. */
export function nameOutlet({ trail, url }: Pick<CodedReport, 'trail' | 'url'>): string {
  const stated = trail.find(({ kind }) => kind === 'outlet')?.name
  return stated ?? findHost(url) ?? 'unknown'
}

function groupPages(reports: readonly CodedReport[]): [string, CodedReport[]][] {
  const strata = new Map<string, CodedReport[]>()
  for (const report of [...reports].sort((a, b) => compareTexts(a.input, b.input))) {
    if (report.event === null) continue
    const key = JSON.stringify([report.event, nameOutlet(report)])
    strata.set(key, [...(strata.get(key) ?? []), report])
  }
  return [...strata].sort(([a], [b]) => compareTexts(a, b))
}

/** How many to draw of each: one each from the largest down, the rest in proportion by largest remainder. */
export function allot(sizes: readonly number[], wanted: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (wanted >= total) return [...sizes]
  const bySize = sizes.map((size, at) => ({ size, at })).sort((a, b) => b.size - a.size || a.at - b.at)
  const allotted = sizes.map(() => 0)
  for (const { at } of bySize.slice(0, wanted)) allotted[at] = 1
  const rest = wanted - Math.min(wanted, sizes.length)
  const room = total - sizes.length
  const shares = bySize.map(({ size, at }) => ({ at, share: room > 0 ? ((size - 1) * rest) / room : 0 }))
  for (const { at, share } of shares) allotted[at] = (allotted[at] ?? 0) + Math.floor(share)
  let left = wanted - allotted.reduce((sum, count) => sum + count, 0)
  for (const { at } of shares.sort((a, b) => (b.share % 1) - (a.share % 1) || a.at - b.at)) {
    if (left <= 0) break
    if ((allotted[at] ?? 0) < (sizes[at] ?? 0)) {
      allotted[at] = (allotted[at] ?? 0) + 1
      left -= 1
    }
  }
  return allotted
}

function drawPoints(
  report: CodedReport,
  points: readonly string[],
  wanted: number | null,
  random: () => number,
): string[] {
  if (wanted === null) return [...points]
  const found = new Set(report.claims.map(({ point }) => point))
  const told = shuffle(
    points.filter((point) => found.has(point)),
    random,
  )
  const untold = shuffle(
    points.filter((point) => !found.has(point)),
    random,
  )
  const half = Math.ceil(wanted / 2)
  const least = Math.max(half, wanted - untold.length)
  const drawn = new Set([...told.slice(0, least), ...untold.slice(0, wanted - Math.min(told.length, least))])
  // In the pack's order, so that the order tells nothing of what was found.
  return points.filter((point) => drawn.has(point))
}

/** Draws the units to be coded. `pointsOf` lists the points of an event's pack; pages of no event are left out. */
export function drawSample(
  reports: readonly CodedReport[],
  pointsOf: (event: string) => readonly string[],
  { seed, pages, points }: SampleOptions,
): Sample {
  const random = seedRandom(seed)
  const groups = groupPages(reports)
  const counts = allot(
    groups.map(([, group]) => group.length),
    pages,
  )
  const drawn = groups.map(([, group], at) => shuffle(group, random).slice(0, counts[at]))
  const strata = groups.map(([, group], at) => {
    const [first] = group
    return {
      event: first?.event ?? '',
      outlet: first ? nameOutlet(first) : '',
      pages: group.length,
      drawn: counts[at] ?? 0,
    }
  })
  const rows = shuffle(drawn.flat(), random).flatMap((report) =>
    drawPoints(report, pointsOf(report.event ?? ''), points, random).map((point) => ({ report, point })),
  )
  const width = Math.max(4, String(rows.length).length)
  const units = rows.map((row, at) => ({ unit: `u${String(at + 1).padStart(width, '0')}`, ...row }))
  return { units, strata }
}
