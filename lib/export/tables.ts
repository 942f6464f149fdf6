// How is a report laid out in tables? Each table is defined once: its columns with type and meaning, and how a row
// is taken out of a report. CSV, TSV, Parquet and the codebook are all written from this definition.
// Nothing is judged or rounded here; what the report leaves open is an empty cell.
import type { ExportedPack, ExportedPage } from './page.ts'

/** `list`: several texts in one cell; parted by " | " where a format has no lists. Dates are ISO 8601 texts. */
export type CellType = 'text' | 'integer' | 'number' | 'boolean' | 'list'
export type Cell = string | number | boolean | null | readonly string[]

export interface Column {
  /** Lower case, words joined by underscores. */
  readonly name: string
  readonly type: CellType
  /** One English sentence for the codebook. */
  readonly meaning: string
  /** All values that a cell may have, where they are few. */
  readonly values?: readonly string[]
}
export interface Table {
  /** Name of the files that hold the table ("comparisons.csv"). */
  readonly id: string
  /** What a row is. */
  readonly meaning: string
  readonly columns: readonly Column[]
  /** The rows of one page; cells stand in the order of the columns. */
  readonly toRows: (page: ExportedPage, packs: readonly ExportedPack[]) => readonly (readonly Cell[])[]
}

/** A column with the way to its cell. */
export interface ColumnOf<Row> extends Column {
  readonly cell: (row: Row) => Cell
}

interface Definition<Row> {
  readonly id: string
  readonly meaning: string
  readonly rows: (page: ExportedPage, packs: readonly ExportedPack[]) => readonly Row[]
  readonly columns: readonly ColumnOf<Row>[]
}

/** A table from its definition; the rows' own type stays inside. */
export function defineTable<Row>({ id, meaning, rows, columns }: Definition<Row>): Table {
  return {
    id,
    meaning,
    columns: columns.map(({ cell: _, ...column }) => column),
    toRows: (page, packs) => rows(page, packs).map((row) => columns.map(({ cell }) => cell(row))),
  }
}
