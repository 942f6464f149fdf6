// npm run --silent audit -- [COMMAND] …: which command is meant? The first word names it; anything else is a path, and
// `run` reports on paths. A path that is called like a command is written ./summary.
// A new command is a line here and a file in cli/audit/ that exports `run(argv)`.
import './compiled.ts'

interface Command {
  /** Does all of its work, complains on standard error and sets the exit code itself; throws on faults of its own. */
  readonly run: (argv: readonly string[]) => Promise<void>
}

const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['run', () => import('./audit/run.ts')],
  ['pipe', () => import('./audit/pipe.ts')],
  ['submit', () => import('./audit/submit.ts')],
  ['worker', () => import('./audit/worker.ts')],
  ['summary', () => import('./audit/summary.ts')],
  ['code', () => import('./audit/code.ts')],
  ['agree', () => import('./audit/agree.ts')],
])

// `… | head` closes the pipe: that is no fault of the audit.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

const [first = '', ...rest] = process.argv.slice(2)
const load = COMMANDS.get(first)
const { run } = await (load ?? (() => import('./audit/run.ts')))()
await run(load ? rest : process.argv.slice(2))
