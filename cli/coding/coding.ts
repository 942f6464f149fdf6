// What may a coder say of one point on one page? The forms of a coded value by the point's kind, read from the cells
// of a sheet and taken from a report, so that coder and machine are held to the same words.
// The words of a value are not compared, only what can be coded alike: numbers, days, options, voice.
import type { Pack } from '../../lib/corpus/schema.ts'
import type { Value } from '../../lib/report.ts'
import type { CodedReport } from './reports.ts'

export const VOICES = ['own', 'attributed', 'quoted', 'endorsed', 'doubted'] as const
export const BOUNDS = ['exact', 'about', 'at-least', 'at-most', 'magnitude'] as const
/** `denied` is for statements, `unknown` for counts: the page says that the number is not known. */
export const TOLD = ['yes', 'no', 'denied', 'unknown'] as const

/** What was coded of one point on one page; null: left open, or there is nothing to code. */
export interface Coding {
  readonly told: (typeof TOLD)[number] | null
  /** Count: a number; date: YYYY-MM-DD, YYYY-MM or YYYY; choice: options in alphabetical order, joined by "|". */
  readonly value: number | string | null
  readonly bound: string | null
  readonly voice: string | null
}

export type PackPoint = Pack['points'][number]
export type Kind = PackPoint['kind']

/** A cell that does not fit, with what was wanted. */
export class CellFault extends Error {
  readonly column: string
  constructor(column: string, reason: string) {
    super(reason)
    this.column = column
  }
}

function pick<T extends string>(column: string, cell: string, wanted: readonly T[]): T | null {
  if (cell === '') return null
  const found = wanted.find((word) => word === cell.toLowerCase())
  if (found) return found
  throw new CellFault(column, `found "${cell}", wanted ${wanted.join(', ')}, or nothing`)
}

/** What may stand under `told` for a kind of point. */
export const toldWords = (kind: Kind) =>
  TOLD.filter((word) => (word === 'denied' ? kind === 'statement' : word !== 'unknown' || kind === 'count'))

function readCount(cell: string): number {
  const count = /^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN
  if (Number.isFinite(count)) return count
  throw new CellFault('value', `found "${cell}", wanted a number in digits alone, as 2030`)
}

function readDate(cell: string): string {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(cell) ?? []
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(`${year}-${month}-${day}`)) return cell
  throw new CellFault(
    'value',
    `found "${cell}", wanted a date that the calendar has, as 2022-01-06 or 2022-01`,
  )
}

function readOptions(cell: string, point: PackPoint): string {
  const known = Object.keys(point.options ?? {})
  const options = cell.split('|').map((option) => option.trim())
  const stranger = options.find((option) => !known.includes(option))
  if (stranger === undefined) return [...new Set(options)].sort().join('|')
  throw new CellFault('value', `found "${stranger}", wanted options of ${point.id}: ${known.join(', ')}`)
}

function readValue(cell: string, point: PackPoint): number | string | null {
  if (cell === '') return null
  if (point.kind === 'count') return readCount(cell)
  if (point.kind === 'date') return readDate(cell)
  if (point.kind === 'choice') return readOptions(cell, point)
  throw new CellFault('value', `found "${cell}"; ${point.id} is a statement, whose value is not coded`)
}

/** Cells of a row as a coder filled them. */
export interface Cells {
  readonly told: string
  readonly value: string
  readonly bound: string
  readonly voice: string
}

/** What a row says of a point. Throws a CellFault at the first cell that does not fit. */
export function readCoding(cells: Cells, point: PackPoint): Coding {
  const told = pick('told', cells.told, toldWords(point.kind))
  const value = readValue(cells.value, point)
  const bound = pick('bound', cells.bound, BOUNDS)
  const voice = pick('voice', cells.voice, VOICES)
  if (bound && point.kind !== 'count')
    throw new CellFault('bound', `${point.id} is no count, and has no bound`)
  const filled = value !== null ? 'value' : bound ? 'bound' : null
  if (filled && told !== 'yes')
    throw new CellFault(
      filled,
      `filled in, though told is ${told ?? 'left open'}; wanted told yes, or nothing here`,
    )
  if (voice && (told === 'no' || told === null))
    throw new CellFault('voice', `filled in, though told is ${told ?? 'left open'}`)
  return { told, value, bound, voice }
}

const isDay = (text: string) => /^\d{4}(?:-\d{2}){0,2}$/.test(text)

function toCoding(value: Value, voice: string): Coding {
  const coding: Coding = { told: 'yes', value: null, bound: null, voice }
  if (typeof value === 'boolean') return value ? coding : { ...coding, told: 'denied' }
  if (isOptions(value)) return { ...coding, value: [...new Set(value)].sort().join('|') }
  if ('unknown' in value) return { ...coding, told: 'unknown' }
  if ('count' in value) return { ...coding, value: value.count, bound: value.bound }
  return 'date' in value && isDay(value.date) ? { ...coding, value: value.date } : coding
}

const isOptions = (value: Value): value is readonly string[] => Array.isArray(value)

/** What Recoupe reads on a point: its first claim on the page, as coders are asked for the first. */
export function codeReport({ claims }: Pick<CodedReport, 'claims'>, point: string): Coding {
  const found = claims
    .filter((claim) => claim.point === point)
    .sort((a, b) => a.evidence.start - b.evidence.start)
  const [first] = found
  return first ? toCoding(first.value, first.voice) : { told: 'no', value: null, bound: null, voice: null }
}
