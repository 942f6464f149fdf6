// What may a cue of a pack name, and where do cues stand?
// Declines to judge; rule-references.ts and term-references.ts ask whether each is defined.
import { CONCEPTS } from '../language/language.ts'
import { DATE_CUES, GRAMMAR } from '../language/lexicon.ts'
import type { PathKey } from './faults.ts'
import type { Pack } from './schema.ts'
import type { PackFiles, Use } from './uses.ts'

/** A cue, or the id of a speaker or an option, with the place where it stands. */
export interface Cue {
  readonly path: readonly PathKey[]
  readonly id: string
}
export type CueSets = readonly (readonly string[])[]

export const CUE_WANTED = 'a concept of lib/language/language.ts or a term of terms.json'
/** Ids of the concepts that every language file gives cues for. */
export const concepts: ReadonlySet<string> = new Set(Object.keys(CONCEPTS))
/** Grammar and dates take part in patterns as concepts do. */
const builtIn: readonly string[] = [...concepts, ...Object.values(GRAMMAR), ...DATE_CUES]

/** The cues of one set. */
export function readSet(path: readonly PathKey[], set: readonly string[] | undefined): Cue[] {
  return (set ?? []).map((id, index) => ({ path: [...path, index], id }))
}

/** The cues of a list of sets. */
export function readSets(path: readonly PathKey[], sets: CueSets | undefined): Cue[] {
  return (sets ?? []).flatMap((set, index) => readSet([...path, index], set))
}

/** Everything that a cue may name; undefined where the pack's terms could not be read. */
export function listCues({ terms }: PackFiles): readonly string[] | undefined {
  return terms && [...builtIn, ...Object.keys(terms.terms)]
}

/** The cues of one file, as uses of ids. */
export function inFile(file: keyof Pack, cues: readonly Cue[]): Use[] {
  return cues.map((cue) => ({ file, ...cue }))
}
