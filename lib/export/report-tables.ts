// The tables of an export, joined by `record` (and `claim`).
import { COMPARISONS } from './comparison-table.ts'
import { PAGES } from './page-table.ts'
import { CREDITS, OMISSIONS, REUSE } from './source-tables.ts'
import type { Table } from './tables.ts'

/** Every table, in the order of the codebook. */
export const TABLES: readonly Table[] = [PAGES, COMPARISONS, OMISSIONS, CREDITS, REUSE]
