// Which box of a page holds the article?
// The innermost box with most of the prose, then outwards: to what the page itself calls its article, else to the
// box that holds the headline too, else over neighbours that look the same.
import type { Box, Outline } from './outline.ts'
import { findIndexInSteps, type Steps, visitInSteps } from './pace.ts'
import { boxesAround, type Regions } from './regions.ts'

/** Share of the page's weight that the core holds: more than half, so that there is exactly one way down. */
const CORE_SHARE = 0.5
/** An article element with the headline and this much is the article, whatever else follows it on the page. */
const TITLED_SHARE = 0.25
/** A neighbour of the core that adds this much, of the core's make, belongs to it. */
const MIN_NEIGHBOUR_SHARE = 0.03
/** Templates wrap a text a few times, not more. */
const MAX_STEPS = 8

const ARTICLE_TAGS = new Set(['article', 'main'])
/** Boxes of one paragraph or item: never the whole of an article. */
const LEAF_TAGS = new Set(['p', 'li', 'ul', 'ol', 'blockquote', 'pre', 'dd', 'span', 'font', 'a', 'time'])
const PAGE_TAGS = new Set(['body', 'html'])

/** The innermost box that holds more than half the weight; around a lone paragraph, what it stands in. */
function* findCore({ boxes }: Outline, { totals }: Regions): Steps<number> {
  const needed = (totals[0] ?? 0) * CORE_SHARE
  let core = 0
  // Children come after their parents, so the last box that holds enough, on one way down, is the innermost.
  yield* visitInSteps(boxes, (box, index) => {
    if (box.parent === core && (totals[index] ?? 0) > needed) core = index
  })
  while (LEAF_TAGS.has(boxes[core]?.tag ?? '')) core = boxes[core]?.parent ?? 0
  return core
}

function findCommon(boxes: readonly Box[], a: number, b: number): number {
  const around = new Set(boxesAround(boxes, a))
  for (const box of boxesAround(boxes, b)) if (around.has(box)) return box
  return -1
}

/** Whether the boxes beside the core hold text too, and are made as it is. */
function* hasAlikeNeighbours(outline: Outline, regions: Regions, core: number): Steps<boolean> {
  const own = outline.boxes[core]
  if (!own) return false
  const total = regions.totals[core] ?? 0
  const neighbour = yield* findIndexInSteps(outline.boxes, (box, index) => {
    if (index === core || box.parent !== own.parent || regions.marks[index] !== null) return false
    const isAlike = box.tag === 'p' || (box.tag === own.tag && box.names === own.names)
    return isAlike && (regions.totals[index] ?? 0) > total * MIN_NEIGHBOUR_SHARE
  })
  return neighbour >= 0
}

function isArticle(box: Box | undefined): boolean {
  return box !== undefined && ARTICLE_TAGS.has(box.tag)
}

/** The article element around the headline, where it holds enough text to be the whole; or -1. */
function findTitledArticle({ boxes, lines }: Outline, { totals }: Regions, titleLine: number): number {
  const needed = (totals[0] ?? 0) * TITLED_SHARE
  for (const box of boxesAround(boxes, lines[titleLine]?.box ?? -1)) {
    if (boxes[box]?.tag === 'article') return (totals[box] ?? 0) > needed ? box : -1
  }
  return -1
}

/** Index of the box that holds the article; 0, the page itself, where nothing smaller does. */
export function* findContainer(outline: Outline, regions: Regions, titleLine: number): Steps<number> {
  const { boxes, lines } = outline
  const core = yield* findCore(outline, regions)
  const titled = findTitledArticle(outline, regions, titleLine)
  if (titled >= 0) return titled
  for (const box of boxesAround(boxes, core)) if (isArticle(boxes[box])) return box
  const title = lines[titleLine]
  if (title) {
    const common = findCommon(boxes, core, title.box)
    if (common >= 0 && !PAGE_TAGS.has(boxes[common]?.tag ?? '')) return common
  }
  let container = core
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (PAGE_TAGS.has(boxes[container]?.tag ?? 'body')) break
    if (!(yield* hasAlikeNeighbours(outline, regions, container))) break
    container = boxes[container]?.parent ?? 0
  }
  return container
}
