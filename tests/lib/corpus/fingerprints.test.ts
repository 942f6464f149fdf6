import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findUnquoted,
  fingerprint,
  hashShingles,
  parseHashes,
  WINNOW_WINDOW,
} from '../../../lib/corpus/fingerprints.ts'
import { findWords } from '../../../lib/text/words.ts'

const words = fc.array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 5, maxLength: 60 })
const toNumbers = (stored: string) => [...parseHashes(stored)]

test('of any four neighbouring shingles one is kept at least, and the first and the last always', () => {
  fc.assert(
    fc.property(words, (list) => {
      const kept = parseHashes(fingerprint(list.join(' ')).all)
      const hashes = hashShingles(findWords(list.join(' ')))
      const isKept = hashes.map((hash) => kept.has(hash))
      expect(isKept[0] && isKept.at(-1)).toBe(true)
      for (let at = 0; at + WINNOW_WINDOW <= isKept.length; at += 1)
        expect(isKept.slice(at, at + WINNOW_WINDOW)).toContain(true)
    }),
  )
})

test('what is stored can be read again: sorted 32-bit numbers, each once', () => {
  fc.assert(
    fc.property(words, (list) => {
      const { all } = fingerprint(list.join(' '))
      const numbers = toNumbers(all)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      expect(numbers.map((hash) => hash.toString(36)).join(' ')).toBe(all)
      expect(numbers.every((hash) => Number.isInteger(hash) && hash >= 0 && hash <= 0xffffffff)).toBe(true)
    }),
  )
})

test('less than half of the shingles are kept, so that the text cannot be put together from them', () => {
  const list = Array.from({ length: 2000 }, (_, index) => `w${(index * 7919) % 1000}x${index % 13}`)
  const text = list.join(' ')
  expect(toNumbers(fingerprint(text).all).length).toBeLessThan(hashShingles(findWords(text)).length / 2)
})

const SAME: Readonly<Record<string, readonly [string, string]>> = {
  'capitals and accents': ['Émeutes à Port-Lune après la tempête', 'EMEUTES A PORT LUNE APRES LA TEMPETE'],
  'apostrophes and hyphens': ["l'eau monte jusqu'au vieux-port", 'l’eau monte jusqu’au vieux port'],
  'invisible characters': ['la dig\u00adue nord ne tient plus', 'la digue nord\u200b ne tient plus'],
  'line breaks in a paragraph': ['la digue nord\nne tient plus guère', 'la digue nord ne tient plus guère'],
}
test.each(Object.entries(SAME))('a text keeps its fingerprint through %s', (_, [one, other]) => {
  expect(fingerprint(one)).toEqual(fingerprint(other))
  expect(fingerprint(one).all).not.toBe('')
})

test('another word or another order is another fingerprint', () => {
  const print = fingerprint('la digue nord ne tient plus').all
  expect(fingerprint('la digue sud ne tient plus').all).not.toBe(print)
  expect(fingerprint('digue la nord ne tient plus').all).not.toBe(print)
})

describe('shingles stay inside what belongs together', () => {
  test('a blank line ends a paragraph: none reaches across', () => {
    expect(fingerprint('un deux trois\n\nquatre cinq six').all).toBe('')
    expect(fingerprint('un deux trois\nquatre cinq six').all).not.toBe('')
  })

  test('the unquoted set holds nothing from inside quotation marks, nor across them', () => {
    const text = 'elle a dit hier soir « un deux trois quatre cinq » devant une salle comble et muette'
    const outside = ['elle a dit hier soir', 'devant une salle comble et muette']
    const wanted = outside.flatMap((part) => hashShingles(findWords(part)))
    expect(new Set(toNumbers(fingerprint(text).unquoted))).toEqual(new Set(wanted))
  })

  test('a quotation inside a quotation is left out once', () => {
    const text = 'avant « un “deux” trois » après'
    expect(findUnquoted(text).map((segment) => segment.map(({ norm }) => norm))).toEqual([
      ['avant'],
      ['apres'],
    ])
  })
})

test.each(['', 'quatre mots ne suffisent', '« un deux trois quatre cinq six »'])(
  'a text without five words in a row outside quotation marks has an empty unquoted set',
  (text) => {
    expect(fingerprint(text).unquoted).toBe('')
    expect(parseHashes('').size).toBe(0)
  },
)
