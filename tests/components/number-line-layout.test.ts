import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  DOT_RADIUS,
  groupNumbers,
  type LineEntry,
  layOutLine,
  type Mark,
} from '../../components/number-line-layout.ts'

const entry = (count: number, name: string, more: Partial<LineEntry> = {}): LineEntry => ({
  kind: 'outlet',
  bound: 'exact',
  ...more,
  count,
  name,
})

function layOut(entries: readonly LineEntry[], width = 342) {
  const groups = groupNumbers(entries)
  const labels = groups.map(({ count, dots }) => ({
    head: String(count),
    names: dots.map(({ name }) => name).join(', '),
  }))
  return layOutLine(groups, labels, width)
}

const distance = (a: Mark | undefined, b: Mark | undefined) => (b?.x ?? Number.NaN) - (a?.x ?? Number.NaN)

const anyEntry: fc.Arbitrary<LineEntry> = fc.record({
  count: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 20_000 })),
  bound: fc.constantFrom('exact', 'about', 'at-least', 'at-most'),
  kind: fc.constantFrom('page', 'outlet', 'later'),
  name: fc.constantFrom('ici', 'VOI', 'Le Soir', 'Radio Habana Cuba', 'plus tard · 15 janv.'),
})

describe('layOutLine', () => {
  test('no two labels of a row touch, and none leaves the line', () => {
    fc.assert(
      fc.property(
        fc.array(anyEntry, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 262, max: 342 }),
        (entries, width) => {
          const { marks, rows } = layOut(entries, width)
          for (let row = 0; row < rows; row += 1) {
            let edge = 0
            for (const { labelX, labelWidth } of marks.filter((mark) => mark.row === row)) {
              expect(labelX - labelWidth / 2).toBeGreaterThanOrEqual(edge - 0.001)
              edge = labelX + labelWidth / 2
            }
            expect(edge).toBeLessThanOrEqual(width + 0.001)
          }
        },
      ),
    )
  })

  test('two labels too broad for one row get a row each', () => {
    const later = { kind: 'later', name: 'plus tard · 15 janv.' } as const
    const { marks } = layOut(
      [
        entry(0, 'ici', { kind: 'page' }),
        { ...later, count: 0, bound: 'exact' },
        { ...later, count: 1, bound: 'exact' },
      ],
      262,
    )
    expect(marks.map(({ row }) => row)).toEqual([0, 1])
  })

  test('every number has a dot of its own, in the order of the numbers', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 1, maxLength: 12 }), (entries) => {
        const { marks } = layOut(entries)
        for (const [at, mark] of marks.entries())
          if (at > 0) expect(distance(marks[at - 1], mark)).toBeGreaterThanOrEqual(2 * DOT_RADIUS)
        expect(marks.flatMap(({ dots }) => dots)).toHaveLength(entries.length)
      }),
    )
  })

  test('16 and 18 stand clearly apart, 2,000 and 2,030 side by side', () => {
    const few = layOut([entry(16, 'VOI'), entry(18, 'ici')]).marks
    const many = layOut([entry(2000, 'ici'), entry(2030, 'VOI')]).marks
    expect(distance(few[0], few[1])).toBeGreaterThan(60)
    expect(distance(many[0], many[1])).toBeLessThan(20)
  })

  test('"hundreds" is a stretch from 100 to 999, and its dot stands in the middle of it', () => {
    const [mark] = layOut([entry(100, 'VOI', { bound: 'magnitude' }), entry(4353, 'later')]).marks
    const [from, to] = mark?.band ?? [0, 0]
    expect(to).toBeGreaterThan(from)
    expect(mark?.x).toBeCloseTo((from + to) / 2)
  })

  test('a label stands under its own dot rather than under its neighbour’s', () => {
    const later = { kind: 'later' } as const
    const { marks, rows } = layOut([
      entry(10, '2 outlets', { bound: 'magnitude' }),
      entry(164, 'ici, officiel · 9 janv.', { kind: 'page' }),
      entry(225, 'plus tard · 15 janv.', later),
      entry(230, 'plus tard · 14 mars', later),
      entry(238, 'plus tard · août 2022', later),
    ])
    const near = ({ x, labelX }: Mark) => Math.abs(x - labelX)
    const [, page] = marks
    expect(rows).toBeLessThanOrEqual(4)
    expect(page && near(page)).toBeLessThan(40)
  })

  test('one number alone stands in the middle', () => {
    expect(layOut([entry(16, 'VOI'), entry(16, 'franceinfo')]).marks[0]?.x).toBeCloseTo(171)
  })
})

describe('groupNumbers', () => {
  test('puts the page first and later figures last among those that say one number', () => {
    const groups = groupNumbers([
      entry(16, 'plus tard', { kind: 'later' }),
      entry(16, 'VOI'),
      entry(16, 'ici', { kind: 'page' }),
    ])
    expect(groups.map(({ dots }) => dots.map(({ name }) => name))).toEqual([['ici', 'VOI', 'plus tard']])
  })
})
