// What does each column of an export mean, and each point? Written from the tables and packs themselves, so that it
// cannot tell anything else than they do.
import type { Pack } from '../corpus/schema.ts'
import { type Delimiter, toLine } from './delimited.ts'
import { TABLES } from './report-tables.ts'
import type { Cell } from './tables.ts'

const write = (rows: readonly (readonly Cell[])[], delimiter: Delimiter) =>
  rows.map((cells) => toLine(cells, delimiter)).join('')

/** The codebook: a row for each column of each table. */
export function toCodebook(delimiter: Delimiter): string {
  const rows = TABLES.flatMap((table) =>
    table.columns.map(({ name, type, values, meaning }) => [table.id, name, type, values ?? null, meaning]),
  )
  const tables = TABLES.map(({ id, meaning }) => [id, null, 'table', null, meaning])
  return write([['table', 'column', 'type', 'values', 'meaning'], ...tables, ...rows], delimiter)
}

/** The points of the packs, defined in English: a row for each. */
export function toPointBook(packs: readonly Pack[], delimiter: Delimiter): string {
  const rows = packs.flatMap(({ event, points }) =>
    points.map(({ id, kind, label, definition, options }) => [
      event.id,
      id,
      kind,
      label.en,
      definition.en,
      Object.keys(options ?? {}),
    ]),
  )
  return write([['event', 'point', 'kind', 'label', 'definition', 'options'], ...rows], delimiter)
}
