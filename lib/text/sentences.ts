// Where do the sentences of a block begin and end?
// A full stop ends a sentence unless it follows an abbreviation or an initial, or stands inside a number; a
// closing mark after it belongs to it. Headlines and list items with no full stop are one sentence.
import type { Span } from '../report.ts'

/** Items of a list typed by hand, each on a line of its own, are parted too. */
const ENDS = /[.!?…。؟]+["'”’»›)\]\u00a0\u202f ]*|\n(?=\s*[•·▪‣◦–—-]\s)/gu

/** Whether the text that ends at `at` closes with an abbreviation, an ordinal listed as one ("6."), or an initial. */
function endsWithAbbreviation(
  text: string,
  from: number,
  at: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  let start = at
  while (start > from && /[\p{L}\p{M}\p{N}]/u.test(text[start - 1] ?? '')) start -= 1
  const word = text.slice(start, at)
  if (abbreviations.has(word.toLowerCase())) return true
  return word.length === 1 && word !== word.toLowerCase()
}

function endsSentence(
  text: string,
  match: RegExpExecArray,
  from: number,
  to: number,
  abbreviations: ReadonlySet<string>,
) {
  const after = match.index + match[0].length
  if (after >= to || match[0] === '\n') return true
  // "2.040" and "example.com": no space after the stop.
  if (!/\s$/.test(match[0]) && !/\s/.test(text[after] ?? '')) return false
  const next = text.slice(after, after + 4).replace(/^[\s"'“‘«„([–—-]+/u, '')
  const startsLow = next !== '' && next[0] === next[0]?.toLowerCase() && next[0] !== next[0]?.toUpperCase()
  if (startsLow) return false
  const stop = match[0].trimEnd()
  return !(stop === '.' && endsWithAbbreviation(text, from, match.index, abbreviations))
}

/** Sentences between two offsets of a text, in order, without gaps: each holds its closing marks and spaces. */
export function findSentences(
  text: string,
  { start, end }: Span,
  abbreviations: ReadonlySet<string> = new Set(),
): Span[] {
  const sentences: Span[] = []
  let from = start
  const ends = new RegExp(ENDS)
  ends.lastIndex = start
  for (let match = ends.exec(text); match && match.index < end; match = ends.exec(text)) {
    if (!endsSentence(text, match, from, end, abbreviations)) continue
    const to = Math.min(end, match.index + match[0].length)
    sentences.push({ start: from, end: to })
    from = to
  }
  if (text.slice(from, end).trim()) sentences.push({ start: from, end })
  return sentences
}
