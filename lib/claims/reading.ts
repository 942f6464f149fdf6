// How does an article lie before the rules? Words, sentences, quotations and gaps, found once for every step.
// Declines to know any event or concept.
import type { Language } from '../language/language.ts'
import type { Article, Block } from '../page/article.ts'
import type { Span } from '../report.ts'
import { findQuotes, type Quote } from '../text/quotes.ts'
import { findSentences } from '../text/sentences.ts'
import { findWords, type Word } from '../text/words.ts'

export interface Sentence {
  readonly index: number
  /** Index of the block in the article. */
  readonly block: number
  readonly start: number
  readonly end: number
  /** Half-open range of words. */
  readonly firstWord: number
  readonly endWord: number
}

/**
 * What stands between a word and the next: nothing, a comma, the edge of an aside (bracket, dash, colon), a sign
 * that parts clauses (semicolon, cell), or a sentence's end.
 */
export type Gap = 'none' | 'comma' | 'aside' | 'clause' | 'sentence'

export interface Reading {
  readonly article: Article
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
  /** Index of the sentence, by word. */
  readonly sentenceOf: Int32Array
  /** What follows a word, by word. */
  readonly gaps: readonly Gap[]
  readonly quotes: readonly Quote[]
}

/** Blocks longer than this are read up to here: no press paragraph comes near it. */
const MAX_BLOCK_CHARS = 50_000
/** An article of 50,000 words is a book; what lies beyond is not read. */
export const MAX_WORDS = 60_000
/**
 * Longer ones are lists or texts with no full stop, and are read in parts: verbs, names and figures of one sentence
 * are weighed against each other, which must not grow without end.
 */
const MAX_SENTENCE_WORDS = 300

const CLAUSE_SIGNS = /[;|]/
const ASIDE_SIGNS = /[:()[\]—–…]| - /
const COMMA = /[,،]/

/** The cells of a row say one thing together: their edges part no more than a comma does. */
function findGap(text: string, word: Word, next: Word | undefined, isRow: boolean): Gap {
  if (!next) return 'sentence'
  const between = text.slice(word.end, next.start)
  if (isRow) return /[|:,;]/.test(between) ? 'comma' : 'none'
  if (CLAUSE_SIGNS.test(between)) return 'clause'
  if (ASIDE_SIGNS.test(between)) return 'aside'
  return COMMA.test(between) && !(word.isNumber && next.isNumber) ? 'comma' : 'none'
}

function readBlock(article: Article, block: Block, abbreviations: ReadonlySet<string>) {
  const end = Math.min(block.end, block.start + MAX_BLOCK_CHARS)
  return findSentences(article.text, { start: block.start, end }, abbreviations)
}

interface Part extends Span {
  readonly words: readonly Word[]
}

/** A sentence with its words; one that is too long in several parts without gaps. */
function readSentence(text: string, { start, end }: Span): Part[] {
  const words = findWords(text, start, end)
  if (words.length <= MAX_SENTENCE_WORDS) return [{ start, end, words }]
  const cuts = words.flatMap((word, at) => (at > 0 && at % MAX_SENTENCE_WORDS === 0 ? [word.start] : []))
  return [start, ...cuts].map((from, part) => ({
    start: from,
    end: cuts[part] ?? end,
    words: words.slice(part * MAX_SENTENCE_WORDS, (part + 1) * MAX_SENTENCE_WORDS),
  }))
}

/** Reads an article in a language; one that is longer than what is read gets "words" among its limits. */
export function readArticle(article: Article, language: Language): Reading {
  const abbreviations = new Set(language.abbreviations)
  const words: Word[] = []
  const gaps: Gap[] = []
  const sentences: Sentence[] = []
  const owners: number[] = []
  const quotes: Quote[] = []
  let isCut = false
  for (const [at, block] of article.blocks.entries()) {
    if (words.length > MAX_WORDS) {
      isCut = true
      break
    }
    if (block.end - block.start > MAX_BLOCK_CHARS) isCut = true
    quotes.push(...findQuotes(article.text, block.start, Math.min(block.end, block.start + MAX_BLOCK_CHARS)))
    for (const { start, end, words: found } of readBlock(article, block, abbreviations).flatMap((span) =>
      readSentence(article.text, span),
    )) {
      const firstWord = words.length
      for (const [place, word] of found.entries()) {
        words.push(word)
        owners.push(sentences.length)
        gaps.push(findGap(article.text, word, found[place + 1], block.kind === 'table-row'))
      }
      sentences.push({
        index: sentences.length,
        block: at,
        start,
        end,
        firstWord,
        endWord: words.length,
      })
    }
  }
  const read = isCut ? { ...article, limits: [...article.limits, 'words'] } : article
  return { article: read, words, sentences, sentenceOf: Int32Array.from(owners), gaps, quotes }
}

/** The innermost quotation that holds all of the given words, or null. */
export function findQuoteAround(reading: Reading, first: number, last: number): Quote | null {
  const start = reading.words[first]?.start ?? 0
  const end = reading.words[last]?.end ?? 0
  let found: Quote | null = null
  for (const quote of reading.quotes) {
    if (quote.start > start) break
    if (quote.end >= end && (!found || quote.end - quote.start < found.end - found.start)) found = quote
  }
  return found
}
