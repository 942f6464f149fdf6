import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ComparablePoint, compareValues } from '../../../lib/comparison/values.ts'
import type { Bound, Value } from '../../../lib/report.ts'

const COUNT: ComparablePoint = { kind: 'count' }
const DATE: ComparablePoint = { kind: 'date' }
const STATEMENT: ComparablePoint = { kind: 'statement' }
const CHOICE: ComparablePoint = { kind: 'choice' }
const TRIGGER: ComparablePoint = { kind: 'choice', sameThing: [['gas', 'fuel', 'lpg', 'energy']] }

const count = (number: number, bound: Bound = 'exact', term?: string): Value =>
  term === undefined ? { count: number, bound } : { count: number, bound, term }

describe('two values on one point', () => {
  test.each<[string, ComparablePoint, Value, Value, string, string[]]>([
    ['a lower bound fits a number above it', COUNT, count(2000, 'at-least'), count(2030), 'agrees', []],
    [
      'a lower bound does not fit a number below it',
      COUNT,
      count(2100, 'at-least'),
      count(2030),
      'differs',
      ['number'],
    ],
    ['an upper bound fits a number below it', COUNT, count(3000, 'at-most'), count(2030), 'agrees', []],
    [
      'a lower bound above an upper one differs',
      COUNT,
      count(30, 'at-least'),
      count(20, 'at-most'),
      'differs',
      ['number'],
    ],
    ['16 and 18 differ', COUNT, count(16), count(18), 'differs', ['number']],
    ['"about" allows five per cent', COUNT, count(8000, 'about'), count(7939), 'agrees', []],
    [
      '"about" allows no more than five per cent',
      COUNT,
      count(2500, 'about'),
      count(2030),
      'differs',
      ['number'],
    ],
    ['dozens fit 20', COUNT, count(10, 'magnitude'), count(20), 'agrees', []],
    ['dozens do not fit 19', COUNT, count(10, 'magnitude'), count(19), 'differs', ['number']],
    ['dozens do not fit 164', COUNT, count(10, 'magnitude'), count(164), 'differs', ['number']],
    ['hundreds fit 999', COUNT, count(100, 'magnitude'), count(999), 'agrees', []],
    [
      'hundreds do not fit more than a thousand',
      COUNT,
      count(100, 'magnitude'),
      count(1000, 'at-least'),
      'differs',
      ['number'],
    ],
    ['thousands fit 9,900', COUNT, count(1000, 'magnitude'), count(9900), 'agrees', []],
    ['unknown against a number is unclear', COUNT, { unknown: true }, count(164), 'unclear', ['number']],
    ['two pages that say it is not known agree', COUNT, { unknown: true }, { unknown: true }, 'agrees', []],
    [
      'one number of two nouns differs in wording only',
      COUNT,
      count(26, 'exact', 'armed criminals'),
      count(26, 'exact', 'protesters'),
      'agrees',
      ['wording'],
    ],
    [
      'two numbers of two nouns differ in both',
      COUNT,
      count(26, 'exact', 'armed criminals'),
      count(30, 'exact', 'protesters'),
      'differs',
      ['number', 'wording'],
    ],
    ['a noun is compared with a noun only', COUNT, count(250, 'exact', 'vehicles'), count(250), 'agrees', []],
    [
      'the case of a noun does not matter',
      COUNT,
      count(250, 'exact', 'Vehicles'),
      count(250, 'exact', 'vehicles'),
      'agrees',
      [],
    ],
    ['lists that share an option agree', CHOICE, ['terrorists', 'thugs'], ['thugs', 'rioters'], 'agrees', []],
    ['lists that share no option differ', CHOICE, ['none-presented'], ['promised'], 'differs', ['choice']],
    ['two words for one thing differ in wording', TRIGGER, ['gas'], ['fuel'], 'differs', ['wording']],
    ['a shared word beside another for one thing agrees', TRIGGER, ['gas', 'lpg'], ['gas'], 'agrees', []],
    ['one day on two pages agrees', DATE, { date: '2022-01-06' }, { date: '2022-01-06' }, 'agrees', []],
    ['two days differ', DATE, { date: '2022-01-06' }, { date: '2022-01-07' }, 'differs', ['date']],
    [
      'two years of one day differ',
      DATE,
      { date: '2021-01-10' },
      { date: '2022-01-10' },
      'differs',
      ['date'],
    ],
    ['a month holds its days', DATE, { date: '2022-01' }, { date: '2022-01-06' }, 'agrees', []],
    ['a year holds its months', DATE, { date: '2022' }, { date: '2022-01' }, 'agrees', []],
    [
      'a month does not hold the day of another',
      DATE,
      { date: '2022-01' },
      { date: '2022-02-06' },
      'differs',
      ['date'],
    ],
    [
      'a date against words is unclear',
      DATE,
      { date: '2022-01-06' },
      { text: 'last week' },
      'unclear',
      ['date'],
    ],
    ['a statement made twice agrees', STATEMENT, true, true, 'agrees', []],
    ['a statement denied twice agrees', STATEMENT, false, false, 'agrees', []],
    ['a statement and its denial differ', STATEMENT, true, false, 'differs', ['denial']],
    ['a content and a denial differ', STATEMENT, { text: 'soon' }, false, 'differs', ['denial']],
    ['a content says more than the bare statement', STATEMENT, { text: 'soon' }, true, 'agrees', []],
    ['one content in other letters is one', STATEMENT, { text: 'Soon' }, { text: 'soon' }, 'agrees', []],
    [
      'a content that holds the other as a part agrees',
      STATEMENT,
      { text: 'soon' },
      { text: 'soon, once the mission is done' },
      'agrees',
      ['wording'],
    ],
    [
      'names in brackets are no part of a content',
      STATEMENT,
      { text: 'soon' },
      { text: 'soon (A); a limited period (B)' },
      'agrees',
      ['wording'],
    ],
    [
      'two contents in other words are unclear',
      STATEMENT,
      { text: 'soon' },
      { text: 'a limited period' },
      'unclear',
      ['wording'],
    ],
    [
      'a content is not met by its opposite',
      STATEMENT,
      { text: 'soon' },
      { text: 'not soon' },
      'unclear',
      ['wording'],
    ],
    [
      'two dates of a statement are compared as dates',
      STATEMENT,
      { date: '2022-01-13' },
      { date: '2022-01-15' },
      'differs',
      ['date'],
    ],
    ['a value that does not fit its point is unclear', COUNT, true, count(3), 'unclear', ['number']],
    ['an option list is no statement', STATEMENT, ['gas'], true, 'unclear', []],
  ])('%s', (_title, point, a, b, verdict, reasons) => {
    expect(compareValues(point, a, b)).toEqual({ verdict, reasons })
  })
})

