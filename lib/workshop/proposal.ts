// Which points do several texts share, and where do they differ? Proposes them for a teacher to name and correct.
// A proposal is found by rules and may be poor: nothing becomes a point that nobody has chosen.
import { indexPacks } from '../corpus/corpus.ts'
import type { Language } from '../language/language.ts'
import type { SourceText } from './set.ts'
import { findSightings, type Sighting, type SightingKind, type Sign } from './sightings.ts'

export interface ProposedPoint {
  readonly key: string
  readonly kind: SightingKind
  /** A first name for the point, in the texts' own words. */
  readonly label: string
  readonly signs: readonly Sign[]
  /** What each text says, in the order of the texts. */
  readonly accounts: readonly Pick<Sighting, 'text' | 'value' | 'words'>[]
  /** Texts that speak of it. */
  readonly texts: number
  /** Whether they do not all say the same. */
  readonly differs: boolean
}
export interface Proposal {
  /** Most telling first. */
  readonly points: readonly ProposedPoint[]
  /** Names that texts share, those in most texts first: of places and people by which the event is known. */
  readonly names: readonly ProposedPoint[]
  /** Texts whose language is not one that Recoupe reads. */
  readonly unread: readonly string[]
}

const MOST_POINTS = 30
const MOST_NAMES = 20
/** Words that two quotations must share to be of one speech. */
const MIN_SHARED_STEMS = 3
const MAX_SIGNS = 3

export function propose(texts: readonly SourceText[], languages: readonly Language[]): Proposal {
  const corpus = indexPacks([], languages)
  const sightings = texts.map((text) => findSightings(text, corpus))
  const all = sightings.flat()
  const grouped = Map.groupBy(
    all.filter(({ kind }) => kind !== 'quotation'),
    ({ kind, key }) => `${kind}: ${key}`,
  )
  const points = [...grouped].map(([key, group]) => toPoint(key, group))
  const isShared = ({ texts: count }: ProposedPoint) => count > 1
  const names = points.filter(({ kind }) => kind === 'name').filter(isShared)
  const facts = points.filter(({ kind }) => kind !== 'name').filter(isShared)
  const quotations = joinQuotations(all.filter(({ kind }) => kind === 'quotation'))
  return {
    points: [...facts, ...quotations].sort(byInterest).slice(0, MOST_POINTS),
    names: names.sort(byInterest).slice(0, MOST_NAMES),
    unread: texts.filter((_, at) => sightings[at]?.length === 0).map(({ id }) => id),
  }
}

/** Points on which most texts speak first, and of those the ones on which they differ. */
function byInterest(a: ProposedPoint, b: ProposedPoint): number {
  return b.texts - a.texts || Number(b.differs) - Number(a.differs) || (a.key < b.key ? -1 : 1)
}

function toPoint(key: string, group: readonly Sighting[]): ProposedPoint {
  const kind = group[0]?.kind ?? 'figure'
  const values = new Set(group.map(({ value }) => value))
  const longest = [...values].sort((a, b) => b.length - a.length)[0] ?? key
  return {
    key,
    kind,
    label: kind === 'name' ? longest : joinWords(group[0]?.signs ?? []),
    signs: dedupe(group.flatMap(({ signs }) => signs)),
    accounts: group.map(({ text, value, words }) => ({ text, value, words })),
    texts: new Set(group.map(({ text }) => text)).size,
    differs: kind !== 'name' && values.size > 1,
  }
}

const joinWords = (signs: readonly Sign[]) =>
  [...new Set(signs.map(({ word }) => word.toLowerCase()))].filter((word) => word !== '').join(', ')

/** Each way of telling it once. */
function dedupe(signs: readonly Sign[]): Sign[] {
  return [...new Map(signs.map((sign) => [sign.concept ?? sign.cue, sign] as const)).values()]
}

/** Quotations of different texts that share enough of their longest words. */
function joinQuotations(quotations: readonly Sighting[]): ProposedPoint[] {
  const points: ProposedPoint[] = []
  const taken = new Set<Sighting>()
  for (const quotation of quotations) {
    if (taken.has(quotation)) continue
    const alike = quotations.filter(
      (other) =>
        other === quotation ||
        (other.text !== quotation.text && sharedSigns(quotation, other).length >= MIN_SHARED_STEMS),
    )
    if (alike.length < 2) continue
    for (const other of alike) taken.add(other)
    const common = alike
      .slice(1)
      .reduce<readonly Sign[]>(
        (signs, other) => signs.filter(({ cue }) => other.signs.some((sign) => sign.cue === cue)),
        quotation.signs,
      )
    const signs = [...common].sort((a, b) => b.word.length - a.word.length).slice(0, MAX_SIGNS)
    if (signs.length < 2) continue
    const point = toPoint(`quotation: ${signs.map(({ cue }) => cue).join(' ')}`, alike)
    // Not the quotation itself: what a pack is handed out with are facts and cues.
    points.push({ ...point, label: joinWords(signs), signs })
  }
  return points
}

function sharedSigns(a: Sighting, b: Sighting): readonly Sign[] {
  return a.signs.filter(({ cue }) => b.signs.some((sign) => sign.cue === cue))
}
