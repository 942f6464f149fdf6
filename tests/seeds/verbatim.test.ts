import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fingerprint, hashShingles, parseHashes } from '../../lib/corpus/fingerprints.ts'
import { findPassages } from '../../lib/provenance/passages.ts'
import { findWords } from '../../lib/text/words.ts'
import stored from '../../seeds/kazakhstan-2022-01/fingerprints.json'
import { HARBOUR_REPORT } from '../lib/provenance/texts.ts'

// Facts ship, sentences do not: no file of the project may hold a run of an article's words. The articles are
// known by their fingerprints alone, so twelve words in a row are surely seen, and eight mostly.

const NO_GAPS = { maxGapWords: 0, maxEdgeWords: 0 }
const NOT_TEXT = /package-lock\.json$|\.(png|ico|gz|zip|woff2?)$/

/** Runs of eight words or more that stand in an article. Addresses are facts, whatever headline they spell. */
function findRuns(text: string, known: ReadonlySet<number>): string[] {
  const own = text.replace(/https?:\/\/[^\s"'<>)]+/g, ' | ')
  const words = findWords(own)
  return findPassages(hashShingles(words), known, NO_GAPS).map(({ from, to }) =>
    own.slice(words[from]?.start, words[to - 1]?.end),
  )
}

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && !NOT_TEXT.test(file) && existsSync(file))
const known = new Set(Object.values(stored.articles).flatMap(({ all }) => [...parseHashes(all)]))

test('no file of the project holds a run of words of an article of the pack', () => {
  expect(files.length).toBeGreaterThan(50)
  const runs = files.flatMap((file) =>
    findRuns(readFileSync(file, 'utf8'), known).map((run) => `${file}: ${run}`),
  )
  expect(runs).toEqual([])
})

describe('a run of words would be found', () => {
  const harbour = parseHashes(fingerprint(HARBOUR_REPORT).all)
  const words = HARBOUR_REPORT.split(/\s+/)

  test('every twelve words in a row of a paragraph, put into a file of another kind', () => {
    const [paragraph = ''] = HARBOUR_REPORT.split('\n\n').slice(2)
    const list = paragraph.replace(/[^\p{L}\p{N} ’]/gu, ' ').split(/\s+/)
    for (let at = 0; at + 12 <= list.length; at += 1) {
      const file = `{ "note": "ce que dit la page : ${list.slice(at, at + 12).join(' ')} (fin)" }`
      expect(findRuns(file, harbour), file).not.toEqual([])
    }
  })

  test('and words of its own are not', () => {
    expect(findRuns(words.toReversed().join(' '), harbour)).toEqual([])
  })
})
