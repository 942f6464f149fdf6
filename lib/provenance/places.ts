// Does a name stand where credits stand: in a dateline, in brackets, in a line or a table cell of its own?
// Place alone decides here, with the cues that a credit line may hold ("avec AFP").
import type { BlockKind } from '../page/article.ts'
import { fold } from '../text/words.ts'
import { findCueBefore, PRESS } from './citing.ts'
import { isShortLine, type Line, MAX_LINE_WORDS, textAfter, textBefore } from './lines.ts'
import type { Mention } from './names.ts'

/** A dateline's name comes after a place or two and a date. */
const MAX_DATELINE_CHARS = 60
/** Brackets that hold only a credit are short: "(Agences : AFP, Reuters)". */
const MAX_BRACKET_CHARS = 60
/** What stands in the brackets around a name, or null where it stands in none. */
export function findBrackets(line: Line, mention: Mention): string | null {
  const head = textBefore(line, mention).slice(-MAX_BRACKET_CHARS)
  const tail = textAfter(line, mention).slice(0, MAX_BRACKET_CHARS)
  const open = Math.max(head.lastIndexOf('('), head.lastIndexOf('['))
  const close = tail.search(/[)\]]/)
  if (open < 0 || close < 0 || /[)\]]/.test(head.slice(open)) || /[([]/.test(tail.slice(0, close)))
    return null
  return head.slice(open + 1) + line.text.slice(...edges(line, mention)) + tail.slice(0, close)
}
const edges = ({ words }: Line, { first, last }: Mention) =>
  [words[first]?.start ?? 0, words[last]?.end ?? 0] as const

/** Short words, names, numbers: no clause. "(avec AFP)", "(abc/afp)", "(Agences : AFP, Reuters)". */
function isBracketedCredit(line: Line, mention: Mention): boolean {
  const inside = findBrackets(line, mention)
  if (inside === null) return false
  return (inside.match(/\p{L}+/gu) ?? []).every(
    (word) =>
      word.length <= 4 || /^\p{Lu}/u.test(word) || PRESS.has(fold(word)) || isCueWord(line, fold(word)),
  )
}
const isCueWord = ({ words, cues }: Line, norm: string) =>
  cues.some(
    ({ id, first, last }) => id !== 'say' && words.slice(first, last + 1).some((word) => word.norm === norm),
  )

const OPENS_NAME = /(?:^|[([/|]|\s[—–-]|[—–]|^[\p{Lu}\s,.-]+\.)\s*$/u
const CLOSES_NAME = /^\s*(?:[—–/)\].:|]|-(?!\p{L}))/u

const DATELINED: ReadonlySet<BlockKind> = new Set(['paragraph', 'standfirst', 'list-item'])

/** "LISBONNE, 10 mars (AFP) -", "СОФИЯ, 10 мар — ТАСС.", "REUTERS - …" at the head of a paragraph. */
function isDateline(line: Line, mention: Mention): boolean {
  if (!DATELINED.has(line.kind)) return false
  const head = textBefore(line, mention)
  return (
    head.length <= MAX_DATELINE_CHARS && OPENS_NAME.test(head) && CLOSES_NAME.test(textAfter(line, mention))
  )
}

/** "A.E. / AFP", "© 2022 AFP": the name ends a line, alone, after a sign, or after nothing but "the agency". */
function endsLine(line: Line, mention: Mention): boolean {
  const tail = textAfter(line, mention)
  if (/\p{L}/u.test(tail.replace(/\p{L}+/gu, dropPress)) && !/^[\s,|•·—–-]*(?:\p{L}{1,3} )?\d/u.test(tail))
    return false
  const head = line.words.slice(0, mention.first)
  const isBare = head.every(({ norm }) => line.isFunctionWord(norm) || PRESS.has(norm))
  return isBare || /(?:[/|©]|\s[—–-])[\s\d]*$/u.test(textBefore(line, mention))
}

/** A line of its own that names a source. An outlet alone is rather the page's own house: it needs a cue. */
function isCreditLine(line: Line, mention: Mention): boolean {
  const isCredit = line.kind === 'credit' && line.words.length <= 2 * MAX_LINE_WORDS
  if (!isCredit && (!isShortLine(line) || line.kind === 'title' || line.kind === 'heading')) return false
  const isAgency = mention.source.role === 'agency'
  if (isAgency && (isCredit || endsLine(line, mention))) return true
  const isSentence = !isCredit && /[.!?…]\s*$/.test(textAfter(line, mention)) && !endsLine(line, mention)
  return !isSentence && findCueBefore(line, mention, ['source', 'byline']) !== null
}
const dropPress = (word: string) => (PRESS.has(fold(word)) ? '' : word)

/** A cell of a table that holds the name alone. */
const isCell = (line: Line, mention: Mention) =>
  line.kind === 'table-row' &&
  /(?:^|[\t\n|;·•,:]|\s[—–-]|\s{2})\s*$/u.test(textBefore(line, mention)) &&
  /^\s*(?:$|[\t\n|;·•,]|[—–-]\s|\s{2})/u.test(textAfter(line, mention))

/** Whether a name stands as credits stand. */
export const standsAsCredit = (line: Line, mention: Mention) =>
  [isBracketedCredit, isDateline, isCreditLine, isCell].some((stands) => stands(line, mention))
