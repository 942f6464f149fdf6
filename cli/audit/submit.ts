// npm run audit -- submit --queue URL --out FOLDER PATH…: the run of `audit run`, its shards gone through by workers on
// any machines that see the same folders. Shards, lines and outputs are those of a run on one machine, byte by byte.
import { resolve } from 'node:path'
import { connect, greet, readQueueUrl, showQueue } from '../queue/connection.ts'
import { handOut } from '../queue/hand-out.ts'
import { nameMaker } from '../queue/maker.ts'
import { listSeeds, loadPacks } from './audit-packs.ts'
import { complain, runCommand, speak, toMessage, UsageError } from './command.ts'
import { note } from './complain.ts'
import * as runOptions from './options.ts'
import { buildPageReader } from './page-reader.ts'
import { startProgress } from './progress.ts'
import { writeRun } from './write.ts'

const USAGE = `Usage: npm run --silent audit -- submit --queue redis://HOST:PORT --out FOLDER [OPTION]… PATH…

Cuts the inputs into shards, hands them to a queue (Redis or Valkey, over BullMQ), waits for the workers, and writes what
audit run --out FOLDER would write, byte by byte. Options are those of audit run. FOLDER, the inputs and packs given by
--pack must have the same path on all machines; an object store will do where it is mounted as a folder. Stopped at any
moment, the same command goes on. Workers: npm run audit -- worker --queue redis://HOST:PORT

Exit code: 0, or 2.`

/** Takes the option of the queue out; the rest is for `audit run`. */
function takeQueue(argv: readonly string[]): { readonly queue: string | undefined; readonly rest: string[] } {
  const at = argv.findIndex((word) => word === '--queue' || word.startsWith('--queue='))
  const word = argv[at]
  if (word === undefined) return { queue: undefined, rest: [...argv] }
  const isJoined = word.startsWith('--queue=')
  return {
    queue: isJoined ? word.slice('--queue='.length) : argv[at + 1],
    rest: argv.filter((_, place) => place !== at && (isJoined || place !== at + 1)),
  }
}

async function submit(queue: string | undefined, options: runOptions.RunOptions): Promise<void> {
  const url = readQueueUrl(queue)
  const { out, packs, readsWhole, isTextExported } = options
  if (out === null) throw new UsageError('no --out FOLDER given')
  const isShipped = packs.join() === listSeeds().join()
  const known = loadPacks(packs)
  const openReader = () => buildPageReader(known, options)
  const redis = connect(url, (reason) => note(`lost ${showQueue(url)} (${reason}): waiting for it`))
  try {
    await greet(redis, url)
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
    const { queue, rest } = takeQueue(argv)
    try {
      const options = runOptions.readOptions(rest)
      await (options.help ? speak(`${USAGE}\n`) : submit(queue, options))
    } catch (error) {
      if (error instanceof UsageError || error instanceof runOptions.UsageError)
        throw new UsageError(error.message)
      complain(toMessage(error))
    }
  })
