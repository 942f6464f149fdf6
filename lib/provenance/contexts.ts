// Does a text give a name as its source, as a picture's, or does it only mention it?
// A name is a source where it stands as credits stand (dateline, brackets, a line of its own, a cell of a table) or
// where words of citing stand by it. Without either it is a mention and no credit: precision before recall.
import { GENITIVES, JOINERS, MEDIA_NOUNS, NAMELESS, PRESS_NOUNS } from '../language/agencies.ts'
import { fold } from '../text/words.ts'
import type { Cue, Line } from './lines.ts'
import type { Mention } from './names.ts'

export interface Judgement {
  readonly role: 'text' | 'photo'
  /** First word of the evidence: the cue's, or the name's own. */
  readonly from: number
}

/** A line of up to so many words is a credit line, not a sentence. Labelled ones have at most ten. */
const MAX_LINE_WORDS = 12
/** A dateline's name comes after a place or two and a date. */
const MAX_DATELINE_CHARS = 60
/** Brackets that hold only a credit are short: "(Agences : AFP, Reuters)". */
const MAX_BRACKET_CHARS = 60
/** Words between a cue and the name that may stand there: "a rapporté [la chaîne publique] Khabar 24". */
const MAX_GAP = { source: 3, cited: 5, according: 5, say: 6 } as const
/** Of these, words that are neither function words nor nouns and adjectives of the press. */
const MAX_CONTENT_GAP = 3

const PRESS = new Set([...MEDIA_NOUNS.agency, ...MEDIA_NOUNS.outlet, ...PRESS_NOUNS, ...NAMELESS].map(fold))
const OF = new Set(GENITIVES.map(fold))
const AND = new Set(JOINERS.map(fold))

const before = ({ text, words, row }: Line, { first }: Mention) =>
  text.slice(row.start, words[first]?.start ?? row.start)
const after = ({ text, words, row }: Line, { last }: Mention) =>
  text.slice(words[last]?.end ?? row.end, row.end)
const isShortLine = ({ words, row, span }: Line) =>
  words.length <= MAX_LINE_WORDS && span.start === row.start && span.end >= row.end

