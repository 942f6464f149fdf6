// The tables of a run as a database: DuckDB in memory over the run's Parquet files, which stay as they are.
// Declines folders that lack a table or hold one with other columns, saying which.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import { TABLES } from '../../lib/export/report-tables.ts'

export type Field = string | number | boolean | null | readonly Field[]
export type Row = Readonly<Record<string, Field>>

export interface Database {
  /** Rows of a query, `$name` standing for a parameter. */
  readonly query: (sql: string, parameters?: Readonly<Record<string, DuckDBValue>>) => Promise<Row[]>
  readonly close: () => void
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Whole numbers come as big integers; none here is beyond what a number holds. */
function toField(value: unknown): Field {
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(toField)
  return value === undefined ? null : (value as Field)
}

/** Opens the run in a folder. Throws where a table is missing or is not as it should be. */
export async function openRun(folder: string): Promise<Database> {
  const missing = TABLES.map(({ id }) => `${id}.parquet`).filter((file) => !existsSync(join(folder, file)))
  if (missing.length > 0)
    throw new Error(
      `${folder} lacks ${missing.join(', ')}: make them with npm run audit -- PATH… --out ${folder} --format parquet`,
    )
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const close = () => {
    connection.closeSync()
    instance.closeSync()
  }
  const query: Database['query'] = async (sql, parameters = {}) => {
    const result = await connection.runAndReadAll(sql, parameters)
    return result
      .getRowObjectsJS()
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toField(value)])))
  }
  for (const { id, columns } of TABLES) {
    const names = columns.map(({ name }) => `"${name}"`).join(', ')
    const path = join(folder, `${id}.parquet`)
    try {
      await connection.run(`CREATE VIEW ${id} AS SELECT ${names} FROM read_parquet(${quote(path)})`)
    } catch (error) {
      close()
      const [reason] = String(error instanceof Error ? error.message : error).split('\n')
      throw new Error(`${path}: ${reason}`)
    }
  }
  return { query, close }
}
