// Within which bounds does an alpha lie? Percentile intervals by resampling whole units with replacement, as Zapf,
// Castell, Morawietz and Karch (2016), BMC Medical Research Methodology 16:93, recommend and describe.
// Units of one page are not independent of each other, so pages are drawn whole where the units say what they are of
// (a cluster bootstrap: Field and Welsh 2007). Declines to give an interval that too few draws could carry.
import { type Coded, codeUnits, measureCoded, type Unit } from './alpha.ts'
import type { Metric } from './metrics.ts'
import { seedRandom } from './random.ts'

export interface Interval {
  readonly low: number
  readonly high: number
  /** Draws in which alpha was defined; in the others every value was the same. */
  readonly draws: number
}

export interface BootstrapOptions {
  readonly metric: Metric
  readonly seed: number
  /** How often to draw; 1,000 in Zapf et al. */
  readonly draws: number
  /** Share of draws within the interval, 0.95 as a rule. */
  readonly level: number
  /** What each unit belongs to, in the order of the units; units of one group are drawn together. */
  readonly groups?: readonly string[]
}

/** Below this share of draws with an alpha, the rest would decide the bounds. */
const MIN_DEFINED = 0.95

/** The value below which a share of some sorted values lies, between two of them by proportion (R's type 7). */
export function findQuantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [low = Number.NaN, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return low + (high - low) * (place - Math.floor(place))
}

/** Units that can be compared, by the group they belong to. */
function groupUnits(units: readonly Unit[], metric: Metric, groups?: readonly string[]) {
  const kept = units.flatMap((unit, at) =>
    unit.filter((value) => value !== null).length >= 2 ? [{ unit, group: groups?.[at] ?? `${at}` }] : [],
  )
  const coded: Coded = codeUnits(
    kept.map(({ unit }) => unit),
    metric,
  )
  const byGroup = new Map<string, (readonly number[])[]>()
  for (const [at, unit] of coded.units.entries()) {
    const group = kept[at]?.group ?? ''
    byGroup.set(group, [...(byGroup.get(group) ?? []), unit])
  }
  return { coded, groups: [...byGroup.values()] }
}

/**
 * The bounds within which alpha lies in a share of all draws; null where there are fewer than two groups, or where
 * alpha is not defined in more than one of twenty draws. Throws where the values do not fit the metric.
 */
export function bootstrapAgreement(units: readonly Unit[], options: BootstrapOptions): Interval | null {
  const { coded, groups } = groupUnits(units, options.metric, options.groups)
  if (groups.length < 2) return null
  const random = seedRandom(options.seed)
  const alphas: number[] = []
  for (let draw = 0; draw < options.draws; draw += 1) {
    const drawn = groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])
    const { alpha } = measureCoded({ ...coded, units: drawn })
    if (alpha !== null) alphas.push(alpha)
  }
  if (alphas.length < MIN_DEFINED * options.draws) return null
  alphas.sort((a, b) => a - b)
  const tail = (1 - options.level) / 2
  return { low: findQuantile(alphas, tail), high: findQuantile(alphas, 1 - tail), draws: alphas.length }
}
