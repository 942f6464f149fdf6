// What stands at the two ends of a dispatch: the place it was sent from, and the initials of those who wrote it.
// Reads only what agencies print by habit ("PARIS, 10 January (Agency) –", "mrd/jl"); anything else is null.
import type { Article } from '../page/article.ts'

export interface Dateline {
  readonly place: string | null
  /** What stands in brackets before the dash: the agency, as it names itself. */
  readonly agency: string | null
  readonly initials: string | null
}

/** Capitals at the very beginning, then within a few words a dash. */
const PLACE = /^(\p{Lu}[\p{Lu} ’'.-]{2,40}?)(?:,[^–—]{1,60}|\s*\([^)]{1,60}\))?\s*[–—]\s/u
const AGENCY = /^[^–—]{0,120}\(([^)]{2,40})\)\s*[–—]\s/u
const INITIALS = /^[\p{L}]{2,4}(?:\/[\p{L}]{2,4})+$/u

/** Place and initials of an article's text, where it is written as dispatches are. */
export function readDateline({ text, blocks }: Article): Dateline {
  const lines = blocks.filter(({ kind }) => kind !== 'title').map(({ start, end }) => text.slice(start, end))
  const place = lines.map((line) => PLACE.exec(line)?.[1]).find((found) => found !== undefined)
  const sent = lines.find((line) => PLACE.test(line)) ?? ''
  const agency = AGENCY.exec(sent)?.[1] ?? null
  return { place: place ?? null, agency, initials: lines.findLast((line) => INITIALS.test(line)) ?? null }
}
