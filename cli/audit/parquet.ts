// The tables of an export as Parquet files, written by DuckDB: rows go to disk as JSON lines first, and from there in
// one pass and in their order, on one thread and with a bound on memory, so that the same rows give the same bytes.
import { createHash } from 'node:crypto'
import { closeSync, createReadStream, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Pack } from '../../lib/corpus/schema.ts'
import type { ExportedPage } from '../../lib/export/page.ts'
import { TABLES } from '../../lib/export/report-tables.ts'
import type { CellType, Table } from '../../lib/export/tables.ts'
import type { Written } from './file-sink.ts'

const TYPES: Readonly<Record<CellType, string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  list: 'VARCHAR[]',
}
const BUFFER_CHARS = 500_000
const MAX_MEMORY = '300MB'
/** An article's text may stand in one row. */
const MAX_ROW_BYTES = 64_000_000

/** A text of SQL in quotation marks. */
const quote = (text: string) => `'${text.replaceAll("'", "''")}'`

const toColumns = ({ columns }: Table) =>
  `{${columns.map(({ name, type }) => `${quote(name)}: ${quote(TYPES[type])}`).join(', ')}}`

interface Rows {
  readonly table: Table
  readonly path: string
  readonly file: number
  buffer: string
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

export interface ParquetOptions {
  readonly folder: string
  readonly work: string
  readonly packs: readonly Pack[]
}

export class ParquetTables {
  readonly #rows: readonly Rows[]
  readonly #options: ParquetOptions

  constructor(options: ParquetOptions) {
    this.#options = options
    this.#rows = TABLES.map((table) => {
      const path = join(options.work, `${table.id}.rows`)
      return { table, path, file: openSync(path, 'w'), buffer: '' }
    })
  }

  add(page: ExportedPage): void {
    for (const rows of this.#rows) {
      const { columns, toRows } = rows.table
      for (const cells of toRows(page, this.#options.packs))
        rows.buffer += `${JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, cells[at]])))}\n`
      if (rows.buffer.length > BUFFER_CHARS) this.#flush(rows)
    }
  }

  #flush(rows: Rows): void {
    const bytes = Buffer.from(rows.buffer)
    for (let at = 0; at < bytes.length; ) at += writeSync(rows.file, bytes, at)
    rows.buffer = ''
  }

  /** Writes the files and puts them in their place. */
  async close(): Promise<Written[]> {
    const { folder, work } = this.#options
    const instance = await DuckDBInstance.create(':memory:', {
      threads: '1',
      memory_limit: MAX_MEMORY,
      temp_directory: join(work, 'duckdb'),
    })
    const connection = await instance.connect()
    try {
      const written: Written[] = []
      for (const rows of this.#rows) {
        this.#flush(rows)
        closeSync(rows.file)
        const file = `${rows.table.id}.parquet`
        const part = join(work, `${file}.part`)
        const source = `read_json(${quote(rows.path)}, format = 'newline_delimited', maximum_object_size = ${MAX_ROW_BYTES}, columns = ${toColumns(rows.table)})`
        await connection.run(
          `COPY (SELECT * FROM ${source}) TO ${quote(part)} (FORMAT parquet, COMPRESSION zstd)`,
        )
        rmSync(rows.path)
        const { size: bytes } = statSync(part)
        const sha256 = await digest(part)
        renameSync(part, join(folder, file))
        written.push({ file, bytes, sha256 })
      }
      return written
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
  }
}
