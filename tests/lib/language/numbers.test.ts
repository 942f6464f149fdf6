// Do the number words and bounds of French and English stand for what the press means by them?
import { describe, expect, it } from 'vitest'
import { EN } from '../../../lib/language/en.ts'
import { FR } from '../../../lib/language/fr.ts'
import type { Language } from '../../../lib/language/language.ts'
import { findQuantities, prepareNumbers } from '../../../lib/text/quantities.ts'
import { findWords } from '../../../lib/text/words.ts'

const isCounted = () => true

function read(language: Language, text: string): string[] {
  const words = findWords(text)
  const run = { firstWord: 0, endWord: words.length }
  const found = findQuantities(text, words, run, prepareNumbers(language), { isCounted })
  return found.map(({ count, bound }) => `${bound} ${count}`)
}

const CASES: readonly [Language, string, string[]][] = [
  [FR, 'dix-huit agents', ['exact 18']],
  [FR, 'quatre-vingt-dix-sept morts', ['exact 97']],
  [FR, 'soixante-quinze détenus', ['exact 75']],
  [FR, 'soixante et onze détenus', ['exact 71']],
  [FR, 'cent soixante-quatre morts', ['exact 164']],
  [FR, 'deux cent vingt-cinq corps', ['exact 225']],
  [FR, 'deux mille trente soldats', ['exact 2030']],
  [FR, 'sept mille neuf cent trente-neuf personnes', ['exact 7939']],
  [FR, 'septante-deux blessés', ['exact 72']],
  [FR, 'un millier de blessés', ['about 1000']],
  [FR, 'une quarantaine de corps', ['about 40']],
  [FR, 'des dizaines de morts', ['magnitude 10']],
  [FR, 'plusieurs centaines de blessés', ['magnitude 100']],
  [FR, 'des dizaines de milliers de personnes', ['magnitude 10000']],
  [FR, 'près de 8 000 personnes', ['about 8000']],
  [FR, "plus d'un millier de blessés", ['at-least 1000']],
  [FR, 'au moins 164 morts', ['at-least 164']],
  [FR, 'pas moins de 400 blessés', ['at-least 400']],
  [FR, "jusqu'à 3.000 hommes", ['at-most 3000']],
  [FR, 'moins de cent morts', ['at-most 100']],
  [FR, 'âgé de 34 ans, il gagne 500 euros', []],
  [EN, 'eighteen officers', ['exact 18']],
  [EN, 'one hundred and sixty-four people', ['exact 164']],
  [EN, 'two thousand and thirty troops', ['exact 2030']],
  [EN, 'seven thousand nine hundred and thirty-nine people', ['exact 7939']],
  [EN, 'a dozen officers', ['about 12']],
  [EN, 'two dozen officers', ['exact 24']],
  [EN, 'half a dozen officers', ['about 6']],
  [EN, 'dozens of people', ['magnitude 10']],
  [EN, 'scores of people', ['magnitude 10']],
  [EN, 'several hundred people', ['magnitude 100']],
  [EN, 'tens of thousands of people', ['magnitude 10000']],
  [EN, 'a thousand people', ['exact 1000']],
  [EN, 'nearly 8,000 people', ['about 8000']],
  [EN, 'an estimated 2,500 soldiers', ['about 2500']],
  [EN, 'no fewer than 164 people', ['at-least 164']],
  [EN, 'more than a thousand people', ['at-least 1000']],
  [EN, 'up to 3,000 troops', ['at-most 3000']],
  [EN, 'fewer than 100 people', ['at-most 100']],
  [EN, 'a 34-year-old man earned $500 in 12 months', []],
]

describe('quantities in words', () => {
  it.each(CASES.map(([language, text, expected]) => [text, language, expected] as const))(
    'reads %s',
    (text, language, expected) => {
      expect(read(language, text)).toEqual(expected)
    },
  )
})
