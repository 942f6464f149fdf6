// What article does a page hold? The steps of reading, in order, from a live document to plain data.
// The document is only read. `readPageSteps` pauses often, so that a browser can spread a long page over many
// short tasks; `readPage` runs to the end.
import type { Article } from './article.ts'
import { composeText, MAX_TEXT_CHARS, type Piece } from './composition.ts'
import { findContainer } from './container.ts'
import { toIsoDate } from './dates.ts'
import { attributeOf, elementOf, elementsOf } from './dom.ts'
import { kindOfLine } from './kinds.ts'
import { MAX_NODE_CHARS } from './line-builder.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import type { Outline } from './outline.ts'
import { mapInSteps, runSteps, type Steps } from './pace.ts'
import { findTitleLine, firstRow } from './page-title.ts'
import { measureRegions } from './regions.ts'
import { findEnds, type Place, selectLines } from './selection.ts'
import { findCells } from './tables.ts'
import type { TextMap } from './text-map.ts'
import { walkPage } from './walk.ts'

export interface PageReading {
  readonly article: Article
  readonly map: TextMap
}

const EMPTY_OUTLINE: Outline = { boxes: [], lines: [], limits: [] }

/** The article's lines with their kinds. */
function* choosePieces(outline: Outline, titles: readonly string[]): Steps<Piece[]> {
  const before = yield* measureRegions(outline, -1)
  const titleLine = yield* findTitleLine(outline, titles, (box) => before.marks[box] !== null)
  const regions = titleLine < 0 ? before : yield* measureRegions(outline, titleLine)
  const container = yield* findContainer(outline, regions, titleLine)
  const cells = yield* findCells(outline, outline.lines[titleLine]?.box ?? -1)
  const ends = yield* findEnds(outline.boxes)
  const place: Place = { outline, ends, regions, container, titleLine, isCell: (line) => cells.has(line) }
  const fates = yield* selectLines(place)
  const firstProse = regions.weights.findIndex((weight, index) => weight > 0 && fates[index] === 'kept')
  const pieces = yield* mapInSteps(outline.lines, (line, index): Piece[] => {
    if (fates[index] !== 'kept') return []
    const whole = { line, from: 0, to: line.text.length, cell: cells.get(line) ?? null }
    if (whole.cell) return [{ ...whole, kind: 'table-row' }]
    const isHead = index < firstProse && index > titleLine
    if (index !== titleLine) return [{ ...whole, kind: kindOfLine(place, line, isHead ? 'head' : 'body') }]
    const row = firstRow(line).length
    const title: Piece = { ...whole, to: row, kind: 'title' }
    const rest: Piece = { ...whole, from: row + 1, kind: 'credit' }
    return row < line.text.length ? [title, rest] : [title]
  })
  return pieces.flat()
}

/** The first time element with a whole date. */
function findTimeDate(document: Document): string | null {
  for (const time of elementsOf(document, 'time[datetime]', 3)) {
    const day = toIsoDate(attributeOf(time, 'datetime'))
    if (day) return day
  }
  return null
}

function* toReading(document: Document, url: string | null, outline: Outline): Steps<PageReading> {
  const metadata: Metadata = yield* readMetadata(document)
  const pieces = yield* choosePieces(outline, metadata.titles)
  yield
  const titled = pieces.find((piece) => piece.kind === 'title')
  const title = titled ? titled.line.text.slice(titled.from, titled.to) : (metadata.titles[0] ?? '')
  const { text, blocks, segments, isCut } = yield* composeText(pieces, titled ? null : title)
  const isLong =
    isCut || outline.lines.some((line) => line.text.length >= Math.min(MAX_NODE_CHARS, MAX_TEXT_CHARS))
  yield
  const article: Article = {
    url,
    title,
    lang: metadata.lang,
    published: metadata.published ?? findTimeDate(document),
    text,
    blocks,
    siteName: metadata.siteName,
    metaCredits: metadata.credits,
    limits: [...new Set([...outline.limits, ...(isLong ? ['characters'] : [])])],
  }
  return { article, map: { text, segments } }
}

/**
 * Reads the article of a page in steps. Whatever the page, a step goes through a bounded number of nodes, lines and
 * characters, or asks the document for one list of elements.
 */
export function* readPageSteps(document: Document, url: string | null): Steps<PageReading> {
  // Broken pages have two bodies, or none; then all of the page is read.
  const bodies = elementsOf(document, 'body', 2)
  const body = bodies.length === 1 ? (bodies[0] ?? null) : elementOf(document, 'html')
  const outline = body ? yield* walkPage(body) : EMPTY_OUTLINE
  yield
  return yield* toReading(document, url, outline)
}

/** Reads the article of a page, with the way back from its text to the page. */
export function readPage(document: Document, url: string | null): PageReading {
  return runSteps(readPageSteps(document, url))
}
