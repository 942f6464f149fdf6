// On which mark does a point of the window lie? Works where text cannot be selected and in transformed boxes; not
// where something of the page lies over the words. Of marks that overlap, the most telling, then the shortest.
import { type Mark, rectsOf } from './mark.ts'

/** A pointer between two lines of one mark is still on it. */
const SLACK_PX = 2

const RANK = { differs: 0, 'only-here': 1, unclear: 2, agrees: 3 } as const

/** Cheap, and true of few marks: only their words can be under a pointer whose event went to `target`. */
function mayLieUnder({ ranges }: Mark, target: Element): boolean {
  return ranges.some(({ startContainer }) => target.contains(startContainer))
}

function isIn({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top - SLACK_PX && y <= bottom + SLACK_PX
}

/** `target` is the element that the browser found at the point. */
export function findMarkAt(marks: readonly Mark[], x: number, y: number, target: Element): Mark | null {
  const hits = marks
    .filter((mark) => mayLieUnder(mark, target))
    .map((mark) => ({ mark, rects: rectsOf(mark) }))
    .filter(({ rects }) => rects.some((rect) => isIn(rect, x, y)))
  const width = (rects: readonly DOMRect[]) => rects.reduce((sum, rect) => sum + rect.width, 0)
  hits.sort((a, b) => RANK[a.mark.verdict] - RANK[b.mark.verdict] || width(a.rects) - width(b.rects))
  return hits[0]?.mark ?? null
}
