// How is a fault of a pack told? By file, place and reason, so that whoever wrote the pack finds it at once.
// Declines to know what a pack is.

export interface Fault {
  /** File name in the pack's folder: "claims.json". */
  readonly file: string
  /** Where in the file: "claims[12].value.count"; the file's own name for the whole of it. */
  readonly place: string
  /** What was found and what is wanted. */
  readonly reason: string
}

export type PathKey = string | number
/** Longest piece of a pack that a reason repeats. */
const MAX_FOUND_CHARS = 60

/** The place that a path of keys leads to, as it would be written in code. */
export function toPlace(file: string, path: readonly PathKey[]): string {
  const name = file.replace(/\.json$/, '')
  return path.reduce<string>((place, key) => `${place}${toStep(key)}`, name)
}

function toStep(key: PathKey): string {
  if (typeof key === 'number') return `[${key}]`
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) ? `.${key}` : `[${show(key)}]`
}

/** A value as a reason shows it: short, and never more than its kind where it has parts. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  if (value === undefined) return 'nothing'
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > MAX_FOUND_CHARS ? `${text.slice(0, MAX_FOUND_CHARS)}…` : text
}
