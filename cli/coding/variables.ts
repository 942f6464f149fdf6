// What is compared between coders? Each variable of a coding with the levels at which it may be measured, and the
// units that come of some sheets: a row a unit, a value a coder.
// Words that a page uses are no variable: two coders never write them alike.

import type { Unit } from '../../lib/agreement/alpha.ts'
import { type Code, METRICS, type Metric } from '../../lib/agreement/metrics.ts'
import type { Coding, Kind } from './coding.ts'
import type { CodedUnit } from './sheet.ts'

export interface Variable {
  readonly id: 'told' | 'count' | 'date' | 'options' | 'bound' | 'voice'
  /** Kinds of points that have it. */
  readonly kinds: readonly Kind[]
  /** The first is the one to print unless another is asked for. */
  readonly metrics: readonly Metric[]
  readonly code: (coding: Coding) => Code | null
}

const EVERY: readonly Kind[] = ['count', 'choice', 'date', 'statement']
const MS_PER_DAY = 86_400_000

/** Days since 1970; a month or a year has no place on that scale. */
function toDay(value: Coding['value']): number | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? Date.parse(`${value}T00:00:00Z`) / MS_PER_DAY
    : null
}

export const VARIABLES: readonly Variable[] = [
  { id: 'told', kinds: EVERY, metrics: ['nominal'], code: ({ told }) => told },
  {
    id: 'count',
    kinds: ['count'],
    // Tolls run from one to thousands: what matters is by what part of them two coders differ.
    metrics: ['ratio', ...METRICS.filter((metric) => metric !== 'ratio')],
    code: ({ value }) => (typeof value === 'number' ? value : null),
  },
  {
    id: 'date',
    kinds: ['date'],
    // Days have no zero, so no ratio.
    metrics: ['interval', 'ordinal', 'nominal'],
    code: ({ value }) => toDay(value),
  },
  {
    id: 'options',
    kinds: ['choice'],
    metrics: ['nominal'],
    code: ({ value }) => (typeof value === 'string' ? value : null),
  },
  { id: 'bound', kinds: ['count'], metrics: ['nominal'], code: ({ bound }) => bound },
  { id: 'voice', kinds: EVERY, metrics: ['nominal'], code: ({ voice }) => voice },
]

/** What one coder, or Recoupe, made of the sample. */
export interface Coder {
  readonly name: string
  readonly rows: readonly CodedUnit[]
}

/** Units of one variable, with what each is of; the three lists go together. */
export interface Units {
  readonly units: readonly Unit[]
  /** Event and point. */
  readonly points: readonly string[]
  readonly pages: readonly string[]
}

/** The units of a variable, in the order of the first coder who has them; a coder who lacks a row gave no value. */
export function toUnits(coders: readonly Coder[], { kinds, code }: Variable): Units {
  const rows = new Map<string, CodedUnit>()
  for (const coder of coders) for (const row of coder.rows) if (!rows.has(row.unit)) rows.set(row.unit, row)
  const codings = coders.map((coder) => new Map(coder.rows.map(({ unit, coding }) => [unit, coding])))
  const kept = [...rows.values()].filter(({ point }) => kinds.includes(point.kind))
  return {
    units: kept.map(({ unit }) =>
      codings.map((byUnit) => {
        const coding = byUnit.get(unit)
        return coding ? code(coding) : null
      }),
    ),
    points: kept.map(({ event, point }) => `${event}/${point.id}`),
    pages: kept.map(({ page }) => page),
  }
}

/** The value that more than half of those who gave one agree on; null where there is none. */
export function findConsensus(unit: Unit): Code | null {
  const given = unit.filter((value) => value !== null)
  const counts = new Map<Code, number>()
  for (const value of given) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].find(([, count]) => count > given.length / 2)?.[0] ?? null
}
