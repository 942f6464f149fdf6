// Which parts of a page are furniture, and how much running text does each box hold?
// Marks go down the tree. A mark is lifted where it cannot be meant: around the headline, and around nearly all
// the text of the page ("page-with-sidebar"). Weights count characters of prose outside marked boxes.
import { isProse, linkShare } from './line-features.ts'
import type { Box, Mark, Outline } from './outline.ts'
import { findIndexInSteps, mapInSteps, type Steps, visitBackInSteps, visitInSteps } from './pace.ts'

/** Text inside what the page calls its article counts half as much again. */
const ARTICLE_BONUS = 1.5
/** An aside may be a fact box of the article, yet never makes a place the article's. */
const ASIDE_SHARE = 0.1
/** Text before the headline is seldom the article's. */
const BEFORE_TITLE_SHARE = 0.4
/** A marked box is lifted where it holds this many times the text outside all marked boxes. */
const LIFTING_RATIO = 3
const MIN_LIFTED_CHARS = 200

export interface Regions {
  /** Furniture mark that holds for a box, its own or one from above. */
  readonly marks: readonly (Mark | null)[]
  /** Weight of each line. */
  readonly weights: readonly number[]
  /** Weight of each box with all that is in it. */
  readonly totals: readonly number[]
  /** Characters, characters in links, and lines of each box with all that is in it. */
  readonly chars: readonly number[]
  readonly linkChars: readonly number[]
  readonly lineCounts: readonly number[]
}

const WEAK: ReadonlySet<Mark | null> = new Set<Mark | null>(['aside', 'footer', 'form'])
const ARTICLE_TAGS = new Set(['article', 'main'])

/** Adds each box's value to those around it; children come after their parents. */
function* sumUp(boxes: readonly Box[], own: number[]): Steps<number[]> {
  yield* visitBackInSteps(boxes, ({ parent }, at) => {
    if (parent >= 0) own[parent] = (own[parent] ?? 0) + (own[at] ?? 0)
  })
  return own
}

function* sumLines({ boxes, lines }: Outline, value: (index: number) => number): Steps<number[]> {
  const own = new Array<number>(boxes.length).fill(0)
  yield* visitInSteps(lines, (line, index) => {
    own[line.box] = (own[line.box] ?? 0) + value(index)
  })
  return yield* sumUp(boxes, own)
}

/** Boxes from one outwards, itself first. */
export function* boxesAround(boxes: readonly Box[], from: number): Generator<number> {
  for (let at = from; at >= 0; at = boxes[at]?.parent ?? -1) yield at
}

/** Marks as they hold for each box, its surroundings included. A quotation's footer is its source. */
function* spreadMarks(boxes: readonly Box[], lifted: ReadonlySet<number>): Steps<(Mark | null)[]> {
  const marks: (Mark | null)[] = []
  yield* visitInSteps(boxes, (box, index) => {
    const above = box.parent < 0 ? null : (marks[box.parent] ?? null)
    const around = boxes[box.parent]?.tag ?? ''
    const isSource = box.mark === 'footer' && (around === 'blockquote' || around === 'figure')
    const own = lifted.has(index) || isSource ? null : box.mark
    marks.push(above === null || (WEAK.has(above) && own !== null) ? own : above)
  })
  return marks
}

function isArticle(box: Box): boolean {
  return ARTICLE_TAGS.has(box.tag) || box.names.includes(' article body ')
}

function* weigh(outline: Outline, marks: readonly (Mark | null)[], titleLine: number): Steps<number[]> {
  const inArticle: boolean[] = []
  yield* visitInSteps(outline.boxes, (box) => {
    inArticle.push(isArticle(box) || (inArticle[box.parent] ?? false))
  })
  return yield* mapInSteps(outline.lines, (line, index) => {
    const mark = marks[line.box] ?? null
    if ((mark !== null && mark !== 'aside') || !isProse(line)) return 0
    const place = (inArticle[line.box] ? ARTICLE_BONUS : 1) * (index < titleLine ? BEFORE_TITLE_SHARE : 1)
    return (line.text.length - line.linkChars) * place * (mark === 'aside' ? ASIDE_SHARE : 1)
  })
}

/** The outermost marked box that holds most of the page's prose where the rest holds next to none; or -1. */
function* findWronglyMarked(
  outline: Outline,
  marks: readonly (Mark | null)[],
  weight: number,
): Steps<number> {
  const prose = yield* sumLines(outline, (index) => {
    const line = outline.lines[index]
    return line && isProse(line) && linkShare(line) < 0.3 ? line.text.length : 0
  })
  return yield* findIndexInSteps(outline.boxes, (box, index) => {
    const isOutermost = marks[index] !== null && (box.parent < 0 || marks[box.parent] === null)
    const chars = prose[index] ?? 0
    if (!isOutermost || marks[index] === 'comments') return false
    return chars > MIN_LIFTED_CHARS && chars > LIFTING_RATIO * weight
  })
}

/** Marks and weights of a page whose headline stands in the line `titleLine` (-1: none found). */
export function* measureRegions(outline: Outline, titleLine: number): Steps<Regions> {
  const { boxes, lines } = outline
  const lifted = new Set<number>(boxesAround(boxes, lines[titleLine]?.box ?? -1))
  let marks = yield* spreadMarks(boxes, lifted)
  let weights = yield* weigh(outline, marks, titleLine)
  const wrong = yield* findWronglyMarked(
    outline,
    marks,
    weights.reduce((sum, weight) => sum + weight, 0),
  )
  if (wrong >= 0) {
    marks = yield* spreadMarks(boxes, lifted.add(wrong))
    weights = yield* weigh(outline, marks, titleLine)
  }
  return {
    marks,
    weights,
    totals: yield* sumLines(outline, (index) => weights[index] ?? 0),
    chars: yield* sumLines(outline, (index) => lines[index]?.text.length ?? 0),
    linkChars: yield* sumLines(outline, (index) => lines[index]?.linkChars ?? 0),
    lineCounts: yield* sumLines(outline, () => 1),
  }
}
