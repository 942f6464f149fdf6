// Small sums over measurements.

/** The value below which a share of the values lies; throws where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (value === undefined) throw new Error('Nothing was measured')
  return value
}

/** Milliseconds that each of `runs` runs took. */
export function time(runs: number, run: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
}
