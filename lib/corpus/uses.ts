// Is every id that a pack uses defined, and defined once? The two questions that all references come down to.
// Declines to know which file uses what: references.ts and rule-references.ts list the uses.
import { type Fault, type PathKey, show, toPlace } from './faults.ts'
import type { Pack, Point } from './schema.ts'

/** The files of a pack that are sound in form; the others are undefined, and checks against them left out. */
export type PackFiles = { readonly [File in keyof Pack]: Pack[File] | undefined }

/** A fault at a place of one of the pack's files. */
export function faultAt(file: keyof Pack, path: readonly PathKey[], reason: string): Fault {
  return { file: `${file}.json`, place: toPlace(file, path), reason }
}

/** One id in use: where it stands, and what it should name. */
export interface Use {
  readonly file: keyof Pack
  readonly path: readonly PathKey[]
  readonly id: string
}

/** The uses of ids that are not defined; none where the defining file itself is missing. */
export function findUnknown(
  uses: readonly Use[],
  defined: Iterable<string> | undefined,
  wanted: string,
): Fault[] {
  if (!defined) return []
  const known = new Set(defined)
  return uses
    .filter(({ id }) => !known.has(id))
    .map(({ file, path, id }) => faultAt(file, path, `found ${show(id)}, wanted ${wanted}`))
}

type Identified = readonly { readonly id: string }[]

/** Ids that a list defines a second time. */
export function findRepeated(file: keyof Pack, list: Identified, path: readonly PathKey[] = []): Fault[] {
  const first = new Map<string, number>()
  return list.flatMap(({ id }, index) => {
    const before = first.get(id)
    if (before === undefined) first.set(id, index)
    const reason = `the id ${show(id)} stands at ${toPlace(file, [...path, before ?? 0])} too; give one another id`
    return before === undefined ? [] : [faultAt(file, [...path, index, 'id'], reason)]
  })
}

/** Names as a reason lists them: the first dozen. */
export function listShort(names: readonly string[]): string {
  return names.length > 12 ? `${names.slice(0, 12).join(', ')}, …` : names.join(', ')
}

/** What a use of an option of a point is told to be. */
export function nameOptions({ id, options }: Point): string {
  return `an option of ${id}: ${listShort(Object.keys(options ?? {}))}`
}
