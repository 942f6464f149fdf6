// How does an article lie before the rules: words, sentences, gaps, and the bounds of what is read?
import { describe, expect, it } from 'vitest'
import { findQuoteAround, MAX_WORDS, readArticle } from '../../../lib/claims/reading.ts'
import type { Article } from '../../../lib/page/article.ts'
import { compose, LANGUAGES, type Part } from './sample.ts'

const french = LANGUAGES.find(({ id }) => id === 'fr')
function read(article: Article) {
  if (!french) throw new Error('no French')
  return readArticle(article, french)
}
const readParts = (...parts: readonly Part[]) => read(compose('fr', parts))

describe('a reading', () => {
  it('knows of each word its sentence, and of each sentence its block', () => {
    const { words, sentences, sentenceOf } = readParts('Un titre', 'Une phrase. Une autre phrase.', 'La fin.')
    expect(sentences.map(({ block }) => block)).toEqual([0, 1, 1, 2])
    for (const [at] of words.entries()) {
      const sentence = sentences[sentenceOf[at] ?? -1]
      expect(sentence?.firstWord).toBeLessThanOrEqual(at)
      expect(sentence?.endWord).toBeGreaterThan(at)
    }
  })

  it.each([
    ['a comma', 'un, deux', ['comma', 'sentence']],
    ['a semicolon', 'un ; deux', ['clause', 'sentence']],
    ['a bracket', 'un (deux)', ['aside', 'sentence']],
    ['a dash', 'un – deux', ['aside', 'sentence']],
    ['a hyphen', 'vingt-deux', ['none', 'sentence']],
    ['a comma within a number', '1,6', ['none', 'sentence']],
    ['the end of a sentence', 'Un. Deux', ['sentence', 'sentence']],
  ])('tells what stands between two words: %s', (_, text, gaps) => {
    expect(readParts(text).gaps).toEqual(gaps)
  })

  it('finds the innermost quotation around words', () => {
    const reading = readParts('« Ils criaient “à bas” hier », dit-elle.')
    const at = (norm: string) => reading.words.findIndex((word) => word.norm === norm)
    const around = (norm: string) => {
      const quote = findQuoteAround(reading, at(norm), at(norm))
      return quote && reading.article.text.slice(quote.start, quote.end).trim()
    }
    expect(around('bas')).toBe('à bas')
    expect(around('hier')).toBe('Ils criaient “à bas” hier')
    expect(around('dit')).toBeNull()
  })
})

describe('bounds', () => {
  it('read a page of no full stop in parts that miss no word', () => {
    const text = Array.from({ length: 2000 }, (_, at) => `mot${'x'.repeat(at % 5)}`).join(' ')
    const { words, sentences } = readParts(text)
    expect(words).toHaveLength(2000)
    expect(Math.max(...sentences.map(({ firstWord, endWord }) => endWord - firstWord))).toBeLessThan(1000)
    expect(sentences.at(-1)?.end).toBe(text.length)
    for (const [at, { start }] of sentences.entries()) expect(start).toBe(sentences[at - 1]?.end ?? 0)
  })

  it('are told where a page is longer than what is read', () => {
    const paragraph = 'mot '.repeat(1000).trim()
    const long = readParts(...Array(200).fill(paragraph))
    expect(long.words.length).toBeLessThan(MAX_WORDS + 2000)
    expect(long.article.limits).toEqual(['words'])
    expect(readParts('Un titre', paragraph).article.limits).toEqual([])
  })

  it('are told where one block is longer than what is read', () => {
    expect(readParts('mot '.repeat(50_000)).article.limits).toEqual(['words'])
  })
})
