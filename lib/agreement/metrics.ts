// How far apart are two values, by the level at which they were measured? The four difference functions of
// Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", section "Difference functions".
// Declines to choose the level: that is for whoever knows what the values mean.

export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'
export const METRICS: readonly Metric[] = ['nominal', 'ordinal', 'interval', 'ratio']

/** A value as it was coded. Anything but `nominal` wants numbers. */
export type Code = string | number

/** The squared difference of the values at two places of the list that the metric was made for; 0 where equal. */
export type Difference = (a: number, b: number) => number

/**
 * The squared difference between any two of some values, given with how often each was paired.
 * `values` are distinct and, but for nominal, numbers in ascending order. Throws where a level wants numbers and
 * finds a text, or where a ratio finds a number below zero, for which it is not defined.
 */
export function toDifference(metric: Metric, values: readonly Code[], counts: readonly number[]): Difference {
  if (metric === 'nominal') return (a, b) => (a === b ? 0 : 1)
  const numbers = values.map((value) => {
    if (typeof value === 'number' && Number.isFinite(value)) return value
    throw new TypeError(`${metric} agreement wants numbers, found ${JSON.stringify(value)}`)
  })
  const at = (place: number) => numbers[place] ?? Number.NaN
  if (metric === 'interval') return (a, b) => (at(a) - at(b)) ** 2
  if (metric === 'ratio') {
    const negative = numbers.find((value) => value < 0)
    if (negative !== undefined) throw new RangeError(`ratio agreement wants no number below 0: ${negative}`)
    return (a, b) => (a === b ? 0 : ((at(a) - at(b)) / (at(a) + at(b))) ** 2)
  }
  return toOrdinal(counts)
}

/** Ranks between two values: all that lie between them and half of each of the two. */
function toOrdinal(counts: readonly number[]): Difference {
  const upTo: number[] = []
  for (const count of counts) upTo.push((upTo.at(-1) ?? 0) + count)
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    const between = (upTo[high] ?? 0) - (upTo[low] ?? 0) + (counts[low] ?? 0)
    return low === high ? 0 : (between - ((counts[low] ?? 0) + (counts[high] ?? 0)) / 2) ** 2
  }
}
