// Which noun and which predicate does each number belong to?
// A quantity belongs to a group of people or things and to what happened to it, not to the sentence. Each
// candidate costs its distance in words plus what stands between; the cheapest wins, or none. Parts ("dont",
// "of them"), coordinations, bare second figures and headings of lists take what they lack from a neighbour.
import type { Hit } from '../language/cues.ts'
import type { Quantity } from '../text/quantities.ts'
import type { Sentence } from './reading.ts'
import { countGaps, hitsIn, isParted, type Scene } from './scene.ts'

export interface Figure {
  readonly quantity: Quantity
  readonly sentence: Sentence
  /** Hits of the winning noun: one stretch of words may carry several ids. */
  readonly group: readonly Hit[]
  readonly predicate: readonly Hit[]
  /** Words around the number that are its own: up to its neighbours. */
  readonly from: number
  readonly to: number
  /** Part of the figure before it, with no noun of its own: "two of them", "103 of them in Almaty". */
  readonly isPart: boolean
  /** Its noun is that of the figure before it; it may have none after all. */
  readonly isElliptic: boolean
}

export interface FigureCues {
  readonly groups: ReadonlySet<string>
  readonly predicates: ReadonlySet<string>
  /** The predicates that the pack's frames pair with a group. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>
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
  /** "26 rioters and 18 officers were killed": one verb for two numbers. */
  numberBefore: 5,
  /** A noun that stands right behind another number is that number's. */
  taken: 9,
  /** What stands between the number before and this one is more often that number's. */
  between: 4,
  mostForGroup: 13,
  mostForPredicate: 18,
} as const

/** So general that a more telling noun may stand further on ("26 people on the attackers' side"). */
const GENERAL = 'people'

/** Words between "parmi", "by" and the noun they govern. */
const GOVERNED_WORDS = 3

interface Place {
  readonly quantity: Quantity
  readonly before: Quantity | undefined
  readonly after: Quantity | undefined
}

const isGoverned = (hits: readonly Hit[], noun: Hit, by: string) =>
  hits.some((hit) => hit.id === by && hit.last < noun.first && noun.first - hit.last <= GOVERNED_WORDS)

function costBetween(scene: Scene, from: number, to: number): number {
  const { commas, asides, clauses } = countGaps(scene, from, to)
  return to - from - 1 + commas * COST.comma + asides * COST.aside + clauses * COST.clause
}

/** Whether a hit stands within two words behind another number, or right before it: it is that number's. */
function isTaken(scene: Scene, hit: Hit, other: Quantity | undefined): boolean {
  if (!other) return false
  const isBehind = hit.first > other.last && hit.first - other.last <= 2
  return isBehind || (hit.last === other.from - 1 && scene.gaps[hit.last] === 'none')
}

function costOf(scene: Scene, hit: Hit, { quantity, before, after }: Place, costBefore: number): number {
  if (hit.first > quantity.last) {
    const crossing = after && hit.first > after.first ? COST.numberBefore : 0
    return costBetween(scene, quantity.last, hit.first) + crossing
  }
  if (hit.last >= quantity.from) return Number.POSITIVE_INFINITY
  const crossing = before && hit.first < before.first ? COST.otherNumber : 0
  const taken = isTaken(scene, hit, before)
    ? COST.taken
    : before && hit.first > before.last
      ? COST.between
      : 0
  return costBetween(scene, hit.last, quantity.from) + costBefore + crossing + taken
}

function findCheapest(candidates: readonly { hit: Hit; cost: number }[], most: number): Hit | null {
  let best: { hit: Hit; cost: number } | null = null
  for (const candidate of candidates)
    if (candidate.cost <= most && (!best || candidate.cost < best.cost)) best = candidate
  return best?.hit ?? null
}

/** All hits of the given ids that share words with a hit. */
const hitsOver = (hits: readonly Hit[], winner: Hit | null, ids: ReadonlySet<string>) =>
  winner ? hits.filter((hit) => ids.has(hit.id) && hit.first <= winner.last && winner.first <= hit.last) : []

