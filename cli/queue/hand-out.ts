// Hands the shards of a run to a queue and waits until their results stand in the run's folder. The folder alone says
// what is done: jobs that a queue has lost are handed in again under the same names, and none is done twice for that.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Job, Queue } from 'bullmq'
import { nameOf } from '../audit/run-folder.ts'
import { findOpen } from '../audit/shard-files.ts'
import type { Shard } from '../inputs/shards.ts'
import type { connect } from './connection.ts'
import { QUEUE } from './connection.ts'
import type { ShardJob } from './job.ts'

export interface HandOut {
  readonly redis: ReturnType<typeof connect>
  /** What every job of the run has in common. */
  readonly settings: Omit<ShardJob, 'shard'>
  readonly onDone: (shard: Shard) => void
}

const POLL_MS = 500
/** A queue that was restarted may have lost jobs; those that it has are not taken twice. */
const RENEW_EVERY = 10
const JOB_OPTIONS = {
  attempts: 5,
  backoff: { type: 'fixed', delay: 1000 },
  removeOnComplete: true,
  removeOnFail: false,
} as const
/** Jobs handed in at once. */
const BULK = 1000

type Names = ReadonlyMap<string, Shard>

async function handIn(queue: Queue, names: Names, settings: HandOut['settings']): Promise<void> {
  const jobs = [...names].map(([jobId, shard]) => ({
    name: 'shard',
    data: { ...settings, shard } satisfies ShardJob,
    opts: { ...JOB_OPTIONS, jobId },
  }))
  for (let at = 0; at < jobs.length; at += BULK) await queue.addBulk(jobs.slice(at, at + BULK))
}

async function listFailed(queue: Queue, names: Names): Promise<Job[]> {
  const failed = await queue.getFailed(0, -1)
  return failed.filter(({ id }) => id !== undefined && names.has(id))
}

/** Comes back when every shard has its result. Throws with the reason where a shard fails in every try. */
export async function handOut(shards: readonly Shard[], { redis, settings, onDone }: HandOut): Promise<void> {
  const queue = new Queue(QUEUE, { connection: redis })
  const run = nameOf([settings, shards]).slice(0, 32)
  const toNames = (open: readonly Shard[]): Names =>
    new Map(open.map((shard) => [`${run}-${shard.index}`, shard]))
  try {
    let open = findOpen(shards, settings.folder)
    let handedIn: Names = new Map()
    // What failed before may be mended now.
    for (const job of await listFailed(queue, toNames(open))) await job.remove()
    for (let round = 0; open.length > 0; round += 1) {
      if (round % RENEW_EVERY === 0) {
        const names = toNames(open)
        const [failed] = await listFailed(queue, names)
        if (failed) throw new Error(`shard ${names.get(failed.id ?? '')?.index}: ${failed.failedReason}`)
        await handIn(queue, names, settings)
        handedIn = names
      }
      await sleep(POLL_MS)
      const left = new Set(findOpen(open, settings.folder))
      for (const shard of open) if (!left.has(shard)) onDone(shard)
      open = open.filter((shard) => left.has(shard))
    }
    // One that was done just when it was handed in again would wait for a folder that is gone.
    for (const id of handedIn.keys()) await queue.remove(id)
  } finally {
    await queue.close()
  }
}
