// Which noun and which predicate does each number belong to, once its sentence and its neighbours are known?
// Parts ("dont", "of them"), coordinations, bare second figures, and rows under a heading take what they lack
// from another figure, the line that introduces them, or the sentence before.
import type { Hit } from '../language/cues.ts'
import { assign, type Figure, type FigureCues, GENERAL, isComparable, isGoverned } from './assignment.ts'
import { countGaps, hitsIn, isParted, type Scene } from './scene.ts'

/** "4 killed and over 90 wounded among the police": the first takes the noun that follows the second. */
function shareGroup(scene: Scene, figure: Figure, next: Figure | undefined): Figure {
  if (figure.group.length > 0 || !next || next.group.length === 0 || next.sentence !== figure.sentence)
    return figure
  if (isPartOf(scene, next, figure)) return figure
  // "instead of 3, 4 officers are dead": one predicate for both.
  const shared = figure.predicate[0]
  if (shared && shared === next.predicate[0] && shared.first > next.quantity.last)
    return { ...figure, group: next.group }
  const hits = hitsIn(scene, next.sentence)
  const isAmong =
    figure.predicate.length > 0 &&
    next.group.some((hit) => hit.first > next.quantity.last && isGoverned(hits, hit, 'among'))
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

/** Of one paragraph, or of two rows or items that follow each other: "Killed | 40", "of them police | 5". */
function isNeighbour(scene: Scene, { sentence }: Figure, previous: Figure): boolean {
  const [block, before] = [sentence.block, previous.sentence.block]
  const kind = scene.article.blocks[block]?.kind
  const isRow = kind === 'table-row' || kind === 'list-item'
  return before === block || (isRow && before === block - 1 && scene.article.blocks[before]?.kind === kind)
}

/** "353 injured in their ranks": of the side told last. */
function takeFromRanks(scene: Scene, figure: Figure, told: readonly Figure[]): Figure {
  const { sentence, group, predicate, quantity } = figure
  const [verb] = predicate
  if (group.length > 0 || !verb) return figure
  const hits = hitsIn(scene, sentence)
  const isAmong = hits.some(
    ({ id, first }) => id === 'among' && first > quantity.last && first - verb.last === 1,
  )
  const side = told.findLast((other) => other.group.length > 0 && other.group[0]?.id !== GENERAL)
  return isAmong && side && side.sentence.block === sentence.block ? { ...figure, group: side.group } : figure
}

/** Gives a figure what it lacks from those told before it. */
function inherit(
  scene: Scene,
  figure: Figure,
  told: readonly Figure[],
  isFunctionWord: (norm: string) => boolean,
): Figure {
  const previous = told.at(-1)
  if (!previous || !isNeighbour(scene, figure, previous)) return figure
  if (isPartOf(scene, figure, previous)) return toPart(figure, previous)
  if (previous.sentence.block !== figure.sentence.block) return figure
  if (isListed(scene, figure, previous)) return { ...figure, predicate: previous.predicate }
  const newer = findNewer(scene, figure, told)
  if (newer) return { ...figure, group: newer.group }
  if (isElliptic(scene, figure, previous) && !areTwoSides(previous, told.at(-2)))
    return { ...figure, group: previous.group, isElliptic: true }
  if (figure.group.length > 0 || figure.predicate.length > 0) return figure
  if (!isComparable(figure.quantity, previous.quantity) || !isBare(scene, figure, isFunctionWord))
    return figure
  return { ...figure, group: previous.group, predicate: previous.predicate }
}

/** "13 deaths: 9 civilians and 4 officers", "… Five were soldiers": a noun whose predicate was told before. */
function isListed(scene: Scene, figure: Figure, previous: Figure): boolean {
  if (figure.predicate.length > 0 || figure.group.length === 0 || previous.predicate.length === 0)
    return false
  if (figure.quantity.count > previous.quantity.count && figure.sentence !== previous.sentence) return false
  return countGaps(scene, previous.quantity.last, figure.quantity.from).clauses === 0
}

/** The figure of its paragraph that an older one stood for: "… six officers died; it had earlier reported 8 deaths". */
function findNewer(scene: Scene, figure: Figure, told: readonly Figure[]): Figure | null {
  const isOld = hitsIn(scene, figure.sentence).some(
    ({ id, first, last }) => id === 'earlier' && first >= figure.from && last <= figure.to,
  )
  if (!isOld || figure.group.length > 0) return null
  const found = told.findLast(
    (other, at) =>
      other.sentence.block === figure.sentence.block &&
      figure.predicate.some(({ id }) => other.predicate.some((verb) => verb.id === id)) &&
      isComparable(figure.quantity, other.quantity) &&
      // "40 dead, of whom 5 officers. Until then some 20": of all, not of the officers.
      !(told[at - 1] && isPartOf(scene, other, told[at - 1] as Figure)),
  )
  return found ?? null
}

/** "4 officers died, over 90 were injured": the second has a predicate and takes the first one's noun. */
function isElliptic(scene: Scene, figure: Figure, previous: Figure): boolean {
  if (figure.group.length > 0 || figure.predicate.length === 0 || previous.sentence !== figure.sentence)
    return false
  if (previous.group.length === 0 || previous.group[0]?.id === GENERAL) return false
  // A predicate before its number opens a statement of its own: "the total of deaths stands at …".
  // One that was the other number's too opens none: "officers killed rose from 3 to 4".
  const [verb] = figure.predicate
  if (verb && verb !== previous.predicate[0] && verb.first < figure.quantity.first) return false
  return countGaps(scene, previous.quantity.last, figure.quantity.from).clauses === 0
}

/** "4 rioters and 3 officers killed, and over 90 injured": a third figure is not of the second side alone. */
const areTwoSides = (figure: Figure, before: Figure | undefined) =>
  before !== undefined &&
  before.sentence === figure.sentence &&
  before.predicate[0] === figure.predicate[0] &&
  before.group[0]?.id !== figure.group[0]?.id

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
  // "30 dead" under "The dead and the detained" is not of the detained.
  const canPair = (noun: Hit, verb: Hit) => cues.pairs.get(noun.id)?.has(verb.id) === true
  const fits = (others: readonly Hit[], isPair: (other: Hit) => boolean) =>
    others.length === 0 || others.some(isPair)
  const group =
    figure.group.length > 0
      ? figure.group
      : hits.filter((hit) => cues.groups.has(hit.id) && fits(figure.predicate, (verb) => canPair(hit, verb)))
  const predicate =
    figure.predicate.length > 0
      ? figure.predicate
      : hits.filter((hit) => cues.predicates.has(hit.id) && fits(figure.group, (noun) => canPair(noun, hit)))
  return { ...figure, group, predicate }
}

