// What a text holds that several texts may share: figures with what they count, dates with what happened on them,
// names, quotations. Each sighting has a key under which the same thing is met in another text, in any language
// where a concept of the language files stands for it. Declines to say what is worth comparing.
import { type Reading, readArticle } from '../claims/reading.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { findHits, type Hit } from '../language/cues.ts'
import type { LanguageLexicon } from '../language/lexicon.ts'
import { findDates, toIsoDate } from '../text/dates.ts'
import { findQuantities } from '../text/quantities.ts'
import { fold } from '../text/words.ts'
import type { SourceText } from './set.ts'

export type SightingKind = 'figure' | 'date' | 'quotation' | 'name'

/** A word by which a thing is told: a concept of the language files, or the word itself as a cue ("soldat*"). */
export interface Sign {
  readonly concept: string | null
  readonly cue: string
  readonly word: string
}
export interface Sighting {
  readonly kind: SightingKind
  readonly key: string
  readonly text: string
  /** A figure's number, a date in ISO form, or the words themselves. */
  readonly value: string
  /** The sentence, cut to a readable length. */
  readonly words: string
  readonly signs: readonly Sign[]
}

/** What figures count and what happens to it, among the concepts that serve any event. */
const GROUPS: ReadonlySet<string> = new Set(
  'people civilians security-forces soldiers peacekeepers attackers protesters foreigners detainees vehicles equipment'.split(
    ' ',
  ),
)
const PREDICATES: ReadonlySet<string> = new Set(
  'killed wounded arrested hospitalised deployed withdrawal dismissed restored cut seized burned stormed began requested emergency mourning'.split(
    ' ',
  ),
)
/** What happens to people: a number that has no other noun than one of these counts them ("12 dead", "30 others hurt"). */
const OF_PEOPLE: ReadonlySet<string> = new Set(['killed', 'wounded', 'arrested', 'hospitalised'])
const PEOPLE: Sign = { concept: 'people', cue: '', word: '' }
const MAX_WORDS_TO_NOUN = 3
const MAX_WORDS_TO_PREDICATE = 8
const MIN_STEM_CHARS = 4
/** A stem keeps this much of a word: enough to tell it, with room for endings. */
const STEM_CHARS = 6
const MAX_SHOWN_CHARS = 160
const MIN_QUOTED_WORDS = 4
const MAX_NAME_WORDS = 4

interface View {
  readonly reading: Reading
  readonly lexicon: LanguageLexicon
  readonly hits: readonly Hit[]
}

/** Everything in the text that might be met again elsewhere; nothing where its language is not known. */
export function findSightings({ id, article }: SourceText, corpus: Corpus): Sighting[] {
  const language = corpus.languages.find((known) => known.id === article.lang)
  if (!language) return []
  const lexicon = corpus.prepare(language)
  const reading = readArticle(article, language)
  const hits = findHits(reading.words, reading.sentences, lexicon.cues).filter(
    (hit) => !hit.id.startsWith('@'),
  )
  const view = { reading, lexicon, hits }
  const sightings = reading.sentences.flatMap((sentence) => [
    ...findFigures(view, sentence),
    ...findDays(view, sentence, Number(article.published?.slice(0, 4))),
  ])
  return [...sightings, ...findNames(view), ...findQuotations(view)].map((sighting) => ({
    ...sighting,
    text: id,
  }))
}

type Found = Omit<Sighting, 'text'>
type Sentence = Reading['sentences'][number]

function findFigures(view: View, sentence: Sentence): Found[] {
  const { reading, lexicon, hits } = view
  const isCounted = (last: number) => hits.some(({ id, first }) => first === last + 1 && GROUPS.has(id))
  return findQuantities(reading.article.text, reading.words, sentence, lexicon.numbers, {
    isCounted,
  }).flatMap(({ first, last, count }) => {
    const predicate = findPredicate(view, { first, last }, sentence)
    const named = findNoun(view, last + 1, sentence)
    const isOfPeople =
      OF_PEOPLE.has(predicate?.concept ?? '') && (named ?? predicate)?.word === predicate?.word
    const noun = isOfPeople ? PEOPLE : named
    const signs = [noun, predicate].filter((sign) => sign !== null)
    if (signs.length === 0 || (noun === null && predicate?.concept == null)) return []
    const key = signs.map(({ concept, cue }) => concept ?? cue).join(' + ')
    return [
      { kind: 'figure', key, value: String(count), words: showSentence(view, sentence), signs } as const,
    ]
  })
}

function findDays(view: View, sentence: Sentence, year: number): Found[] {
  const { reading, lexicon } = view
  return findDates(reading.article.text, reading.words, sentence, lexicon.dates).flatMap((date) => {
    const value = toIsoDate(date, year)
    const sign = findPredicate(view, date, sentence)
    if (value === null || date.day === null || sign === null) return []
    const key = `on ${sign.concept ?? sign.cue}`
    return [{ kind: 'date', key, value, words: showSentence(view, sentence), signs: [sign] } as const]
  })
}

