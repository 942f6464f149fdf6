// A run's Parquet files, made by the audit's own writer of reports that are at hand.
import { mkdirSync } from 'node:fs'
import { ParquetTables } from '../../../cli/audit/parquet.ts'
import type { Pack } from '../../../lib/corpus/schema.ts'
import type { Report } from '../../../lib/report.ts'

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
  const tables = new ParquetTables({ folder, work: folder, packs })
  for (const { input, ...report } of reports)
    tables.add({ record: input, report, text: null, isTextExported: false })
  await tables.close()
}
