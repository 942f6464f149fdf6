// The results of shards in a folder: the lines, and beside them what they tell. A result counts once its second file
// stands under its name, so that a run which is killed leaves whole results or none.
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Shard } from '../inputs/shards.ts'
import type { PageReader } from './page-reader.ts'
import { auditShard, type ShardOptions, type ShardResult } from './shard.ts'

const BUFFER_CHARS = 256_000

const nameOf = (index: number) => `shard-${String(index).padStart(6, '0')}`

/** Where the lines of a shard are. */
export const linesPath = (folder: string, index: number) => join(folder, `${nameOf(index)}.ndjson`)
const resultPath = (folder: string, index: number) => join(folder, `${nameOf(index)}.json`)

/** The result of a shard that was gone through before; null: it was not, or not to its end. */
export function findResult(folder: string, index: number): ShardResult | null {
  const path = resultPath(folder, index)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ShardResult) : null
}

/** Goes through a shard and keeps its result in the folder. */
export async function keepShard(
  shard: Shard,
  reader: PageReader,
  { folder, ...options }: Omit<ShardOptions, 'write'> & { readonly folder: string },
): Promise<ShardResult> {
  const target = linesPath(folder, shard.index)
  const file = openSync(`${target}.part`, 'w')
  let buffer = ''
  const flush = () => {
    writeSync(file, buffer)
    buffer = ''
  }
  try {
    const write = (line: string) => {
      buffer += line
      if (buffer.length > BUFFER_CHARS) flush()
    }
    const result = await auditShard(shard, reader, { ...options, write })
    flush()
    fsyncSync(file)
    renameSync(`${target}.part`, target)
    keepResult(folder, result)
    return result
  } finally {
    closeSync(file)
  }
}

function keepResult(folder: string, result: ShardResult): void {
  const path = resultPath(folder, result.index)
  writeFileSync(`${path}.part`, JSON.stringify(result))
  renameSync(`${path}.part`, path)
}

/** Puts a result that was made in another folder of the same disk into its place: the lines first, then what makes it count. */
export function moveResult(from: string, to: string, index: number): void {
  renameSync(linesPath(from, index), linesPath(to, index))
  renameSync(resultPath(from, index), resultPath(to, index))
}

/** Which of some shards have no result in the folder yet. */
export function findOpen(shards: readonly Shard[], folder: string): Shard[] {
  const names = new Set(readdirSync(folder))
  return shards.filter(({ index }) => !names.has(`${nameOf(index)}.json`))
}

/** Keeps that a shard holds nothing: what seemed to begin in it belongs to the one before. */
export function keepNothing(folder: string, index: number): ShardResult {
  writeFileSync(linesPath(folder, index), '')
  const nothing = { pages: 0, coverage: 0, bytes: 0, faults: [], skipped: {}, digests: [] }
  const result: ShardResult = { index, ...nothing, walked: { first: null, next: null } }
  keepResult(folder, result)
  return result
}
