// Commands in the test's own process: all that `npm run audit` and `npm run pack` do but starting Node, which costs more
// than most commands. What needs a process of its own (signals, standard input, the exit code) is tested with one.
import { runAudit } from '../../cli/audit/commands.ts'
import { runPack } from '../../cli/pack-commands.ts'

export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Keeps what is written to a stream; gives it when the stream is let go. */
function hold(stream: NodeJS.WriteStream): () => string {
  const chunks: Uint8Array[] = []
  const own = Object.getOwnPropertyDescriptor(stream, 'write')
  const write = (chunk: string | Uint8Array) => {
    chunks.push(Buffer.from(chunk))
    return true
  }
  Object.defineProperty(stream, 'write', { value: write, configurable: true, writable: true })
  return () => {
    if (own) Object.defineProperty(stream, 'write', own)
    else Reflect.deleteProperty(stream, 'write')
    return Buffer.concat(chunks).toString()
  }
}

let before: Promise<unknown> = Promise.resolve()

async function run(work: () => Promise<void>): Promise<Ended> {
  const code = process.exitCode
  const [release, releaseErrors] = [hold(process.stdout), hold(process.stderr)]
  process.exitCode = 0
  let [out, err, ended] = ['', '', 0]
  try {
    await work()
  } finally {
    out = release()
    err = releaseErrors()
    ended = Number(process.exitCode)
    process.exitCode = code
  }
  return { code: ended, out, err }
}

/** What some work writes, and its exit code. Works that are asked for at once are done one after the other. */
function runHere(work: () => Promise<void>): Promise<Ended> {
  const ended = before.then(() => run(work))
  before = ended.catch(() => undefined)
  return ended
}

export const audit = (...args: string[]) => runHere(() => runAudit(args))

export const pack = (...args: string[]) =>
  runHere(async () => {
    process.exitCode = runPack(args)
  })
