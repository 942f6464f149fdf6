// Which day does a page state as its own, in metadata or in a line of text?
// The day is taken as written, in the outlet's own time. Months come from the language files; a numeric date whose
// order is open ("05/01/2022") is read day first, as every language here but American English writes it.
import type { Language } from '../language/language.ts'
import { findWords, fold } from '../text/words.ts'

export type MonthNames = Pick<Language, 'months'>

const MAX_LINE_CHARS = 300

function toDay(year: number, month: number, day: number): string | null {
  const isPlausible = year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  const pad = (number: number) => String(number).padStart(2, '0')
  return isPlausible ? `${year}-${pad(month)}-${pad(day)}` : null
}

/** The day in a machine-written date ("2022-01-10T18:42:00+01:00", "20220110"); null where there is none. */
export function toIsoDate(text: string): string | null {
  const match =
    /(?:^|\D)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d{3,5}$)/.exec(text.trim())
  return match ? toDay(Number(match[1]), Number(match[2]), Number(match[3])) : findNumericDay(text)
}

function findNumericDay(text: string): string | null {
  const iso = /(?:^|\D)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text)
  if (iso) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const match = /(?:^|\D)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/.exec(text)
  if (!match) return null
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return second > 12 ? toDay(year, first, second) : toDay(year, second, first)
}

/** Month names of some languages, folded, with their number; a name that two months share is in doubt and left out. */
export function indexMonths(languages: readonly MonthNames[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>()
  const doubtful = new Set<string>()
  for (const { months } of languages) {
    for (const [month, names] of months.entries()) {
      for (const name of names.map(fold)) {
        if ((index.get(name) ?? month + 1) !== month + 1) doubtful.add(name)
        index.set(name, month + 1)
      }
    }
  }
  for (const name of doubtful) index.delete(name)
  return index
}

/** The day that a short line of text names with its year; null where it names none. */
export function findDay(text: string, months: ReadonlyMap<string, number>): string | null {
  const line = text.slice(0, MAX_LINE_CHARS)
  // "de", "of", "." stand between: what counts is the order of day, month and year, three words apart at most.
  const words = findWords(line).map((word) => word.norm)
  for (const [at, word] of words.entries()) {
    const month = months.get(word)
    if (month === undefined) continue
    const around = words.slice(Math.max(0, at - 2), at).filter((near) => /^\d{1,2}$/.test(near))
    const after = words.slice(at + 1, at + 4)
    const year = after.find((near) => /^\d{4}$/.test(near))
    const day = around.at(-1) ?? after.find((near) => /^\d{1,2}$/.test(near))
    const found = year && day ? toDay(Number(year), month, Number(day)) : null
    if (found) return found
  }
  return findNumericDay(line)
}
