// Which forms of value may be told on which kind of point?
// A choice names options of its point, each once. Declines to judge whether a value is plausible.
import type { PointKind, Value } from '../report.ts'
import { type Fault, type PathKey, show } from './faults.ts'
import type { Pack, Point } from './schema.ts'
import { faultAt, findUnknown, nameOptions } from './uses.ts'

type Form = 'count' | 'unknown' | 'date' | 'text' | 'options' | 'truth'
/** A statement's content may be a date ("leaves on the 13th") as well as words. */
const FORMS: Readonly<Record<PointKind, readonly Form[]>> = {
  count: ['count', 'unknown'],
  choice: ['options'],
  date: ['date', 'text'],
  statement: ['truth', 'text', 'date'],
}
const FORM_NAMES: Readonly<Record<Form, string>> = {
  count: '{"count", "bound"}',
  unknown: '{"unknown": true}',
  date: '{"date"}',
  text: '{"text"}',
  options: 'a list of options',
  truth: 'true or false',
}

function toForm(value: Value): Form {
  if (typeof value === 'boolean') return 'truth'
  if ('count' in value) return 'count'
  if ('unknown' in value) return 'unknown'
  if ('date' in value) return 'date'
  return 'text' in value ? 'text' : 'options'
}

function findOptionFaults(
  file: keyof Pack,
  path: readonly PathKey[],
  value: readonly string[],
  point: Point,
) {
  const options = Object.keys(point.options ?? {})
  const uses = value.map((id, index) => ({ file, path: [...path, index], id }))
  const seen = new Set<string>()
  const repeated = uses.filter(({ id }) => seen.size === seen.add(id).size)
  return [
    ...findUnknown(uses, options, nameOptions(point)),
    ...repeated.map((use) => faultAt(file, use.path, `found ${show(use.id)} twice, wanted each option once`)),
  ]
}

/** What does not fit about a value, given the point that it is on. */
export function findValueFaults(
  file: keyof Pack,
  path: readonly PathKey[],
  value: Value,
  point: Point,
): Fault[] {
  const form = toForm(value)
  if (FORMS[point.kind].includes(form))
    return Array.isArray(value) ? findOptionFaults(file, path, value, point) : []
  const wanted = FORMS[point.kind].map((fitting) => FORM_NAMES[fitting]).join(' or ')
  return [faultAt(file, path, `found ${FORM_NAMES[form]}, wanted ${wanted}: ${point.id} is a ${point.kind}`)]
}
