import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPackFolder } from '../../cli/packs.ts'
import type { Pack } from '../../lib/corpus/schema.ts'

// Every folder under seeds/ is a pack that ships: sound, complete, in both languages of the interface.

const folders = readdirSync('seeds', { withFileTypes: true }).filter((entry) => entry.isDirectory())

function readPack(id: string): Pack {
  const result = readPackFolder(`seeds/${id}`)
  if ('faults' in result) throw new Error(JSON.stringify(result.faults, null, 2))
  return result.pack
}

/** Every text of a pack in the language, with the way to it. */
function findTexts(value: unknown, lang: string, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]): [string, string][] =>
    key === lang && typeof item === 'string' ? [[path, item]] : findTexts(item, lang, `${path}.${key}`),
  )
}

describe.each(folders.map(({ name }) => name))('the pack %s', (id) => {
  const pack = readPack(id)

  test('French text is set as French is: narrow spaces, round apostrophes', () => {
    const wrong = findTexts(pack, 'fr').filter(([, text]) =>
      /[^\s\u202f][;?!»]|[^\d\s\u202f]:|«[^\u202f]|[ \u00a0][;:?!»]|'/.test(text),
    )
    expect(wrong).toEqual([])
  })

  test('English text has round quotation marks and apostrophes', () => {
    expect(findTexts(pack, 'en').filter(([, text]) => /['"]/.test(text))).toEqual([])
  })

  test('no article is without claims and a fingerprint, and no outlet or agency without the pages it was read on', () => {
    const claimed = new Set(pack.claims.map(({ article }) => article))
    expect(pack.articles.filter((article) => !claimed.has(article.id))).toEqual([])
    expect(pack.articles.filter((article) => !pack.fingerprints.articles[article.id]?.all)).toEqual([])
    expect(pack.outlets.filter(({ basis, sources }) => basis === 'found' && sources.length === 0)).toEqual([])
  })

  test('an agency that no page names is inferred, and what is stated has its words', () => {
    const credits = pack.articles.flatMap((article) => article.credits)
    for (const { basis, evidence } of credits) expect(evidence === null).toBe(basis !== 'stated')
  })
})

describe('the pack of Kazakhstan, January 2022', () => {
  const pack = readPack('kazakhstan-2022-01')

  test('holds what was found in the five articles', () => {
    const claims = pack.articles.map(({ id }) => [
      id,
      pack.claims.filter(({ article }) => article === id).length,
    ])
    expect(Object.fromEntries(claims)).toEqual({ rhc: 16, lesoir: 12, voi: 17, euronews: 14, franceinfo: 21 })
    expect([pack.points.length, pack.outlets.length, pack.later.length]).toEqual([42, 9, 10])
  })

  test('says where each text goes back to, and whether the page says so', () => {
    expect(pack.articles.map(({ id, origin, originBasis }) => [id, origin, originBasis])).toEqual([
      ['rhc', 'Russia Today', 'stated'],
      ['lesoir', 'AFP', 'inferred'],
      ['voi', 'Reuters', 'stated'],
      ['euronews', 'AFP', 'stated'],
      ['franceinfo', 'franceinfo', 'unknown'],
    ])
  })
})
