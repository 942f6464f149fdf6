// How does a value of a claim stand in one cell, and in cells of its own by kind?
// The forms are those of spec "values": what is compared is the number, the date or the options, never the words.
import type { PointKind, Value } from '../report.ts'

const MARKS = { exact: '', about: '~', 'at-least': '>=', 'at-most': '<=', magnitude: '' } as const
const MAGNITUDES: Readonly<Record<number, string>> = { 10: 'dozens', 100: 'hundreds', 1000: 'thousands' }

/** A value in one short text: "18", ">=2000", "dozens", "gas|fuel", "2022-01-06", "true", "unknown". */
export function toValueText(value: Value): string {
  if (typeof value === 'boolean') return String(value)
  if (isOptions(value)) return value.join('|')
  if ('unknown' in value) return 'unknown'
  if ('date' in value) return value.date
  if ('text' in value) return value.text
  const { count, bound } = value
  return bound === 'magnitude' ? (MAGNITUDES[count] ?? String(count)) : `${MARKS[bound]}${count}`
}

const isOptions = (value: Value): value is readonly string[] => Array.isArray(value)

/** The parts of a value that have a column of their own; null where the value has no such part. */
export interface ValueParts {
  readonly count: number | null
  readonly bound: string | null
  readonly term: string | null
  readonly date: string | null
  readonly options: readonly string[] | null
}

export function toValueParts(value: Value): ValueParts {
  const parts: ValueParts = { count: null, bound: null, term: null, date: null, options: null }
  if (typeof value === 'boolean') return parts
  if (isOptions(value)) return { ...parts, options: value }
  if ('count' in value) return { ...parts, count: value.count, bound: value.bound, term: value.term ?? null }
  return 'date' in value ? { ...parts, date: value.date } : parts
}

/** The kind that a value's form tells; a text is a statement's or a date's, which the point alone knows. */
export function kindOfValue(value: Value): PointKind {
  if (typeof value === 'boolean') return 'statement'
  if (isOptions(value)) return 'choice'
  if ('date' in value) return 'date'
  return 'text' in value ? 'statement' : 'count'
}
