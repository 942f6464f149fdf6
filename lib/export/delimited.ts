// Rows as CSV (RFC 4180) and TSV (IANA text/tab-separated-values): the same text in a browser and on a disk.
// CSV is opened in spreadsheets, which run a cell that begins like a formula: such a text gets an apostrophe before
// it. TSV is for programs and is left as it is, but for tabs and line breaks, which it cannot hold.
import type { Cell, Table } from './tables.ts'

export type Delimiter = ',' | '\t'

const LIST_SEPARATOR = ' | '
const FORMULA = /^[=+\-@\t\r]/

/** A cell as plain text: an absent value is empty, a list is parted by " | ". */
export function toCellText(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.join(LIST_SEPARATOR) : String(cell)
}

function toCsvCell(cell: Cell): string {
  const plain = toCellText(cell)
  const text = typeof cell !== 'number' && FORMULA.test(plain) ? `'${plain}` : plain
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const toTsvCell = (cell: Cell) => toCellText(cell).replace(/[\t\r\n]+/g, ' ')

/** One row with its line break: CR LF in CSV, LF in TSV. */
export function toLine(cells: readonly Cell[], delimiter: Delimiter): string {
  return delimiter === ',' ? `${cells.map(toCsvCell).join(',')}\r\n` : `${cells.map(toTsvCell).join('\t')}\n`
}

/** The line with the names of a table's columns. */
export const toHeader = ({ columns }: Table, delimiter: Delimiter) =>
  toLine(
    columns.map(({ name }) => name),
    delimiter,
  )
