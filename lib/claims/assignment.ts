// Which noun and which predicate of its own sentence does a number belong to?
// A quantity belongs to a group of people or things and to what happened to it, not to the sentence. Each
// candidate costs its distance in words plus what stands between; the cheapest pair that some frame of the pack
// allows wins, or none.
import type { Hit } from '../language/cues.ts'
import type { Quantity } from '../text/quantities.ts'
import type { Sentence } from './reading.ts'
import { countGaps, hitsIn, type Scene } from './scene.ts'

export interface Figure {
  readonly quantity: Quantity
  readonly sentence: Sentence
  /** Hits of the winning noun: one stretch of words may carry several ids. */
  readonly group: readonly Hit[]
  readonly predicate: readonly Hit[]
  /** Words around the number that are its own: up to its neighbours. */
  readonly from: number
  readonly to: number
  /** Part of the figure before it, with no noun of its own: "two of them", "30 of them in Lisbon". */
  readonly isPart: boolean
  /** Its noun is that of the figure before it; it may have none after all. */
  readonly isElliptic: boolean
}

export interface FigureCues {
  readonly groups: ReadonlySet<string>
  readonly predicates: ReadonlySet<string>
  /** The predicates that the pack's frames pair with a group. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>
  /** The predicates that may stand with a number and no noun. */
  readonly bare: ReadonlySet<string>
}

/** Costs are in words: what a reader's eye would skip. Set on the development pages, then left. */
const COST = {
  comma: 2,
  aside: 5,
  clause: 12,
  /** A noun before its number is the rarer order ("officers killed: eighteen"). */
  groupBefore: 4,
  predicateBefore: 2,
  otherNumber: 9,
  /** "9 strikers and 4 officers were killed": one verb for two numbers. */
  numberBefore: 5,
  /** A noun that stands right behind another number is that number's. */
  taken: 9,
  /** What stands between the number before and this one is more often that number's. */
  between: 4,
  mostForGroup: 13,
  mostForPredicate: 18,
  /** A general noun is no side. */
  general: 3,
  /** "The police made 700 arrests": a number may have no noun but its predicate. */
  noGroup: 6,
  /** "500 soldiers": a noun may have no predicate. */
  noPredicate: 16,
} as const

/** So general that a more telling noun may stand further on ("9 people on the strikers' side"). */
export const GENERAL = 'people'

/** Words between "parmi", "by" and the noun they govern. */
const GOVERNED_WORDS = 3

interface Place {
  readonly quantity: Quantity
  readonly before: Quantity | undefined
  readonly after: Quantity | undefined
}
interface Candidate {
  readonly hit: Hit
  readonly cost: number
  /** It stands with another number. */
  readonly isTaken?: boolean
  /** It stands between the number before and this one. */
  readonly isBetween: boolean
}

const isBetween = ({ first, last }: Hit, { before, quantity }: Place) =>
  before !== undefined && first > before.last && last < quantity.from

/** "Among them" is no side: what follows it is a part. */
const isPartWord = (hits: readonly Hit[], word: Hit) =>
  hits.some((hit) => hit.id === 'of-them' && hit.first <= word.first && hit.last > word.last)

/** Whether a word of a kind stands right before a noun: "among the police", "by the police". */
export const isGoverned = (hits: readonly Hit[], noun: Hit, by: string) =>
  hits.some(
    (hit) =>
      hit.id === by &&
      hit.last < noun.first &&
      noun.first - hit.last <= GOVERNED_WORDS &&
      !isPartWord(hits, hit),
  )

function costBetween(scene: Scene, from: number, to: number): number {
  const { commas, asides, clauses } = countGaps(scene, from, to)
  return to - from - 1 + commas * COST.comma + asides * COST.aside + clauses * COST.clause
}

/** Whether a hit stands within two words behind another number, or right before it: it is that number's. */
function isTaken(scene: Scene, hit: Hit, other: Quantity | undefined): boolean {
  if (!other) return false
  const isBehind = hit.first > other.last && hit.first - other.last <= 2
  if (isBehind || (hit.last === other.from - 1 && scene.gaps[hit.last] === 'none')) return true
  // "…, in hospital are 70": it opens the other number's clause.
  const opens = scene.gaps[hit.first - 1] === 'comma' && hit.last === other.from - 2
  return opens && scene.gaps[hit.last] === 'none' && scene.gaps[hit.last + 1] === 'none'
}

