// Are words found in a form that can be compared, each with the way back to where it stands?
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords, fold } from '../../../lib/text/words.ts'

const norms = (text: string) => findWords(text).map(({ norm }) => norm)
const slices = (text: string) => findWords(text).map(({ start, end }) => text.slice(start, end))

const FOLDED: readonly [string, string, string][] = [
  ['case goes', 'Le PRÉSIDENT', 'le president'],
  ['accents go, composed or not', 'É E\u0301 ç ü ñ å', 'e e c u n a'],
  ['ligatures open', 'œuvre Æon ﬁn', 'oeuvre aeon fin'],
  ['sharp s opens', 'dreißig Straße', 'dreissig strasse'],
  ['letters that decomposition leaves whole are folded', 'Łódź Ørsted đ ð þ', 'lodz orsted d d th'],
  ['the dotless and the dotted i of Turkish meet', 'Kırgızistan KIRGIZİSTAN', 'kirgizistan kirgizistan'],
  ['a soft hyphen is not there', 'gouver\u00adnement', 'gouvernement'],
  ['zero-width characters are not there', 'Al\u200bma\u200cty\u200d \ufeffici', 'almaty ici'],
  ['marks of direction are not there', '\u202bТокаев\u202c \u200eв\u200f', 'токаев в'],
  ['Cyrillic loses its marks and its case', 'Ёлка Пошёл Й', 'елка пошел и'],
  ['an apostrophe of any shape parts words', "l'état l’état lʼétat", 'l etat l etat l etat'],
  ['a hyphen parts words', 'Nour-Soultan Alma‑Ata', 'nour soultan alma ata'],
  ['digits part from letters', '10mila 2nd 5G', '10 mila 2 nd 5 g'],
  ['digits of other scripts are digits', '１６ ٢٠٣٠', '16 ٢٠٣٠'],
  ['bold and full-width letters are letters', '𝐓𝐨𝐤𝐚𝐲𝐞𝐯 ＯＴＳＣ', 'tokayev otsc'],
  ['signs and pictures are no words', '— « 🙂 » … § ©', ''],
  ['no text is no word', '', ''],
]

const PLACES: readonly [string, string, string[]][] = [
  ['accents stay with their letter', 'E\u0301tat fort', ['E\u0301tat', 'fort']],
  ['a soft hyphen inside stays inside', 'gou\u00adver!', ['gou\u00adver']],
  ['what is invisible around a word stays outside', '\u200bAlmaty\u200b,', ['Almaty']],
  ['a pair of surrogates is not cut', '🙂𝐓𝐨𝐤🙂', ['𝐓𝐨𝐤']],
  ['half a pair is a sign', '\ud835Tok\udc00', ['Tok']],
  ['a ligature is one character of its text', 'cœur', ['cœur']],
]

describe('folding', () => {
  it.each(FOLDED)('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('tells numbers from words', () => {
    expect(findWords('16 morts, 10mila').map(({ isNumber }) => isNumber)).toEqual([true, false, true, false])
  })

  it('is the same when folded again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })

  it('does not depend on how accents are written', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aéèçñüœ ÀÎ-’0') })
    fc.assert(fc.property(letters, (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC'))))
  })
})

describe('places', () => {
  it.each(PLACES)('%s', (_, text, found) => {
    expect(slices(text)).toEqual(found)
  })

  it('keeps offsets of the whole text where a part is read', () => {
    const text = 'Almaty, la capitale économique'
    expect(findWords(text, 8, 19)).toEqual([
      { norm: 'la', start: 8, end: 10, isNumber: false },
      { norm: 'capitale', start: 11, end: 19, isNumber: false },
    ])
  })

  it('gives, for any text, words in order whose own text folds to them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0
        for (const { norm, start, end } of findWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(norms(text.slice(start, end))).toEqual([norm])
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('finds the same words whatever invisible characters stand inside them', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1 })
    const unseen = fc.constantFrom('\u00ad', '\u200b', '\u2060', '\ufeff', '\u200e')
    fc.assert(fc.property(letters, unseen, (word, sign) => fold([...word].join(sign)) === fold(word)))
  })
})

describe('bounds', () => {
  it('reads a word of a megabyte as one short word with its whole place', () => {
    const [word, ...rest] = findWords('a'.repeat(1_000_000))
    expect(rest).toEqual([])
    expect(word).toMatchObject({ start: 0, end: 1_000_000 })
    expect(word?.norm.length).toBeLessThan(200)
  })

  it('reads more different characters than it can remember', () => {
    const chars = Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x4e00 + at))
    expect(norms(chars.join(' ')).join('')).toHaveLength(norms(chars.join('|')).join('').length)
    expect(fold('Étoile')).toBe('etoile')
  })
})
