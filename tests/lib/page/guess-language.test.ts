import { describe, expect, it } from 'vitest'
import { guessLanguage, settleLanguage } from '../../../lib/page/guess-language.ts'
import { LANGUAGES } from './languages.ts'

const FRENCH =
  'Le pont de la Lauze a rouvert jeudi à midi, et le maire dit que les écoles de la ville sont dans un bon état.'
const ENGLISH =
  'The bridge over the Lauze was open at noon, and the mayor says that it is in a good state after the flood.'

describe('the language of a text', () => {
  it.each([
    ['French', FRENCH, 'fr'],
    ['English', ENGLISH, 'en'],
    [
      'German',
      'Die Brücke über die Lauze ist seit Donnerstag wieder offen, und der Bürgermeister ist mit dem Ergebnis nicht zufrieden.',
      'de',
    ],
    [
      'Russian',
      'Мост через реку был открыт в четверг, и мэр сказал, что это не так и что школы для детей закрыты.',
      'ru',
    ],
    ['nothing', '', null],
    ['a name', 'Valmère', null],
    [
      'a language that is not known',
      'Most přes řeku byl otevřen ve čtvrtek v poledne po čtyřech dnech.',
      null,
    ],
  ])('%s', (_name, text, expected) => {
    expect(guessLanguage(text, LANGUAGES)).toBe(expected)
  })
})

describe('the language to go by', () => {
  it.each([
    ['is the declared one where the text agrees', 'fr', FRENCH, 'fr'],
    ['is the text’s own where the page declares none', null, FRENCH, 'fr'],
    ['is the text’s own where it clearly is another', 'en', `${FRENCH} ${FRENCH}`, 'fr'],
    ['is the declared one where the text is too short to tell', 'en', 'Valmère', 'en'],
    ['is the declared one where that language is not known', 'cs', FRENCH, 'cs'],
  ])('%s', (_name, declared, text, expected) => {
    expect(settleLanguage(declared, text, LANGUAGES)).toBe(expected)
  })
})
