import { describe, expect, it } from 'vitest'
import { CellFault, codeReport, type PackPoint, readCoding } from '../../../cli/coding/coding.ts'
import type { Value } from '../../../lib/report.ts'

const text = { en: 'x', fr: 'x' }
const point = (kind: PackPoint['kind']): PackPoint => ({
  ...{ id: `a-${kind}`, kind, label: text, definition: text },
  ...(kind === 'choice' && { options: { gas: text, fuel: text } }),
})
const EMPTY = { told: '', value: '', bound: '', voice: '' }

describe('a coded row', () => {
  it.each([
    ['count', { told: 'yes', value: '2030', bound: 'about', voice: 'own' }, { value: 2030, bound: 'about' }],
    ['count', { told: 'Unknown' }, { told: 'unknown', value: null }],
    ['choice', { told: 'yes', value: 'gas | fuel' }, { value: 'fuel|gas' }],
    ['date', { told: 'yes', value: '2022-01' }, { value: '2022-01' }],
    ['statement', { told: 'denied', voice: 'quoted' }, { told: 'denied', voice: 'quoted' }],
    ['statement', {}, { told: null, value: null, bound: null, voice: null }],
  ] as const)('of a %s is read from its cells: %o', (kind, cells, coding) => {
    expect(readCoding({ ...EMPTY, ...cells }, point(kind))).toMatchObject(coding)
  })

  it.each([
    ['count', { told: 'maybe' }, 'told', 'found "maybe", wanted yes, no, unknown, or nothing'],
    ['count', { told: 'denied' }, 'told', 'wanted yes, no, unknown'],
    ['statement', { told: 'unknown' }, 'told', 'wanted yes, no, denied'],
    ['count', { told: 'yes', value: 'dozens' }, 'value', 'wanted a number in digits alone'],
    ['count', { told: 'yes', value: '-3' }, 'value', 'wanted a number'],
    ['count', { told: 'yes', value: '1e400' }, 'value', 'wanted a number'],
    ['date', { told: 'yes', value: '2022-02-30' }, 'value', 'wanted a date that the calendar has'],
    ['date', { told: 'yes', value: '06/01/2022' }, 'value', 'as 2022-01-06'],
    [
      'choice',
      { told: 'yes', value: 'gas|coal' },
      'value',
      'found "coal", wanted options of a-choice: gas, fuel',
    ],
    ['statement', { told: 'yes', value: 'soon' }, 'value', 'whose value is not coded'],
    ['date', { told: 'yes', bound: 'exact' }, 'bound', 'has no bound'],
    ['count', { told: 'yes', bound: 'nearly' }, 'bound', 'wanted exact, about'],
    ['count', { told: 'no', value: '3' }, 'value', 'filled in, though told is no'],
    ['count', { value: '3' }, 'value', 'told is left open'],
    ['statement', { told: 'no', voice: 'own' }, 'voice', 'though told is no'],
    ['statement', { told: 'yes', voice: 'loud' }, 'voice', 'wanted own, attributed'],
  ] as const)('of a %s is refused: %o, at %s', (kind, cells, column, reason) => {
    const read = () => readCoding({ ...EMPTY, ...cells }, point(kind))
    expect(read).toThrow(reason)
    expect(read).toThrow(CellFault)
    try {
      read()
    } catch (error) {
      expect((error as CellFault).column).toBe(column)
    }
  })

  it.each<[Value, object]>([
    [
      { count: 18, bound: 'at-least' },
      { told: 'yes', value: 18, bound: 'at-least', voice: 'own' },
    ],
    [{ unknown: true }, { told: 'unknown', value: null }],
    [['lpg', 'gas'], { told: 'yes', value: 'gas|lpg' }],
    [{ date: '2022-01-06' }, { told: 'yes', value: '2022-01-06' }],
    [{ text: 'last week' }, { told: 'yes', value: null }],
    [true, { told: 'yes', value: null }],
    [false, { told: 'denied' }],
  ])('is what Recoupe reads: %o', (value, coding) => {
    const claims = [{ point: 'a', value, voice: 'own', evidence: { start: 3 } }]
    expect(codeReport({ claims }, 'a')).toMatchObject(coding)
    expect(codeReport({ claims }, 'b').told).toBe('no')
  })

  it('is of the first claim in the order of the text', () => {
    const claim = (start: number, count: number) => ({
      point: 'a',
      value: { count, bound: 'exact' } as const,
      voice: 'own',
      evidence: { start },
    })
    expect(codeReport({ claims: [claim(90, 26), claim(10, 16)] }, 'a').value).toBe(16)
  })
})
