// Which reports does a run hold? Lines of NDJSON as `audit` prints them, of a file or of a run's folder.
// Reads what coding needs of each and no more. Declines lines that are no report, by file, line and reason.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as v from 'valibot'
import type { Value } from '../../lib/report.ts'

/** Forms of a value, as spec'd in lib/report.ts; the pack says which one a point wants. */
const ValueSchema = v.custom<Value>(
  (value) =>
    typeof value === 'boolean' ||
    (Array.isArray(value) && value.every((option) => typeof option === 'string')) ||
    (typeof value === 'object' && value !== null && !Array.isArray(value)),
  'a value is true, false, a list of options or an object',
)
const text = v.nullable(v.string())
const ReportSchema = v.object({
  /** Name of the page in its run: `record` in a run's folder, `input` where reports were printed. */
  record: v.optional(v.string()),
  input: v.optional(v.string()),
  url: text,
  title: v.string(),
  lang: text,
  published: text,
  event: text,
  claims: v.array(
    v.object({
      point: v.string(),
      value: ValueSchema,
      voice: v.string(),
      evidence: v.object({ start: v.number() }),
    }),
  ),
  trail: v.optional(v.array(v.object({ kind: v.string(), name: v.string() })), []),
})
type ReadReport = v.InferOutput<typeof ReportSchema>
/** What coding needs of a report. `input` names the page within its run. */
export interface CodedReport extends Omit<ReadReport, 'record' | 'input'> {
  readonly input: string
}

/** The file of a run's folder that holds its reports. */
const RUN_FILE = 'reports.ndjson'

/** The file with the reports of a run: the path itself, or the one in the folder. Throws where there is none. */
export function findReports(path: string): string {
  if (!existsSync(path)) throw new Error(`${path}: no such file or folder`)
  if (!statSync(path).isDirectory()) return path
  const file = join(path, RUN_FILE)
  if (existsSync(file)) return file
  throw new Error(`${path}: holds no ${RUN_FILE}; run audit --out ${path} --format ndjson first`)
}

function readLine(line: string, place: string): CodedReport | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new Error(`${place}: not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (typeof value === 'object' && value !== null && 'error' in value) return null
  const result = v.safeParse(ReportSchema, value)
  if (result.success) {
    const { record, input, ...report } = result.output
    // A record of an archive has the archive's path as its input.
    const page = record ?? input
    if (page !== undefined) return { ...report, input: page }
    throw new Error(`${place}: no report: names no page, neither as record nor as input`)
  }
  const [issue] = result.issues
  throw new Error(`${place}: no report: ${v.getDotPath(issue) ?? 'line'}: ${issue.message}`)
}

/** The reports of a run, one by one; lines that record an error are passed over. Throws at a line that is no report. */
export async function* readReports(path: string): AsyncGenerator<CodedReport> {
  const file = findReports(path)
  let number = 0
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1
    if (line.trim() === '') continue
    const report = readLine(line, `${file}:${number}`)
    if (report) yield report
  }
}
