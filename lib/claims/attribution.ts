// To whom does a page give a claim, and in what voice?
// Quotation marks first, then "according to", then verbs of saying, then reported speech that runs on from the
// sentence before. Where nothing covers the claim it is the article's own.

import type { Hit } from '../language/cues.ts'
import { GRAMMAR } from '../language/lexicon.ts'
import { BODIES } from '../language/sources.ts'
import type { Voice } from '../report.ts'
import type { Quote } from '../text/quotes.ts'
import type { Sentence } from './reading.ts'
import { countGaps, hitsIn, isParted, type Scene } from './scene.ts'
import { PLAIN, type Utterance, type UtteranceIndex } from './utterances.ts'

export interface Attribution {
  readonly attributedTo: string | null
  readonly voice: Voice
  /** The verb denies what it reports. */
  readonly isDenied: boolean
  /** The words that decide the voice (word indexes, both inclusive); null where no words do, or a bare name does. */
  readonly cue: WordRange | null
  /** The claim's words stand in quotation marks. */
  readonly isInMarks: boolean
}
export interface WordRange {
  readonly first: number
  readonly last: number
}

export interface AttributionOptions {
  /** The article usually tells this itself: only quotation marks and "according to" make it somebody's. */
  readonly isBackground: boolean
  /** How the article calls a thing: its own wherever it once calls it so itself. */
  readonly isNaming: boolean
  /** Words in quotation marks carry the claim by themselves (labels for people). */
  readonly isWording: boolean
  /** Said in a clause, not in a name for something ("the observers"). */
  readonly isClause: boolean
  /** No article says it of itself: with no source beside it, it is who spoke last. */
  readonly isAssertion: boolean
  /** A count: an institution named beside it is its source. */
  readonly isFigure: boolean
}

const OWN: Attribution = {
  attributedTo: null,
  voice: 'own',
  isDenied: false,
  cue: null,
  isInMarks: false,
}

/** Fewer words in quotation marks are a term taken over, not a quotation. */
const QUOTATION_WORDS = 5
/** What articles tell themselves they also put into longer marks of their own ("« de retour à la normale »"). */
const BACKGROUND_QUOTATION_WORDS = 8
/** A clause in quotation marks makes a claim quoted that begins outside it. */
const CLAUSE_WORDS = 4
/** A quotation of so many words with no speaker beside it is an interview's answer: the last speaker goes on. */
const ANSWER_WORDS = 8
/** Characters between a quotation and the verb that gives it to somebody. */
const QUOTE_TO_VERB_CHARS = 90
/** Words between a word of distance and what it holds at a distance. */
const DISTANCE_WORDS = 16

interface Place {
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
}

const charAt = (scene: Scene, word: number) => scene.words[word]?.start ?? 0
const endAt = (scene: Scene, word: number) => scene.words[word]?.end ?? 0

const countWords = (scene: Scene, quote: Quote) =>
  scene.article.text
    .slice(quote.start, quote.end)
    .split(/[\s\u00a0\u202f]+/)
    .filter(Boolean).length

/** The widest quotation that holds the claim's words, or whose words are a clause that the claim ends in. */
function findQuotation(scene: Scene, { first, last }: Place): Quote | null {
  const [start, end] = [charAt(scene, first), endAt(scene, last)]
  const around = scene.quotes.find((quote) => quote.start <= start && quote.end >= end)
  if (around) return around
  const isClause = (quote: Quote) =>
    quote.start > start && quote.start < end && quote.end >= end && countWords(scene, quote) >= CLAUSE_WORDS
  return scene.quotes.find(isClause) ?? null
}

function findSentencesOf(scene: Scene, quote: Quote): Sentence[] {
  return scene.sentences.filter(
    (sentence) => sentence.start <= quote.end + 3 && sentence.end >= quote.start - 3,
  )
}

function findSpeakerOf(scene: Scene, quote: Quote, index: UtteranceIndex): Utterance | null {
  let best: { utterance: Utterance; far: number } | null = null
  for (const sentence of findSentencesOf(scene, quote))
    for (const utterance of index.bySentence[sentence.index] ?? []) {
      const [start, end] = [charAt(scene, utterance.verb.first), endAt(scene, utterance.verb.last)]
      if (start >= quote.start && end <= quote.end) continue
      const far = start >= quote.end ? start - quote.end : quote.start - end
      if (far <= QUOTE_TO_VERB_CHARS && (!best || far < best.far)) best = { utterance, far }
    }
  return best?.utterance ?? null
}

