// npm run audit -- worker --queue URL: takes shards off a queue, one a thread, until it is told to stop. Killed at any
// moment it leaves nothing half done: a shard whose worker falls silent is given to another.
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Queue, Worker } from 'bullmq'
import {
  connect,
  greet,
  PATIENCE,
  QUEUE,
  readPatience,
  readQueueUrl,
  showQueue,
} from '../queue/connection.ts'
import { readWhole, runCommand, UsageError } from './command.ts'
import { note, speak } from './complain.ts'

const USAGE = `Usage: npm run --silent audit -- worker --queue redis://HOST:PORT [--workers N] [--until-empty]

Goes through shards that npm run audit -- submit hands to the queue. Start as many as you like, anywhere that sees the
folders of the run under the same paths.

  --workers N     threads (default: one a processor)
  --until-empty   end when the queue holds no shard any more; else wait for the next run
  --silence N     seconds after which a worker that does not answer is taken for dead (default: 30)
  --patience N    seconds to wait for the queue's first answer (default: ${PATIENCE})

SIGTERM or Ctrl+C: finishes the shards that are begun, then ends. Exit code: 0, or 2.`

const PROCESSOR = new URL('../queue/shard-processor.ts', import.meta.url)
const COMPILED = new URL('../compiled.ts', import.meta.url)
const MAX_HEAP_MB = 1500
/** A worker that is killed costs one of these; only a shard that kills every worker comes to so many. */
const MAX_STALLED = 20
const EMPTY_POLL_MS = 1000

interface Options {
  readonly url: URL
  readonly workers: number
  readonly silenceMs: number
  readonly patience: number
  readonly untilEmpty: boolean
}

function readOptions(argv: readonly string[]): Options | null {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      queue: { type: 'string' },
      workers: { type: 'string', default: String(Math.min(64, availableParallelism())) },
      silence: { type: 'string', default: '30' },
      patience: { type: 'string', default: PATIENCE },
      'until-empty': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return null
  if (positionals.length > 0) throw new UsageError('a worker takes no path: the queue tells what to read')
  return {
    url: readQueueUrl(values.queue),
    workers: readWhole('workers', values.workers, [1, 64]),
    silenceMs: readWhole('silence', values.silence, [1, 3600]) * 1000,
    patience: readPatience(values.patience),
    untilEmpty: values['until-empty'],
  }
}

type Connection = ReturnType<typeof connect>

function startWorker({ workers, silenceMs }: Options, connection: Connection): Worker {
  const worker = new Worker(QUEUE, PROCESSOR, {
    connection,
    concurrency: workers,
    useWorkerThreads: true,
    workerThreadsOptions: {
      execArgv: [...process.execArgv, '--import', COMPILED.href],
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    },
    lockDuration: silenceMs,
    stalledInterval: silenceMs,
    maxStalledCount: MAX_STALLED,
  })
  const name = (data: unknown) => {
    const shard = (data as { shard?: { index?: unknown } } | undefined)?.shard
    return `shard ${shard?.index ?? '?'}`
  }
  worker.on('active', (job) => note(`${name(job.data)} begun`))
  worker.on('completed', (job, wasOpen) => note(`${name(job.data)} ${wasOpen ? 'done' : 'was done before'}`))
  worker.on('failed', (job, error) => note(`${name(job?.data)} failed: ${error.message}`))
  // Connections tell of their own faults; without a listener an event of this name would end the process.
  worker.on('error', () => undefined)
  return worker
}

/** Waits until the queue holds nothing. */
async function waitForEmpty(connection: Connection, isEnding: () => boolean): Promise<void> {
  const queue = new Queue(QUEUE, { connection })
  queue.on('error', () => undefined)
  try {
    for (;;) {
      const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized')
      if (isEnding() || Object.values(counts).every((count) => count === 0)) return
      await sleep(EMPTY_POLL_MS)
    }
  } finally {
    await queue.close()
  }
}

async function work(options: Options): Promise<void> {
  const { url, patience, untilEmpty } = options
  const redis = connect(url, (reason) => note(`lost ${showQueue(url)} (${reason}): waiting for it`))
  try {
    await greet(redis, url, patience)
    const worker = startWorker(options, redis)
    let isEnding = false
    const told = new Promise<void>((end) => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const)
        process.once(signal, () => {
          isEnding = true
          end()
        })
    })
    note(`waiting for shards at ${showQueue(url)}`)
    await (untilEmpty ? Promise.race([told, waitForEmpty(redis, () => isEnding)]) : told)
    await worker.close()
  } finally {
    redis.disconnect()
  }
}

export const run = (argv: readonly string[]) =>
  runCommand(USAGE, async () => {
    const options = readOptions(argv)
    await (options ? work(options) : speak(`${USAGE}\n`))
  })