/** Kinds of blocks whose words introduce what stands under them. */
const INTRODUCTIONS: ReadonlySet<string> = new Set(['heading', 'title'])

/** "How many died?" … "Officials have named 9 strikers and 4 officers": what was asked or told right before. */
function takeFromBefore(scene: Scene, figure: Figure, cues: FigureCues): Figure {
  const { sentence, group, predicate } = figure
  const hasOwn = hitsIn(scene, sentence).some((hit) => cues.predicates.has(hit.id))
  if (predicate.length > 0 || group.length === 0 || group[0]?.id === GENERAL || hasOwn) return figure
  const before = scene.sentences[sentence.index - 1]
  const isNear =
    before?.block === sentence.block ||
    INTRODUCTIONS.has(scene.article.blocks[before?.block ?? -1]?.kind ?? '')
  if (!before || !isNear) return figure
  const found = hitsIn(scene, before).findLast((hit) =>
    group.some(({ id }) => cues.pairs.get(id)?.has(hit.id)),
  )
  return found ? { ...figure, predicate: [found] } : figure
}

/** "7 officers, of whom two were found drowned, had died": what is told of the part is told of the whole. */
function takeFromPart(scene: Scene, figure: Figure, next: Figure | undefined): Figure {
  const isOpen =
    figure.predicate.length === 0 && figure.group.length > 0 && next?.sentence === figure.sentence
  return isOpen && isPartOf(scene, next, figure) ? { ...figure, predicate: next.predicate } : figure
}

/** Words from a noun to the number that is joined to it: "meneurs et 4". */
const JOINING_WORDS = 3

/** "9 strikers and 4 members of the security forces were killed": a verb behind both is told of both. */
function takeFromNext(scene: Scene, figure: Figure, next: Figure | undefined, cues: FigureCues): Figure {
  const [noun] = figure.group
  const verb = next?.predicate[0]
  const other = next?.group.at(-1)
  if (!noun || !next || !verb || !other || figure.predicate.length > 0 || next.sentence !== figure.sentence)
    return figure
  const isJoined =
    noun.first > figure.quantity.last &&
    next.quantity.from > noun.last &&
    next.quantity.from - noun.last <= JOINING_WORDS &&
    !isParted(scene, noun.last, next.quantity.from)
  const isBehindBoth = other.first > next.quantity.last && verb.first > other.last
  const isTold = figure.group.some(({ id }) => cues.pairs.get(id)?.has(verb.id))
  return isJoined && isBehindBoth && isTold ? { ...figure, predicate: next.predicate } : figure
}

/** "9 deaths: 4 civilians and 5 officers": what the two behind it add up to is not of one side. */
function isSum(found: readonly Figure[], at: number): boolean {
  const [whole, a, b] = found.slice(at, at + 3).map(({ quantity }) => quantity.count)
  return whole !== undefined && a !== undefined && b !== undefined && whole === a + b
}

/** Every number of people or things in a scene, with its noun and its predicate where it has them. */
export function findFigures(
  scene: Scene,
  cues: FigureCues,
  isFunctionWord: (norm: string) => boolean,
): Figure[] {
  const figures: Figure[] = []
  for (const sentence of scene.sentences) {
    const found = assign(scene, sentence, cues)
    for (const [at, figure] of found.entries()) {
      const next = found[at + 1]
      const whole = takeFromPart(scene, shareGroup(scene, figure, next), next)
      const joined = takeFromNext(scene, whole, next, cues)
      const headed = takeFromBefore(scene, takeFromHeading(scene, joined, cues), cues)
      const shared = takeFromRanks(scene, headed, figures)
      figures.push(isSum(found, at) ? shared : inherit(scene, shared, figures, isFunctionWord))
    }
  }
  return figures
}
