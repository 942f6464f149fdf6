// A run into a folder: shards, then outputs, then the manifest, which stands only when all else does. Stopped at any
// moment, the same command goes on: whole shards are kept, the rest is done again.
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from '../../lib/corpus/schema.ts'
import { digestFile, type Gathered, gather, STANDARD_INPUT, toSpool } from '../inputs/gather.ts'
import type { InputFault } from '../inputs/item.ts'
import { type Shard, toShards } from '../inputs/shards.ts'
import { digestPack } from './audit-packs.ts'
import { note, tellFault } from './complain.ts'
import {
  type Counts,
  type InputDigest,
  readVersion,
  toFaultList,
  toInputList,
  toManifest,
} from './manifest.ts'
import type { RunOptions } from './options.ts'
import { writeOutputs, writeWhole } from './outputs.ts'
import type { PageReader } from './page-reader.ts'
import { runShards } from './pool.ts'
import { startProgress } from './progress.ts'
import { beginRun, claimFolder, MANIFEST, nameOf, removeWork, toWork } from './run-folder.ts'
import type { ShardResult } from './shard.ts'
import { linesPath } from './shard-files.ts'

/** Faults told one by one; all are in the list. */
const MAX_TOLD = 20

/** All that the shards have told. */
interface Tally {
  readonly counts: Counts
  readonly faults: readonly InputFault[]
  readonly digests: ReadonlyMap<string, string>
}

function toTally(results: readonly ShardResult[], early: readonly InputFault[]): Tally {
  const faults = [...early, ...results.flatMap((result) => result.faults)]
  const skipped: Record<string, number> = {}
  for (const result of results)
    for (const [kind, count] of Object.entries(result.skipped)) skipped[kind] = (skipped[kind] ?? 0) + count
  const sum = (field: 'pages' | 'coverage') => results.reduce((total, result) => total + result[field], 0)
  const sorted = Object.fromEntries(Object.entries(skipped).sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    counts: { pages: sum('pages'), coverage: sum('coverage'), faults: faults.length, skipped: sorted },
    faults,
    digests: new Map(results.flatMap(({ digests }) => digests.map(({ input, sha256 }) => [input, sha256]))),
  }
}

function tellFaults(faults: readonly InputFault[]): void {
  for (const found of faults.slice(0, MAX_TOLD)) tellFault(found)
  if (faults.length > MAX_TOLD) note(`${faults.length - MAX_TOLD} more faults: all are in faults.csv`)
  if (faults.some(({ offset }) => offset === null)) process.exitCode = 2
}

/** Digests of all inputs; those of pages were taken when they were read. */
function digestInputs({ files }: Gathered, known: ReadonlyMap<string, string>): Promise<InputDigest[]> {
  return files.reduce<Promise<InputDigest[]>>(async (before, { input, bytes, sha256, path }) => {
    const digests = await before
    digests.push({ input, bytes, sha256: sha256 ?? known.get(input) ?? (await digestFile(path)) })
    return digests
  }, Promise.resolve([]))
}

function nameRun(options: RunOptions, { files, faults }: Gathered, shards: readonly Shard[]) {
  const { isRecursive, packs, readsWhole, isTextExported, formats } = options
  const asked = [readVersion(), isRecursive, packs.map(digestPack), readsWhole, isTextExported, formats]
  const run = nameOf([asked, files.map(({ input, bytes }) => [input, bytes])])
  const changed = files.map((file) => (file.input === STANDARD_INPUT ? file.sha256 : file.changed))
  return { run, plan: nameOf([run, changed, faults, shards.length]) }
}

/** What a run is given. */
export interface Writing {
  readonly options: RunOptions
  readonly packs: readonly Pack[]
  readonly openReader: () => Promise<PageReader>
}

async function collect(
  shards: readonly Shard[],
  { options, openReader, work }: Writing & { readonly work: string },
): Promise<ShardResult[]> {
  const bytes = shards.reduce((sum, shard) => sum + shard.bytes, 0)
  const progress = startProgress(bytes, process.stderr.isTTY)
  const { packs, readsWhole, workers } = options
  const textsKept = options.isTextExported ? 'all' : 'coverage'
  const settings = { packs, readsWhole, workers, textsKept, printsArticle: false, openReader } as const
  const results: ShardResult[] = []
  try {
    const running = runShards(shards, { ...settings, folder: work, onPages: progress.onPages })
    for await (const { shard, result } of running) {
      results.push(result)
      progress.onBytes(shard.bytes)
    }
  } finally {
    progress.end()
  }
  return results
}

/** Goes through shards elsewhere and comes back when their results stand in the folder of the run's work. */
export type RunElsewhere = (shards: readonly Shard[], work: string) => Promise<void>

/**
 * Writes everything that was asked for into the folder; throws where the folder cannot be had. What `runElsewhere`
 * leaves to do is done here.
 */
export async function writeRun(writing: Writing, folder: string, runElsewhere?: RunElsewhere): Promise<void> {
  const { options } = writing
  claimFolder(folder)
  const work = toWork(folder)
  const gathered = await gather(options.paths, { isRecursive: options.isRecursive, spool: toSpool(work) })
  const shards = toShards(gathered.segments, options.shardBytes)
  const { run, plan } = nameRun(options, gathered, shards)
  if (beginRun(folder, { run, plan }) === 'finished') {
    note(`${folder} holds this run, finished: nothing to do`)
    return removeWork(folder)
  }
  await runElsewhere?.(shards, work)
  const results = await collect(shards, { ...writing, work })
  const tally = toTally(results, gathered.faults)
  const { formats, isTextExported } = options
  const target = { folder, work }
  const paths = shards.map(({ index }) => linesPath(work, index))
  const outputs = await writeOutputs(paths, { ...target, formats, isTextExported, packs: writing.packs })
  const inputs = await digestInputs(gathered, tally.digests)
  const list = writeWhole('inputs.csv', toInputList(inputs), target)
  const faults = writeWhole('faults.csv', toFaultList(tally.faults), target)
  const packs = options.packs.map(digestPack)
  const { counts } = tally
  const manifest = await toManifest({
    run,
    options,
    packs,
    inputs,
    list,
    counts,
    outputs: [...outputs, faults],
  })
  writeFileSync(join(work, MANIFEST), manifest)
  renameSync(join(work, MANIFEST), join(folder, MANIFEST))
  removeWork(folder)
  tellFaults(tally.faults)
  const { pages, coverage } = counts
  note(`${pages} pages, ${coverage} of them coverage, ${counts.faults} faults: ${join(folder, MANIFEST)}`)
}