function costBefore(scene: Scene, hit: Hit, { quantity, before }: Place, base: number): number {
  const crossing = before && hit.first < before.first ? COST.otherNumber : 0
  const taken = isTaken(scene, hit, before)
    ? COST.taken
    : isBetween(hit, { quantity, before, after: undefined })
      ? COST.between
      : 0
  return costBetween(scene, hit.last, quantity.from) + base + crossing + taken
}

function costOf(scene: Scene, hit: Hit, place: Place, base: number): number {
  const { quantity, after } = place
  if (hit.first > quantity.last) {
    const crossing = after && hit.first > after.first ? COST.numberBefore : 0
    return costBetween(scene, quantity.last, hit.first) + crossing
  }
  // "claimed 40 lives": the number stands inside its predicate.
  return hit.last < quantity.from ? costBefore(scene, hit, place, base) : 0
}

const within = (candidates: readonly Candidate[], most: number) =>
  candidates.filter(({ cost }) => cost <= most)

/** A side that is named for the figure counts before a general noun: "on the police side, five people died". */
function costOfNoun({ id }: Hit, cost: number, isAmong: boolean): number {
  if (id === GENERAL) return cost + COST.general
  return isAmong ? cost / 2 : cost
}

/** "Police killed dozens of attackers": a telling noun so near behind the number is what is counted. */
const COUNTED_WORDS = 2

function listGroups(scene: Scene, hits: readonly Hit[], place: Place, cues: FigureCues): Candidate[] {
  const candidates = hits
    .filter((hit) => cues.groups.has(hit.id) && !isGoverned(hits, hit, 'by-agent'))
    // What stands behind the next number is that number's noun.
    .filter((hit) => !place.after || hit.first < place.after.first)
    .map((hit) => {
      const isAmong = isGoverned(hits, hit, 'among')
      const cost = costOf(scene, hit, place, COST.groupBefore)
      // A side that is named for the figure counts before a general noun.
      return { hit, cost: costOfNoun(hit, cost, isAmong), isBetween: isBetween(hit, place) }
    })
  const near = within(candidates, COST.mostForGroup)
  const isCounted = near.some(
    ({ hit, cost }) => hit.id !== GENERAL && hit.first > place.quantity.last && cost <= COUNTED_WORDS,
  )
  return isCounted ? near.filter(({ hit }) => hit.first > place.quantity.last) : near
}

/** Two figures for one thing are of one order of size: 8 then 6, 250 then 203; not 16 then 580. */
export const isComparable = (a: Quantity, b: Quantity) => a.count <= b.count * 4 && b.count <= a.count * 4

/** "It now counts two, and 90 wounded": behind a comma, the noun of a number of another size is that one's alone. */
const isOfNext = (scene: Scene, hit: Hit, { quantity, after }: Place) =>
  after !== undefined &&
  scene.gaps[quantity.last] === 'comma' &&
  hit.first > after.last &&
  hit.first - after.last <= 2 &&
  !isComparable(quantity, after)

function listPredicates(
  scene: Scene,
  hits: readonly Hit[],
  place: Place,
  { predicates }: FigureCues,
): Candidate[] {
  const candidates = hits
    .filter((hit) => predicates.has(hit.id) && !isOfNext(scene, hit, place))
    .map((hit) => {
      const taken = isTaken(scene, hit, place.after) ? COST.taken : 0
      const cost = costOf(scene, hit, place, COST.predicateBefore) + taken
      return { hit, cost, isTaken: taken > 0, isBetween: isBetween(hit, place) }
    })
  return within(candidates, COST.mostForPredicate)
}

interface Choice {
  readonly group: Hit | null
  readonly predicate: Hit | null
  readonly cost: number
}

/** Words between a noun and its predicate in one phrase: "officers killed", "погибших полицейских". */
const PHRASE_WORDS = 2

/** One word cannot be both the counted and what happened to them: "victims". */
const isSameStretch = (group: Hit, predicate: Hit) =>
  group.first <= predicate.first && predicate.last <= group.last

function costTogether(group: Candidate, predicate: Candidate): number {
  const apart = Math.max(group.hit.first - predicate.hit.last, predicate.hit.first - group.hit.last) - 1
  // "Six officers died and 90 …": a phrase between two numbers is the first one's.
  const isOther = predicate.isTaken === true || (group.isBetween && predicate.isBetween)
  return apart <= PHRASE_WORDS && !isOther
    ? Math.min(group.cost, predicate.cost) + apart
    : group.cost + predicate.cost
}

