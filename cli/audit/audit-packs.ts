// Which packs does a run compare with, and what are they exactly? Folders or bundle files, read and checked, with a
// digest each.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Pack } from '../../lib/corpus/schema.ts'
import { readPackPath } from '../packs.ts'

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds')

export interface PackDigest {
  /** Name of the pack's folder, or of its bundle file. */
  readonly id: string
  /** SHA-256 over names and contents of the pack's files. */
  readonly sha256: string
}

/** The folders of all packs that ship. */
export function listSeeds(): string[] {
  const entries = readdirSync(SEEDS, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(SEEDS, entry.name))
}

/** The packs at some paths; throws for one that is not sound, with its first fault and how to see all. */
export function loadPacks(paths: readonly string[]): Pack[] {
  return paths.map((path) => {
    const result = readPackPath(path)
    if ('pack' in result) return result.pack
    const first = result.faults.slice(0, 1).map(({ file, place, reason }) => `: ${file}: ${place}: ${reason}`)
    throw new Error(
      `${path} is no sound pack${first.join('')}\nAll its faults: npm run pack -- check ${path}`,
    )
  })
}

/** The files of the pack at a path, by their names. */
function listPackFiles(path: string): (readonly [name: string, path: string])[] {
  if (!statSync(path).isDirectory()) return [[basename(path), path]]
  const names = readdirSync(path).filter((name) => !name.startsWith('.'))
  return names.sort().map((name) => [name, join(path, name)])
}

export function digestPack(path: string): PackDigest {
  const hash = createHash('sha256')
  for (const [name, file] of listPackFiles(path)) {
    const bytes = readFileSync(file)
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  }
  return { id: basename(resolve(path)), sha256: hash.digest('hex') }
}
