// Which names does a sentence announce as a source that no table knows?
// "Source: Rue89.com" and "the local website Rue89" name one; a capital letter alone does not. Whether what is named
// is cited is told elsewhere (contexts.ts).
import { MEDIA_NOUNS, NAMELESS, NO_MEDIA } from '../language/agencies.ts'
import type { BlockKind } from '../page/article.ts'
import type { Span } from '../report.ts'
import { findWords, fold, type Word } from '../text/words.ts'
import { type Mention, toLatin } from './names.ts'

interface Announced {
  readonly kind: BlockKind
  readonly text: string
  readonly row: Span
  readonly span: Span
  readonly words: readonly Word[]
  readonly mentions: readonly Mention[]
  readonly cues: readonly { readonly id: string; readonly last: number }[]
  readonly isFunctionWord: (norm: string) => boolean
}

const MAX_NAME_CHARS = 40
const MAX_LIST_CHARS = 120
/** One to four words with a capital or a digit each, or a host name. */
const NAME =
  /^(?:[\p{Lu}][\p{L}\p{N}.&'’-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}.&'’-]*){0,3}|[a-z0-9-]+\.[a-z]{2,6})$/u
const QUOTES = /[«»“”„"]/g
/** Adjectives between the noun and the name: "la chaîne publique espagnole Antena". */
const MAX_ADJECTIVES = 2

const NOUNS = new Map(
  (['agency', 'outlet'] as const).flatMap((role) =>
    MEDIA_NOUNS[role].map((noun) => [fold(noun), role] as const),
  ),
)
const UNUSABLE = new Set([...NAMELESS, ...NO_MEDIA].map(fold))

const isUsable = (name: string) =>
  name.length <= MAX_NAME_CHARS &&
  NAME.test(name) &&
  !fold(name)
    .split(' ')
    .every((word) => UNUSABLE.has(word))

function toMention(name: string, role: 'agency' | 'outlet', at: { first: number; last: number }): Mention {
  return { source: { name: toLatin(name.replace(/\.$/, '')), role, aliases: [] }, isShort: true, ...at }
}

/** The names after a label with a colon: "Sources : AFP, Rue89". */
function findLabelled({ kind, text, span, words, cues }: Announced): Mention[] {
  // A column "Source" names ministries as often as media.
  if (kind === 'table-row') return []
  const label = cues.find(
    ({ id, last }) => id === 'source' && /^\s*[:：]/.test(text.slice(words[last]?.end, span.end)),
  )
  if (!label) return []
  const from = text.indexOf(':', words[label.last]?.end) + 1
  const list = text.slice(from, Math.min(span.end, from + MAX_LIST_CHARS))
  return [...list.matchAll(/[^,;/&()|]+/g)].flatMap((part) => {
    const name = part[0]
      .replace(QUOTES, '')
      .replace(/[.\s]+$/, '')
      .trim()
    const start = from + part.index + part[0].indexOf(name)
    const first = words.findIndex((word) => word.start >= start)
    const last = words.findLastIndex((word) => word.end <= start + name.length)
    return first >= 0 && last >= first && isUsable(name) ? [toMention(name, 'outlet', { first, last })] : []
  })
}

/** Behind a place and a date, before a stroke: "LYON, March 5 (UPN) --". */
const DATELINE = /^[\p{Lu}][^()\n]{2,50}\(([\p{L}\p{N} .-]{2,30})\)\s?\.?\s?(?:-{1,2}|[—–])/u
const DATELINED: ReadonlySet<BlockKind> = new Set(['paragraph', 'standfirst'])

/** The agency of a dateline: "(UPN)", "(Agencia Levante)". */
function findDatelined({ kind, text, row, words }: Announced): Mention[] {
  const name = DATELINED.has(kind)
    ? DATELINE.exec(text.slice(row.start, row.start + MAX_DATELINE_CHARS))?.[1]
    : null
  if (!name || !isUsable(name)) return []
  const start = text.indexOf(`(${name})`, row.start) + 1
  const first = words.findIndex((word) => word.start >= start)
  const last = words.findLastIndex((word) => word.end <= start + name.length)
  return first >= 0 && last >= first ? [toMention(name, 'agency', { first, last })] : []
}
const MAX_DATELINE_CHARS = 90

const hasCapital = (text: string, word: Word | undefined) =>
  word !== undefined && /^[\p{Lu}\p{N}]/u.test(text.slice(word.start, word.end))

/** The name that stands after a noun for a medium, itself at `noun`: "le site local Rue89". */
function findAfterNoun(announced: Announced, noun: number, role: 'agency' | 'outlet'): Mention | null {
  const { text, words, isFunctionWord } = announced
  let first = noun + 1
  while (
    first - noun <= MAX_ADJECTIVES &&
    !hasCapital(text, words[first]) &&
    !isFunctionWord(words[first]?.norm ?? '')
  )
    first += 1
  if (!hasCapital(text, words[first]) || isFunctionWord(words[first]?.norm ?? '')) return null
  // "the agency said. (Oleg …": another sign than quotation marks parts the noun from what follows.
  if (!/^[\p{L}\p{N}\s«»“”„"'’-]*$/u.test(text.slice(words[noun]?.end, words[first]?.start))) return null
  let last = first
  const joins = (at: number) => /^[ .-]$/.test(text.slice(words[at]?.end, words[at + 1]?.start))
  while (
    last - first < 3 &&
    joins(last) &&
    (hasCapital(text, words[last + 1]) || text[words[last]?.end ?? 0] === '.')
  )
    last += 1
  const name = text.slice(words[first]?.start, words[last]?.end)
  return isUsable(name) ? toMention(name, role, { first, last }) : null
}

/** Whether it is worth looking for announced names at all: most sentences hold neither a label nor such a noun. */
export const mayAnnounce = (sentence: string, words: readonly Word[]) =>
  /[:：]/.test(sentence) || /^.{3,60}\(/.test(sentence) || words.some(({ norm }) => NOUNS.has(norm))

/** Names that a sentence announces, where no known name stands. */
export function findNewNames(announced: Announced): Mention[] {
  const { text, words, mentions } = announced
  const taken = (at: Mention) => mentions.some(({ first, last }) => first <= at.last && at.first <= last)
  const afterNouns = words.flatMap((word, at) => {
    const role = NOUNS.get(word.norm)
    const isOrdinary = role !== undefined && !hasCapital(text, word)
    return isOrdinary ? (findAfterNoun(announced, at, role) ?? []) : []
  })
  const found: Mention[] = []
  for (const mention of [...findLabelled(announced), ...findDatelined(announced), ...afterNouns])
    if (!taken(mention) && !found.some(({ first, last }) => first <= mention.last && mention.first <= last))
      found.push(mention)
  return found
}

/** Whether a name is no name: "agences", "la rédaction". */
export const isNameless = (name: string) => findWords(name).every(({ norm }) => UNUSABLE.has(norm))