/** Every pair that a frame allows: only what some frame pairs with a noun can be told of it. */
function listChoices(
  groups: readonly Candidate[],
  predicates: readonly Candidate[],
  { pairs, bare }: FigureCues,
): Choice[] {
  const choices: Choice[] = []
  for (const group of groups) {
    const paired = pairs.get(group.hit.id)
    // What no frame ever pairs with a predicate needs none: vehicles.
    const alone = paired?.size === 0 ? 0 : COST.noPredicate
    choices.push({ group: group.hit, predicate: null, cost: group.cost + alone })
    for (const predicate of predicates)
      if (paired?.has(predicate.hit.id) && !isSameStretch(group.hit, predicate.hit))
        choices.push({ group: group.hit, predicate: predicate.hit, cost: costTogether(group, predicate) })
  }
  for (const predicate of predicates)
    if (bare.has(predicate.hit.id))
      choices.push({ group: null, predicate: predicate.hit, cost: predicate.cost + COST.noGroup })
  return choices.sort((a, b) => a.cost - b.cost)
}

/** All hits of the given ids that share words with a hit. */
const hitsOver = (hits: readonly Hit[], winner: Hit | null, ids: ReadonlySet<string>) =>
  winner ? hits.filter((hit) => ids.has(hit.id) && hit.first <= winner.last && winner.first <= hit.last) : []

/** The words that are a number's own: back to the end of the number before it, on to the start of the next. */
function findTerritory({ quantity, before, after }: Place, sentence: Sentence): { from: number; to: number } {
  const from = before ? before.last + 1 : sentence.firstWord
  return { from: Math.min(from, quantity.from), to: after ? after.from - 1 : sentence.endWord - 1 }
}

/** Words between "people" and what they are called: "personnes qualifiées de « meneurs »". */
const CALLED_WORDS = 4

/** "9 people killed on the rebels' side": the side stands behind the predicate. */
function findSide(scene: Scene, hits: readonly Hit[], { group, predicate }: Choice, cues: FigureCues) {
  if (group?.id !== GENERAL || !predicate || predicate.first < group.first) return null
  const side = hits.find(
    (hit) =>
      hit.id !== GENERAL &&
      cues.pairs.get(hit.id)?.has(predicate.id) === true &&
      hit.first > predicate.last &&
      hit.first - predicate.last <= SIDE_WORDS &&
      isGoverned(hits, hit, 'among'),
  )
  if (!side) return null
  const { commas, asides, clauses } = countGaps(scene, predicate.last, side.first)
  return commas + asides + clauses === 0 ? side : null
}
/** Words between a predicate and the side behind it. */
const SIDE_WORDS = 5

/** "9 people described as ringleaders were killed": the noun that follows tells who they are. */
function findCalled(
  scene: Scene,
  hits: readonly Hit[],
  { group, predicate }: Choice,
  cues: FigureCues,
): Hit | null {
  if (group?.id !== GENERAL || !predicate || predicate.first < group.last) return null
  const called = hits.find(
    (hit) =>
      hit.id !== GENERAL &&
      cues.pairs.get(hit.id)?.has(predicate.id) === true &&
      hit.first > group.last &&
      hit.last < predicate.first &&
      hit.first - group.last <= CALLED_WORDS &&
      !isGoverned(hits, hit, 'by-agent'),
  )
  const { commas, asides, clauses } = countGaps(scene, group.last, called?.first ?? group.last)
  return called && commas + asides + clauses === 0 ? called : null
}

/** The figures of a sentence, each with the noun and the predicate that stand with it in the sentence. */
export function assign(scene: Scene, sentence: Sentence, cues: FigureCues): Figure[] {
  const quantities = scene.quantities[sentence.index] ?? []
  const hits = hitsIn(scene, sentence)
  return quantities.map((quantity, at) => {
    const place = { quantity, before: quantities[at - 1], after: quantities[at + 1] }
    const groups = listGroups(scene, hits, place, cues)
    const choices = listChoices(groups, listPredicates(scene, hits, place, cues), cues)
    // "Shot dead by 4 officers": those who act are not those to whom it happens.
    const best = hits.some(({ id, last }) => id === 'by-agent' && last === quantity.from - 1)
      ? undefined
      : choices[0]
    return {
      quantity,
      sentence,
      group: hitsOver(
        hits,
        (best && (findCalled(scene, hits, best, cues) ?? findSide(scene, hits, best, cues) ?? best.group)) ??
          null,
        cues.groups,
      ),
      predicate: hitsOver(hits, best?.predicate ?? null, cues.predicates),
      ...findTerritory(place, sentence),
      isPart: false,
      isElliptic: false,
    }
  })
}
