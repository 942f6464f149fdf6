import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../../lib/corpus/fingerprints.ts'
import type { Fingerprints } from '../../../lib/corpus/schema.ts'
import { findReuse } from '../../../lib/provenance/reuse.ts'
import { findWords } from '../../../lib/text/words.ts'
import { HARBOUR_REPORT, MARKET_REPORT, replaceWords, toArticle, toParagraphs } from './texts.ts'

const known = (texts: Readonly<Record<string, string>>): Fingerprints => ({
  words: 5,
  window: 4,
  articles: Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, fingerprint(text)])),
})
const HARBOUR = known({ harbour: HARBOUR_REPORT })
const MARKET = known({ market: MARKET_REPORT })
const countWords = (text: string) => findWords(text).length

function measureShare(text: string, fingerprints = HARBOUR) {
  const [reuse] = findReuse(toArticle(text), fingerprints)
  return { share: reuse?.share ?? 0, shareUnquoted: reuse?.shareUnquoted ?? 0 }
}

describe('how much of a page stands in a known article', () => {
  test('a full copy is all of it, with every paragraph as a passage', () => {
    const [reuse, ...others] = findReuse(toArticle(HARBOUR_REPORT), HARBOUR)
    expect(others).toEqual([])
    expect(reuse).toMatchObject({ article: 'harbour', share: 1, shareUnquoted: 1 })
    expect(reuse?.passages).toHaveLength(toParagraphs(HARBOUR_REPORT).length)
  })

  test('a copy cut by half with its paragraphs moved is still all copied', () => {
    const [title = '', ...paragraphs] = toParagraphs(HARBOUR_REPORT)
    const cut = [title, ...paragraphs.filter((_, index) => index % 2 === 0).reverse()].join('\n\n')
    expect(measureShare(cut)).toEqual({ share: 1, shareUnquoted: 1 })
  })

  test('a copy in other capitals, accents, quotation marks and spaces is the same copy', () => {
    const retyped = HARBOUR_REPORT.normalize('NFD')
      .replace(/’/g, "'")
      .replace(/[«»]/g, '"')
      .replace(/ /g, '\u00a0')
      .toUpperCase()
    expect(measureShare(retyped).share).toBe(1)
  })

  test('paragraphs joined into one or broken into sentences hardly change the share', () => {
    expect(measureShare(toParagraphs(HARBOUR_REPORT).join(' ')).share).toBeGreaterThan(0.97)
    expect(measureShare(HARBOUR_REPORT.replace(/([.»]) /g, '$1\n\n')).share).toBeGreaterThan(0.9)
  })

  test.each([0, 1, 2, 3, 4, 5, 6, 7])(
    'one word in eight replaced, from word %i: within 0.1 of the words left',
    (first) => {
      const copy = replaceWords(HARBOUR_REPORT, 8, first)
      const { share } = measureShare(copy)
      expect(Math.abs(share - 7 / 8)).toBeLessThan(0.1)
    },
  )

  test.each([12, 20, 40])('one word in %i replaced: within 0.05 of the words left', (period) => {
    expect(
      Math.abs(measureShare(replaceWords(HARBOUR_REPORT, period, 3)).share - (1 - 1 / period)),
    ).toBeLessThan(0.05)
  })

  test('copied and own paragraphs in turn: the share is that of the copied words', () => {
    const own = toParagraphs(MARKET_REPORT.replace(/«[^»]*»/g, ''))
    const mixed = toParagraphs(HARBOUR_REPORT).flatMap((paragraph, index) => [paragraph, own[index] ?? ''])
    const text = mixed.filter(Boolean).join('\n\n')
    expect(measureShare(text).share).toBeCloseTo(countWords(HARBOUR_REPORT) / countWords(text), 1)
  })

  test('two independent reports share the quotations only', () => {
    for (const [text, fingerprints] of [
      [HARBOUR_REPORT, MARKET],
      [MARKET_REPORT, HARBOUR],
    ] as const) {
      const { share, shareUnquoted } = measureShare(text, fingerprints)
      expect(share).toBeGreaterThan(0.12)
      expect(share).toBeLessThan(0.2)
      expect(shareUnquoted).toBe(0)
    }
  })
})

describe('what is no reuse', () => {
  const stranger = toParagraphs(MARKET_REPORT.replace(/«[^»]*»/g, '')).join('\n\n')
  const cases: Readonly<Record<string, string>> = {
    'a report with no words in common': stranger,
    'a single run of five words, which may be chance': `${stranger}\n\nUn voisin parle de la digue nord fissurée depuis la, dit-il.`,
    'an empty text': '',
    'a text of four words': 'Devant un conseil municipal',
  }
  test.each(Object.entries(cases))('%s', (_, text) => {
    expect(findReuse(toArticle(text), HARBOUR)).toEqual([])
  })

  test('captions, tables, headings and credit lines are not running text', () => {
    for (const kind of ['caption', 'table-row', 'heading', 'credit'] as const) {
      const copied = findReuse(toArticle(`${toParagraphs(stranger)[1]}\n\n${HARBOUR_REPORT}`, kind), HARBOUR)
      expect(copied).toEqual([])
    }
  })
})

test('a page is held against every article, the largest share first', () => {
  const both = `${HARBOUR_REPORT}\n\n${toParagraphs(MARKET_REPORT).slice(1, 3).join('\n\n')}`
  const found = findReuse(
    toArticle(both),
    known({ market: MARKET_REPORT, harbour: HARBOUR_REPORT, other: '' }),
  )
  expect(found.map(({ article }) => article)).toEqual(['harbour', 'market'])
})

test('passages are the copied words, at their places in the page', () => {
  const [, first = '', second = ''] = toParagraphs(HARBOUR_REPORT)
  const own = 'Rien de ce qui précède n’était connu hier encore des habitants de la pointe.'
  const article = toArticle(`Un titre à nous\n\n${own} ${first}\n\n${own}\n\n${second}`)
  const [reuse] = findReuse(article, HARBOUR)
  const copied = reuse?.passages.map(({ start, end }) => article.text.slice(start, end))
  expect(copied).toHaveLength(2)
  expect(first.startsWith(copied?.[0]?.slice(0, 40) ?? '?')).toBe(true)
  expect(`${copied?.[1]}.`).toBe(second)
})

test('the same page and pack give the same answer, and neither is changed', () => {
  const article = Object.freeze(toArticle(replaceWords(HARBOUR_REPORT, 9, 2)))
  expect(findReuse(article, Object.freeze(HARBOUR))).toEqual(findReuse(article, HARBOUR))
})
