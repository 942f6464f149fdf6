// Which runs of words does a text hold, in a form that tells them again and never tells the text?
// Hashes of five folded words in a row, thinned by winnowing (Schleimer, Wilkerson, Aiken 2003): of any four
// neighbouring hashes at least one is kept. Two sets a text: all words, and those outside quotation marks.
// Declines to judge what a shared hash means; that is lib/provenance/reuse.ts.
import type { Span } from '../report.ts'
import { findQuotes } from '../text/quotes.ts'
import { findWords, type Word } from '../text/words.ts'
import type { Fingerprints } from './schema.ts'

export const SHINGLE_WORDS: Fingerprints['words'] = 5
export const WINNOW_WINDOW: Fingerprints['window'] = 4

/** One article's entry in fingerprints.json: sorted hashes in base 36, parted by spaces. */
export interface Fingerprint {
  readonly all: string
  readonly unquoted: string
}
/** Words with nothing taken out between them: a shingle never reaches past a segment's ends. */
export type Segment = readonly Word[]

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** Spreads every bit over the whole number, so that the smallest hash of a window is a random one. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** The 32-bit hash of every shingle of a segment, by the place of its first word; [] for under five words. */
export function hashShingles(segment: Segment): number[] {
  const hashes = segment.map((word) => hashWord(word.norm))
  const shingles: number[] = []
  for (let at = 0; at + SHINGLE_WORDS <= hashes.length; at += 1) {
    let hash = 0
    for (let next = at; next < at + SHINGLE_WORDS; next += 1)
      hash = (Math.imul(hash, 31) + mix(hashes[next] ?? 0)) | 0
    shingles.push(mix(hash))
  }
  return shingles
}

/** The words of a block in the segments that its quotations leave: what is quoted is left out. */
export function findUnquoted(text: string, { start, end }: Span = { start: 0, end: text.length }): Segment[] {
  const segments: Segment[] = []
  let from = start
  for (const quote of findQuotes(text, start, end)) {
    if (quote.depth > 1) continue
    segments.push(findWords(text, from, quote.start))
    from = quote.end
  }
  segments.push(findWords(text, from, end))
  return segments.filter((segment) => segment.length > 0)
}

function smallest(hashes: readonly number[]): number {
  return hashes.reduce((least, hash) => Math.min(least, hash), Number.POSITIVE_INFINITY)
}

/** Keeps the smallest hash of each window, and both ends: a copied paragraph is then covered to its last word. */
function winnow(hashes: readonly number[], kept: Set<number>): void {
  for (const end of [hashes[0], hashes.at(-1)]) if (end !== undefined) kept.add(end)
  for (let at = 0; at + WINNOW_WINDOW <= hashes.length; at += 1)
    kept.add(smallest(hashes.slice(at, at + WINNOW_WINDOW)))
}

function encode(segments: readonly Segment[]): string {
  const kept = new Set<number>()
  for (const segment of segments) winnow(hashShingles(segment), kept)
  return [...kept]
    .sort((a, b) => a - b)
    .map((hash) => hash.toString(36))
    .join(' ')
}

/** The hashes of a stored set, as numbers. */
export function parseHashes(stored: string): ReadonlySet<number> {
  return new Set(stored ? stored.split(' ').map((hash) => Number.parseInt(hash, 36)) : [])
}

/** What a pack stores of an article's own text (plain, blank lines between paragraphs). */
export function fingerprint(text: string): Fingerprint {
  const paragraphs = text.split(/\n\s*\n/)
  return {
    all: encode(paragraphs.map((paragraph) => findWords(paragraph))),
    unquoted: encode(paragraphs.flatMap((paragraph) => findUnquoted(paragraph))),
  }
}
