// What does an article claim? Occurrences of one point with one value are one claim, told in several places.
import type { Evidence, FoundClaim, Framing, Value, Voice } from '../report.ts'
import { type Attribution, attribute, type WordRange } from './attribution.ts'
import type { Sentence } from './reading.ts'
import type { Occurrence } from './rules.ts'
import { type Scene, textOf } from './scene.ts'
import type { UtteranceIndex } from './utterances.ts'

interface Told extends Occurrence, Attribution {}

/** Claims with one key are one claim; the options of a choice stand together, as do all texts of a statement. */
function keyOf({ point, value }: Occurrence): string {
  if (Array.isArray(value)) return `${point} choice`
  if (typeof value === 'boolean') return `${point} ${value}`
  if (typeof value !== 'object') return point
  if ('count' in value) return `${point} ${value.count}${value.bound === 'magnitude' ? '+' : ''}`
  if ('unknown' in value) return `${point} unknown`
  return 'date' in value ? `${point} ${value.date}` : `${point} text`
}

/** Points whose speaker must be one of a few are nobody else's claim. */
const isSaidByWrongOne = ({ speakers, attributedTo }: Told) =>
  speakers.length > 0 && !speakers.some((name) => attributedTo?.split('; ').includes(name))

/** Headlines tell in short what the text tells in full. */
const isShort = (scene: Scene, { sentence }: Told) => {
  const kind = scene.article.blocks[sentence.block]?.kind
  return kind === 'title' || kind === 'heading'
}

/** The place that tells most: one in the text that names its source, else the first. */
function findMostTelling(scene: Scene, places: readonly Told[]): Told | undefined {
  const full = places.filter((place) => !isShort(scene, place))
  return (
    full.find(({ attributedTo }) => attributedTo !== null) ??
    places.find(({ attributedTo }) => attributedTo !== null) ??
    full.find(({ voice }) => voice !== 'own') ??
    full[0] ??
    places[0]
  )
}

/** Words up to the edge of the clause that evidence takes in on each side, so that it reads by itself. */
const CLAUSE_WORDS = 12
/** Words taken in where the edge is farther: up to a word that opens or ends a phrase. */
const PHRASE_WORDS = 8

type Reach = 'clause' | 'sentence'

/** What is told in a statement's words may run over commas: "soon, once the mission is done". */
function isEdge(
  scene: Scene,
  { firstWord, endWord }: Sentence,
  at: number,
  { step, reach }: Direction,
): boolean {
  if (step < 0 ? at <= firstWord : at >= endWord - 1) return true
  const gap = step < 0 ? scene.gaps[at - 1] : scene.gaps[at]
  return gap !== 'none' && !(reach === 'sentence' && gap === 'comma')
}
interface Direction {
  readonly step: -1 | 1
  readonly reach: Reach
}

/** The edge of the clause before or behind a word, or of the phrase where the clause is long. */
function findEdge(scene: Scene, sentence: Sentence, from: number, direction: Direction): number {
  const { step } = direction
  let phrase = from
  for (let at = from, count = 0; count <= CLAUSE_WORDS; at += step, count += 1) {
    if (isEdge(scene, sentence, at, direction)) return at
    // A phrase opens with a function word and ends before one.
    const opener = step < 0 ? at : at + 1
    if (count <= PHRASE_WORDS && scene.functionWords.has(scene.words[opener]?.norm ?? '')) phrase = at
  }
  return phrase
}

/** The exact words that carry the claim: its cues and what belongs to their clause. */
function evidenceOf(scene: Scene, { first, last, sentence, value }: Occurrence): Evidence {
  const isText = typeof value === 'object' && 'text' in value
  const from = findEdge(scene, sentence, first, { step: -1, reach: 'clause' })
  const to = findEdge(scene, sentence, last, { step: 1, reach: isText ? 'sentence' : 'clause' })
  const start = scene.words[from]?.start ?? 0
  const end = scene.words[to]?.end ?? 0
  return { text: textOf(scene, from, to), start, end }
}

/** Beyond these few manners of telling one thing a page repeats itself. */
const MOST_MANNERS = 4

function toEvidence(scene: Scene, { first, last }: WordRange): Evidence {
  const [start, end] = [scene.words[first]?.start ?? 0, scene.words[last]?.end ?? 0]
  return { text: textOf(scene, first, last), start, end }
}

