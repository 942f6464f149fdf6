import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEntries, type Searchable, splitQuery } from '../../lib/search.ts'

const entry = (id: string, fields: Readonly<Record<string, string>>): Searchable => ({
  id,
  fields: Object.entries(fields).map(([name, text]) => ({ name, text })),
})
const entries = [
  entry('killed', { point: 'Membres des forces de l’ordre tués', value: '16', outlet: 'Le Soir' }),
  entry('troops', { point: 'Soldats de l’OTSC envoyés', value: '2\u202f030', outlet: 'Euronews' }),
  entry('coup', { point: 'Tentative de coup d’État', told: 'Tokaïev, rapporté', outlet: 'Le Soir' }),
]
const idsOf = (query: string) => [...(findEntries(query, entries)?.entries.keys() ?? [])]

describe('a search', () => {
  test.each([
    ['accents do not count', 'etat', ['coup']],
    ['case does not count', 'EURONEWS', ['troops']],
    ['accents in the query do not count', 'sôldats', ['troops']],
    ['a beginning of a word is enough', 'tok', ['coup']],
    ['every word must be met, each in any field', 'soir tués', ['killed']],
    ['a word met nowhere leaves nothing', 'soir pluie', []],
    ['a number is found however it is parted', '2030', ['troops']],
    ['and however the query parts it', '2 030', ['troops']],
    ['quotation marks do not count', '« coup »', ['coup']],
    ['a slip is forgiven in a long word', 'euronwes tentative', []],
    ['one letter wrong', 'tentativa', ['coup']],
    ['no slip is forgiven in a number', '2031', []],
    ['nor in a short word', 'noir', []],
  ])('%s', (_, query, ids) => {
    expect(idsOf(query)).toEqual(ids)
  })

  test('says whether the words are written so', () => {
    expect(findEntries('tentative', entries)?.exact).toBe(true)
    expect(findEntries('tentatove', entries)?.exact).toBe(false)
    expect(findEntries('nulle part', entries)).toEqual({ exact: true, entries: new Map() })
  })

  test('says in which fields the words were met', () => {
    expect(findEntries('soir 16', entries)?.entries.get('killed')).toEqual([
      { name: 'outlet', text: 'Le Soir' },
      { name: 'value', text: '16' },
    ])
  })

  test.each(['', '   ', '« »'])('of %j asks for nothing', (query) => {
    expect(findEntries(query, entries)).toBeNull()
  })

  test('bounds what it looks for', () => {
    const words = splitQuery(`${'mot '.repeat(50)}`)
    expect(words).toHaveLength(8)
    expect(splitQuery('a'.repeat(5000))).toEqual(['a'.repeat(32)])
  })

  test('finds every entry by any word of its own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...entries), fc.nat(), ({ id, fields }, at) => {
        const words = fields.flatMap(({ text }) => text.split(' '))
        expect(idsOf(words[at % words.length] ?? '')).toContain(id)
      }),
    )
  })

  test('takes any text for a query', () => {
    fc.assert(fc.property(fc.string(), (query) => void findEntries(query, entries)))
  })
})
