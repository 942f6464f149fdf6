// What does an article claim? Occurrences of one point with one value are one claim, told in several places.
import type { Evidence, FoundClaim, Value, Voice } from '../report.ts'
import { type Attribution, attribute } from './attribution.ts'
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

/** The place that tells most: one that names its source, else the first. */
function findMostTelling(places: readonly Told[]): Told | undefined {
  return (
    places.find(({ attributedTo }) => attributedTo !== null) ??
    places.find(({ voice }) => voice !== 'own') ??
    places[0]
  )
}

/** Words up to the edge of the clause that evidence may take in on each side, so that it reads by itself. */
const CLAUSE_WORDS = 9

/** The edge of the clause before or behind a word, or the word itself where the edge is far. */
function findEdge(scene: Scene, sentence: Sentence, from: number, step: -1 | 1): number {
  for (let at = from, count = 0; count <= CLAUSE_WORDS; at += step, count += 1) {
    const gap = step < 0 ? scene.gaps[at - 1] : scene.gaps[at]
    const isEnd = step < 0 ? at <= sentence.firstWord : at >= sentence.endWord - 1
    if (isEnd || gap !== 'none') return at
  }
  return from
}

/** The exact words that carry the claim: its cues and what belongs to their clause. */
function evidenceOf(scene: Scene, { first, last, sentence }: Occurrence): Evidence {
  const from = findEdge(scene, sentence, first, -1)
  const to = findEdge(scene, sentence, last, 1)
  const start = scene.words[from]?.start ?? 0
  const end = scene.words[to]?.end ?? 0
  return { text: textOf(scene, from, to), start, end }
}

function joinChoice(scene: Scene, places: readonly Told[]): FoundClaim | null {
  const [head] = places
  if (!head) return null
  const options = [
    ...new Set(places.flatMap(({ value }) => (Array.isArray(value) ? (value as string[]) : []))),
  ]
  const names = [...new Set(places.flatMap(({ attributedTo }) => attributedTo?.split('; ') ?? []))]
  const telling = findMostTelling(places) ?? head
  const attributedTo = names.length > 0 ? names.join('; ') : null
  const why = places.flatMap((place) => place.why)
  return {
    point: head.point,
    value: options,
    attributedTo,
    voice: mostFrequentVoice(places),
    evidence: evidenceOf(scene, telling),
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
  const telling = findMostTelling(places)
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
    if (isSaidByWrongOne(told)) continue
    const key = keyOf({ ...told, value: statedValue(told) })
    places.set(key, [...(places.get(key) ?? []), told])
  }
  const claims = [...places.values()].map((list) => joinPlaces(scene, list)).filter((claim) => claim !== null)
  return claims.sort((a, b) => a.evidence.start - b.evidence.start)
}
