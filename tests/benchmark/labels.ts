// What does a label say, and what must a report hold to be scored against it? LABELS.md tells what each field means.
// Types and reading only; what counts as right is decided in matching.ts.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** A value of any form (LABELS.md, "Values"). */
export type ScoredValue =
  | boolean
  | readonly string[]
  | {
      readonly count?: number
      readonly bound?: string
      readonly unknown?: boolean
      readonly date?: string
      readonly text?: string
    }

export interface LabelledClaim {
  readonly point: string
  readonly value: ScoredValue
  readonly attributedTo: string | null
  readonly voice: string
  readonly evidence: string
}
export interface ScoredCredit {
  readonly name: string
  readonly role: string
  readonly basis?: string
}
export interface Label {
  readonly page: string
  readonly event: boolean
  readonly lang: string
  readonly claims: readonly LabelledClaim[]
  readonly credits: readonly ScoredCredit[]
}

export interface ScoredClaim {
  readonly point: string
  readonly value: ScoredValue
  readonly attributedTo?: string | null
  readonly voice?: string
  readonly evidence?: string | { readonly text: string } | null
}
/** What another system must write for a page, one line of JSON each. */
export interface ScoredReport {
  /** Path of the page; its base name is the page's name. */
  readonly input: string
  /** Anything but null or nothing: the page is coverage. */
  readonly event?: string | boolean | null
  readonly claims?: readonly ScoredClaim[]
  readonly credits?: readonly ScoredCredit[]
}

/** The lines of a file of JSON lines; throws with the line's number where one is no JSON. */
function readLines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      try {
        return [JSON.parse(line) as unknown]
      } catch {
        throw new Error(`${path}, line ${at + 1}: not a line of JSON`)
      }
    })
}

/** The labels of a set, in the order of its file. */
export const readLabels = (path: string) => readLines(path) as readonly Label[]

/** Reports by the name of their page; of two for one page the last counts. */
export function indexReports(reports: readonly ScoredReport[]): ReadonlyMap<string, ScoredReport> {
  return new Map(reports.map((report) => [basename(report.input), report]))
}

/** The reports of a file of JSON lines, by the name of their page. */
export const readReports = (path: string) => indexReports(readLines(path) as readonly ScoredReport[])