/** How the places tell it, each manner once; nothing where all of them do so in the article's own voice. */
function framingOf(scene: Scene, places: readonly Told[]): Pick<FoundClaim, 'framing'> {
  const manners = new Map<string, Framing>()
  for (const place of places) {
    const { voice, isInMarks } = place
    const isHeadline = isShort(scene, place)
    const cue = place.cue ? toEvidence(scene, place.cue) : null
    const key = [voice, cue?.text.toLowerCase(), isHeadline, isInMarks].join('|')
    if (manners.has(key) || manners.size === MOST_MANNERS) continue
    const headline = isHeadline ? { headline: true as const } : {}
    manners.set(key, { voice, cue, ...headline, ...(isInMarks ? { marks: true as const } : {}) })
  }
  const framing = [...manners.values()]
  return framing.some(({ voice }) => voice !== 'own') ? { framing } : {}
}

/** Words over which the options of one sentence are shown together. */
const MAX_CHOICE_WORDS = 40

/** The sentence that holds the most options, from its first to its last. */
function findRichest(places: readonly Told[]): Told | undefined {
  let best: { readonly place: Told; readonly options: number } | null = null
  for (const place of places) {
    const near = places.filter(
      ({ sentence, first, last }) =>
        sentence === place.sentence && first >= place.first && last - place.first <= MAX_CHOICE_WORDS,
    )
    const options = new Set(near.flatMap(({ value }) => (Array.isArray(value) ? (value as string[]) : [])))
      .size
    const last = Math.max(...near.map((other) => other.last))
    if (!best || options > best.options) best = { place: { ...place, last }, options }
  }
  return best?.place
}

function joinChoice(scene: Scene, places: readonly Told[]): FoundClaim | null {
  const [head] = places
  if (!head) return null
  const options = [
    ...new Set(places.flatMap(({ value }) => (Array.isArray(value) ? (value as string[]) : []))),
  ]
  const isOwn = head.attribution.isNaming && places.some(({ voice }) => voice === 'own')
  const said = isOwn ? places.filter(({ voice }) => voice === 'own') : places
  const names = [...new Set(said.flatMap(({ attributedTo }) => attributedTo?.split('; ') ?? []))]
  const evidence = evidenceOf(scene, findRichest(places) ?? head)
  const attributedTo = names.length > 0 ? names.join('; ') : null
  const why = places.flatMap((place) => place.why)
  return {
    point: head.point,
    value: options,
    attributedTo,
    voice: mostFrequentVoice(said),
    evidence,
    why,
  }
}

function mostFrequentVoice(places: readonly Told[]): Voice {
  const counts = new Map<Voice, number>()
  const sourced = places.filter(({ attributedTo }) => attributedTo !== null)
  for (const { voice } of sourced.length > 0 ? sourced : places)
    counts.set(voice, (counts.get(voice) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'own'
}

function joinPlaces(scene: Scene, places: readonly Told[]): FoundClaim | null {
  const telling = findMostTelling(scene, places)
  if (!telling) return null
  if (Array.isArray(telling.value)) return joinChoice(scene, places)
  const { point, attributedTo, voice, why } = telling
  return {
    point,
    value: statedValue(telling),
    attributedTo,
    voice,
    evidence: evidenceOf(scene, telling),
    why,
    ...framingOf(scene, places),
  }
}

/** A verb that denies turns a statement round. */
const statedValue = ({ value, isDenied }: Told): Value => (isDenied && value === true ? false : value)

/** The claims of a scene in the order of their evidence. */
export function joinOccurrences(
  scene: Scene,
  occurrences: readonly Occurrence[],
  index: UtteranceIndex,
): FoundClaim[] {
  const places = new Map<string, Told[]>()
  for (const occurrence of occurrences) {
    const told = { ...occurrence, ...attribute(scene, occurrence, index, occurrence.attribution) }
    // "Denied that 500 had died" and "no foreign gunmen" claim nothing of the number or of who they were.
    if (isSaidByWrongOne(told) || (told.isDenied && !told.outlastsDenial)) continue
    const key = keyOf({ ...told, value: statedValue(told) })
    places.set(key, [...(places.get(key) ?? []), told])
  }
  const claims = [...places.values()].map((list) => joinPlaces(scene, list)).filter((claim) => claim !== null)
  return claims.sort((a, b) => a.evidence.start - b.evidence.start)
}
