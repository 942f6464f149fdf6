// Reads the folder of an event pack: its files become values, and lib/corpus/parse.ts says whether they are a pack.
// Declines to read anything but the pack's own files; others in the folder are named as faults by their names.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type BundleResult, readBundle } from '../lib/corpus/bundle.ts'
import { type Fault, toPlace } from '../lib/corpus/faults.ts'
import { parseJson } from '../lib/corpus/json.ts'
import { PACK_FILES, type PackResult, parsePack } from '../lib/corpus/parse.ts'

/** Ten times the size of a pack with 100,000 cues. */
const MAX_FILE_BYTES = 40_000_000

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
  const json = parseJson(file, readFileSync(path, 'utf8'))
  if ('value' in json) return json.value
  faults.push(json.fault)
  return undefined
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

/** The pack in a folder and its files by name, or every fault. Throws where the folder or a file cannot be read. */
export function readPackFolder(folder: string): BundleResult {
  const faults: Fault[] = []
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  const files: Record<string, unknown> = {}
  for (const name of names) files[name] = PACK_FILES.includes(name) ? readJson(folder, name, faults) : null
  const result = parsePack(files)
  const broken = new Set(faults.map(({ file }) => file))
  const rest = 'faults' in result ? result.faults.filter(({ file }) => !broken.has(file)) : []
  const all = [...faults, ...rest, ...findNameFaults(folder, result)]
  return 'pack' in result && all.length === 0 ? { pack: result.pack, files } : { faults: all }
}

/** The pack at a path: of a folder, or of a bundle file. Throws where it cannot be read. */
export function readPackPath(path: string): BundleResult {
  return statSync(path).isDirectory()
    ? readPackFolder(path)
    : readBundle(basename(path), readFileSync(path, 'utf8'))
}
