// Cuts a text into the pieces in which it is drawn: block by block, at the ends of every marked span and at sentence
// ends. Offsets stay those of the article's text. Declines to know what a span means.
import type { Article, Block } from '../page/article.ts'
import type { Span } from '../report.ts'
import { findSentences } from '../text/sentences.ts'

export interface Piece extends Span {
  readonly text: string
  /** Places in the list of spans of those that cover the piece. */
  readonly spans: readonly number[]
}
export interface PieceSentence extends Span {
  readonly pieces: readonly Piece[]
}
export interface PieceBlock {
  readonly kind: Block['kind']
  readonly sentences: readonly PieceSentence[]
}

/** The article's blocks, each as sentences, each as pieces that no span begins or ends within. */
export function cutArticle({ text, blocks }: Article, spans: readonly Span[]): PieceBlock[] {
  return blocks.map(({ kind, start, end }) => ({
    kind,
    sentences: findSentences(text, { start, end }).map((sentence) => ({
      ...sentence,
      pieces: cutPieces(text, sentence, spans),
    })),
  }))
}

function cutPieces(text: string, { start, end }: Span, spans: readonly Span[]): Piece[] {
  const within = spans.flatMap((span) => [span.start, span.end]).filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...within, end])].sort((a, b) => a - b)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start
    const covering = spans.flatMap((span, at) => (span.start < to && span.end > from ? [at] : []))
    return { start: from, end: to, text: text.slice(from, to), spans: covering }
  })
}

/** The span grown to whole words and without spaces at its ends; null where it holds no letter or digit. */
export function snapToWords(text: string, { start, end }: Span): Span | null {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '')
  let [from, to] = [Math.max(0, start), Math.min(text.length, end)]
  if (!/[\p{L}\p{N}]/u.test(text.slice(from, to))) return null
  while (!isWord(from)) from += 1
  while (!isWord(to - 1)) to -= 1
  while (from > 0 && isWord(from - 1)) from -= 1
  while (isWord(to)) to += 1
  return { start: from, end: to }
}
