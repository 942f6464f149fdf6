// Are numbers in words read as they are written in Spanish, Italian and Portuguese?
import { describe, expect, it } from 'vitest'
import { ES } from '../../../lib/language/es.ts'
import { IT } from '../../../lib/language/it.ts'
import type { Language } from '../../../lib/language/language.ts'
import { PT } from '../../../lib/language/pt.ts'
import { findQuantities, prepareNumbers } from '../../../lib/text/quantities.ts'
import { findWords } from '../../../lib/text/words.ts'

function read(language: Language, text: string): [number, string][] {
  const words = findWords(text)
  const run = { firstWord: 0, endWord: words.length }
  const found = findQuantities(text, words, run, prepareNumbers(language), { isCounted: () => true })
  return found.map(({ count, bound }) => [count, bound])
}

describe('numbers in words', () => {
  it.each([
    [ES, 'ciento sesenta y cuatro muertos', 164, 'exact'],
    [ES, 'unos dos mil treinta soldados', 2030, 'about'],
    [ES, 'más de siete mil novecientas personas', 7900, 'at-least'],
    [ES, 'veintiséis asaltantes', 26, 'exact'],
    [ES, 'una veintena de detenidos', 20, 'about'],
    [ES, 'medio centenar de heridos', 50, 'exact'],
    [ES, 'cientos de heridos', 100, 'magnitude'],
    [IT, 'centosessantaquattro morti', 164, 'exact'],
    [IT, 'circa duemilatrenta soldati', 2030, 'about'],
    [IT, 'ventotto agenti', 28, 'exact'],
    [IT, 'centottanta feriti', 180, 'exact'],
    [IT, 'duecentotto feriti', 208, 'exact'],
    [IT, 'quasi 10mila arresti', 10_000, 'about'],
    [IT, 'un centinaio di feriti', 100, 'about'],
    [IT, 'migliaia di arresti', 1000, 'magnitude'],
    [PT, 'cento e sessenta e quatro mortos', 164, 'exact'],
    [PT, 'cerca de dois mil e trinta soldados', 2030, 'about'],
    [PT, 'pelo menos vinte e seis mortos', 26, 'at-least'],
    [PT, 'mais de 1,6 mil feridos', 1600, 'at-least'],
    [PT, 'dezessete policiais', 17, 'exact'],
    [PT, 'meia dúzia de feridos', 6, 'exact'],
    [PT, 'dezenas de mortos', 10, 'magnitude'],
  ] as const)('reads one number in %#: %s', (language, text, count, bound) => {
    expect(read(language, text)).toEqual([[count, bound]])
  })

  it.each([
    [ES, 'el 40 por ciento de los agentes'],
    [ES, 'en dos días'],
    [IT, "l'80 per cento degli agenti"],
    [IT, 'dopo tre settimane'],
    [PT, 'os 40 por cento dos agentes'],
    [PT, 'há dez dias'],
  ] as const)('reads no number of people in %#: %s', (language, text) => {
    expect(read(language, text)).toEqual([])
  })

  it.each([
    [ES, 'entre dos y tres heridos', [2, 3]],
    [PT, 'entre dois e três feridos', [2, 3]],
  ] as const)('adds no two numbers in %#: %s', (language, text, counts) => {
    expect(read(language, text).map(([count]) => count)).toEqual(counts)
  })
})