function findGroup(scene: Scene, hits: readonly Hit[], place: Place, cues: FigureCues): readonly Hit[] {
  const candidates = hits
    .filter((hit) => cues.groups.has(hit.id) && !isGoverned(hits, hit, 'by-agent'))
    // What stands behind the next number is that number's noun.
    .filter((hit) => !place.after || hit.first < place.after.first)
    .map((hit) => {
      const isAmong = isGoverned(hits, hit, 'among') && hit.first > place.quantity.last
      const cost = costOf(scene, hit, place, COST.groupBefore)
      return { hit, cost: isAmong ? cost / 2 : cost }
    })
  const nearest = findCheapest(candidates, COST.mostForGroup)
  if (nearest && nearest.id !== GENERAL) return hitsOver(hits, nearest, cues.groups)
  const sided = candidates.filter(
    ({ hit }) => hit.id !== GENERAL && isGoverned(hits, hit, 'among') && hit.first > place.quantity.last,
  )
  return hitsOver(hits, findCheapest(sided, COST.mostForGroup) ?? nearest, cues.groups)
}

/** Only what some frame pairs with the noun can be told of it: officers are killed, not price rises. */
function findPredicate(
  scene: Scene,
  hits: readonly Hit[],
  place: Place,
  { predicates, pairs }: FigureCues,
  group: readonly Hit[],
): readonly Hit[] {
  const paired = group.map(({ id }) => pairs.get(id)).filter((ids) => ids !== undefined)
  const fits = (id: string) => (paired.length > 0 ? paired.some((ids) => ids.has(id)) : predicates.has(id))
  const candidates = hits
    .filter((hit) => fits(hit.id))
    .map((hit) => {
      const taken = isTaken(scene, hit, place.after) ? COST.taken : 0
      return { hit, cost: costOf(scene, hit, place, COST.predicateBefore) + taken }
    })
  return hitsOver(hits, findCheapest(candidates, COST.mostForPredicate), predicates)
}

/** The words that are a number's own: back to the end of the number before it, on to the start of the next. */
function findTerritory({ quantity, before, after }: Place, sentence: Sentence): { from: number; to: number } {
  const from = before ? before.last + 1 : sentence.firstWord
  return { from: Math.min(from, quantity.from), to: after ? after.from - 1 : sentence.endWord - 1 }
}

function findInSentence(scene: Scene, sentence: Sentence, cues: FigureCues): Figure[] {
  const quantities = scene.quantities[sentence.index] ?? []
  const hits = hitsIn(scene, sentence)
  return quantities.map((quantity, at) => {
    const place = { quantity, before: quantities[at - 1], after: quantities[at + 1] }
    const group = findGroup(scene, hits, place, cues)
    return {
      quantity,
      sentence,
      group,
      predicate: findPredicate(scene, hits, place, cues, group),
      ...findTerritory(place, sentence),
      isPart: false,
      isElliptic: false,
    }
  })
}

/** "16 killed and over 1,600 wounded among the police": the first takes the noun that follows the second. */
function shareGroup(scene: Scene, figure: Figure, next: Figure | undefined): Figure {
  const isOpen =
    figure.group.length === 0 && next && next.group.length > 0 && next.sentence === figure.sentence
  if (!isOpen || (next.group[0]?.first ?? 0) < next.quantity.last) return figure
  const hits = hitsIn(scene, next.sentence)
  const isAmong = next.group.some((hit) => isGoverned(hits, hit, 'among'))
  return isAmong && !isParted(scene, figure.quantity.last, next.quantity.from)
    ? { ...figure, group: next.group }
    : figure
}

/** Words between "of them" and the number that it makes a part. */
const PART_WORDS = 4

const isPartOf = (scene: Scene, { sentence, quantity }: Figure, previous: Figure) =>
  quantity.count <= previous.quantity.count &&
  hitsIn(scene, sentence).some(
    (hit) =>
      hit.id === 'of-them' &&
      (hit.last < quantity.from ? quantity.from - hit.last : hit.first - quantity.last) <= PART_WORDS &&
      (previous.sentence !== sentence || hit.first > previous.quantity.last),
  )

/** Two figures for one thing are of one order of size: 18 then 16, 2,500 then 2,030; not 164 then 5,800. */
const isComparable = (a: Quantity, b: Quantity) => a.count <= b.count * 4 && b.count <= a.count * 4

/** A number with no noun of its own: what follows is a sign, the end, or a word that is no noun. */
function isBare(
  scene: Scene,
  { quantity, sentence }: Figure,
  isFunctionWord: (norm: string) => boolean,
): boolean {
  if (scene.gaps[quantity.last] !== 'none') return true
  const next = quantity.last + 1
  return next >= sentence.endWord || isFunctionWord(scene.words[next]?.norm ?? '')
}