/** What stands in the brackets around a name, or null where it stands in none. */
function findBrackets(line: Line, mention: Mention): string | null {
  const head = before(line, mention).slice(-MAX_BRACKET_CHARS)
  const tail = after(line, mention).slice(0, MAX_BRACKET_CHARS)
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

const OPENS_NAME = /(?:^|[([/|]|\s[—–-]|[—–]|\.)\s*$/u
const CLOSES_NAME = /^\s*(?:[—–/)\].:|]|-(?!\p{L}))/u

/** "NOUR-SOULTAN, 10 jan (AFP) -", "АСТАНА, 10 янв — ТАСС.", "REUTERS - …" at the head of a paragraph. */
function isDateline(line: Line, mention: Mention): boolean {
  if (line.kind === 'title' || line.kind === 'heading') return false
  const head = before(line, mention)
  return head.length <= MAX_DATELINE_CHARS && OPENS_NAME.test(head) && CLOSES_NAME.test(after(line, mention))
}

/** "A.E. / AFP", "© 2022 AFP", "… avec AFP" as a line of its own, or any name in a line known to be a credit. */
function isCreditLine(line: Line, mention: Mention): boolean {
  if (line.kind === 'credit') return line.words.length <= 2 * MAX_LINE_WORDS
  if (line.kind === 'title' || line.kind === 'heading' || !isShortLine(line)) return false
  const tail = after(line, mention)
  const isLast = !/\p{L}/u.test(tail.replace(/\p{L}+/gu, dropPress)) || /^[\s,|•·—–-]*\d/u.test(tail)
  if (isLast && /(?:^|[/|©]|\s[—–-])[\s\d]*$/u.test(before(line, mention))) return true
  const isSentence = /[.!?…]\s*$/.test(tail)
  return (isLast || !isSentence) && findCueBefore(line, mention, ['source', 'byline']) !== null
}
const dropPress = (word: string) => (PRESS.has(fold(word)) ? '' : word)

/** A cell of a table that holds the name alone. */
const isCell = (line: Line, mention: Mention) =>
  line.kind === 'table-row' &&
  /(?:^|[\t\n|;·•,:]|\s[—–-]|\s{2})\s*$/u.test(before(line, mention)) &&
  /^\s*(?:$|[\t\n|;·•,]|[—–-]\s|\s{2})/u.test(after(line, mention))

type CitingCue = keyof typeof MAX_GAP
const isCiting = (id: Cue['id']): id is CitingCue => id in MAX_GAP

/** Whether only the way to a name stands between a cue and the name: articles, "the state news agency". */
function leadsTo(line: Line, from: number, to: number): boolean {
  const between = line.words.slice(from, to)
  const content = between.filter(({ norm }) => !line.isFunctionWord(norm) && !PRESS.has(norm))
  return content.length <= MAX_CONTENT_GAP
}

/** "Announced the closing of Sputnik": the name belongs to a thing that is no press house and no journalist. */
function isOfAnotherThing({ words }: Line, { first }: Mention, from: number): boolean {
  const near = words.slice(from, first).map(({ norm }) => norm)
  const of = near.findLastIndex((norm) => OF.has(norm))
  if (of < 1) return false
  return !near.slice(0, of).some((norm) => PRESS.has(norm)) && !near.slice(of).some((norm) => PRESS.has(norm))
}

function findCueBefore(line: Line, mention: Mention, ids: readonly Cue['id'][]): Cue | null {
  const { text, words, cues } = line
  const fitting = cues.filter(({ id, first, last }) => {
    if (!ids.includes(id) || last >= mention.first) return false
    const gap = mention.first - last - 1
    const isLone = first === last && line.isFunctionWord(words[first]?.norm ?? '')
    // "With", "by" and "and" stand before names everywhere; they credit one only in a line or in brackets.
    if (isLone && id === 'source' && !isShortLine(line) && line.kind !== 'credit') return false
    if (gap > (isCiting(id) ? MAX_GAP[id] : 3)) return false
    return (
      !/[;()]/.test(text.slice(words[last]?.end, words[mention.first]?.start)) &&
      leadsTo(line, last + 1, mention.first)
    )
  })
  // The nearest, and of those that end at one word the longest: "a rapporté" rather than "rapporté".
  return fitting.sort((a, b) => b.last - a.last || a.first - b.first)[0] ?? null
}

/** Words of citing before the name ("citant Reuters") or right after it ("RIA Novosti avance"). */
function findCiting(line: Line, mention: Mention): Cue | null {
  const cue = findCueBefore(line, mention, ['source', 'cited', 'according', 'say'])
  if (cue && !(cue.id === 'say' && isOfAnotherThing(line, mention, cue.last + 1))) return cue
  const { text, words, cues } = line
  const next = cues.find(({ id, first }) => {
    const gap = first - mention.last - 1
    if (gap < 0 || gap > 2 || !['say', 'cited', 'according'].includes(id)) return false
    return !/[,;:()—–]/.test(text.slice(words[mention.last]?.end, words[first]?.start))
  })
  return next ?? null
}

/** "Alexei Nikolsky/Sputnik": a person's name and a stroke; a byline has a space or begins with "by". */
const isPhotographer = (line: Line, mention: Mention) =>
  /\p{Lu}\p{Ll}+[ -]\p{Lu}[\p{L}'’-]+\/$/u.test(before(line, mention)) &&
  !line.cues.some(({ id, first }) => id === 'byline' && first === 0)

function isPhoto(line: Line, mention: Mention): boolean {
  if (line.kind === 'caption' || isPhotographer(line, mention)) return true
  const isLine = line.kind === 'credit' || isShortLine(line) || findBrackets(line, mention) !== null
  if (!isLine) return false
  const sellsPictures = line.mentions.some(({ source }) => source.role === 'photo')
  const cue = line.cues.findLast(({ id, last }) => id === 'photo' && last < mention.first)
  return sellsPictures || (cue !== undefined && mention.first - cue.last <= 4)
}

/** How a text gives the name, or null where it only mentions it. */
export function judgeMention(line: Line, mention: Mention): Judgement | null {
  if (isPhoto(line, mention)) return { role: 'photo', from: mention.first }
  if (mention.source.role === 'photo') return null
  const places = [isBracketedCredit, isDateline, isCreditLine, isCell]
  const stands = places.some((stands) => stands(line, mention))
  const cue = findCiting(line, mention)
  if (!stands && !cue) return null
  return { role: 'text', from: cue && cue.last < mention.first ? cue.first : mention.first }
}

/** Whether a name continues a list that the one before it began: "AFP, Reuters et TASS". */
export function continuesList({ text, words }: Line, previous: Mention, mention: Mention): boolean {
  const between = words.slice(previous.last + 1, mention.first)
  const signs = text
    .slice(words[previous.last]?.end, words[mention.first]?.start)
    .replace(/[\p{L}\s'’]/gu, '')
  return between.every(({ norm }) => AND.has(norm)) && /^[,/&]?$/.test(signs)
}
