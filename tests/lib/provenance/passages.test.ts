import { describe, expect, test } from 'vitest'
import { findPassages, WORDS_REPLACED } from '../../../lib/provenance/passages.ts'

/** Shingles of a segment of 40 words: those at the places given are known. */
const shingles = Array.from({ length: 36 }, (_, at) => at)

const CASES: Readonly<
  Record<string, readonly [readonly number[], readonly (readonly [number, number, number])[]]>
> = {
  'no hit is no passage': [[], []],
  'one hit alone is no passage': [[10], []],
  'seven words are no passage': [[10, 12], []],
  'eight words are one': [[10, 13], [[10, 18, 0]]],
  'hits that touch run on': [[10, 15], [[10, 20, 0]]],
  'seven words between two hits are bridged, for one replaced': [[10, 22], [[10, 27, 1]]],
  'eight words between two hits part them': [
    [10, 13, 26, 29],
    [
      [10, 18, 0],
      [26, 34, 0],
    ],
  ],
  'a lone hit far off is left out': [[2, 5, 30], [[2, 10, 0]]],
}
test.each(Object.entries(CASES))('%s', (_, [hits, wanted]) => {
  const found = findPassages(shingles, new Set(hits))
  expect(found.map(({ from, to, replaced }) => [from, to, replaced])).toEqual(wanted)
})

describe('where words were replaced throughout', () => {
  test('wider gaps are bridged, with a replaced word for every eight or fewer that are unmatched', () => {
    expect(findPassages(shingles, new Set([0, 3, 17, 35]), WORDS_REPLACED)).toEqual([
      { from: 0, to: 40, replaced: 2 + 2 },
    ])
  })

  test('a passage runs on to an end of its segment that is near', () => {
    expect(findPassages(shingles, new Set([6, 10]), WORDS_REPLACED)).toEqual([
      { from: 0, to: 15, replaced: 1 },
    ])
  })

  test('two hits a few words apart are still no passage without eight words', () => {
    expect(findPassages(shingles, new Set([10, 11]), WORDS_REPLACED)).toEqual([])
  })
})
