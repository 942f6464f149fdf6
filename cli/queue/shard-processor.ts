// Goes through one shard in a thread of a worker. The result is made in a folder of this try's own and then renamed
// into the run's, lines first: so a try that is killed leaves nothing that counts, and two tries at one shard, which a
// silent worker can lead to, end in the same files.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Job, UnrecoverableError } from 'bullmq'
import { listSeeds, loadPacks } from '../audit/audit-packs.ts'
import { buildPageReader, type PageReader } from '../audit/page-reader.ts'
import { findResult, keepShard, moveResult } from '../audit/shard-files.ts'
import { parseJob, type ShardJob } from './job.ts'
import { nameMaker } from './maker.ts'

let kept: { readonly key: string; readonly reader: PageReader } | null = null

/** The reader for a job's packs; kept, since most jobs of a worker are of one run. */
async function findReader({ packs, readsWhole, maker }: ShardJob): Promise<PageReader> {
  const key = JSON.stringify([maker, packs, readsWhole])
  if (kept?.key === key) return kept.reader
  const paths = packs ?? listSeeds()
  const own = nameMaker(paths)
  if (own !== maker)
    throw new UnrecoverableError(
      `this worker is ${own}; the run was submitted by ${maker}: bring both to one state`,
    )
  const reader = await buildPageReader(loadPacks(paths), { readsWhole })
  kept = { key, reader }
  return reader
}

/** Whether there was anything left to do. */
async function goThrough(job: ShardJob): Promise<boolean> {
  const { folder, shard, textsKept } = job
  if (!existsSync(folder))
    throw new UnrecoverableError(
      `${folder} is not there: the run's folder must have one path on all machines`,
    )
  if (findResult(folder, shard.index) !== null) return false
  const reader = await findReader(job)
  const own = join(folder, `try-${shard.index}-${randomUUID()}`)
  mkdirSync(own)
  try {
    const spool = () => join(own, 'large')
    await keepShard(shard, reader, { folder: own, textsKept, printsArticle: false, spool, exactFrom: null })
    // Another may have been faster, and the run gone on from there.
    if (findResult(folder, shard.index) === null) moveResult(own, folder, shard.index)
    return true
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

/** What BullMQ runs for each job; false: its result stood there already. */
export default function process(job: Pick<Job, 'data'>): Promise<boolean> {
  return goThrough(parseJob(job.data))
}
