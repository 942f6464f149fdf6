// npm run audit -- submit --queue URL --out FOLDER PATH…: the run of `audit run`, its shards gone through by workers on
// any machines that see the same folders. Shards, lines and outputs are those of a run on one machine, byte by byte.
import { resolve } from 'node:path'
import { connect, greet, PATIENCE, readPatience, readQueueUrl, showQueue } from '../queue/connection.ts'
import { handOut } from '../queue/hand-out.ts'
import { nameMaker } from '../queue/maker.ts'
import { listSeeds, loadPacks } from './audit-packs.ts'
import { runCommand, UsageError } from './command.ts'
import { note, speak } from './complain.ts'
import { type RunOptions, readOptions } from './options.ts'
import { buildPageReader } from './page-reader.ts'
import { startProgress } from './progress.ts'
import { writeRun } from './write.ts'

const USAGE = `Usage: npm run --silent audit -- submit --queue redis://HOST:PORT --out FOLDER [OPTION]… PATH…

Cuts the inputs into shards, hands them to a queue (Redis or Valkey, over BullMQ), waits for the workers, and writes what
audit run --out FOLDER would write, byte by byte. Options are those of audit run. FOLDER, the inputs and packs given by
--pack must have the same path on all machines; an object store will do where it is mounted as a folder. Stopped at any
moment, the same command goes on. Workers: npm run audit -- worker --queue redis://HOST:PORT

  --patience N   seconds to wait for the queue's first answer (default: ${PATIENCE})

Exit code: 0, or 2.`

interface Taken {
  readonly value: string | undefined
  readonly rest: readonly string[]
}

/** Takes an option of this command out of the words; the rest is for `audit run`. */
function take(argv: readonly string[], option: string): Taken {
  const at = argv.findIndex((word) => word === option || word.startsWith(`${option}=`))
  const word = argv[at]
  if (word === undefined) return { value: undefined, rest: argv }
  const isJoined = word !== option
  return {
    value: isJoined ? word.slice(option.length + 1) : argv[at + 1],
    rest: argv.toSpliced(at, isJoined ? 1 : 2),
  }
}

interface QueueOptions {
  readonly url: URL
  readonly patience: number
}

async function submit({ url, patience }: QueueOptions, options: RunOptions): Promise<void> {
  const { out, packs, readsWhole, isTextExported } = options
  if (out === null) throw new UsageError('no --out FOLDER given')
  const isShipped = packs.join() === listSeeds().join()
  const known = loadPacks(packs)
  const openReader = () => buildPageReader(known, options)
  const redis = connect(url, (reason) => note(`lost ${showQueue(url)} (${reason}): waiting for it`))
  try {
    await greet(redis, url, patience)
    await writeRun({ options, packs: known, openReader }, out, async (shards, work) => {
      const bytes = shards.reduce((sum, shard) => sum + shard.bytes, 0)
      const progress = startProgress(bytes, process.stderr.isTTY)
      const absolute = shards.map((shard) => ({
        ...shard,
        segments: shard.segments.map((segment) => ({ ...segment, path: resolve(segment.path) })),
      }))
      const settings = {
        maker: nameMaker(packs),
        folder: resolve(work),
        packs: isShipped ? null : packs.map((path) => resolve(path)),
        readsWhole,
        textsKept: isTextExported ? ('all' as const) : ('coverage' as const),
      }
      try {
        await handOut(absolute, { redis, settings, onDone: (shard) => progress.onBytes(shard.bytes) })
      } finally {
        progress.end()
      }
    })
  } finally {
    redis.disconnect()
  }
}

export const run = (argv: readonly string[]) =>
  runCommand(USAGE, async () => {
    const queue = take(argv, '--queue')
    const patience = take(queue.rest, '--patience')
    const options = readOptions(patience.rest)
    if (options.help) return speak(`${USAGE}\n`)
    const url = readQueueUrl(queue.value)
    await submit({ url, patience: readPatience(patience.value ?? PATIENCE) }, options)
  })
