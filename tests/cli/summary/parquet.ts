// A run's Parquet files made of reports that are at hand, by the tables' own definition.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Pack } from '../../../lib/corpus/schema.ts'
import { TABLES } from '../../../lib/export/report-tables.ts'
import type { CellType } from '../../../lib/export/tables.ts'
import type { Report } from '../../../lib/report.ts'

const TYPES: Readonly<Record<CellType, string>> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  list: 'VARCHAR[]',
}

export interface NamedReport extends Report {
  readonly input: string
}

/** Writes a Parquet file for each table into the folder. */
export async function writeRun(
  folder: string,
  reports: readonly NamedReport[],
  packs: readonly Pack[],
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const scratch = mkdtempSync(join(tmpdir(), 'recoupe-rows-'))
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  for (const { id, columns, toRows } of TABLES) {
    const lines = reports.flatMap(({ input, ...report }) =>
      toRows({ record: input, report, text: null, isTextExported: false }, packs).map((cells) =>
        JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, cells[at]]))),
      ),
    )
    const rows = join(scratch, `${id}.ndjson`)
    writeFileSync(rows, lines.join('\n'))
    const types = columns.map(({ name, type }) => `'${name}': '${TYPES[type]}'`).join(', ')
    await connection.run(
      `COPY (SELECT * FROM read_json('${rows}', format = 'newline_delimited', columns = {${types}}))
       TO '${join(folder, `${id}.parquet`)}' (FORMAT parquet)`,
    )
  }
  connection.closeSync()
  instance.closeSync()
  rmSync(scratch, { recursive: true })
}
