// What article does a page hold? The steps of reading, in order, from a live document to plain data.
// The document is only read. `readPageSteps` pauses often, so that a browser can spread a long page over many
// short tasks; `readPage` runs to the end.
import type { Language } from '../language/language.ts'
import { fold } from '../text/words.ts'
import type { Article, BlockKind } from './article.ts'
import { composeText, MAX_TEXT_CHARS, type Piece } from './composition.ts'
import { findContainer } from './container.ts'
import { findDay, indexMonths } from './dates.ts'
import { attributeOf, elementOf, elementsOf } from './dom.ts'
import { settleLanguage } from './guess-language.ts'
import { kindOfLine } from './kinds.ts'
import { MAX_NODE_CHARS } from './line-builder.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import type { Outline } from './outline.ts'
import { findTitleLine, firstRow } from './page-title.ts'
import { CHANGED } from './phrases.ts'
import { measureRegions } from './regions.ts'
import { type Place, selectLines } from './selection.ts'
import { findCells } from './tables.ts'
import type { TextMap } from './text-map.ts'
import { walkPage } from './walk.ts'

/** What the reader asks of a language: to recognise it and to read its dates. */
export type PageLanguage = Pick<Language, 'id' | 'functionWords' | 'months'>

export interface PageReading {
  readonly article: Article
  readonly map: TextMap
}

/** Blocks that may carry the page's own date in words. */
const DATED_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['credit', 'standfirst'])
/** The page's date stands near its head. */
const MAX_DATED_BLOCKS = 12
const MAX_FOOTER_LINES = 40

const EMPTY_OUTLINE: Outline = { boxes: [], lines: [], limits: [] }

function choosePieces(outline: Outline, titles: readonly string[]): Piece[] {
  const before = measureRegions(outline, -1)
  const titleLine = findTitleLine(outline, titles, (box) => before.marks[box] !== null)
  const regions = measureRegions(outline, titleLine)
  const container = findContainer(outline, regions, titleLine)
  const cells = findCells(outline, outline.lines[titleLine]?.box ?? -1)
  const place: Place = { outline, regions, container, titleLine, isCell: (line) => cells.has(line) }
  const fates = selectLines(place)
  const firstProse = regions.weights.findIndex((weight, index) => weight > 0 && fates[index] === 'kept')
  return outline.lines.flatMap((line, index): Piece[] => {
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
}

function findShownDate(pieces: readonly Piece[], languages: readonly PageLanguage[]): string | null {
  const months = indexMonths(languages)
  const dated = pieces.slice(0, MAX_DATED_BLOCKS).filter((piece) => DATED_KINDS.has(piece.kind))
  for (const { line, from, to } of dated) {
    const day = findDay(line.text.slice(from, to), months)
    if (day) return day
  }
  return null
}

/** The day on which a page's footer says that it was last changed; encyclopedias state no other. */
function findChangedDate(outline: Outline, languages: readonly PageLanguage[]): string | null {
  const months = indexMonths(languages)
  for (const line of outline.lines.slice(-MAX_FOOTER_LINES)) {
    const words = ` ${fold(line.text.slice(0, 300))} `
    if (CHANGED.some((changed) => words.includes(` ${changed} `))) return findDay(line.text, months)
  }
  return null
}

/** The first time element with a whole date. */
function findTimeDate(document: Document): string | null {
  for (const time of elementsOf(document, 'article time[datetime], main time[datetime], time[datetime]', 3)) {
    const day = findDay(attributeOf(time, 'datetime'), new Map())
    if (day) return day
  }
  return null
}

function toReading(
  document: Document,
  url: string | null,
  outline: Outline,
  languages: readonly PageLanguage[],
): PageReading {
  const metadata: Metadata = readMetadata(document)
  const pieces = choosePieces(outline, metadata.titles)
  const titled = pieces.find((piece) => piece.kind === 'title')
  const title = titled ? titled.line.text.slice(titled.from, titled.to) : (metadata.titles[0] ?? '')
  const { text, blocks, segments, isCut } = composeText(pieces, titled ? null : title)
  const isLong =
    isCut || outline.lines.some((line) => line.text.length >= Math.min(MAX_NODE_CHARS, MAX_TEXT_CHARS))
  const article: Article = {
    url,
    title,
    lang: settleLanguage(metadata.lang, text, languages),
    published:
      metadata.published ??
      findTimeDate(document) ??
      findShownDate(pieces, languages) ??
      findChangedDate(outline, languages),
    text,
    blocks,
    siteName: metadata.siteName,
    metaCredits: metadata.credits,
    limits: [...new Set([...outline.limits, ...(isLong ? ['characters'] : [])])],
  }
  return { article, map: { text, segments } }
}

/**
 * Reads the article of a page in steps; each step takes well under a millisecond on ordinary pages. `languages`
 * serve to recognise the language and the date where the metadata states none.
 */
export function* readPageSteps(
  document: Document,
  url: string | null,
  languages: readonly PageLanguage[] = [],
): Generator<void, PageReading> {
  // Broken pages have two bodies, or none; then all of the page is read.
  const bodies = elementsOf(document, 'body', 2)
  const body = bodies.length === 1 ? (bodies[0] ?? null) : elementOf(document, 'html')
  const outline = body ? yield* walkPage(body) : EMPTY_OUTLINE
  yield
  return toReading(document, url, outline, languages)
}

/** Reads the article of a page, with the way back from its text to the page. */
export function readPage(
  document: Document,
  url: string | null,
  languages: readonly PageLanguage[] = [],
): PageReading {
  const steps = readPageSteps(document, url, languages)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
