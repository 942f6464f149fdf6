// When is a reported value, passage or name the labelled one? The rules are lenient where people would be: the
// same number with another bound, a longer stretch of the same words, a surname for a full name.
// Declines to look at the page.
import type { LabelledClaim, ScoredClaim, ScoredValue } from './labels.ts'

/** Of the words of the shorter passage, how many must stand in the longer one. */
const SHARED_WORDS = 0.6
/** "About" allows one in twenty, here as in every comparison. */
const ABOUT = 0.05

const ALIASES: readonly (readonly string[])[] = [
  ['ap', 'associated press'],
  ['aa', 'anadolu', 'anadolu agency', 'anadolu ajansi'],
  ['afp', 'agence france-presse'],
  ['rt', 'russia today'],
  ['ria', 'ria novosti'],
  ['dpa', 'deutsche presse-agentur'],
  ['rfe/rl', 'radio free europe'],
  ['upi', 'united press international'],
  ['khabar 24', 'jabar 24', 'habar 24', 'khabar-24'],
]

/** Lower case, no accents, no invisible characters, no quotation marks, one kind of apostrophe and of space. */
export function foldPassage(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[«»“”"„]/g, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** Least and greatest number that a count with a bound stands for. */
function rangeOf(count: number, bound: string): readonly [number, number] {
  switch (bound) {
    case 'about':
      return [count * (1 - ABOUT), count * (1 + ABOUT)]
    case 'at-least':
      return [count, Number.POSITIVE_INFINITY]
    case 'at-most':
      return [0, count]
    case 'magnitude':
      return count === 10 ? [20, 99] : [count, count * 10 - 1]
    default:
      return [count, count]
  }
}

type Content = Exclude<ScoredValue, boolean | readonly string[]>
const isOptions = (value: ScoredValue): value is readonly string[] => Array.isArray(value)
const isContent = (value: ScoredValue): value is Content => typeof value === 'object' && !isOptions(value)

/** Counts need the same number, not the same bound; "dozens" is met by dozens alone. */
function isSameCount(got: Content, want: Content): boolean {
  if (got.count === undefined || want.count === undefined) return false
  if (got.count === want.count) return true
  if (got.bound !== want.bound || want.bound !== 'magnitude') return false
  const [low, high] = rangeOf(got.count, 'magnitude')
  const [from, to] = rangeOf(want.count, 'magnitude')
  return low <= to && from <= high
}

/** Whether a reported value is the labelled one; of a statement or a text, that it is made is what counts. */
export function isSameValue(got: ScoredValue | null | undefined, want: ScoredValue): boolean {
  if (got === null || got === undefined) return false
  if (isOptions(want)) return isOptions(got) && got[0] === want[0]
  if (want === false) return got === false
  if (isContent(want)) {
    if (want.unknown) return isContent(got) && got.unknown === true
    if (want.count !== undefined) return isContent(got) && isSameCount(got, want)
    if (want.date !== undefined) return isContent(got) && got.date === want.date
  }
  return got !== false
}

/** Whether a reported passage stands where the labelled words stand. */
export function isSamePassage(got: ScoredClaim['evidence'], want: string): boolean {
  const text = typeof got === 'string' ? got : got?.text
  if (!text || !want) return false
  const [a, b] = [foldPassage(text), foldPassage(want)]
  if (a.includes(b) || b.includes(a)) return true
  const [found, wanted] = [a.split(' '), b.split(' ')]
  const shared = wanted.filter((word) => found.includes(word)).length
  return shared / Math.min(found.length, wanted.length) >= SHARED_WORDS
}

function toKnownName(name: string): string {
  const folded = foldPassage(name)
  return ALIASES.find((names) => names.includes(folded))?.[0] ?? folded
}

/** Whether two names of an agency, an outlet or a speaker are one: one holds the other, or both are aliases. */
export function isSameName(a: string, b: string): boolean {
  const [x, y] = [toKnownName(a), toKnownName(b)]
  return x.includes(y) || y.includes(x)
}

/** Whether a claim is given to one of those that the label names, or to nobody where it names nobody. */
export function isSameSpeaker({ attributedTo }: ScoredClaim, want: LabelledClaim): boolean {
  if (want.attributedTo === null) return attributedTo === null
  if (!attributedTo) return false
  return want.attributedTo
    .split(';')
    .some((name) => isSameName(name, attributedTo) || isSameName(lastWordOf(name), attributedTo))
}

const lastWordOf = (name: string) => name.trim().split(' ').at(-1) ?? name
