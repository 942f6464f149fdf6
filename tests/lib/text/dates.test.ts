// Which days does a text name, in languages whose names of days and months take several words?
import { describe, expect, it } from 'vitest'
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
