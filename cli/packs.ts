// Reads the folder of an event pack: its files become values, and lib/corpus/parse.ts says whether they are a pack.
// Declines to read anything but the pack's own files; others in the folder are named as faults by their names.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Fault } from '../lib/corpus/faults.ts'
import { PACK_FILES, type PackResult, parsePack } from '../lib/corpus/parse.ts'

/** Ten times the size of a pack with 100,000 cues. */
const MAX_FILE_BYTES = 40_000_000

/** Where the JSON parser stopped, as line and column, if its message tells. */
function toJsonPlace(text: string, error: unknown): string {
  const at = /position (\d+)/.exec(String(error))?.[1]
  if (at === undefined) return 'end of the file'
  const before = text.slice(0, Number(at)).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

function readJson(folder: string, file: string, faults: Fault[]): unknown {
  const path = join(folder, file)
  const { size } = statSync(path)
  if (size > MAX_FILE_BYTES) {
    faults.push({
      file,
      place: 'the whole file',
      reason: `found ${size} bytes, wanted ${MAX_FILE_BYTES} at most`,
    })
    return undefined
  }
  const text = readFileSync(path, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = `not JSON: ${error instanceof Error ? error.message : String(error)}`
    faults.push({ file, place: toJsonPlace(text, error), reason })
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
