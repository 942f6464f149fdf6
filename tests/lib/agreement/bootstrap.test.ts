import { describe, expect, it } from 'vitest'
import { measureAgreement, type Unit } from '../../../lib/agreement/alpha.ts'
import { bootstrapAgreement, findQuantile } from '../../../lib/agreement/bootstrap.ts'
import { seedRandom, shuffle } from '../../../lib/agreement/random.ts'
import { EXAMPLES } from './examples.ts'

const OPTIONS = { metric: 'nominal', seed: 2022, draws: 1000, level: 0.95 } as const
const FOUR: readonly Unit[] = [
  [1, 1],
  [2, 2],
  [1, 2],
  [3, 3],
  [2, 3],
]

/** Every way of drawing five units of five, with replacement: the distribution that the bootstrap samples. */
function listAllDraws(units: readonly Unit[]): number[] {
  const alphas: number[] = []
  const total = units.length ** units.length
  for (let number = 0; number < total; number += 1) {
    const drawn = units.map((_, place) => units[Math.floor(number / units.length ** place) % units.length])
    const { alpha } = measureAgreement(drawn as Unit[], 'nominal')
    if (alpha !== null) alphas.push(alpha)
  }
  return alphas.sort((a, b) => a - b)
}

describe('the bootstrap', () => {
  it('finds the bounds that counting all 3,125 draws gives', () => {
    const all = listAllDraws(FOUR)
    const interval = bootstrapAgreement(FOUR, { ...OPTIONS, draws: 20_000, level: 0.8 })
    expect(interval?.low).toBeCloseTo(findQuantile(all, 0.1), 1)
    expect(interval?.high).toBeCloseTo(findQuantile(all, 0.9), 1)
    expect((interval?.draws ?? 0) / 20_000).toBeCloseTo(all.length / 5 ** 5, 2)
  })

  it('gives the same bounds for the same seed, and others for another', () => {
    const units = EXAMPLES[2]?.units ?? []
    const interval = bootstrapAgreement(units, OPTIONS)
    expect(bootstrapAgreement(units, OPTIONS)).toEqual(interval)
    expect(bootstrapAgreement(units, { ...OPTIONS, seed: 1 })).not.toEqual(interval)
  })

  it.each(['nominal', 'ordinal', 'interval', 'ratio'] as const)(
    'puts alpha within its bounds, %s',
    (metric) => {
      const units = EXAMPLES[2]?.units ?? []
      const { alpha } = measureAgreement(units, metric)
      const interval = bootstrapAgreement(units, { ...OPTIONS, metric })
      expect(interval?.low).toBeLessThan(alpha ?? Number.NaN)
      expect(interval?.high).toBeGreaterThan(alpha ?? Number.NaN)
      expect(interval?.high).toBeLessThanOrEqual(1)
    },
  )

  it('is wider where units hang together: a page that is coded four times is one page', () => {
    const repeated = FOUR.flatMap((unit) => [unit, unit, unit, unit])
    const groups = FOUR.flatMap((_, at) => [`${at}`, `${at}`, `${at}`, `${at}`])
    const alone = bootstrapAgreement(repeated, OPTIONS)
    const together = bootstrapAgreement(repeated, { ...OPTIONS, groups })
    const width = (interval: typeof alone) => (interval ? interval.high - interval.low : Number.NaN)
    expect(width(together)).toBeGreaterThan(width(alone) * 1.5)
  })

  it('gives no bounds for one group, where nearly all values are the same, or where all agree', () => {
    expect(
      bootstrapAgreement(
        FOUR.map(([value = 1]) => [value, value]),
        OPTIONS,
      ),
    ).toBeNull()
    expect(bootstrapAgreement(FOUR, { ...OPTIONS, groups: ['a', 'a', 'a', 'a', 'a'] })).toBeNull()
    expect(
      bootstrapAgreement(
        [
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 2],
        ],
        OPTIONS,
      ),
    ).toBeNull()
  })
})

describe('chance', () => {
  it('follows from the seed alone', () => {
    const [random, again] = [seedRandom(7), seedRandom(7)]
    const draws = Array.from({ length: 5 }, random)
    expect(Array.from({ length: 5 }, again)).toEqual(draws)
    // First draws of mulberry32 with the seed 0, as its other implementations give them.
    expect(Math.floor(seedRandom(0)() * 2 ** 32)).toBe(1144304738)
    expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true)
  })

  it('is even: each of ten items comes first in about a tenth of a thousand shuffles', () => {
    const random = seedRandom(1)
    const firsts = new Map<number, number>()
    for (let round = 0; round < 1000; round += 1) {
      const [first = -1] = shuffle([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], random)
      firsts.set(first, (firsts.get(first) ?? 0) + 1)
    }
    expect(firsts.size).toBe(10)
    for (const count of firsts.values()) expect(Math.abs(count - 100)).toBeLessThan(40)
  })

  it('leaves the list as it was and loses nothing', () => {
    const items = ['a', 'b', 'c', 'd'] as const
    expect(shuffle(items, seedRandom(3)).sort()).toEqual([...items])
    expect(items).toEqual(['a', 'b', 'c', 'd'])
  })
})
