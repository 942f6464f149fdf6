// A sentence or a whole line as the search for credits sees it: words, known names, and the cues of its language.
// Declines to judge anything.
import { INTERVIEWS } from '../language/agencies.ts'
import { type CueIndex, findHits, type Hit, indexCues } from '../language/cues.ts'
import type { Language } from '../language/language.ts'
import type { Article, BlockKind } from '../page/article.ts'
import type { Span } from '../report.ts'
import { findSentences } from '../text/sentences.ts'
import { findWords, fold, type Word } from '../text/words.ts'
import { findMentions, type Mention } from './names.ts'
import { findNewNames, mayAnnounce } from './new-names.ts'

export type CreditCue = 'source' | 'cited' | 'photo' | 'byline' | 'according' | 'say'
export interface Cue extends Hit {
  readonly id: CreditCue
}
export interface Line {
  /** The whole article's text. */
  readonly text: string
  readonly kind: BlockKind
  /** The stretch between two line breaks that the words stand in. */
  readonly row: Span
  /** The sentence, or the row where its kind holds no sentences. */
  readonly span: Span
  readonly words: readonly Word[]
  readonly mentions: readonly Mention[]
  readonly cues: readonly Cue[]
  readonly isFunctionWord: (norm: string) => boolean
}

/** Kinds of blocks that hold no sentences: each is taken as one line. */
const LINES: ReadonlySet<BlockKind> = new Set(['credit', 'caption', 'table-row', 'title'])
/** No press article has more blocks, longer lines or more names; a page may. */
const MAX_BLOCKS = 3000
const MAX_LINE_CHARS = 2000
const MAX_MENTIONS = 20
const MAX_LINES = 500
/** A line of up to so many words is a credit line, not a sentence. Labelled ones have at most ten. */
export const MAX_LINE_WORDS = 12

interface CreditWords {
  readonly cues: CueIndex
  readonly functionWords: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
}
const NO_WORDS: CreditWords = { cues: indexCues([]), functionWords: new Set(), abbreviations: new Set() }
const prepared = new WeakMap<Language, CreditWords>()

/** The credit cues of a language, compiled once. */
function prepareWords(language: Language | null): CreditWords {
  if (!language) return NO_WORDS
  const known = prepared.get(language)
  if (known) return known
  const { credits, accordingTo, speech, functionWords, abbreviations } = language
  const words = {
    cues: indexCues([
      ['source', credits.source],
      ['cited', [...credits.cited, ...INTERVIEWS]],
      ['photo', credits.photo],
      ['byline', credits.byline],
      ['according', accordingTo],
      ['say', [...speech.neutral, ...speech.endorsed, ...speech.doubted, ...speech.denied]],
    ]),
    functionWords: new Set(functionWords.map(fold)),
    abbreviations: new Set(abbreviations),
  }
  prepared.set(language, words)
  return words
}

const CUES: ReadonlySet<string> = new Set(['source', 'cited', 'photo', 'byline', 'according', 'say'])
const isCue = (hit: Hit): hit is Cue => CUES.has(hit.id)

/** The rows of a block: plain text and old pages part lines by breaks inside one block. */
export function findRows(text: string, { start, end }: Span): Span[] {
  const rows: Span[] = []
  for (let from = start; from < end; ) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 || stop > end ? end : stop
    if (text.slice(from, to).trim()) rows.push({ start: from, end: to })
    from = to + 1
  }
  return rows
}

type Place = Pick<Line, 'text' | 'kind' | 'row' | 'span'>

function readLine(place: Place, known: CreditWords): Line | null {
  const { text, span } = place
  const words = findWords(text, span.start, Math.min(span.end, span.start + MAX_LINE_CHARS))
  const named = findMentions(text, words)
  if (named.length === 0 && !mayAnnounce(text.slice(span.start, span.end), words)) return null
  const cues = findHits(words, [{ firstWord: 0, endWord: words.length }], known.cues).filter(isCue)
  const isFunctionWord = (norm: string) => known.functionWords.has(norm)
  const line = { ...place, words, mentions: named, cues, isFunctionWord }
  const mentions = [...named, ...findNewNames(line)].sort((a, b) => a.first - b.first)
  return mentions.length > 0 ? { ...line, mentions: mentions.slice(0, MAX_MENTIONS) } : null
}

/** The sentences and lines of an article that name a known source, or one that the words around it announce. */
export function findLines(article: Article, language: Language | null): Line[] {
  const known = prepareWords(language)
  const { text, blocks } = article
  const lines: Line[] = []
  for (const { kind, start, end } of blocks.slice(0, MAX_BLOCKS))
    for (const row of findRows(text, { start, end })) {
      const spans = LINES.has(kind) ? [row] : findSentences(text, row, known.abbreviations)
      for (const span of spans) {
        const line = lines.length < MAX_LINES ? readLine({ text, kind, row, span }, known) : null
        if (line) lines.push(line)
      }
    }
  return lines
}

/** What is read of a row on either side of a name; a cut is marked, so that no pattern takes it for the row's edge. */
const MAX_CONTEXT_CHARS = 200

/** The row up to a name. */
export function textBefore({ text, words, row }: Line, { first }: Mention): string {
  const end = words[first]?.start ?? row.start
  const start = Math.max(row.start, end - MAX_CONTEXT_CHARS)
  return (start > row.start ? '…' : '') + text.slice(start, end)
}

/** The row after a name. */
export function textAfter({ text, words, row }: Line, { last }: Mention): string {
  const start = words[last]?.end ?? row.end
  const end = Math.min(row.end, start + MAX_CONTEXT_CHARS)
  return text.slice(start, end) + (end < row.end ? '…' : '')
}

/** Whether a line is too short for a sentence and has its row to itself. */
export const isShortLine = ({ words, row, span }: Line) =>
  words.length <= MAX_LINE_WORDS && span.start === row.start && span.end >= row.end
