import { describe, expect, it } from 'vitest'
import { findDay, indexMonths, toIsoDate } from '../../../lib/page/dates.ts'
import { LANGUAGES } from './languages.ts'

const months = indexMonths(LANGUAGES)

describe('the day that a line names', () => {
  it.each([
    ['Publié le 9 janvier 2022 à 18 h 42', '2022-01-09'],
    ['By Olga Fern, January 9, 2022', '2022-01-09'],
    ['Sunday 9 January 2022', '2022-01-09'],
    ['Veröffentlicht am 9. Januar 2022', '2022-01-09'],
    ['9 de enero de 2022', '2022-01-09'],
    ['Por Olga, 9 de janeiro de 2022', '2022-01-09'],
    ['11 gennaio 2022 - di O. Ferrandi', '2022-01-11'],
    ['9 января 2022 г., 10:00', '2022-01-09'],
    ['10 Ocak 2022 Pazartesi', '2022-01-10'],
    ['Yayın tarihi 10.01.2022', '2022-01-10'],
    ['01/13/2022', '2022-01-13'],
    ['2022/01/09', '2022-01-09'],
    ['Mon, 10 January 2022 10:00:00 GMT', '2022-01-10'],
    ['9 janvier', null],
    ['In January 2022 the river rose', null],
    ['212 homes', null],
  ])('%s', (line, expected) => {
    expect(findDay(line, months)).toBe(expected)
  })
})

describe('the day in a machine-written date', () => {
  it.each([
    ['2022-01-10T23:59:59-08:00', '2022-01-10'],
    ['2022-1-5', '2022-01-05'],
    ['20220110', '2022-01-10'],
    ['20220110T1200', '2022-01-10'],
    ['1641803400', null],
    ['yesterday', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(toIsoDate(text)).toBe(expected)
  })
})
