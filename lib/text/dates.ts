// Which days does a run of words name? A day of a month, a month of a year, a weekday, or "last week".
// Years that are not written are left open: the rule that uses the date knows the event's window.
import type { Language } from '../language/language.ts'
import { fold, type Word } from './words.ts'

export interface FoundDate {
  /** Word indexes, both inclusive. */
  readonly first: number
  readonly last: number
  readonly year: number | null
  /** 1 to 12. */
  readonly month: number | null
  /** 1 to 31. */
  readonly day: number | null
  /** 0 Monday to 6 Sunday. */
  readonly weekday: number | null
  /** For "last week", "a week ago": an English rendering; null for a date. */
  readonly relative: string | null
}

export interface DateReader {
  readonly months: ReadonlyMap<string, number>
  readonly weekdays: ReadonlyMap<string, number>
  /** What may stand between day, month and year, and between the ends of a stretch. */
  readonly links: ReadonlySet<string>
  readonly to: ReadonlySet<string>
  /** By first word, the longest first. */
  readonly relative: ReadonlyMap<string, readonly RelativeCue[]>
}
interface RelativeCue {
  readonly words: readonly string[]
  readonly text: string
}

const numberNames = (lists: readonly (readonly string[])[]) =>
  new Map(lists.flatMap((names, at) => names.map((name) => [fold(name), at] as const)))

/** Prepares a language's names of days and months for `findDates`. */
export function prepareDates(language: Language): DateReader {
  const relative = Object.entries(language.relativeDates).map(([cue, text]) => ({
    words: fold(cue).split(' '),
    text,
  }))
  return {
    months: numberNames(language.months),
    weekdays: numberNames(language.weekdays),
    links: new Set(language.dateWords.links.map(fold)),
    to: new Set(language.dateWords.to.map(fold)),
    relative: Map.groupBy(
      relative.sort((a, b) => b.words.length - a.words.length),
      ({ words }) => words[0] ?? '',
    ),
  }
}

const asNumber = (word: Word | undefined, max: number) => {
  if (!word?.isNumber || word.norm.length > 4) return null
  const value = Number(word.norm)
  return value >= 1 && value <= max ? value : null
}
const asYear = (word: Word | undefined) => {
  const value = asNumber(word, 2100)
  return value !== null && value >= 1900 ? value : null
}
const skipLink = (words: readonly Word[], at: number, { links }: DateReader) =>
  links.has(words[at]?.norm ?? '') ? at + 1 : at
/** "The 6th of January": two may stand between a day and its month. */
function skipLinksBack(words: readonly Word[], at: number, { links }: DateReader): number {
  const isLink = (place: number) => links.has(words[place]?.norm ?? '')
  return isLink(at) ? (isLink(at - 1) ? at - 2 : at - 1) : at
}

const EMPTY = { year: null, month: null, day: null, weekday: null, relative: null }

/** The first day of a stretch whose last day is word `at`, or null. */
const findRangeStart = (words: readonly Word[], at: number, { to }: DateReader) =>
  to.has(words[at - 1]?.norm ?? '') ? asNumber(words[at - 2], 31) : null

function findAround(
  words: readonly Word[],
  { at, month, end }: { readonly at: number; readonly month: number; readonly end: number },
  reader: DateReader,
): FoundDate {
  const beforeAt = skipLinksBack(words, at - 1, reader)
  const before = asNumber(words[beforeAt], 31)
  const after = skipLink(words, at + 1, reader)
  const dayAfter = before === null ? asNumber(words[after], 31) : null
  const yearAt = dayAfter === null ? after : skipLink(words, after + 1, reader)
  const year = yearAt < end ? asYear(words[yearAt]) : null
  const last = year !== null ? yearAt : dayAfter !== null ? after : at
  const range = before === null ? null : findRangeStart(words, beforeAt, reader)
  const first = range !== null ? beforeAt - 2 : before === null ? at : beforeAt
  return { ...EMPTY, first, last, year, month: month + 1, day: range ?? before ?? dayAfter }
}

/** 10.01.2022, 2022-01-10 and 10/01/2022, of which the parts are three words. */
function findFigures(text: string, words: readonly Word[], at: number): FoundDate | null {
  const [a, b, c] = [words[at], words[at + 1], words[at + 2]]
  if (!a?.isNumber || !b?.isNumber || !c?.isNumber) return null
  const signs = text.slice(a.end, b.start) + text.slice(b.end, c.start)
  if (!/^(?:\.\.|--|\/\/)$/.test(signs)) return null
  const [year, month, day] = a.norm.length === 4 ? [a, b, c] : [c, b, a]
  const found = { year: asYear(year), month: asNumber(month, 12), day: asNumber(day, 31) }
  if (found.year === null || found.month === null || found.day === null) return null
  return { ...EMPTY, ...found, first: at, last: at + 2 }
}

function findRelative(words: readonly Word[], at: number, end: number, reader: DateReader): FoundDate | null {
  for (const { words: cue, text } of reader.relative.get(words[at]?.norm ?? '') ?? [])
    if (at + cue.length <= end && cue.every((norm, place) => words[at + place]?.norm === norm))
      return { ...EMPTY, first: at, last: at + cue.length - 1, relative: text }
  return null
}

/** A weekday's name of one word or two ("segunda-feira"). */
function findWeekday(words: readonly Word[], at: number, end: number, reader: DateReader): FoundDate | null {
  for (const last of [at + 1, at]) {
    const norm = words[at]?.norm ?? ''
    const name = last > at ? `${norm} ${words[last]?.norm}` : norm
    const weekday = last < end ? reader.weekdays.get(name) : undefined
    if (weekday !== undefined) return { ...EMPTY, first: at, last, weekday }
  }
  return null
}

/** The dates of a run of words, in order. */
export function findDates(
  text: string,
  words: readonly Word[],
  run: { readonly firstWord: number; readonly endWord: number },
  reader: DateReader,
): FoundDate[] {
  const dates: FoundDate[] = []
  for (let at = run.firstWord; at < run.endWord; at += 1) {
    const norm = words[at]?.norm ?? ''
    const month = reader.months.get(norm)
    const relative = findRelative(words, at, run.endWord, reader)
    const figures = findFigures(text, words, at)
    if (relative) dates.push(relative)
    else if (figures) dates.push(figures)
    else if (month !== undefined) {
      const found = findAround(words, { at, month, end: run.endWord }, reader)
      // A month's name alone may be another word ("may", "mars"): it needs a day or a year.
      if (found.day !== null || found.year !== null) dates.push(found)
    } else {
      const weekday = findWeekday(words, at, run.endWord, reader)
      if (weekday) dates.push(weekday)
    }
    at = Math.max(at, dates.at(-1)?.last ?? at)
  }
  return dates
}

/** ISO form of a date whose open year is `year`: YYYY-MM-DD, YYYY-MM, or null for a weekday or a relative date. */
export function toIsoDate(date: FoundDate, year: number): string | null {
  if (date.month === null) return null
  const month = `${date.year ?? year}-${String(date.month).padStart(2, '0')}`
  return date.day === null ? month : `${month}-${String(date.day).padStart(2, '0')}`
}