const bound = fc.constantFrom<Bound>('exact', 'about', 'at-least', 'at-most', 'magnitude')
const term = fc.constantFrom(undefined, 'armed criminals', 'protesters')
const VALUES = fc.oneof(
  fc.boolean(),
  fc.tuple(fc.nat(3000), bound, term).map(([number, kind, word]) => count(number, kind, word)),
  fc.tuple(fc.constantFrom(10, 100, 1000), term).map(([number, word]) => count(number, 'magnitude', word)),
  fc.constant<Value>({ unknown: true }),
  fc.constantFrom('2022', '2022-01', '2022-01-06', '2022-01-10', '2021').map((date): Value => ({ date })),
  fc.constantFrom('soon', 'soon, when done', 'last week', 'Soon', '(x)').map((text): Value => ({ text })),
  fc
    .uniqueArray(fc.constantFrom('gas', 'fuel', 'lpg', 'cut', 'restored'), { minLength: 1 })
    .map((list): Value => list),
)
const POINTS = fc.constantFrom(COUNT, DATE, STATEMENT, CHOICE, TRIGGER)

describe('any two values', () => {
  test('swapping the sides changes neither verdict nor reasons', () => {
    fc.assert(
      fc.property(POINTS, VALUES, VALUES, (point, a, b) => {
        expect(compareValues(point, a, b)).toEqual(compareValues(point, b, a))
      }),
      { numRuns: 2000 },
    )
  })
  test('no value of a point ever differs from itself', () => {
    fc.assert(
      fc.property(POINTS, VALUES, (point, value) => {
        expect(compareValues(point, value, value).verdict).not.toBe('differs')
      }),
    )
  })
  test('whatever differs says in what', () => {
    fc.assert(
      fc.property(POINTS, VALUES, VALUES, (point, a, b) => {
        const { verdict, reasons } = compareValues(point, a, b)
        if (verdict === 'differs') expect(reasons).not.toEqual([])
      }),
    )
  })
})