/** Somebody named right before a colon that opens the quotation: "Smith: …". */
function findIntroducer(scene: Scene, quote: Quote, index: UtteranceIndex): string | null {
  const before = scene.article.text.slice(Math.max(0, quote.start - 60), quote.start)
  if (!/[:：]\s*[«“"„‘\u00a0\u202f ]*$/.test(before)) return null
  for (const sentence of findSentencesOf(scene, quote)) {
    const named = (index.mentions[sentence.index] ?? []).filter(
      (mention) => endAt(scene, mention.last) <= quote.start,
    )
    if (named.length > 0) return named.at(-1)?.name ?? null
  }
  return null
}

/** Words between a quotation and a name behind it that has no known verb of saying: "», souffle-t-on, lance X". */
const NEIGHBOUR_CHARS = 40

/** Somebody named right behind the quotation, in its sentence, whatever the verb. */
function findNeighbour(scene: Scene, quote: Quote, index: UtteranceIndex): string | null {
  for (const sentence of findSentencesOf(scene, quote))
    for (const { first, name, isMedium } of index.mentions[sentence.index] ?? []) {
      const far = charAt(scene, first) - quote.end
      const between = scene.article.text.slice(quote.end, charAt(scene, first))
      if (far >= 0 && far <= NEIGHBOUR_CHARS && !isMedium && !/[.!?…]\s|\n/.test(between)) return name
    }
  return null
}

/** Who is said within a quotation to say something is not who is quoted. */
const isQuoted = (scene: Scene, verb: { first: number; last: number }) =>
  scene.quotes.some(
    (quote) => quote.start <= charAt(scene, verb.first) && endAt(scene, verb.last) <= quote.end,
  )

/** Who spoke last before a sentence, at most so many blocks before. */
function findPrevious(scene: Scene, sentence: Sentence, index: UtteranceIndex, reach = 1): Utterance | null {
  for (let at = sentence.index - 1; at >= 0; at -= 1) {
    const other = scene.sentences[at]
    if (!other || other.block < sentence.block - reach) return null
    const utterance = (index.bySentence[at] ?? []).findLast(
      ({ names, verb, isRelayed }) => names.length > 0 && !isRelayed && !isQuoted(scene, verb),
    )
    if (utterance) return utterance
  }
  return null
}

/** "Auf der Gegenseite zählt das Innenministerium 26 Tote": a ministry beside a figure is its source. */
function findBody(scene: Scene, { sentence, first }: Place, index: UtteranceIndex): Utterance | null {
  const bodies = (index.mentions[sentence.index] ?? []).filter(
    (body) =>
      BODIES.has(body.id) && (body.first < first || countGaps(scene, first, body.first).clauses === 0),
  )
  const nearest = bodies.sort((a, b) => Math.abs(a.first - first) - Math.abs(b.first - first))[0]
  if (!nearest) return null
  const verb = { id: GRAMMAR.according, first: nearest.first, last: nearest.last }
  const said = { sentence, verb, ...PLAIN, isAccording: true }
  return { ...said, names: [nearest.name], from: sentence.firstWord, to: sentence.endWord - 1 }
}

/** Nearest to the claim; those with a name first, those who only pass on what another says last. */
function findCovering(scene: Scene, place: Place, index: UtteranceIndex): Utterance | null {
  const covering = (index.bySentence[place.sentence.index] ?? [])
    .filter(({ from, to }) => from <= place.last && to >= place.first)
    // An aside in the midst of a claim has a source of its own.
    .filter(({ from, to }) => from <= place.first || to >= place.last)
    .map((utterance) => ({ utterance, far: distanceTo(scene, place, utterance) }))
    .sort((a, b) => rankOf(a.utterance) - rankOf(b.utterance) || a.far - b.far)
  const best = covering[0]?.utterance
  if (!best) return findPointingBack(place, index)
  // "would have us believe": of two verbs of one speaker side by side the one that takes a stand counts.
  const marked = covering.find(
    ({ utterance: { stance, names, verb } }) =>
      stance !== 'neutral' &&
      names.join() === best.names.join() &&
      Math.abs(verb.first - best.verb.last) <= SIDE_BY_SIDE,
  )
  if (best.stance !== 'neutral' || !marked) return best
  const { stance, verb } = marked.utterance
  return { ...best, stance, verb: best.verb.id.startsWith('@') ? verb : best.verb }
}
/** Words between two verbs that say one thing together. */
const SIDE_BY_SIDE = 3

const rankOf = ({ names, isRelayed }: Utterance) => (names.length === 0 ? 2 : isRelayed ? 1 : 0)

function distanceTo(scene: Scene, place: Place, { verb }: Utterance): number {
  const gap = Math.max(verb.first - place.last, place.first - verb.last, 0)
  const [a, b] = [Math.min(verb.last, place.first), Math.max(verb.first, place.last)]
  return gap + countGaps(scene, a, b).commas * 2
}

/** An utterance at the head of the next sentence of the block that only says who said this one. */
function findPointingBack({ sentence }: Place, index: UtteranceIndex): Utterance | null {
  const next = index.bySentence[sentence.index + 1] ?? []
  return (
    next.find(
      (other) => other.pointsBack && other.names.length > 0 && other.sentence.block === sentence.block,
    ) ?? null
  )
}

/** "Of these, 10 …", "40 d'entre eux …": a part of what the sentence before counts, from the same source. */
function isPartOfBefore(scene: Scene, { sentence, first }: Place): boolean {
  const counted = (scene.quantities[sentence.index] ?? []).find(({ last }) => last >= first)
  const before = scene.quantities[sentence.index] ?? []
  return (
    counted !== undefined &&
    hitsIn(scene, sentence).some(
      (hit) =>
        hit.id === OF_THEM &&
        Math.max(hit.first - counted.last, counted.from - hit.last) <= PART_WORDS &&
        // "40, of whom 5 …" opens parts of its own.
        !(hit.first > counted.last && scene.gaps[counted.last] !== 'none') &&
        !before.some(({ last }) => last < Math.min(hit.first, counted.from)),
    )
  )
}
const OF_THEM = 'of-them'
/** Words between a number and "of them". */
const PART_WORDS = 2

function findDistance(scene: Scene, place: Place): Hit | null {
  const isNear = (hit: Hit) => {
    if (hit.id !== GRAMMAR.distance) return false
    const far = Math.max(hit.first - place.last, place.first - hit.last)
    return (
      far <= DISTANCE_WORDS &&
      !isParted(scene, Math.min(hit.last, place.first), Math.max(hit.first, place.last))
    )
  }
  return hitsIn(scene, place.sentence).find(isNear) ?? null
}

/** The mood or adverb of hearsay in the claim's own clause: "riskiere sein Leben: Es gilt …" is no hearsay of what follows. */
const findHearsay = (scene: Scene, { sentence, first, last }: Place): Hit | null =>
  hitsIn(scene, sentence).find(
    (hit) =>
      hit.id === GRAMMAR.hearsay && !isParted(scene, Math.min(hit.last, first), Math.max(hit.first, last)),
  ) ?? null

/** The verb of an utterance; a ministry that is only named beside a figure has none. */
function cueOf({ verb, sentence }: Utterance, index: UtteranceIndex): WordRange | null {
  const isName = (index.mentions[sentence.index] ?? []).some(
    ({ first, last }) => first === verb.first && last === verb.last,
  )
  return isName ? null : verb
}

const joinNames = (names: readonly string[]) => (names.length > 0 ? names.join('; ') : null)

function voiceOf(utterance: Utterance | null, isFar: boolean): Voice {
  if (isFar || utterance?.stance === 'doubted') return 'doubted'
  return utterance?.stance === 'endorsed' ? 'endorsed' : 'attributed'
}

function attributeQuoted(
  scene: Scene,
  place: Place,
  quote: Quote,
  index: UtteranceIndex,
): Attribution | null {
  const speaker = findSpeakerOf(scene, quote, index)
  const introducer =
    speaker && speaker.names.length > 0
      ? null
      : (findIntroducer(scene, quote, index) ?? findNeighbour(scene, quote, index))
  const names = speaker && speaker.names.length > 0 ? speaker.names : introducer ? [introducer] : []
  const quoted = { ...OWN, voice: 'quoted', isInMarks: true } as const
  // "So der Verband": somebody is named whom nobody knows; nobody else said it.
  if (names.length === 0 && speaker?.isAccording) return { ...quoted, cue: cueOf(speaker, index) }
  const turn = index.turns.get(place.sentence.block)
  if (names.length === 0 && turn !== undefined) return { ...quoted, attributedTo: turn }
  const reach = countWords(scene, quote) >= ANSWER_WORDS ? Number.POSITIVE_INFINITY : 1
  const carried = names.length > 0 ? names : (findPrevious(scene, place.sentence, index, reach)?.names ?? [])
  const cue = speaker && speaker.names.length > 0 ? cueOf(speaker, index) : null
  return { ...quoted, attributedTo: joinNames(carried), cue }
}

/** A promise or a withdrawal that is itself what is claimed. */
const isWithin = (verb: { first: number; last: number }, { first, last }: Place) =>
  verb.first >= first && verb.last <= last

/** Words between "said that" and what it makes somebody's though articles tell it themselves. */
const THAT_WORDS = 12

/** "According to", and "said that" right before a clause. */
const isTold = (covering: Utterance, { first }: Place, { isClause, isNaming }: AttributionOptions) =>
  (covering.isAccording && !isNaming) ||
  (isClause && covering.opens && first > covering.verb.last && first - covering.verb.last <= THAT_WORDS)

/** To whom the words from `first` to `last` of a sentence are given. */
export function attribute(
  scene: Scene,
  place: Place,
  index: UtteranceIndex,
  options: AttributionOptions,
): Attribution {
  const distance = findDistance(scene, place)
  const isFar = distance !== null
  const quote = findQuotation(scene, place)
  const isAround = quote !== null && quote.start <= charAt(scene, place.first)
  const enough = options.isBackground ? BACKGROUND_QUOTATION_WORDS : isAround ? QUOTATION_WORDS : CLAUSE_WORDS
  const isSaid =
    options.isBackground &&
    !options.isNaming &&
    quote !== null &&
    isAround &&
    countWords(scene, quote) >= QUOTATION_WORDS &&
    findSpeakerOf(scene, quote, index) !== null
  if (quote && (isSaid || countWords(scene, quote) >= enough)) {
    const quoted = attributeQuoted(scene, place, quote, index)
    if (quoted)
      return isFar && !options.isBackground ? { ...quoted, voice: 'doubted', cue: distance } : quoted
  }
  const said = findCovering(scene, place, index)
  const hearsay = findHearsay(scene, place)
  const hasHearsay = hearsay !== null
  const isInMarks = quote !== null
  const turn = index.turns.get(place.sentence.block)
  if (turn !== undefined && (said?.names.length ?? 0) === 0)
    return { attributedTo: turn, voice: voiceOf(null, isFar), isDenied: false, cue: distance, isInMarks }
  const covering = said ?? (options.isFigure ? findBody(scene, place, index) : null)
  const isOwnVerb = covering !== null && !covering.verb.id.startsWith('@') && isWithin(covering.verb, place)
  if (covering && options.isBackground && !isOwnVerb && !isTold(covering, place, options)) return OWN
  const isCarried = hasHearsay || options.isAssertion
  const goesOn = options.isFigure && (covering?.names.length ?? 0) === 0 && isPartOfBefore(scene, place)
  const utterance =
    (goesOn ? findPrevious(scene, place.sentence, index, 0) : null) ??
    covering ??
    (isCarried ? findPrevious(scene, place.sentence, index) : null)
  if (!utterance) {
    if (isFar && !options.isBackground) return { ...OWN, voice: 'doubted', cue: distance, isInMarks }
    return hasHearsay && !options.isBackground
      ? { ...OWN, voice: 'attributed', cue: hearsay, isInMarks }
      : OWN
  }
  // A denial that is itself what is claimed turns nothing round: "denies that they fired on the peaceful".
  const isDenied = utterance.stance === 'denied' && !isWithin(utterance.verb, place)
  const isNamed = utterance.names.length > 0
  if (!isNamed && !utterance.isAccording && !hasHearsay && !isFar) return { ...OWN, isDenied }
  const voice = voiceOf(utterance, isFar)
  const isQuotedWord = quote !== null && options.isWording && voice === 'attributed'
  const cue = distance ?? (covering ? cueOf(covering, index) : hearsay)
  return {
    attributedTo: joinNames(utterance.names),
    voice: isQuotedWord ? 'quoted' : voice,
    isDenied,
    cue,
    isInMarks,
  }
}
