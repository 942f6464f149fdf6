// Reads the folder of an event pack: its files become values, and lib/corpus/parse.ts says whether they are a pack.
// Declines to read anything but the pack's own files; others in the folder are named as faults by their names.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type Fault, toPlace } from '../lib/corpus/faults.ts'
import { PACK_FILES, type PackResult, parsePack } from '../lib/corpus/parse.ts'

/** Ten times the size of a pack with 100,000 cues. */
const MAX_FILE_BYTES = 40_000_000

/** Where the JSON parser stopped: line and column where it tells, else the file; its message quotes the text. */
function toJsonPlace(file: string, text: string, message: string): string {
  const at = /position (\d+)/.exec(message)?.[1]
  if (at === undefined) return toPlace(file, [])
  const before = text.slice(0, Number(at)).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

function readJson(folder: string, file: string, faults: Fault[]): unknown {
  const path = join(folder, file)
  const { size } = statSync(path)
  if (size > MAX_FILE_BYTES) {
    faults.push({
      file,
      place: toPlace(file, []),
      reason: `found ${size} bytes, wanted ${MAX_FILE_BYTES} at most`,
    })
    return undefined
  }
  const text = readFileSync(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)
    faults.push({ file, place: toJsonPlace(file, text, message), reason: `not JSON: ${message}` })
    return undefined
  }
}

/** A pack's folder is named as the pack: what ships is found by it. */
function findNameFaults(folder: string, result: PackResult): Fault[] {
  if (!('pack' in result)) return []
  const [found, wanted] = [result.pack.event.id, basename(resolve(folder))]
  if (found === wanted) return []
  return [
    {
      file: 'event.json',
      place: 'event.id',
      reason: `found "${found}", wanted the folder's name, "${wanted}"`,
    },
  ]
}

/** The pack in a folder, or every fault of it. Throws where the folder or a file in it cannot be read. */
export function readPackFolder(folder: string): PackResult {
  const faults: Fault[] = []
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  const files: Record<string, unknown> = {}
  for (const name of names) files[name] = PACK_FILES.includes(name) ? readJson(folder, name, faults) : null
  const result = parsePack(files)
  const broken = new Set(faults.map(({ file }) => file))
  const rest = 'faults' in result ? result.faults.filter(({ file }) => !broken.has(file)) : []
  const all = [...faults, ...rest, ...findNameFaults(folder, result)]
  return all.length > 0 ? { faults: all } : result
}
