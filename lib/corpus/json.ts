// Is this text JSON? Tells where it stops being so, as line and column. Declines to know what it should hold.
import { type Fault, toPlace } from './faults.ts'

export type JsonResult = { readonly value: unknown } | { readonly fault: Fault }

/** Where the parser stopped: line and column where it tells, else the file; some messages quote the text instead. */
function toJsonPlace(file: string, text: string, message: string): string {
  const at = /position (\d+)/.exec(message)?.[1]
  if (at === undefined) return /line \d+ column \d+/.exec(message)?.[0] ?? toPlace(file, [])
  const before = text.slice(0, Number(at)).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

/** The value that the text of a file stands for, or the fault that it is no JSON. */
export function parseJson(file: string, text: string): JsonResult {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)
    return { fault: { file, place: toJsonPlace(file, text, message), reason: `not JSON: ${message}` } }
  }
}
