// Are names of the event found in spellings that no list holds, and other words left alone?
import { describe, expect, it } from 'vitest'
import { findFuzzyHits } from '../../../lib/claims/fuzzy.ts'
import { readArticle } from '../../../lib/claims/reading.ts'
import { findHits } from '../../../lib/language/cues.ts'
import { CORPUS, compose, LANGUAGES, PACK, tellVoices } from './sample.ts'

/** Ids of the terms that a text names by no spelling known to the pack. */
function guess(text: string, isKnown = (_: string) => false): string[] {
  const english = LANGUAGES.find(({ id }) => id === 'en')
  const compiled = CORPUS.compile(PACK.event.id)
  if (!english || !compiled) throw new Error('no English or no pack')
  const reading = readArticle(compose('en', [text]), english)
  const known = findHits(reading.words, reading.sentences, compiled.terms)
  return findFuzzyHits(reading, known, { terms: PACK.terms.terms, isKnown }).map(({ id }) => id)
}

const FOUND: readonly (readonly [string, string])[] = [
  ['Tokaiyev', 'tokayev'],
  ['Tokhayev', 'tokayev'],
  ['Nazerbayev', 'nazarbayev'],
  ['Nasarbayev', 'nazarbayev'],
  ['Zhanaozyen', 'zhanaozen'],
  ['Janaouzen', 'zhanaozen'],
  ['Kasakhstan', 'kazakhstan'],
  ['Mangistaou', 'mangystau'],
]

const LEFT_ALONE: readonly (readonly [string, string])[] = [
  ['a short name', 'Tokyo'],
  ['another city', 'Kazan'],
  ['another country', 'Belgrade'],
  ['a name with the same beginning', 'Nazareth'],
  ['a name with the same end', 'Medvedev'],
  ['a much longer word', 'Tokaiyevskayas'],
  ['a word without a capital', 'nazerbayev'],
  ['a number', '2030203'],
  ['a name that begins otherwise', 'Bazerbayev'],
  ['a surname one letter off', 'Tokarev'],
  ['a first name', 'Massimo'],
]

describe('a name', () => {
  it.each(FOUND)('is found in an unknown spelling: %s', (spelling, id) => {
    expect(guess(`Yesterday ${spelling} was in the news.`)).toEqual([id])
  })

  it.each(LEFT_ALONE)('is not seen in %s', (_, text) => {
    expect(guess(`Yesterday ${text} was in the news.`)).toEqual([])
  })

  it('is not looked up where the word is known', () => {
    expect(guess('Nazerbayev spoke.', (norm) => norm === 'nazerbayev')).toEqual([])
  })

  it('that the pack spells needs no guess', () => {
    expect(guess('Tokayev, Nazarbayev and Zhanaozen')).toEqual([])
  })

  it('is found again each time it stands', () => {
    expect(guess('Nazerbayev left. Nazerbayev came back.')).toEqual(['nazarbayev', 'nazarbayev'])
  })

  it('speaks as if it were spelt as usual', () => {
    expect(tellVoices('en', 'Tokhayev said it was an attempted coup.')).toEqual([
      'coup-attempt: true | attributed | Kassym-Jomart Tokayev',
    ])
  })
})

describe('a page of nothing but unknown names', () => {
  it('costs no more look-ups than a page with many', () => {
    const looked = new Set<string>()
    const names = Array.from({ length: 5000 }, (_, at) =>
      `Xq${String(at).padStart(6, 'z')}wert`.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? ''),
    )
    const found = guess(names.join(' '), (norm) => {
      looked.add(norm)
      return false
    })
    expect(found).toEqual([])
    expect(looked.size).toBeLessThan(1000)
  })
})