/** What is counted: a concept that names a group, else the first word that says something. */
function findNoun(view: View, from: number, sentence: Sentence): Sign | null {
  const end = Math.min(from + MAX_WORDS_TO_NOUN, sentence.endWord)
  const hit = view.hits.find(({ id, first }) => first >= from && first < end && GROUPS.has(id))
  if (hit) return toSign(view, hit)
  for (let at = from; at < end; at += 1) {
    const sign = toStem(view, at)
    if (sign) return sign
  }
  return null
}

/** What happens: the nearest concept of that sort in the sentence. */
function findPredicate(
  view: View,
  place: { readonly first: number; readonly last: number },
  { firstWord, endWord }: Sentence,
): Sign | null {
  const gapTo = (hit: Hit) => (hit.first > place.last ? hit.first - place.last : place.first - hit.last)
  const near = view.hits.filter(
    (hit) =>
      PREDICATES.has(hit.id) &&
      hit.first >= firstWord &&
      hit.last < endWord &&
      Math.abs(gapTo(hit)) <= MAX_WORDS_TO_PREDICATE,
  )
  // "Nine were killed and 41 hurt": of two as near, what follows the number is told of it.
  near.sort((a, b) => gapTo(a) - gapTo(b) || b.first - a.first)
  return near[0] ? toSign(view, near[0]) : null
}

function toSign({ reading }: View, { id, first, last }: Hit): Sign {
  const word = reading.article.text.slice(reading.words[first]?.start ?? 0, reading.words[last]?.end ?? 0)
  return { concept: id, cue: stemOf(fold(word).split(' ')[0] ?? ''), word }
}

const stemOf = (norm: string) => (norm.length > STEM_CHARS ? `${norm.slice(0, STEM_CHARS)}*` : `${norm}*`)

/** The word as a cue, where it says something: no function word, no number, no name. */
function toStem({ reading, lexicon }: View, at: number): Sign | null {
  const word = reading.words[at]
  if (!word || word.isNumber || word.norm.length < MIN_STEM_CHARS || lexicon.functionWords.has(word.norm))
    return null
  const shown = reading.article.text.slice(word.start, word.end)
  return shown[0] === shown[0]?.toLowerCase() ? { concept: null, cue: stemOf(word.norm), word: shown } : null
}

/** Runs of words with a capital that do not stand at the head of a sentence; by their last word. */
function findNames(view: View): Found[] {
  const { reading, lexicon } = view
  if (lexicon.capitalisesNouns) return []
  const isName = (at: number, { firstWord, endWord }: Sentence) => {
    const word = reading.words[at]
    if (!word || at <= firstWord || at >= endWord || word.isNumber || word.norm.length < 3) return false
    const [first = ''] = reading.article.text.slice(word.start, word.end)
    const isCalendar = lexicon.dates.months.has(word.norm) || lexicon.dates.weekdays.has(word.norm)
    return first !== first.toLowerCase() && !lexicon.functionWords.has(word.norm) && !isCalendar
  }
  return reading.sentences.flatMap((sentence) => {
    const found: Found[] = []
    for (let at = sentence.firstWord; at < sentence.endWord; at += 1) {
      if (!isName(at, sentence)) continue
      let last = at
      while (last + 1 < at + MAX_NAME_WORDS && isName(last + 1, sentence) && reading.gaps[last] === 'none')
        last += 1
      const name = reading.article.text.slice(reading.words[at]?.start, reading.words[last]?.end)
      const norm = reading.words[last]?.norm ?? ''
      const sign = { concept: null, cue: `${norm}*`, word: name }
      found.push({ kind: 'name', key: norm, value: name, words: showSentence(view, sentence), signs: [sign] })
      at = last
    }
    return found
  })
}

/** Quotations, by the longest words in them: reports of one speech cut it differently. */
function findQuotations(view: View): Found[] {
  const { reading } = view
  return reading.quotes.flatMap(({ start, end, depth }) => {
    const inside = reading.words.flatMap((word, at) => (word.start >= start && word.end <= end ? [at] : []))
    if (depth > 1 || inside.length < MIN_QUOTED_WORDS) return []
    const stems = inside.flatMap((at) => toStem(view, at) ?? [])
    const signs = [...new Map(stems.map((sign) => [sign.cue, sign] as const)).values()]
    const value = reading.article.text.slice(start, end)
    return [{ kind: 'quotation', key: '', value, words: shorten(value), signs } as const]
  })
}

const shorten = (text: string) =>
  text.length <= MAX_SHOWN_CHARS ? text.trim() : `${text.slice(0, MAX_SHOWN_CHARS).trim()}…`
const showSentence = ({ reading }: View, { start, end }: Sentence) =>
  shorten(reading.article.text.slice(start, end))
