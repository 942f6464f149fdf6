// The table of agreement: for each variable, over all points and point by point, how far coders agree with each other
// and how far with Recoupe. Says what the figures are and never what would be enough.
import { measureAgreement, measureWithin, type Unit } from '../../lib/agreement/alpha.ts'
import { bootstrapAgreement, type Interval } from '../../lib/agreement/bootstrap.ts'
import type { Metric } from '../../lib/agreement/metrics.ts'
import { type Coder, findConsensus, toUnits, type Units, VARIABLES, type Variable } from './variables.ts'

/**
 * Which points a row is over: one point by its id; `all`, every point in one matrix, as other programs reckon;
 * `within`, every point against its own chance.
 */
export type Scope = 'all' | 'within' | (string & {})

export interface AgreementRow {
  readonly variable: Variable['id']
  readonly scope: Scope
  readonly metric: Metric
  /** Whether it is the metric to print for this variable unless another is asked for. */
  readonly isUsual: boolean
  /** Who is compared: names of coders; `consensus` is what more than half of the coders say. */
  readonly between: readonly string[]
  readonly units: number
  readonly alpha: number | null
  readonly interval: Interval | null
}
export interface AgreementOptions {
  readonly seed: number
  readonly draws: number
  readonly level: number
}

/** Two or more who are compared, and how to take their values out of a unit of all coders and Recoupe. */
interface Side {
  readonly names: readonly string[]
  readonly take: (unit: Unit) => Unit
}

function listSides(coders: readonly Coder[], recoupe: Coder | null): Side[] {
  const names = coders.map(({ name }) => name)
  const sides: Side[] = []
  if (coders.length > 1) sides.push({ names, take: (unit) => unit.slice(0, coders.length) })
  if (!recoupe) return sides
  const own = (unit: Unit) => unit[coders.length] ?? null
  for (const [at, name] of names.entries())
    sides.push({ names: [name, recoupe.name], take: (unit) => [unit[at] ?? null, own(unit)] })
  if (coders.length > 1)
    sides.push({
      names: ['consensus', recoupe.name],
      take: (unit) => [findConsensus(unit.slice(0, coders.length)), own(unit)],
    })
  return sides
}

function measure(units: Units, metric: Metric, scope: Scope, options: AgreementOptions) {
  const { points, pages } = units
  const isWithin = scope === 'within'
  const { alpha, units: count } = isWithin
    ? measureWithin(units.units, points, metric)
    : measureAgreement(units.units, metric)
  const strata = isWithin ? { strata: points } : {}
  const interval =
    alpha === null ? null : bootstrapAgreement(units.units, { ...options, metric, groups: pages, ...strata })
  return { alpha, units: count, interval }
}

function only(units: Units, point: string): Units {
  const places = units.points.flatMap((known, at) => (known === point ? [at] : []))
  const pick = <T>(list: readonly T[]) => places.map((at) => list[at] as T)
  return { units: pick(units.units), points: pick(units.points), pages: pick(units.pages) }
}

function measureVariable(
  variable: Variable,
  units: Units,
  side: Side,
  options: AgreementOptions,
): AgreementRow[] {
  const taken: Units = { ...units, units: units.units.map(side.take) }
  const points = [...new Set(units.points)].sort()
  // One point alone is "all" already.
  const scopes = points.length > 1 ? ['all', 'within', ...points] : ['all', ...points]
  return scopes.flatMap((scope) => {
    const scoped = scope === 'all' || scope === 'within' ? taken : only(taken, scope)
    return variable.metrics.map((metric, at) => ({
      variable: variable.id,
      scope,
      metric,
      isUsual: at === 0,
      between: side.names,
      ...measure(scoped, metric, scope, options),
    }))
  })
}

/** Every row of the table: variables in their order, and for each those who are compared. Two coders, or one and Recoupe. */
export function measureCoding(
  coders: readonly Coder[],
  recoupe: Coder | null,
  options: AgreementOptions,
): AgreementRow[] {
  const all = recoupe ? [...coders, recoupe] : coders
  return VARIABLES.flatMap((variable) => {
    const units = toUnits(all, variable)
    return listSides(coders, recoupe).flatMap((side) => measureVariable(variable, units, side, options))
  })
}
