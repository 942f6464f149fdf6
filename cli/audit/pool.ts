// Runs shards on some threads and gives their results in order. Where a shard begins inside an archive, the shard
// before it has the last word on where its first record is: one that began elsewhere is run again from there.
import { Worker } from 'node:worker_threads'
import { isContinued, type Shard } from '../inputs/shards.ts'
import type { PageReader } from './page-reader.ts'
import type { ShardResult, TextsKept } from './shard.ts'
import { findResult, keepNothing, keepShard } from './shard-files.ts'

/** What a thread needs to know; goes to it as it is. */
export interface RunSettings {
  /** Where results are kept. */
  readonly folder: string
  readonly packs: readonly string[]
  readonly readsWhole: boolean
  readonly textsKept: TextsKept
  readonly printsArticle: boolean
}
export interface ShardJob {
  readonly shard: Shard
  readonly exactFrom: number | null
}
export type ThreadMessage =
  | { readonly kind: 'pages'; readonly pages: number }
  | { readonly kind: 'result'; readonly result: ShardResult }
  | { readonly kind: 'failed'; readonly reason: string }

/** Something that goes through one shard after the other. */
interface Runner {
  readonly run: (job: ShardJob) => Promise<ShardResult>
  readonly end: () => Promise<unknown>
}

const THREAD = new URL('./thread.ts', import.meta.url)
const COMPILED = new URL('../compiled.ts', import.meta.url)
/** Shards that may be ahead of the one whose turn it is, for each thread. */
const AHEAD = 4
/** Megabytes; a thread needs a fraction, and one page cannot take the machine's memory. */
const MAX_HEAP_MB = 1500
/** Megabytes: with more the memory of a run climbs for minutes, with less the pages cost more time. */
const YOUNG_HEAP_MB = 12

function startThread(settings: RunSettings, onPages: (pages: number) => void): Runner {
  const worker = new Worker(THREAD, {
    workerData: settings,
    execArgv: [...process.execArgv, '--import', COMPILED.href],
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
  })
  let settle: { done: (result: ShardResult) => void; fail: (error: Error) => void } | null = null
  const fail = (error: Error) => settle?.fail(error)
  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'pages') onPages(message.pages)
    else if (message.kind === 'result') settle?.done(message.result)
    else fail(new Error(message.reason))
  })
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => fail(new Error('a thread ended before its time')))
  const run = (job: ShardJob) =>
    new Promise<ShardResult>((done, fail) => {
      settle = { done, fail }
      worker.postMessage(job)
    })
  const end = () => {
    settle = null
    return worker.terminate()
  }
  return { run, end }
}

/** In this thread: for one shard or one worker, where starting a thread would cost more than it saves. */
function startHere(
  { folder, textsKept, printsArticle }: RunSettings,
  reader: PageReader,
  onPages: (pages: number) => void,
): Runner {
  return {
    run: ({ shard, exactFrom }) => {
      const spool = () => `${folder}/large-${shard.index}`
      return keepShard(shard, reader, { folder, textsKept, printsArticle, spool, exactFrom, onPages })
    },
    end: () => Promise.resolve(),
  }
}

export interface PoolOptions extends RunSettings {
  readonly workers: number
  /** Made where the shards are gone through in this thread. */
  readonly openReader: () => Promise<PageReader>
  readonly onPages: (pages: number) => void
}

/** Hands jobs to whichever runner is free, in the order in which they were asked for. */
function toQueue(runners: readonly Runner[]): (job: ShardJob) => Promise<ShardResult> {
  const free = [...runners]
  const waiting: ((runner: Runner) => void)[] = []
  const take = () => {
    const runner = free.pop()
    return runner ? Promise.resolve(runner) : new Promise<Runner>((take) => waiting.push(take))
  }
  const giveBack = (runner: Runner) => {
    const next = waiting.shift()
    if (next) next(runner)
    else free.push(runner)
  }
  return async (job) => {
    const runner = await take()
    try {
      return await runner.run(job)
    } finally {
      giveBack(runner)
    }
  }
}

/** The result that counts of a shard, given where the shard before it says that its first record is. */
async function settle(
  shard: Shard,
  result: ShardResult,
  { expected, folder }: { readonly expected: number | null; readonly folder: string },
  run: (job: ShardJob) => Promise<ShardResult>,
): Promise<ShardResult> {
  const segment = shard.segments[0]
  if (segment?.kind !== 'warc') return result
  const isHere = expected !== null && expected < segment.to
  if (isHere && result.walked?.first !== expected) return run({ shard, exactFrom: expected })
  return !isHere && result.walked?.first !== null ? keepNothing(folder, shard.index) : result
}

/** The results of all shards in order; those that are in the folder already are not run again. */
export async function* runShards(
  shards: readonly Shard[],
  options: PoolOptions,
): AsyncGenerator<{ readonly shard: Shard; readonly result: ShardResult }> {
  const { folder, workers, openReader, onPages } = options
  const { onPages: _, openReader: __, workers: ___, ...settings } = options
  const open = shards.filter(({ index }) => findResult(folder, index) === null).length
  const count = Math.min(workers, open)
  const runners =
    count > 1
      ? Array.from({ length: count }, () => startThread(settings, onPages))
      : [startHere(settings, await openReader(), onPages)]
  const run = toQueue(runners)
  const begin = (shard: Shard) => {
    const known = findResult(folder, shard.index)
    const promise = known ? Promise.resolve(known) : run({ shard, exactFrom: null })
    // Its fault is met when its turn comes.
    promise.catch(() => undefined)
    return promise
  }
  try {
    const begun = new Map<number, Promise<ShardResult>>()
    let expected: number | null = null
    for (const [at, shard] of shards.entries()) {
      for (const next of shards.slice(at, at + AHEAD * Math.max(1, count)))
        if (!begun.has(next.index)) begun.set(next.index, begin(next))
      const found = await (begun.get(shard.index) ?? begin(shard))
      const result: ShardResult = isContinued(shard)
        ? await settle(shard, found, { expected, folder }, run)
        : found
      begun.delete(shard.index)
      // A stretch in which no record begins is passed over.
      if (result.walked?.first !== null) expected = result.walked?.next ?? null
      yield { shard, result }
    }
  } finally {
    await Promise.all(runners.map((runner) => runner.end()))
  }
}