/** Gives a figure what it lacks from the figure told before it. */
function inherit(
  scene: Scene,
  figure: Figure,
  previous: Figure | undefined,
  isFunctionWord: (norm: string) => boolean,
): Figure {
  if (!previous || previous.sentence.block !== figure.sentence.block) return figure
  if (isPartOf(scene, figure, previous)) return toPart(figure, previous)
  if (isListed(scene, figure, previous)) return { ...figure, predicate: previous.predicate }
  if (isElliptic(scene, figure, previous)) return { ...figure, group: previous.group, isElliptic: true }
  if (figure.group.length > 0 || figure.predicate.length > 0) return figure
  if (!isComparable(figure.quantity, previous.quantity) || !isBare(scene, figure, isFunctionWord))
    return figure
  return { ...figure, group: previous.group, predicate: previous.predicate }
}

/** "44 deaths: 26 civilians and 18 officers", "… Nineteen were soldiers": a noun whose predicate was told before. */
function isListed(scene: Scene, figure: Figure, previous: Figure): boolean {
  if (figure.predicate.length > 0 || figure.group.length === 0 || previous.predicate.length === 0)
    return false
  if (figure.quantity.count > previous.quantity.count && figure.sentence !== previous.sentence) return false
  return countGaps(scene, previous.quantity.last, figure.quantity.from).clauses === 0
}

/** "16 officers died, over 1,600 were injured": the second has a predicate and takes the first one's noun. */
function isElliptic(scene: Scene, figure: Figure, previous: Figure): boolean {
  if (figure.group.length > 0 || figure.predicate.length === 0 || previous.sentence !== figure.sentence)
    return false
  if (previous.group.length === 0 || previous.group[0]?.id === GENERAL) return false
  return countGaps(scene, previous.quantity.last, figure.quantity.from).clauses === 0
}

/** A part has its own noun, or is told apart by something else: a place, a state. */
function toPart(figure: Figure, previous: Figure): Figure {
  const isSame = figure.group.length === 0 || figure.group[0] === previous.group[0]
  const group = isSame ? previous.group : figure.group
  const isOpen = figure.predicate.length === 0 || figure.predicate[0] === previous.predicate[0]
  const predicate = isOpen ? previous.predicate : figure.predicate
  return { ...figure, group, predicate, isPart: isSame && isOpen }
}

/** Gives a row or list item what it lacks from the heading or the line that introduces it. */
function takeFromHeading(scene: Scene, figure: Figure, cues: FigureCues): Figure {
  const { blocks, text } = scene.article
  const kind = blocks[figure.sentence.block]?.kind
  if (
    (kind !== 'list-item' && kind !== 'table-row') ||
    (figure.group.length > 0 && figure.predicate.length > 0)
  )
    return figure
  let at = figure.sentence.block - 1
  while (at >= 0 && blocks[at]?.kind === kind) at -= 1
  const head = blocks[at]
  if (!head || (head.kind !== 'heading' && !text.slice(head.start, head.end).trimEnd().endsWith(':')))
    return figure
  const hits = scene.sentences
    .filter((sentence) => sentence.block === at)
    .flatMap((sentence) => hitsIn(scene, sentence))
  const group = figure.group.length > 0 ? figure.group : hits.filter((hit) => cues.groups.has(hit.id))
  const predicate =
    figure.predicate.length > 0 ? figure.predicate : hits.filter((hit) => cues.predicates.has(hit.id))
  return { ...figure, group, predicate }
}

/** "13 officers, of whom two were found beheaded, had died": what is told of the part is told of the whole. */
function takeFromPart(scene: Scene, figure: Figure, next: Figure | undefined): Figure {
  const isOpen =
    figure.predicate.length === 0 && figure.group.length > 0 && next?.sentence === figure.sentence
  return isOpen && isPartOf(scene, next, figure) ? { ...figure, predicate: next.predicate } : figure
}

/** Every number of people or things in a scene, with its noun and its predicate where it has them. */
export function findFigures(
  scene: Scene,
  cues: FigureCues,
  isFunctionWord: (norm: string) => boolean,
): Figure[] {
  const figures: Figure[] = []
  for (const sentence of scene.sentences) {
    const found = findInSentence(scene, sentence, cues)
    for (const [at, figure] of found.entries()) {
      const whole = takeFromPart(scene, shareGroup(scene, figure, found[at + 1]), found[at + 1])
      const shared = takeFromHeading(scene, whole, cues)
      figures.push(inherit(scene, shared, figures.at(-1), isFunctionWord))
    }
  }
  return figures
}
