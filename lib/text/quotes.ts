// Which stretches of a text stand in quotation marks?
// Knows every usual pair, nested pairs, straight marks by the look of what surrounds them, and marks that are
// opened again at the head of each paragraph. A mark with no partner quotes to the end of its block at most.
import type { Span } from '../report.ts'

export interface Quote extends Span {
  /** 1 for a quotation, 2 for one inside a quotation, … */
  readonly depth: number
}

/** Opening marks with the marks that may close them. „ is closed by “ in German, by ” in Polish. */
const CLOSERS: Readonly<Record<string, string>> = {
  '«': '»',
  '»': '«',
  '“': '”',
  '„': '“”"',
  '‟': '”',
  '"': '"',
  '‹': '›',
  '\u0093': '\u0094',
}
/** Single marks look like apostrophes, so they count only where one opens after a space and closes before one. */
const SINGLE_CLOSERS: Readonly<Record<string, string>> = { '‘': '’', '‚': '‘’', "'": "'" }

const MARKS = new RegExp(`[${Object.keys({ ...CLOSERS, ...SINGLE_CLOSERS }).join('')}]`, 'g')

/** The first mark from a place on, or the end of the text. */
function findMark(text: string, from: number): number {
  MARKS.lastIndex = from
  return MARKS.exec(text)?.index ?? text.length
}

/** No press quotation runs longer; past it an unclosed mark is taken for a stray one. */
const MAX_QUOTE_CHARS = 1500
/** A mark that is opened again so often before it closes is no quotation; a page may hold nothing but marks. */
const MAX_REOPENED = 8

const isSpaceOrSign = (char: string | undefined) => char === undefined || /[\s([—–\-:;,.!?«»“”„"]/.test(char)

function findClose(text: string, open: number, closers: string, end: number): number {
  const limit = Math.min(end, open + MAX_QUOTE_CHARS)
  const opener = text[open] ?? ''
  let depth = 0
  for (let at = open + 1; at < limit; at += 1) {
    const char = text[at] ?? ''
    if (closers.includes(char)) {
      if (depth === 0) return at
      depth -= 1
    } else if (char === opener) {
      depth += 1
      if (depth > MAX_REOPENED) return -1
    }
  }
  return -1
}

const opensSingle = (text: string, at: number) =>
  isSpaceOrSign(text[at - 1]) && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '')

function findSingleClose(text: string, open: number, closers: string, end: number): number {
  const limit = Math.min(end, open + MAX_QUOTE_CHARS)
  let reopened = 0
  for (let at = open + 2; at < limit && reopened <= MAX_REOPENED; at += 1) {
    const char = text[at] ?? ''
    if (closers.includes(char) && isSpaceOrSign(text[at + 1]) && !/\s/.test(text[at - 1] ?? ' ')) return at
    if (char === text[open] && opensSingle(text, at)) reopened += 1
  }
  return -1
}

function closeOf(text: string, at: number, end: number): number {
  const char = text[at] ?? ''
  const single = SINGLE_CLOSERS[char]
  if (single) return opensSingle(text, at) ? findSingleClose(text, at, single, end) : -1
  const closers = CLOSERS[char]
  if (!closers) return -1
  // » and ” open only in languages that turn them round: right after a space and right before a letter.
  if (char === '»' && !(isSpaceOrSign(text[at - 1]) && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ''))) return -1
  return findClose(text, at, closers, end)
}

/** The quotations between `start` and `end` of a text, outer ones before the ones inside them; marks left out. */
export function findQuotes(text: string, start = 0, end = text.length, depth = 1): Quote[] {
  const quotes: Quote[] = []
  for (let at = findMark(text, start); at < end; at = findMark(text, at + 1)) {
    const close = closeOf(text, at, end)
    if (close < 0) {
      if (isUnclosed(text, at, end)) {
        quotes.push({ start: at + 1, end, depth })
        return quotes
      }
      continue
    }
    quotes.push({ start: at + 1, end: close, depth })
    if (depth < 3) quotes.push(...findQuotes(text, at + 1, close, depth + 1))
    at = close
  }
  return quotes
}

/** A mark that can only open, has words after it and nothing that closes it: a quotation left open. */
function isUnclosed(text: string, at: number, end: number): boolean {
  const char = text[at] ?? ''
  return (
    '«“„'.includes(char) && end - at <= MAX_QUOTE_CHARS && /[\p{L}\p{N}]/u.test(text.slice(at + 1, at + 4))
  )
}
