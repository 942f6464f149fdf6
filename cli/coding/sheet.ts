// The sheet that coders fill: how it is written, and how filled ones are read back.
// A filled sheet is somebody's work of days and is never half believed: every fault is named by file, line, column and
// reason, and a sheet with a fault is refused as a whole.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Pack } from '../../lib/corpus/schema.ts'
import { CellFault, type Coding, type PackPoint, readCoding } from './coding.ts'
import { nameOutlet, type SampleUnit } from './sample.ts'

export type SheetLanguage = 'en' | 'fr'

/** Columns that are filled in before the sheet is handed out; readers look at the first four alone. */
const GIVEN = ['unit', 'event', 'page', 'point', 'url', 'outlet', 'published', 'title', 'kind', 'question']
const FILLED = ['told', 'value', 'bound', 'voice', 'note']
const WANTED = ['unit', 'event', 'page', 'point', 'told', 'value', 'bound', 'voice']

/** The sheet as CSV. `codings`, in the order of the units, fill it; without them it is blank. */
export function writeSheet(
  units: readonly SampleUnit[],
  packs: readonly Pack[],
  { lang, codings }: { readonly lang: SheetLanguage; readonly codings?: readonly Coding[] },
): string {
  const rows = units.map(({ unit, report, point }, at) => {
    const known = findPoint(packs, report.event ?? '', point)
    const coding = codings?.[at]
    return [
      ...[unit, report.event, report.input, point, report.url, nameOutlet(report), report.published],
      ...[report.title, known?.kind, known?.label[lang]],
      ...[coding?.told, coding?.value, coding?.bound, coding?.voice, ''],
    ]
  })
  // Spreadsheets would run a headline that begins as a formula does.
  return stringify([[...GIVEN, ...FILLED], ...rows], { record_delimiter: 'windows', escape_formulas: true })
}

function findPoint(packs: readonly Pack[], event: string, point: string): PackPoint | undefined {
  return packs.find((pack) => pack.event.id === event)?.points.find(({ id }) => id === point)
}

export interface SheetFault {
  readonly file: string
  /** Line of the file, from 1; null: the file as a whole. */
  readonly line: number | null
  readonly column: string | null
  readonly reason: string
}
/** A row that was read: which unit of which page, and what the coder says. */
export interface CodedUnit {
  readonly unit: string
  readonly event: string
  readonly page: string
  readonly point: PackPoint
  readonly coding: Coding
}
export type SheetResult = { readonly rows: readonly CodedUnit[] } | { readonly faults: readonly SheetFault[] }

type Row = Readonly<Record<string, string>>

/** Spreadsheets save with the separator of their country: the first line tells which. */
function findDelimiter(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1)
  return [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length)[0] ?? ','
}

function parseRows(text: string): { readonly row: Row; readonly line: number }[] {
  const records = parse(text, {
    bom: true,
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    delimiter: findDelimiter(text),
    info: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: Row; info: { lines: number } }[]
  return records.map(({ record, info }) => ({ row: record, line: info.lines }))
}

const known = (ids: readonly string[]) =>
  ids.length > 8 ? `${ids.slice(0, 8).join(', ')} and ${ids.length - 8} more` : ids.join(', ')

function readRow(row: Row, packs: readonly Pack[]): CodedUnit {
  const { unit = '', event = '', page = '', point: id = '' } = row
  if (unit === '') throw new CellFault('unit', 'empty; wanted the unit that the sheet was handed out with')
  const pack = packs.find((candidate) => candidate.event.id === event)
  if (!pack) {
    const events = packs.map((candidate) => candidate.event.id)
    throw new CellFault('event', `found "${event}", wanted an event of the packs: ${known(events)}`)
  }
  const point = pack.points.find((candidate) => candidate.id === id)
  if (!point) {
    const ids = pack.points.map((candidate) => candidate.id)
    throw new CellFault('point', `found "${id}", no point of ${event}: wanted ${known(ids)}`)
  }
  const { told = '', value = '', bound = '', voice = '' } = row
  return { unit, event, page, point, coding: readCoding({ told, value, bound, voice }, point) }
}

/** The rows of a filled sheet, or every fault of it. Throws where the file cannot be read. */
export function readSheet(file: string, packs: readonly Pack[]): SheetResult {
  const text = readFileSync(file, 'utf8')
  let parsed: ReturnType<typeof parseRows>
  try {
    parsed = parseRows(text)
  } catch (error) {
    const { message, lines } = error as Error & { lines?: number }
    return { faults: [{ file, line: lines ?? null, column: null, reason: `no CSV: ${message}` }] }
  }
  const columns = Object.keys(parsed[0]?.row ?? {})
  const missing = WANTED.filter((column) => !columns.includes(column))
  if (parsed.length === 0) return { faults: [{ file, line: null, column: null, reason: 'holds no row' }] }
  if (missing.length > 0)
    return { faults: [{ file, line: 1, column: null, reason: `lacks the columns ${missing.join(', ')}` }] }
  const rows: CodedUnit[] = []
  const faults: SheetFault[] = []
  const seen = new Map<string, number>()
  for (const { row, line } of parsed) {
    try {
      const read = readRow(row, packs)
      const before = seen.get(read.unit)
      if (before) throw new CellFault('unit', `"${read.unit}" stands on line ${before} already`)
      seen.set(read.unit, line)
      rows.push(read)
    } catch (error) {
      if (!(error instanceof CellFault)) throw error
      faults.push({ file, line, column: error.column, reason: error.message })
    }
  }
  return faults.length > 0 ? { faults } : { rows }
}
