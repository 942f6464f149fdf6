// Which line of a page is its headline?
// Headings and lines that templates name as headlines are met with what the metadata says; a page with several
// h1 (a logo, a live page's entries) has one that agrees.
import { fold } from '../text/words.ts'
import type { Box, Line, Outline } from './outline.ts'
import { type Steps, visitInSteps } from './pace.ts'
import { HEADING_TAGS } from './tags.ts'

/** Headlines are shorter; comparing only short lines keeps the cost down. */
const MAX_TITLE_CHARS = 300
const MAX_CANDIDATES = 2000
/** Share of words that a line and the stated title must have in common; titles are often cut or extended. */
const SAME_TITLE = 0.6

/** Text of a line up to its first break: old pages set headline and date in one cell. */
export function firstRow(line: Line): string {
  const end = line.text.indexOf('\n')
  return end < 0 ? line.text : line.text.slice(0, end)
}

function likeness(words: readonly string[], stated: ReadonlySet<string>): number {
  if (words.length === 0 || stated.size === 0) return 0
  const distinct = new Set(words)
  let shared = 0
  for (const word of distinct) if (stated.has(word)) shared += 1
  return (2 * shared) / (distinct.size + stated.size)
}

/** How title-like a box is by its markup: 3 for h1, 2 for a named headline, 1 for other headings. */
function rankOf(box: Box | undefined, parent: Box | undefined): number {
  if (!box) return 0
  if (box.tag === 'h1' || parent?.tag === 'h1') return 3
  if (box.part === 'title' || (parent?.part === 'title' && box.tag !== 'p')) return 2
  return HEADING_TAGS.has(box.tag) ? 1 : 0
}

/** Index of the headline's line, or -1. `stated`: titles that the metadata gives, most trusted first. */
export function* findTitleLine(
  outline: Outline,
  stated: readonly string[],
  isFurniture: (box: number) => boolean,
): Steps<number> {
  const titles = stated.map((title) => new Set(fold(title).split(' ').filter(Boolean)))
  let best = -1
  let bestScore = Number.NEGATIVE_INFINITY
  const lines = outline.lines.slice(0, MAX_CANDIDATES)
  yield* visitInSteps(lines, (line, index) => {
    const row = firstRow(line)
    if (row.length > MAX_TITLE_CHARS) return
    const box = outline.boxes[line.box]
    const rank = rankOf(box, outline.boxes[box?.parent ?? -1])
    const folded = row.length === line.text.length ? line.words : fold(row)
    const words = folded.split(' ').filter(Boolean)
    const like = Math.max(0, ...titles.map((title) => likeness(words, title)))
    if (rank < 2 && like < SAME_TITLE) return
    const agreement = like >= SAME_TITLE ? 10 * like : 0
    const score = agreement + rank - (isFurniture(line.box) ? 6 : 0)
    // A named headline that agrees with nothing may be a teaser's: only a heading of the first order will do.
    if (score > bestScore && (agreement > 0 || rank === 3)) {
      best = index
      bestScore = score
    }
  })
  return best
}
