// How far do coders agree beyond chance? Krippendorff's alpha, for any number of coders, with values missing.
// Follows Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section D, by its coincidence matrix.
// Declines to say what alpha is enough.
import { type Code, type Metric, toDifference } from './metrics.ts'

/** What the coders gave one unit: a value each, null where a coder gave none. The order of coders is the same in all. */
export type Unit = readonly (Code | null)[]

export interface Agreement {
  /** 1: all agree; 0: as by chance; below 0: less. Null where it is not defined: nothing to compare, or no variation. */
  readonly alpha: number | null
  /** Units with two values or more; only these count. */
  readonly units: number
  /** Values in those units. */
  readonly values: number
  readonly observed: number
  readonly expected: number
}

/** Units ready to be counted: each as its values' places in one list of distinct values. */
interface Coded {
  /** Distinct values; numbers in ascending order. */
  readonly values: readonly Code[]
  readonly units: readonly (readonly number[])[]
}

const compareCodes = (a: Code, b: Code) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1

/** Leaves out what nobody can be compared on: missing values, and units with fewer than two. */
function codeUnits(units: readonly Unit[]): Coded {
  const pairable = units
    .map((unit) => unit.filter((value) => value !== null))
    .filter((unit) => unit.length >= 2)
  const values = [...new Set(pairable.flat())].sort(compareCodes)
  const places = new Map(values.map((value, place) => [value, place]))
  return {
    values,
    units: pairable.map((unit) => unit.map((value) => places.get(value) ?? -1)),
  }
}

/** Sum of the differences between all ordered pairs of values within a unit, each unit weighing as much as its values. */
function sumWithin(unit: readonly number[], difference: (a: number, b: number) => number): number {
  let sum = 0
  for (const [at, value] of unit.entries())
    for (const other of unit.slice(at + 1)) sum += difference(value, other)
  return (2 * sum) / (unit.length - 1)
}

/** Krippendorff's alpha of some units. Throws where the values do not fit the metric. */
export function measureAgreement(coded: readonly Unit[], metric: Metric): Agreement {
  const { values, units } = codeUnits(coded)
  const counts = values.map(() => 0)
  for (const unit of units) for (const value of unit) counts[value] = (counts[value] ?? 0) + 1
  const total = counts.reduce((sum, count) => sum + count, 0)
  const difference = toDifference(metric, values, counts)
  let observed = 0
  for (const unit of units) observed += sumWithin(unit, difference)
  let expected = 0
  for (const [a, count] of counts.entries())
    for (let b = a + 1; b < counts.length; b += 1)
      if (count > 0) expected += 2 * count * (counts[b] ?? 0) * difference(a, b)
  observed /= Math.max(1, total)
  expected /= Math.max(1, total * (total - 1))
  return {
    alpha: expected > 0 ? 1 - observed / expected : null,
    units: units.length,
    values: total,
    observed,
    expected,
  }
}

/**
 * Agreement over several variables, each against its own chance: differences of all are added up, observed and
 * expected, each variable weighing as much as it has values. Where variables differ in what is usual (one point that
 * every page tells, another that none does), one matrix of all would take that for agreement; this does not.
 */
export function measureWithin(units: readonly Unit[], strata: readonly string[], metric: Metric): Agreement {
  const byStratum = new Map<string, Unit[]>()
  for (const [at, unit] of units.entries()) {
    const stratum = strata[at] ?? ''
    const known = byStratum.get(stratum)
    if (known) known.push(unit)
    else byStratum.set(stratum, [unit])
  }
  const parts = [...byStratum.values()].map((part) => measureAgreement(part, metric))
  const sum = (pick: (part: Agreement) => number) => parts.reduce((total, part) => total + pick(part), 0)
  const values = sum((part) => part.values)
  const observed = sum((part) => part.observed * part.values) / Math.max(1, values)
  const expected = sum((part) => part.expected * part.values) / Math.max(1, values)
  const alpha = expected > 0 ? 1 - observed / expected : null
  return { alpha, units: sum((part) => part.units), values, observed, expected }
}
