// What was seen in an article: the reading with every cue, quantity and date found in it, ready for the rules.
// One pass over the words finds all cues; another all quantities; a third all dates.
import type { CueIndex, Hit } from '../language/cues.ts'
import { findHits } from '../language/cues.ts'
import { type DateReader, type FoundDate, findDates } from '../text/dates.ts'
import { findQuantities, type NumberReader, type Quantity } from '../text/quantities.ts'
import type { Reading, Sentence } from './reading.ts'

export interface Scene extends Reading {
  /** By sentence, in order of first word. */
  readonly hits: readonly (readonly Hit[])[]
  readonly quantities: readonly (readonly Quantity[])[]
  readonly dates: readonly (readonly FoundDate[])[]
  readonly functionWords: ReadonlySet<string>
  /** Every noun is written with a capital, so capitals tell no names. */
  readonly capitalisesNouns: boolean
  /** How names are written in Latin letters, where the script is another. */
  readonly latin: Readonly<Record<string, string>> | null
  /** Subject pronouns are left out. */
  readonly dropsPronouns: boolean
}

export interface Lexicon {
  readonly cues: CueIndex
  readonly numbers: NumberReader
  readonly dates: DateReader
  readonly functionWords: ReadonlySet<string>
  readonly capitalisesNouns: boolean
  readonly latin: Readonly<Record<string, string>> | null
  /** Ids of cues that name something counted: a number before one of them is no year. */
  readonly counted: ReadonlySet<string>
  readonly dropsPronouns: boolean
}

/** Words that may stand between a number and the noun it counts when the number looks like a year. */
const MAX_WORDS_TO_NOUN = 1

/** Numbers in the name of a medium count nothing: "France 24". */
const MEDIUM = 'medium:'

/** "El País" is a paper, "el país" is the country: the name of a medium begins with a capital. */
function isNamed(reading: Reading, { id, first }: Hit): boolean {
  if (!id.startsWith(MEDIUM)) return true
  const letter = reading.article.text[reading.words[first]?.start ?? 0] ?? ''
  return letter !== letter.toLowerCase() || letter === letter.toUpperCase()
}

interface Stretch {
  readonly first: number
  readonly last: number
}
const holds = (outer: Stretch, inner: Stretch) => outer.first <= inner.first && inner.last <= outer.last

const toHit = ({ first, last, relative, weekday }: FoundDate): Hit => ({
  id: relative !== null ? '#relative' : weekday !== null ? '#weekday' : '#date',
  first,
  last,
})

/** What a reading holds whatever the event: found once, however many packs are looked into. */
export interface Glance {
  readonly cues: readonly Hit[]
  /** By sentence. */
  readonly dates: readonly (readonly FoundDate[])[]
}

/** Finds the language's own cues and dates. */
export function glance(reading: Reading, { cues, dates }: Pick<Lexicon, 'cues' | 'dates'>): Glance {
  const { words, sentences, article } = reading
  return {
    cues: findHits(words, sentences, cues),
    dates: sentences.map((sentence) => findDates(article.text, words, sentence, dates)),
  }
}

/** Adds to a glance the hits of a pack's terms and every quantity. */
export function observe(
  reading: Reading,
  lexicon: Lexicon,
  { cues, dates }: Glance,
  terms: readonly Hit[],
): Scene {
  const hits: Hit[][] = reading.sentences.map(() => [])
  for (const hit of [...cues, ...terms])
    if (isNamed(reading, hit)) hits[reading.sentenceOf[hit.first] ?? 0]?.push(hit)
  const { text } = reading.article
  for (const [at, found] of dates.entries()) hits[at]?.push(...found.map(toHit))
  for (const list of hits) list.sort((a, b) => a.first - b.first || a.last - b.last)
  const quantities = reading.sentences.map((sentence, at) => {
    const isCounted = (last: number) =>
      (hits[at] ?? []).some(
        (hit) =>
          (lexicon.counted.has(hit.id) || hit.id === 'of-them') &&
          hit.first > last &&
          hit.first - last - 1 <= MAX_WORDS_TO_NOUN,
      )
    const found = findQuantities(text, reading.words, sentence, lexicon.numbers, { isCounted })
    const names = (hits[at] ?? []).filter(({ id }) => id.startsWith(MEDIUM))
    return found.filter(
      (quantity) => ![...(dates[at] ?? []), ...names].some((other) => holds(other, quantity)),
    )
  })
  const { functionWords, capitalisesNouns, latin, dropsPronouns } = lexicon
  return { ...reading, hits, quantities, dates, functionWords, capitalisesNouns, latin, dropsPronouns }
}

export const hitsIn = (scene: Scene, sentence: Sentence | undefined): readonly Hit[] =>
  sentence ? (scene.hits[sentence.index] ?? []) : []

/** The exact words from one word to another, both inclusive. */
export function textOf(scene: Reading, first: number, last: number): string {
  return scene.article.text.slice(scene.words[first]?.start ?? 0, scene.words[last]?.end ?? 0)
}

export interface GapCounts {
  readonly commas: number
  readonly asides: number
  readonly clauses: number
}

/** How many gaps of each kind lie between two words of one sentence. */
export function countGaps(scene: Reading, from: number, to: number): GapCounts {
  let [commas, asides, clauses] = [0, 0, 0]
  for (let at = from; at < to; at += 1) {
    const gap = scene.gaps[at]
    if (gap === 'comma') commas += 1
    else if (gap === 'aside') asides += 1
    else if (gap === 'clause') clauses += 1
  }
  return { commas, asides, clauses }
}

/** Whether a sign stands between two words that no negation or "by" reaches across. */
export function isParted(scene: Reading, from: number, to: number): boolean {
  const { asides, clauses } = countGaps(scene, from, to)
  return asides + clauses > 0
}
