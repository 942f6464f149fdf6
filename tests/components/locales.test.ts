import { expect, test } from 'vitest'
import { readMessages } from './messages.ts'

const sources = import.meta.glob<string>(
  ['/components/**/*.{ts,tsx}', '/entrypoints/**/*.{ts,tsx}', '/lib/export/*.ts'],
  { eager: true, query: '?raw', import: 'default' },
)
const used = new Set(
  Object.values(sources).flatMap((source) =>
    [...source.matchAll(/(?:i18n\.t\(|labelKey: (?='))\s*([^,)]+)/g)].flatMap(([, first = '']) =>
      [...first.matchAll(/'([\w.]+)'/g)].map(([, key = '']) => key),
    ),
  ),
)
/** Read by the manifest (wxt.config.ts), not by our code. */
const IN_MANIFEST = ['extName', 'extDescription', 'panel.command']
const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].sort()

const en = readMessages('en')
const fr = readMessages('fr')

test('both languages have the same messages', () => {
  expect([...fr.keys()].sort()).toEqual([...en.keys()].sort())
})

test('every message that the code asks for exists, and every message is asked for', () => {
  expect([...used, ...IN_MANIFEST].sort()).toEqual(expect.arrayContaining([...en.keys()].sort()))
  expect([...used].filter((key) => !en.has(key))).toEqual([])
})

test('every message has the same blanks in both languages', () => {
  const blanks = (messages: ReadonlyMap<string, string>) =>
    [...messages].map(([key, text]) => `${key} ${placeholders(text)}`).sort()
  expect(blanks(fr)).toEqual(blanks(en))
})

test('where English counts, French has a form for none, one and many', () => {
  const plural = [...en].filter(([, text]) => text.includes(' | ')).map(([key]) => key)
  expect(plural.filter((key) => fr.get(key)?.split(' | ').length !== 3)).toEqual([])
})

test('French signs have their narrow no-break spaces, and apostrophes are typographic', () => {
  const careless = [...fr].filter(([, text]) => /(?:^|[^\u202f])[:;?!»](?:\s|$)|«[^\u202f]|\w'\w/.test(text))
  expect(careless.map(([key]) => key)).toEqual([])
})

test('the description fits the 132 characters that extension stores allow', () => {
  for (const messages of [en, fr]) expect(messages.get('extDescription')?.length).toBeLessThanOrEqual(132)
})
