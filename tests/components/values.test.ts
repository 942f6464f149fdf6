import { beforeEach, expect, test } from 'vitest'
import { createLocale } from '../../components/locale-format.ts'
import { formatValue } from '../../components/values.ts'
import type { Value } from '../../lib/report.ts'
import { pack } from './fixture.ts'
import { speak } from './messages.ts'

beforeEach(() => speak('fr'))

const french = createLocale('fr', 'fr-FR')
const point = (id: string) => pack.points.find((other) => other.id === id)

test.each<[string, Value, string | null]>([
  ['csto-troops', { count: 2030, bound: 'exact' }, '2\u202f030'],
  ['csto-troops', { count: 2000, bound: 'at-least' }, 'au moins 2\u202f000'],
  ['wounded', { count: 100, bound: 'magnitude' }, 'des centaines'],
  ['csto-equipment', { count: 250, bound: 'exact', term: 'vehicles' }, '250 («\u202fvéhicules\u202f»)'],
  ['civilian-deaths', { unknown: true }, 'nombre inconnu'],
  ['speech', { date: '2022-01-10' }, '10 janvier 2022'],
  ['speech', { date: '2022-01' }, 'janvier 2022'],
  ['internet', ['cut', 'restored'], 'coupé et rétabli'],
  ['coup-attempt', false, 'démenti'],
  ['coup-attempt', true, null],
])('on %s, %j reads %j', (id, value, words) => {
  expect(formatValue(value, point(id), french)).toBe(words)
})

test('a region of the interface language writes dates its own way, another language does not', () => {
  expect(createLocale('en', 'en-GB').date('2022-01-10')).toBe('10 January 2022')
  expect(createLocale('en', 'en-US').date('2022-01-10')).toBe('January 10, 2022')
  expect(createLocale('en', 'de-DE').date('2022-01')).toBe('January 2022')
})

test('what is no date stays as it is', () => {
  expect(french.date('2022-13-45')).toBe('2022-13-45')
})
