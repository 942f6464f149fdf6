// Reports on standard output, in order. One shard, or one worker, prints as it goes; more keep their lines in a folder
// until it is their turn.
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gather, toSpool } from '../inputs/gather.ts'
import { isContinued, type Shard, toShards } from '../inputs/shards.ts'
import { note, speak, tellFault } from './complain.ts'
import type { RunOptions } from './options.ts'
import type { PageReader } from './page-reader.ts'
import { runShards } from './pool.ts'
import { type Progress, startProgress } from './progress.ts'
import { auditShard, type ShardOptions } from './shard.ts'
import { linesPath } from './shard-files.ts'

interface Printing {
  readonly options: RunOptions
  readonly openReader: () => Promise<PageReader>
  readonly folder: string
  readonly spool: () => string
  readonly progress: Progress
}

const toShardOptions = ({ options }: Printing): Pick<ShardOptions, 'textsKept' | 'printsArticle'> => ({
  textsKept: options.isTextExported ? 'all' : 'none',
  printsArticle: options.printsArticle,
})

/** One shard after the other; each begins where the one before it ended. */
async function printHere(shards: readonly Shard[], printing: Printing): Promise<void> {
  const { openReader, spool, progress } = printing
  const reader = await openReader()
  let expected: number | null = null
  for (const shard of shards) {
    const exactFrom = isContinued(shard) && shard.segments[0]?.kind === 'warc' ? expected : null
    const isEmpty = isContinued(shard) && shard.segments[0]?.kind === 'warc' && isPast(shard, expected)
    if (!isEmpty) {
      const settings = {
        ...toShardOptions(printing),
        spool,
        exactFrom,
        write: speak,
        onPages: progress.onPages,
      }
      const { faults, walked } = await auditShard(shard, reader, settings)
      expected = walked?.next ?? null
      for (const found of faults) tellFault(found)
    }
    progress.onBytes(shard.bytes)
  }
}

/** Whether no record begins in a stretch, since the next begins behind it or nowhere. */
const isPast = ({ segments }: Shard, next: number | null) => next === null || next >= (segments[0]?.to ?? 0)

async function printFromThreads(shards: readonly Shard[], printing: Printing): Promise<void> {
  const { options, openReader, folder, progress } = printing
  const { packs, readsWhole, workers } = options
  const { onPages } = progress
  const settings = { ...toShardOptions(printing), folder, packs, readsWhole, workers, openReader, onPages }
  for await (const { shard, result } of runShards(shards, settings)) {
    const path = linesPath(folder, shard.index)
    for await (const piece of createReadStream(path)) await speak(piece as Buffer)
    rmSync(path)
    for (const found of result.faults) tellFault(found)
    progress.onBytes(shard.bytes)
  }
}

/** Prints the reports of everything that the paths stand for. */
export async function printReports(
  options: RunOptions,
  openReader: () => Promise<PageReader>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'recoupe-audit-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  // Also where whoever reads has gone, and the process with it.
  process.on('exit', remove)
  const spool = toSpool(folder)
  const { segments, faults } = await gather(options.paths, { isRecursive: options.isRecursive, spool })
  for (const found of faults) tellFault(found)
  if (segments.length + faults.length === 0)
    note('no page, text or archive there; --recursive goes into folders inside folders')
  const shards = toShards(segments, options.shardBytes)
  const bytes = shards.reduce((sum, shard) => sum + shard.bytes, 0)
  const progress = startProgress(bytes, process.stderr.isTTY && !process.stdout.isTTY)
  const printing: Printing = { options, openReader, folder, spool, progress }
  try {
    const isHere = options.workers === 1 || shards.length < 2
    await (isHere ? printHere(shards, printing) : printFromThreads(shards, printing))
  } finally {
    progress.end()
    remove()
    process.off('exit', remove)
  }
}
