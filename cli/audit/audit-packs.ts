// Which packs does a run compare with, and what are they exactly? Their folders, read and checked, with a digest each.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Pack } from '../../lib/corpus/schema.ts'
import { readPackFolder } from '../packs.ts'

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds')

export interface PackDigest {
  readonly id: string
  /** SHA-256 over names and contents of the pack's files. */
  readonly sha256: string
}

/** The folders of all packs that ship. */
export function listSeeds(): string[] {
  const entries = readdirSync(SEEDS, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(SEEDS, entry.name))
}

/** The packs in some folders; throws for one that is not sound, with its first fault and how to see all. */
export function loadPacks(folders: readonly string[]): Pack[] {
  return folders.map((folder) => {
    const result = readPackFolder(folder)
    if ('pack' in result) return result.pack
    const place = result.faults.slice(0, 1).map(({ file, place, reason }) => `: ${file}: ${place}: ${reason}`)
    throw new Error(
      `${folder} is no sound pack${place.join('')}\nAll its faults: npm run pack -- check ${folder}`,
    )
  })
}

export function digestPack(folder: string): PackDigest {
  const hash = createHash('sha256')
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'))
  for (const name of names.sort()) {
    const bytes = readFileSync(join(folder, name))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes)
  }
  return { id: basename(resolve(folder)), sha256: hash.digest('hex') }
}
