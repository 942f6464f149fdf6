// Which tables of a page hold data, and which only lay it out?
// A row of a data table becomes one block that reads alone: its cells in order, a bare number with its header.
import type { Box, Line, Outline } from './outline.ts'
import { type Steps, visitInSteps } from './pace.ts'
import { boxesAround } from './regions.ts'
import { CELL_TAGS } from './tags.ts'

/** A longer cell holds paragraphs: the table lays out a page. */
const MAX_CELL_CHARS = 500
/** Boxes between a line and its table; more is no table that a reader could make out. */
const MAX_STEPS = 30

export interface Cell {
  readonly box: number
  readonly row: number
  /** Heading of its column, where it has one and holds a bare number. */
  readonly header: string | null
}

interface Table {
  readonly rows: Map<number, Map<number, Line[]>>
  hasHeaders: boolean
  isLayout: boolean
}

interface Place {
  readonly table: number
  readonly row: number
  readonly cell: number
}

/** The innermost table, row and cell around a box. */
function findPlace(boxes: readonly Box[], from: number): Place | null {
  let cell = -1
  let row = -1
  let steps = 0
  for (const index of boxesAround(boxes, from)) {
    steps += 1
    if (steps > MAX_STEPS) return null
    const tag = boxes[index]?.tag ?? ''
    if (cell < 0 && CELL_TAGS.has(tag)) cell = index
    else if (cell >= 0 && row < 0 && tag === 'tr') row = index
    else if (row >= 0 && tag === 'table') return { table: index, row, cell }
    else if (tag === 'table') return null
  }
  return null
}

function isLayout(outline: Outline, table: number, titleBox: number): boolean {
  const box = outline.boxes[table]
  if (!box || box.names.includes(' layout ')) return true
  for (const around of boxesAround(outline.boxes, titleBox)) if (around === table) return true
  return false
}

function* collectTables(outline: Outline, titleBox: number): Steps<Map<number, Table>> {
  const tables = new Map<number, Table>()
  yield* visitInSteps(outline.lines, (line) => {
    const place = findPlace(outline.boxes, line.box)
    if (!place) return
    const table = tables.get(place.table) ?? {
      rows: new Map(),
      hasHeaders: false,
      isLayout: isLayout(outline, place.table, titleBox),
    }
    const row = table.rows.get(place.row) ?? new Map<number, Line[]>()
    const cell = row.get(place.cell) ?? []
    cell.push(line)
    tables.set(place.table, table)
    table.rows.set(place.row, row.set(place.cell, cell))
    table.hasHeaders ||= outline.boxes[place.cell]?.tag === 'th'
    table.isLayout ||= line.text.length > MAX_CELL_CHARS || cell.length > 20
  })
  yield* markNested(outline.boxes, tables)
  return tables
}

/** A table around another lays it out. */
function* markNested(boxes: readonly Box[], tables: ReadonlyMap<number, Table>): Steps<void> {
  yield* visitInSteps([...tables.keys()], (inner) => {
    for (const around of boxesAround(boxes, boxes[inner]?.parent ?? -1)) {
      const outer = tables.get(around)
      if (outer) outer.isLayout = true
    }
  })
}

function isData(table: Table): boolean {
  if (table.isLayout) return false
  const wide = [...table.rows.values()].filter((row) => row.size >= 2).length
  return table.hasHeaders || (table.rows.size >= 2 && wide >= table.rows.size / 2)
}

const textOfCell = (lines: readonly Line[]) => lines.map((line) => line.text).join(' ')

/** Column headings, where every cell of the first row is a heading. */
function findHeaders(boxes: readonly Box[], table: Table): string[] {
  const [first] = table.rows.values()
  if (!first || first.size < 2 || ![...first.keys()].every((cell) => boxes[cell]?.tag === 'th')) return []
  return [...first.values()].map(textOfCell)
}

/** The cells of all data tables, by the line that stands in them; `titleBox` lies in no data table. */
export function* findCells(outline: Outline, titleBox: number): Steps<Map<Line, Cell>> {
  const cells = new Map<Line, Cell>()
  const tables = yield* collectTables(outline, titleBox)
  for (const table of tables.values()) {
    yield
    if (!isData(table)) continue
    const headers = findHeaders(outline.boxes, table)
    yield* visitInSteps([...table.rows], ([row, columns], rowIndex) => {
      for (const [column, [box, lines]] of [...columns].entries()) {
        const isBare = rowIndex > 0 && column > 0 && !/\p{L}/u.test(textOfCell(lines))
        const header = (isBare && headers[column]) || null
        for (const line of lines) cells.set(line, { box, row, header })
      }
    })
  }
  return cells
}
