// Within which bounds does an alpha lie? Percentile intervals by resampling whole units with replacement, as Zapf,
// Castell, Morawietz and Karch (2016), BMC Medical Research Methodology 16:93, recommend and describe.
// Units of one page are not independent of each other, so pages are drawn whole where the units say what they are of
// (a cluster bootstrap: Field and Welsh 2007). Declines to give an interval that too few draws could carry.
import { measureAgreement, measureWithin, type Unit } from './alpha.ts'
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
  /** The variable each unit is of, in the order of the units: alpha is then that of `measureWithin`. */
  readonly strata?: readonly string[]
}

/** Below this share of draws with an alpha, the rest would decide the bounds. */
const MIN_DEFINED = 0.95

/** The value below which a share of some sorted values lies, between two of them by proportion (R's type 7). */
export function findQuantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [low = Number.NaN, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return low + (high - low) * (place - Math.floor(place))
}

/** Units that can be compared, each with its stratum, by the group they belong to. */
function groupUnits(units: readonly Unit[], { groups, strata }: BootstrapOptions) {
  const byGroup = new Map<string, { unit: Unit; stratum: string }[]>()
  for (const [at, unit] of units.entries()) {
    if (unit.filter((value) => value !== null).length < 2) continue
    const group = groups?.[at] ?? `${at}`
    const member = { unit, stratum: strata?.[at] ?? '' }
    const known = byGroup.get(group)
    if (known) known.push(member)
    else byGroup.set(group, [member])
  }
  return [...byGroup.values()]
}

/**
 * The bounds within which alpha lies in a share of all draws; null where there are fewer than two groups, where alpha is
 * not defined in more than one of twenty draws, or where it is the same in all (who agrees on all of five units would
 * be given bounds of no width, which tells nothing). Throws where the values do not fit the metric.
 */
export function bootstrapAgreement(units: readonly Unit[], options: BootstrapOptions): Interval | null {
  const groups = groupUnits(units, options)
  if (groups.length < 2) return null
  const random = seedRandom(options.seed)
  const alphas: number[] = []
  for (let draw = 0; draw < options.draws; draw += 1) {
    const drawn = groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])
    const drawnUnits = drawn.map(({ unit }) => unit)
    const { alpha } = options.strata
      ? measureWithin(
          drawnUnits,
          drawn.map(({ stratum }) => stratum),
          options.metric,
        )
      : measureAgreement(drawnUnits, options.metric)
    if (alpha !== null) alphas.push(alpha)
  }
  if (alphas.length < MIN_DEFINED * options.draws) return null
  alphas.sort((a, b) => a - b)
  if (alphas[0] === alphas.at(-1)) return null
  const tail = (1 - options.level) / 2
  return { low: findQuantile(alphas, tail), high: findQuantile(alphas, 1 - tail), draws: alphas.length }
}
