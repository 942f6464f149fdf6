// Is this a pack? Reads the files of one event folder, unknown until here, and either gives the pack or names
// every fault by file, place and reason.
// The form of each file is that of lib/corpus/schema.ts; whether the files fit each other, references.ts,
// term-references.ts and rule-references.ts tell. Declines to mend: a pack with one fault is no pack.
import * as v from 'valibot'
import { findExcess } from './excess.ts'
import { type Fault, type PathKey, show, toPlace } from './faults.ts'
import { findReferenceFaults } from './references.ts'
import { findRuleReferenceFaults } from './rule-references.ts'
import {
  ArticleSchema,
  ClaimSchema,
  EventSchema,
  FingerprintsSchema,
  LaterSchema,
  OutletSchema,
  type Pack,
  PointSchema,
  RulesSchema,
  TermsSchema,
} from './schema.ts'
import { findTermReferenceFaults } from './term-references.ts'
import type { PackFiles } from './uses.ts'

const NAMES = [
  'event',
  'points',
  'rules',
  'terms',
  'outlets',
  'articles',
  'claims',
  'later',
  'fingerprints',
] as const satisfies readonly (keyof Pack)[]

/** The files of a pack's folder, by name. */
export const PACK_FILES: readonly string[] = NAMES.map((name) => `${name}.json`)

/** A pack of a thousand faults is not mended from a list; past it only their number is told. */
const MAX_FAULTS = 1000

export type PackResult = { readonly pack: Pack } | { readonly faults: readonly Fault[] }

/** The keys on the way to an issue, as they stand in the file. */
function toPath(issue: v.BaseIssue<unknown>): PathKey[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

/** How long a text or a list is, in words that tell the two apart. */
function showLength(input: unknown): string {
  if (typeof input === 'string') return `${input.length} characters`
  return Array.isArray(input) ? `a list of ${input.length}` : show(input)
}

/** What was found and what is wanted, in words. */
function toReason(issue: v.BaseIssue<unknown>): string {
  const isKey = issue.path?.at(-1)?.origin === 'key'
  if (isKey && issue.expected === 'never') return 'unknown key; check its spelling or take it out'
  if (isKey && issue.input === undefined) return 'missing; every pack has it'
  if (!issue.message.startsWith('Invalid ')) return `found ${show(issue.input)}: ${issue.message}`
  if (issue.type.endsWith('_length'))
    return `found ${showLength(issue.input)}, wanted a length of ${issue.expected}`
  return `found ${show(issue.input)}, wanted ${issue.expected}`
}

/** What keeps a file from being compared with its schema, to which a list is an object too. */
function findUnfit(file: string, content: unknown, isList: boolean): Fault[] {
  if (Array.isArray(content) === isList) return findExcess(file, content)
  const reason = `found ${show(content)}, wanted ${isList ? 'a list' : 'an object'}`
  return [{ file, place: toPlace(file, []), reason }]
}

/** Reads the files one by one; what is wrong with their form gathers in `faults`. */
function readFiles(files: Readonly<Record<string, unknown>>, faults: Fault[]): PackFiles {
  const read = <T>(name: keyof Pack, schema: v.GenericSchema<unknown, T>): T | undefined => {
    const file = `${name}.json`
    if (!Object.hasOwn(files, file)) {
      faults.push({ file, place: name, reason: 'the file is missing' })
      return undefined
    }
    const unfit = findUnfit(file, files[file], schema.type === 'array')
    faults.push(...unfit)
    if (unfit.length > 0) return undefined
    const result = v.safeParse(schema, files[file])
    for (const issue of result.issues ?? [])
      faults.push({ file, place: toPlace(file, toPath(issue)), reason: toReason(issue) })
    return result.success ? result.output : undefined
  }
  return {
    event: read('event', EventSchema),
    points: read('points', v.array(PointSchema)),
    rules: read('rules', RulesSchema),
    terms: read('terms', TermsSchema),
    outlets: read('outlets', v.array(OutletSchema)),
    articles: read('articles', v.array(ArticleSchema)),
    claims: read('claims', v.array(ClaimSchema)),
    later: read('later', v.array(LaterSchema)),
    fingerprints: read('fingerprints', FingerprintsSchema),
  }
}

function isComplete(files: PackFiles): files is Pack {
  return NAMES.every((name) => files[name] !== undefined)
}

function findStrangers(files: Readonly<Record<string, unknown>>): Fault[] {
  const reason = `not a file of a pack; those are ${PACK_FILES.join(', ')}`
  return Object.keys(files)
    .filter((file) => !PACK_FILES.includes(file))
    .map((file) => ({ file, place: toPlace(file, []), reason }))
}

function cutShort(faults: readonly Fault[]): readonly Fault[] {
  const [next] = faults.slice(MAX_FAULTS)
  if (!next) return faults
  const reason = `and ${faults.length - MAX_FAULTS} faults more; mend those before first`
  return [...faults.slice(0, MAX_FAULTS), { ...next, reason }]
}

/**
 * The pack that the files of a folder make, by file name ("event.json"), or all that is wrong with them: faults
 * of form file by file, then names that do not fit between the files that are sound.
 */
export function parsePack(files: Readonly<Record<string, unknown>>): PackResult {
  const formFaults = findStrangers(files)
  const read = readFiles(files, formFaults)
  const faults = formFaults.concat(
    findReferenceFaults(read),
    findTermReferenceFaults(read),
    findRuleReferenceFaults(read),
  )
  return faults.length === 0 && isComplete(read) ? { pack: read } : { faults: cutShort(faults) }
}
