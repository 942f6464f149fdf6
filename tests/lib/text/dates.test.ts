// Which days does a text name, however it writes them, and which words only look like a date?
import { describe, expect, it } from 'vitest'
import { readLanguages } from '../../../cli/languages.ts'
import { EN } from '../../../lib/language/en.ts'
import { ES } from '../../../lib/language/es.ts'
import type { Language } from '../../../lib/language/language.ts'
import { PT } from '../../../lib/language/pt.ts'
import { findDates, prepareDates, toIsoDate } from '../../../lib/text/dates.ts'
import { findWords } from '../../../lib/text/words.ts'

const read = (language: Language, text: string) => {
  const words = findWords(text)
  return findDates(text, words, { firstWord: 0, endWord: words.length }, prepareDates(language))
}

const languages = await readLanguages()

/** What a text dates, as short strings: an ISO date, "weekday 3", or the English words of a relative date. */
function tell(id: string, text: string): string[] {
  const language = languages.find((other) => other.id === id)
  if (!language) throw new Error(`no language ${id}`)
  return read(language, text).map(
    (date) =>
      toIsoDate(date, 2022) ?? (date.weekday === null ? (date.relative ?? '') : `weekday ${date.weekday}`),
  )
}

const DAYS: readonly [string, string][] = [
  ['fr', 'le 6 janvier 2022'],
  ['fr', 'le 6 janvier'],
  ['fr', 'jeudi 6 janvier'],
  ['en', '6 January 2022'],
  ['en', 'January 6, 2022'],
  ['en', 'on January 6'],
  ['en', 'the 6th of January'],
  ['en', 'Jan. 6, 2022'],
  ['de', 'am 6. Januar 2022'],
  ['de', 'am 6. Jänner'],
  ['it', 'il 6 gennaio 2022'],
  ['es', 'el 6 de enero del 2022'],
  ['pt', '6 de janeiro de 2022'],
  ['ru', '6 января 2022 года'],
  ['tr', '6 Ocak 2022'],
  ['fr', 'le 06.01.2022'],
  ['fr', 'le 06/01/2022'],
  ['en', '2022-01-06'],
]

const OTHERS: readonly [string, string, string, string[]][] = [
  ['the first of a month', 'fr', 'le 1er février 2022', ['2022-02-01']],
  ['a month of a year', 'fr', 'en janvier 2022', ['2022-01']],
  ['another year', 'en', '16 December 2011', ['2011-12-16']],
  ['a stretch, by its first day', 'en', 'from 6 to 9 January', ['2022-01-06']],
  ['a stretch, by its first day', 'fr', 'du 6 au 9 janvier 2022', ['2022-01-06']],
  ['two days', 'fr', 'le 2 janvier, puis le 5 janvier', ['2022-01-02', '2022-01-05']],
  ['a weekday', 'fr', 'Les soldats sont arrivés jeudi.', ['weekday 3']],
  ['a weekday', 'ru', 'Они прибыли в четверг.', ['weekday 3']],
  ['a week ago', 'en', 'It began last week.', ['last week']],
]

const NO_DATES: readonly [string, string, string][] = [
  ['a month that is a verb', 'en', 'They may leave and then march on.'],
  ['a day that no month has', 'fr', 'Les 45 janvier'],
  ['a ratio', 'en', 'Some 1/3 of them'],
  ['a version', 'en', 'Release 1.2.3 is out'],
  ['a month alone', 'fr', 'Le mois de janvier fut froid'],
  ['a thousand', 'fr', 'Les 2.030 soldats'],
]

describe('a day of a month', () => {
  it.each(DAYS)('is read in %s: %s', (id, text) => {
    expect(tell(id, text)).toContain('2022-01-06')
  })

  it.each(OTHERS)('is told from %s (%s: %s)', (_, id, text, expected) => {
    expect(tell(id, text)).toEqual(expected)
  })

  it.each(NO_DATES)('is not %s (%s: %s)', (_, id, text) => {
    expect(tell(id, text)).toEqual([])
  })

  it('takes the year that is written over the year of the event', () => {
    expect(tell('fr', 'le 6 janvier 2021')).toEqual(['2021-01-06'])
  })

  it('is found in every language by the name of every month', () => {
    for (const language of languages)
      for (const [month, names] of language.months.entries())
        for (const name of names)
          expect([name, ...tell(language.id, `6 ${name} 2022`)]).toEqual([
            name,
            `2022-${String(month + 1).padStart(2, '0')}-06`,
          ])
  })
})

describe('findDates', () => {
  it.each([
    [PT, 'As tropas chegaram na quinta-feira.', 3],
    [PT, 'Chegaram no domingo.', 6],
    [ES, 'Llegaron el jueves.', 3],
    [EN, 'They landed on Thursday.', 3],
  ] as const)('reads the weekday of %#: %s', (language, text, weekday) => {
    expect(read(language, text).map((date) => date.weekday)).toEqual([weekday])
  })

  it('takes no ordinal for a weekday', () => {
    expect(read(PT, 'A segunda maior cidade e a quinta região.')).toEqual([])
  })

  it.each([
    [ES, 'el 6 de enero de 2022', '2022-01-06'],
    [PT, 'a 6 de janeiro', '2022-01-06'],
    [EN, '6 January 2022', '2022-01-06'],
  ] as const)('reads the day of %#: %s', (language, text, iso) => {
    expect(read(language, text).map((date) => toIsoDate(date, 2022))).toEqual([iso])
  })
})
