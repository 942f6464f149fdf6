// Which rows of a report a person has asked for: by verdict, by kind of difference, and by words.
// Within a kind any of those chosen will do; all kinds that were chosen must hold. Declines to draw.
import type { Claim, Difference, Omission, Report } from '../../lib/report.ts'
import type { Found } from '../../lib/search.ts'
import type { Sign } from '../glyph.tsx'

export interface Filter {
  readonly signs: readonly Sign[]
  readonly differences: readonly Difference[]
  readonly query: string
}
export const NO_FILTER: Filter = { signs: [], differences: [], query: '' }

/** Whether anything is asked for. */
export function isFiltering({ signs, differences, query }: Filter): boolean {
  return signs.length > 0 || differences.length > 0 || query.trim() !== ''
}

/** In the order in which reports tell them. */
const DIFFERENCES = [
  'denial',
  'number',
  'date',
  'choice',
  'later',
  'wording',
  'attribution',
  'voice',
] as const satisfies readonly Difference[]

export interface DifferenceCount {
  readonly difference: Difference
  readonly count: number
}

/** The kinds of difference that claims of the report show, with how many claims of each. */
export function countDifferences({ claims }: Report): readonly DifferenceCount[] {
  return DIFFERENCES.map((difference) => ({
    difference,
    count: claims.filter(({ reasons }) => reasons.includes(difference)).length,
  })).filter(({ count }) => count > 0)
}

/** Ids under which rows are searched. */
export const claimId = (claim: Claim) => `claim ${claim.point} ${claim.evidence.start}`
export const omissionId = ({ point }: Omission) => `omitted ${point}`

export interface Shown {
  readonly claims: readonly Claim[]
  readonly omitted: readonly Omission[]
}

/** The rows that fit the filter; `found` is null where no words were asked for. */
export function filterRows(report: Report, filter: Filter, found: Found | null): Shown {
  const { signs, differences } = filter
  const isFound = (id: string) => found === null || found.entries.has(id)
  return {
    claims: report.claims.filter(
      (claim) =>
        (signs.length === 0 || signs.includes(claim.verdict)) &&
        (differences.length === 0 || claim.reasons.some((reason) => differences.includes(reason))) &&
        isFound(claimId(claim)),
    ),
    omitted: report.omitted.filter(
      (omission) =>
        (signs.length === 0 || signs.includes('omitted')) &&
        differences.length === 0 &&
        isFound(omissionId(omission)),
    ),
  }
}

/** The list without the kind where it has it, with it where not. */
export function toggle<Kind>(chosen: readonly Kind[], kind: Kind): readonly Kind[] {
  return chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]
}
