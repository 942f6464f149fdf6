import { describe, expect, test } from 'vitest'
import { NEWS_SOURCES } from '../../../lib/language/agencies.ts'
import { findMentions, findSource, isSameSource, toLatin } from '../../../lib/provenance/names.ts'
import { findWords, fold } from '../../../lib/text/words.ts'

test.each<[string, string[]]>([
  ['Selon Agence France-Presse et Reuters', ['AFP', 'Reuters']],
  ['RADIO FREE EUROPE and Interfax-Kazakhstan', ['RFE/RL', 'Interfax']],
  ['РИА Новости, ТАСС, Хабар 24', ['RIA Novosti', 'TASS', 'Khabar 24']],
  ['la ria, las belgas, the aa and an ap', []],
  ['(jfb/afp)', ['AFP']],
  ['https://example.org/afp/reuters', []],
])('"%s" names %j', (text, expected) => {
  expect(findMentions(text, findWords(text)).map(({ source }) => source.name)).toEqual(expected)
})

test.each<[string, string | null]>([
  ['rt', 'Russia Today'],
  ['Russia Today (RT)', 'Russia Today'],
  ['Би-би-си', 'BBC'],
  ['Reuters of Almaty', null],
  ['', null],
])('"%s" as a whole stands for %s', (name, expected) => {
  expect(findSource(name)?.name ?? null).toBe(expected)
})

test.each<[string, string, boolean]>([
  ['AFP', 'Agence France-Presse (AFP)', true],
  ['franceinfo', 'Franceinfo', true],
  ['Radio d', 'radio-d', true],
  ['AFP', 'Reuters', false],
])('whether "%s" and "%s" are one source: %s', (a, b, expected) => {
  expect(isSameSource(a, b)).toBe(expected)
})

test('a name in Cyrillic is written in Latin letters', () => {
  expect(toLatin('Степной Щит')).toBe('Stepnoy Shchit')
})

describe('the table of sources', () => {
  test('no form stands for two sources', () => {
    const owners = new Map<string, string>()
    for (const { name, aliases, short } of NEWS_SOURCES)
      for (const form of new Set([...aliases, ...(short ?? [])].map(fold))) {
        expect(owners.get(form) ?? name, form).toBe(name)
        owners.set(form, name)
      }
  })
  test('every name is in Latin letters', () => {
    for (const { name } of NEWS_SOURCES) expect(name).toMatch(/^[\p{Script=Latin}\d\s.,'/-]+$/u)
  })
})
