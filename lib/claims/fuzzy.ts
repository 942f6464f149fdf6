// Which unknown words look like a name of the event? Transliterations, inflections and slips of the pen.
// Fuse.js looks each distinct unknown word up in the pack's one-word names; never sentences, never the whole
// corpus. Declines short words: among five letters everything looks like everything.
import Fuse from 'fuse.js'
import type { Hit } from '../language/cues.ts'
import type { Word } from '../text/words.ts'
import { fold } from '../text/words.ts'
import type { Reading } from './reading.ts'

export interface FuzzyVocabulary {
  /** Cues by term id, as in a pack's terms. */
  readonly terms: Readonly<Record<string, readonly string[]>>
  readonly isKnown: (norm: string) => boolean
}

/** Shorter names are not offered: among six letters everything looks like everything. */
const MIN_NAME_CHARS = 7
/** Shorter words are not looked up: "Martin" and "Marine" are two names. */
const MIN_CHARS = 8
/** Fuse's score from 0 (same) to 1: 0.2 lets one letter in five differ ("Gorbatchov", "Mitterand", "Reikjavik"). */
const THRESHOLD = 0.2
/** Distinct words looked up on one page. */
const MAX_LOOKUPS = 150
/** A slip adds or drops a letter or two, an inflection a short ending. */
const MAX_LENGTH_DIFFERENCE = 2

interface Name {
  readonly id: string
  readonly name: string
}

/** Words whose answer is kept from page to page: the names of a few thousand articles; past it the kept ones go. */
const MAX_KEPT = 5000

interface NameIndex {
  readonly fuse: Fuse<Name>
  /** Answers by word, so that a word is looked up once and not once a page. */
  readonly kept: Map<string, string | null>
}
const indexes = new WeakMap<object, NameIndex>()

function toNames(terms: FuzzyVocabulary['terms']): Name[] {
  return Object.entries(terms).flatMap(([id, cues]) =>
    cues
      .filter((cue) => !/[\s|~?]/.test(cue))
      .map((cue) => ({ id, name: fold(cue) }))
      .filter(({ name }) => name.length >= MIN_NAME_CHARS && !name.includes(' ')),
  )
}

function indexNames(terms: FuzzyVocabulary['terms']): NameIndex {
  const known = indexes.get(terms)
  if (known) return known
  const fuse = new Fuse(toNames(terms), {
    keys: ['name'],
    threshold: THRESHOLD,
    includeScore: true,
    location: 0,
    distance: 10,
  })
  const index = { fuse, kept: new Map<string, string | null>() }
  indexes.set(terms, index)
  return index
}

/** Only capitalised words can be names; in scripts without capitals none is. */
const isCapitalised = (text: string, word: Word) => {
  const first = text[word.start] ?? ''
  return first !== first.toLowerCase()
}

function lookUp(norm: string, { fuse, kept }: NameIndex): string | null {
  const known = kept.get(norm)
  if (known !== undefined) return known
  if (kept.size >= MAX_KEPT) kept.clear()
  const id = findLike(norm, fuse)
  kept.set(norm, id)
  return id
}

function findLike(norm: string, fuse: Fuse<Name>): string | null {
  const best = fuse.search(norm, { limit: 1 })[0]
  if (!best || Math.abs(best.item.name.length - norm.length) > MAX_LENGTH_DIFFERENCE) return null
  return best.item.name[0] === norm[0] ? best.item.id : null
}

/** Hits for words that no term knows but that look like one; `known` are the hits that need no such help. */
export function findFuzzyHits(reading: Reading, known: readonly Hit[], vocabulary: FuzzyVocabulary): Hit[] {
  const index = indexNames(vocabulary.terms)
  const covered = new Set(
    known.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  )
  const ids = new Map<string, string | null>()
  const hits: Hit[] = []
  for (const [at, word] of reading.words.entries()) {
    if (word.isNumber || word.norm.length < MIN_CHARS || covered.has(at) || vocabulary.isKnown(word.norm))
      continue
    if (!isCapitalised(reading.article.text, word)) continue
    if (!ids.has(word.norm)) {
      if (ids.size >= MAX_LOOKUPS) break
      ids.set(word.norm, lookUp(word.norm, index))
    }
    const id = ids.get(word.norm)
    if (id) hits.push({ id, first: at, last: at })
  }
  return hits
}
