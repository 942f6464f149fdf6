// Where on the live page does a stretch of the article's text stand?
// The map keeps the text nodes themselves, so it must stay where the page is; it is never sent anywhere. A page
// may change after it was read: a stretch whose nodes are gone or say something else has no range.
import type { Span } from '../report.ts'
import { repairControls } from './line-builder.ts'
import type { Segment } from './outline.ts'

export interface TextMap {
  readonly text: string
  /** In the order of the text; what stands between two segments was put in by the reader. */
  readonly segments: readonly Segment[]
}

/** Index of the first segment that ends after an offset. */
function findSegment(segments: readonly Segment[], offset: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    const segment = segments[middle]
    if (segment && segment.start + segment.length <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether a segment's node still says what was read there. */
function isUnchanged({ text }: TextMap, { node, offset, start, length }: Segment): boolean {
  if (!node.isConnected) return false
  const now = repairControls(node.data.slice(offset, offset + length)).replace(/[\t\n\f\r]/g, ' ')
  return now === text.slice(start, start + length).replace(/\n/g, ' ')
}

/** The segments that a span touches, cut to it. */
export function segmentsOf({ segments }: TextMap, { start, end }: Span): Segment[] {
  const touched: Segment[] = []
  for (let at = findSegment(segments, start); at < segments.length; at += 1) {
    const segment = segments[at]
    if (!segment || segment.start >= end) break
    const from = Math.max(start, segment.start)
    const to = Math.min(end, segment.start + segment.length)
    touched.push({
      node: segment.node,
      start: from,
      length: to - from,
      offset: segment.offset + from - segment.start,
    })
  }
  return touched
}

/** The segments of a span; null where the page no longer says them, or never had any. */
function findUnchanged(map: TextMap, span: Span): readonly Segment[] | null {
  const touched = segmentsOf(map, span)
  return touched.length > 0 && touched.every((segment) => isUnchanged(map, segment)) ? touched : null
}

function toRange(first: Segment, last: Segment): Range {
  const range = first.node.ownerDocument.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset + last.length)
  return range
}

/** The range from the first to the last character of a span; null where the page no longer has them. */
export function rangeOf(map: TextMap, span: Span): Range | null {
  const touched = findUnchanged(map, span)
  const [first, last] = [touched?.[0], touched?.at(-1)]
  return first && last ? toRange(first, last) : null
}

/**
 * One range for each text node of a span, in order: what the reader passed over in between (a hidden note, an
 * advertisement) is in none. Empty where the page no longer has the words.
 */
export function rangesOf(map: TextMap, span: Span): readonly Range[] {
  const ranges: Range[] = []
  let first: Segment | null = null
  let last: Segment | null = null
  for (const segment of findUnchanged(map, span) ?? []) {
    if (first && last && segment.node !== last.node) {
      ranges.push(toRange(first, last))
      first = segment
    }
    first ??= segment
    last = segment
  }
  return first && last ? [...ranges, toRange(first, last)] : ranges
}
