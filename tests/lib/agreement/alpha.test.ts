import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureAgreement, measureWithin, type Unit } from '../../../lib/agreement/alpha.ts'
import { METRICS, type Metric } from '../../../lib/agreement/metrics.ts'
import { EXAMPLES } from './examples.ts'

const PUBLISHED = EXAMPLES.flatMap(({ source, units, alphas }) =>
  Object.entries(alphas).map(([metric, alpha]) => ({ source, units, metric: metric as Metric, alpha })),
)

describe('alpha', () => {
  it.each(PUBLISHED)('is $alpha, $metric, for $source', ({ units, metric, alpha }) => {
    expect(measureAgreement(units, metric).alpha?.toFixed(3)).toBe(alpha.toFixed(3))
  })

  it('counts the units and values that can be compared, and no other', () => {
    const [, , four] = EXAMPLES
    // Unit 12 has one value alone: 40 of the 41 count.
    expect(measureAgreement(four?.units ?? [], 'nominal')).toMatchObject({ units: 11, values: 40 })
  })

  it.each<[string, Unit[]]>([
    ['nothing was coded', []],
    [
      'no unit has two values',
      [
        [1, null],
        [null, 2],
      ],
    ],
    [
      'every value is the same',
      [
        [1, 1],
        [1, 1],
      ],
    ],
  ])('is not defined where %s', (_, units) => {
    for (const metric of METRICS) expect(measureAgreement(units, metric).alpha).toBeNull()
  })

  it('is 1 where all agree and values vary, and below 0 where they never do', () => {
    for (const metric of METRICS) {
      expect(
        measureAgreement(
          [
            [1, 1],
            [2, 2],
            [5, 5],
          ],
          metric,
        ).alpha,
      ).toBe(1)
      expect(
        measureAgreement(
          [
            [1, 2],
            [2, 1],
          ],
          metric,
        ).alpha,
      ).toBeLessThan(0)
    }
  })

  it('refuses texts where the level wants numbers, and a ratio below zero', () => {
    expect(() => measureAgreement([['a', 'b']], 'ordinal')).toThrow('ordinal agreement wants numbers')
    expect(() => measureAgreement([[1, -2]], 'ratio')).toThrow('no number below 0: -2')
  })

  const matrix = fc.array(
    fc.array(fc.option(fc.integer({ min: 0, max: 6 })), { minLength: 3, maxLength: 3 }),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  const nearly = (a: number | null, b: number | null) =>
    a === null || b === null ? expect(a).toBe(b) : expect(a).toBeCloseTo(b, 9)

  it('is the same whoever is named first and in whatever order the units come', () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom(...METRICS), (units, metric) => {
        const turned = [...units].reverse().map((unit) => [...unit].reverse())
        nearly(measureAgreement(units, metric).alpha, measureAgreement(turned, metric).alpha)
      }),
    )
  })

  it('does not change with what the levels leave free: names, an order kept, another zero, another unit', () => {
    fc.assert(
      fc.property(matrix, (units) => {
        const changed = (change: (value: number) => number | string) =>
          units.map((unit) => unit.map((value) => (value === null ? null : change(value))))
        const check = (metric: Metric, change: (value: number) => number | string) =>
          nearly(measureAgreement(units, metric).alpha, measureAgreement(changed(change), metric).alpha)
        check('nominal', (value) => `n${(value * 5) % 7}`)
        check('ordinal', (value) => value ** 3)
        check('interval', (value) => 2 * value - 9)
        check('ratio', (value) => 3 * value)
      }),
    )
  })

  it('does not change with units that hold one value alone', () => {
    fc.assert(
      fc.property(matrix, fc.constantFrom(...METRICS), (units, metric) => {
        const more: Unit[] = [...units, [4, null, null], [null, null, null]]
        nearly(measureAgreement(units, metric).alpha, measureAgreement(more, metric).alpha)
      }),
    )
  })

  it('within one variable is that of its matrix', () => {
    for (const { units, alphas } of EXAMPLES)
      for (const metric of Object.keys(alphas) as Metric[])
        nearly(
          measureWithin(
            units,
            units.map(() => 'a'),
            metric,
          ).alpha,
          measureAgreement(units, metric).alpha,
        )
  })

  it('within variables takes no difference between them for agreement', () => {
    // Coders answer by chance, but nobody says 2 of the one and nobody says 1 of the other.
    const [one, other]: Unit[][] = [
      [
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
      [
        [2, 2],
        [2, 3],
        [3, 2],
        [3, 3],
      ],
    ]
    const units = [...(one ?? []), ...(other ?? [])]
    const strata = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b']
    const within = measureWithin(units, strata, 'nominal').alpha
    nearly(within, measureAgreement(one ?? [], 'nominal').alpha)
    expect(measureAgreement(units, 'nominal').alpha).toBeGreaterThan((within ?? 0) + 0.2)
  })
})
