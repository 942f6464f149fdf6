// Which numbers of people or things does a sentence hold, however they are written?
// Figures with every separator, number words, mixes of both ("1,6 тыс.", "2 bin 40", "10mila"), vague plurals
// ("dozens"), rounded singulars ("une dizaine"), each with its bound. Dates, years, ages, prices, percentages
// and measures are told apart and left out.
import type { Language } from '../language/language.ts'
import type { Bound } from '../report.ts'
import { fold, type Word } from './words.ts'

export interface Quantity {
  /** Word indexes, both inclusive, of the number itself without its bound. */
  readonly first: number
  readonly last: number
  /** Index of the first word of the bound before it, or `first`. */
  readonly from: number
  readonly count: number
  readonly bound: Bound
}

interface Parsed {
  readonly last: number
  readonly count: number
  readonly kind: 'exact' | 'magnitude' | 'rounded'
}

/** Signs that part thousands: spaces of all kinds, point, comma, apostrophes, middle dot. */
const THOUSANDS = /^[\s\u00a0\u2009\u202f.,'’·]$/
const DECIMAL = /^[.,]$/
/** Case endings after an apostrophe ("100'den", "19'unun") are no longer. */
const MAX_ENDING_CHARS = 4
/** More digits are an identifier, not a number of people. */
const MAX_DIGITS = 9

interface BoundPhrase {
  readonly bound: Bound
  readonly words: readonly string[]
}

/** What is needed of a language, folded and indexed once. */
export interface NumberReader {
  readonly language: Language
  readonly units: ReadonlyMap<string, number>
  readonly scales: ReadonlyMap<string, number>
  readonly joiners: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly magnitudes: ReadonlyMap<string, number>
  readonly rounded: ReadonlyMap<string, number>
  /** First words of all the above: no other word begins a number in words. */
  readonly openers: ReadonlySet<string>
  /** All morphemes of one-word numbers, longest first; empty where the language has none. */
  readonly morphemes: readonly string[]
  readonly bounds: readonly BoundPhrase[]
  readonly boundsBehind: readonly BoundPhrase[]
  readonly measures: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  readonly weekdays: ReadonlySet<string>
}

const foldKeys = (table: Readonly<Record<string, number>>) =>
  new Map(Object.entries(table).map(([word, value]) => [fold(word), value]))
const foldAll = (list: readonly string[]) => new Set(list.map(fold).filter(Boolean))

/** Prepares a language's numbers for `findQuantities`. */
export function prepareNumbers(language: Language): NumberReader {
  const { numbers } = language
  const units = foldKeys(numbers.units)
  const scales = foldKeys(numbers.scales)
  const joiners = foldAll(numbers.joiners)
  const magnitudes = foldKeys(numbers.magnitudes)
  const rounded = foldKeys(numbers.rounded)
  const keys = [units, scales, magnitudes, rounded].flatMap((table) => [...table.keys()])
  const morphemes = numbers.compound
    ? [...units.keys(), ...scales.keys(), ...joiners].filter((word) => !word.includes(' '))
    : []
  return {
    language,
    units,
    scales,
    joiners,
    articles: foldAll(numbers.articles),
    magnitudes,
    rounded,
    openers: new Set(keys.map((key) => key.split(' ')[0] ?? key)),
    morphemes: morphemes.sort((a, b) => b.length - a.length),
    bounds: readBounds(language.bounds),
    boundsBehind: readBounds(language.boundsBehind ?? {}),
    measures: foldAll(language.units),
    months: foldAll(language.months.flat()),
    weekdays: foldAll(language.weekdays.flat()),
  }
}

/** Bound phrases, longest first. */
function readBounds(lists: Partial<Language['bounds']>): BoundPhrase[] {
  const phrases = (['at-least', 'at-most', 'about'] as const).flatMap((bound) =>
    (lists[bound] ?? []).map((cue) => ({ bound, words: fold(cue).split(' ').filter(Boolean) })),
  )
  return phrases.filter(({ words }) => words.length > 0).sort((a, b) => b.words.length - a.words.length)
}

/** The signs between two neighbouring words. */
const between = (text: string, a: Word | undefined, b: Word | undefined) =>
  a && b ? text.slice(a.end, b.start) : ''

/** A number in figures from word `at` on: groups of thousands joined, a decimal part read. */
function parseFigures(
  text: string,
  words: readonly Word[],
  at: number,
  end: number,
): { last: number; count: number } | null {
  const head = words[at]
  if (!head?.isNumber || head.norm.length > MAX_DIGITS) return null
  let digits = head.norm
  let last = at
  let separator: string | null = null
  while (last + 1 < end && digits.length <= MAX_DIGITS) {
    const next = words[last + 1]
    const sign = between(text, words[last], next)
    if (!next?.isNumber || next.norm.length !== 3 || !THOUSANDS.test(sign)) break
    if (last === at && (head.norm.length > 3 || head.norm.startsWith('0'))) break
    if (separator !== null && fold(sign) !== fold(separator) && sign !== separator) break
    separator = sign
    digits += next.norm
    last += 1
  }
  const next = words[last + 1]
  if (
    last === at &&
    last + 1 < end &&
    next?.isNumber &&
    next.norm.length <= 2 &&
    DECIMAL.test(between(text, words[last], next))
  )
    return { last: last + 1, count: Number(`${digits}.${next.norm}`) }
  return { last, count: Number(digits) }
}

/** The value of a one-word number ("zweitausendvierzig"), or null where the word is none. */
function splitCompound(norm: string, reader: NumberReader): number | null {
  const parts: string[] = []
  let rest = norm
  while (rest) {
    const part = reader.morphemes.find((morpheme) => rest.startsWith(morpheme))
    if (!part || parts.length > 8) return null
    parts.push(part)
    rest = rest.slice(part.length)
  }
  if (parts.length < 2 || parts.every((part) => reader.joiners.has(part))) return null
  const sum = addUp(parts, reader)
  return sum > 0 ? sum : null
}

/** Adds units and multiplies by scales: "two thousand and forty" is 2 × 1000 + 40. */
function addUp(parts: readonly string[], reader: NumberReader, start = 0): number {
  let total = 0
  let current = start
  for (const part of parts) {
    const scale = reader.scales.get(part)
    if (scale === undefined) current += reader.units.get(part) ?? 0
    else if (scale < 1000) current = Math.max(current, 1) * scale
    else {
      total += Math.max(current, 1) * scale
      current = 0
    }
  }
  return total + current
}

/** The longest number word from word `at` on: [key, words taken], where keys may be several words. */
function matchNumberWord(
  words: readonly Word[],
  at: number,
  end: number,
  reader: NumberReader,
): [string, number] | null {
  for (let length = Math.min(4, end - at); length > 0; length -= 1) {
    const key = words
      .slice(at, at + length)
      .map((word) => word.norm)
      .join(' ')
    if (reader.units.has(key) || reader.scales.has(key)) return [key, length]
  }
  return null
}

const isBroken = (text: string, a: Word | undefined, b: Word | undefined) =>
  /[^\s\u00a0\u202f\-‐‑’'.]/.test(between(text, a, b))

/** A number in words from word `at` on, or scales after figures ("10 тысяч", "2 bin 40"). */
function parseWords(text: string, words: readonly Word[], at: number, end: number, reader: NumberReader) {
  const parts: string[] = []
  let last = at - 1
  let hasScale = false
  while (last + 1 < end) {
    if (last >= at && isBroken(text, words[last], words[last + 1])) break
    const next = matchNumberWord(words, last + 1, end, reader)
    if (next) {
      if (reader.scales.has(next[0])) hasScale = true
      parts.push(next[0])
      last += next[1]
      continue
    }
    const word = words[last + 1]
    if (!word || parts.length === 0 || !reader.joiners.has(word.norm)) break
    if (!matchNumberWord(words, last + 2, end, reader)) break
    last += 1
  }
  return parts.length > 0 ? { parts, last, hasScale } : null
}

function parseFromFigures(
  text: string,
  words: readonly Word[],
  at: number,
  end: number,
  reader: NumberReader,
): Parsed | null {
  const figures = parseFigures(text, words, at, end)
  if (!figures) return null
  const { last, count } = figures
  const norm = words[last + 1]?.norm ?? ''
  const scale =
    last + 1 < end && !isBroken(text, words[last], words[last + 1]) ? reader.scales.get(norm) : undefined
  if (scale !== undefined && scale >= 1000)
    return addTail(text, words, { last: last + 1, count: Math.round(count * scale) }, end, scale)
  return { last, count, kind: 'exact' }
}

/** "7 bin 150", "bin 600": a smaller number right behind a scale belongs to it. */
function addTail(
  text: string,
  words: readonly Word[],
  head: { last: number; count: number },
  end: number,
  scale: number,
): Parsed {
  const tail = parseFigures(text, words, head.last + 1, end)
  const sign = between(text, words[head.last], words[head.last + 1])
  if (tail && tail.count < scale && /^\s$/.test(sign))
    return { last: tail.last, count: head.count + tail.count, kind: 'exact' }
  return { ...head, kind: 'exact' }
}

/** Words of the longest vague plural or rounded number: "several hundred", "dizaines de milliers". */
const MAX_VAGUE_WORDS = 4

/** The longest key of a table that is spelt from word `at` on, or null. */
function matchVague(words: readonly Word[], at: number, end: number, table: ReadonlyMap<string, number>) {
  for (let last = Math.min(at + MAX_VAGUE_WORDS, end) - 1; last >= at; last -= 1) {
    const key = words.slice(at, last + 1).map((word) => word.norm)
    const count = table.get(key.join(' '))
    if (count !== undefined) return { last, count }
  }
  return null
}

function parseCompound(norm: string, at: number, reader: NumberReader): Parsed | null {
  const compound = reader.morphemes.length > 0 && norm.length > 4 ? splitCompound(norm, reader) : null
  return compound === null ? null : { last: at, count: compound, kind: 'exact' }
}

function parseFromWords(
  text: string,
  words: readonly Word[],
  at: number,
  end: number,
  reader: NumberReader,
): Parsed | null {
  const norm = words[at]?.norm ?? ''
  if (!reader.openers.has(norm)) return parseCompound(norm, at, reader)
  const magnitude = matchVague(words, at, end, reader.magnitudes)
  if (magnitude) return { ...magnitude, kind: 'magnitude' }
  const rounded = matchVague(words, at, end, reader.rounded)
  if (rounded) return { ...rounded, kind: 'rounded' }
  const found = parseWords(text, words, at, end, reader)
  if (!found) return parseCompound(norm, at, reader)
  const { parts, last, hasScale } = found
  if (parts.length === 1 && reader.articles.has(parts[0] ?? '')) return null
  const count = addUp(parts, reader)
  // "mille" alone is 1,000; "cent" too; but a bare scale as in "тыс." or "Mio." after nothing is no number.
  if (count <= 0 || (parts.length === 1 && hasScale && count >= 1_000_000)) return null
  const scale = reader.scales.get(parts.at(-1) ?? '') ?? 0
  return scale >= 1000 ? addTail(text, words, { last, count }, end, scale) : { last, count, kind: 'exact' }
}

/** A number that is a date, a year, a time, an age, a price, a share or a rank counts nobody. */
function isMeasure(
  text: string,
  words: readonly Word[],
  found: Parsed,
  { at, firstWord }: { readonly at: number; readonly firstWord: number },
  reader: NumberReader,
): boolean {
  const head = words[at]
  const tail = words[found.last]
  const next = words[found.last + 1]
  const signBefore = text.slice(Math.max(0, (head?.start ?? 0) - 1), head?.start ?? 0)
  const after = text.slice(tail?.end ?? 0, (tail?.end ?? 0) + 2)
  if (/[$€£₽₸₺№#+/]/.test(signBefore) || /^[\s\u00a0\u202f]?[%‰°$€£₽₸₺]/.test(after)) return true
  // 10.01.2022, 18:30, 2021-22, 1/3
  if (
    /^[:/.\-–][0-9]/.test(after) ||
    (/[:/.\-–]/.test(signBefore) && /[0-9]/.test(text[(head?.start ?? 0) - 2] ?? ''))
  )
    return true
  // "Covid-19", "MiG-29"
  if (/[-‐‑]/.test(signBefore) && /\p{L}/u.test(text[(head?.start ?? 0) - 2] ?? '')) return true
  const isNear = next !== undefined && !/[.;:!?]/.test(between(text, tail, next))
  if (isNear && reader.measures.has(next.norm)) return true
  if (found.count > 31) return false
  // "They said so on Monday. Sixteen officers …": a sentence's first word has nothing before it.
  const previous = at > firstWord ? words[at - 1] : undefined
  const isBeside = /^[\s.]*$/.test(between(text, previous, head))
  const before = previous?.norm ?? ''
  // "January 9", "Thursday 13", "the day 9"
  const isDay =
    isBeside &&
    (reader.months.has(before) ||
      // "On Monday eighteen were dead": days of the month are written in figures.
      (reader.weekdays.has(before) && head?.isNumber === true) ||
      reader.measures.has(before))
  return isDay || (isNear && reader.months.has(next.norm))
}

/** "2000 soldiers" and "2040 of them" are counts; "in 2011 police" is not: counts in that range are mostly round. */
const isRound = ({ count }: Parsed) => count % 10 === 0

/** Four figures from 1900 to 2099 written without a separator are read as a year, until a noun says otherwise. */
const looksLikeYear = (words: readonly Word[], { last }: Parsed, at: number) =>
  last === at && /^(?:19|20)\d\d$/.test(words[at]?.norm ?? '') && words[at]?.isNumber === true

function findBound(
  words: readonly Word[],
  at: number,
  firstWord: number,
  reader: NumberReader,
): { bound: Bound; from: number } | null {
  for (const { bound, words: cue } of reader.bounds)
    for (const offset of [0, 1]) {
      const from = at - cue.length - offset
      if (from >= firstWord && cue.every((norm, place) => words[from + place]?.norm === norm)) {
        // One word may part the bound from the number: "plus d'un millier", "more than the 1,000".
        if (offset === 0 || isFiller(words[at - 1], reader)) return { bound, from }
      }
    }
  return null
}

/** "100'den fazla": a case ending may part the number from the bound behind it. */
function findBoundBehind(
  words: readonly Word[],
  last: number,
  end: number,
  reader: NumberReader,
): Bound | null {
  for (const { bound, words: cue } of reader.boundsBehind)
    for (const from of [last + 1, last + 2]) {
      if (from > last + 1 && (words[last + 1]?.norm.length ?? 0) > MAX_ENDING_CHARS) continue
      if (from + cue.length <= end && cue.every((norm, place) => words[from + place]?.norm === norm))
        return bound
    }
  return null
}

const isFiller = (word: Word | undefined, reader: NumberReader) =>
  word !== undefined && (reader.articles.has(word.norm) || word.norm.length <= 2)

function toBound(kind: Parsed['kind'], stated: Bound | undefined): Bound {
  if (kind === 'magnitude') return stated === 'at-least' ? 'at-least' : 'magnitude'
  if (stated) return stated
  return kind === 'rounded' ? 'about' : 'exact'
}

export interface QuantityOptions {
  /** Whether a number that looks like a year may be a count: a group noun stands right behind it. */
  readonly isCounted: (last: number) => boolean
}

/** The quantities of a run of words, in order, without overlaps. */
export function findQuantities(
  text: string,
  words: readonly Word[],
  run: { readonly firstWord: number; readonly endWord: number },
  reader: NumberReader,
  { isCounted }: QuantityOptions,
): Quantity[] {
  const quantities: Quantity[] = []
  for (let at = run.firstWord; at < run.endWord; at += 1) {
    const found = words[at]?.isNumber
      ? parseFromFigures(text, words, at, run.endWord, reader)
      : parseFromWords(text, words, at, run.endWord, reader)
    if (!found) continue
    // "2,5" with no scale behind it is a rate, not a number of people.
    const isCount =
      Number.isInteger(found.count) &&
      !isMeasure(text, words, found, { at, firstWord: run.firstWord }, reader) &&
      (!looksLikeYear(words, found, at) || (isRound(found) && isCounted(found.last)))
    if (isCount) {
      const stated = findBound(words, at, run.firstWord, reader)
      const behind = findBoundBehind(words, found.last, run.endWord, reader)
      const count = { first: at, last: found.last, count: found.count }
      const bound = toBound(found.kind, stated?.bound ?? behind ?? undefined)
      quantities.push({ ...count, from: stated?.from ?? at, bound })
    }
    at = found.last
  }
  return quantities
}
