// Which command of the audit is meant? The first word names it; anything else is a path, and `run` reports on paths.
// A path that is called like a command is written ./summary.
// A word that is neither is told at once, since it was meant as one of them.
// A new command is a line here and a file beside this one that exports `run(argv)`.
import { existsSync } from 'node:fs'
import { complain } from './complain.ts'

interface Command {
  /** Does all of its work, complains on standard error and sets the exit code itself; throws on faults of its own. */
  readonly run: (argv: readonly string[]) => Promise<void>
}

const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['run', () => import('./run.ts')],
  ['pipe', () => import('./pipe.ts')],
  ['submit', () => import('./submit.ts')],
  ['worker', () => import('./worker.ts')],
  ['summary', () => import('./summary.ts')],
  ['code', () => import('./code.ts')],
  ['agree', () => import('./agree.ts')],
])

/** A word that may be meant as a command: paths have an ending, or stand in a folder. */
const isLikeCommand = (word: string) => /^[a-z]{3,}$/.test(word) && !existsSync(word)

/** Does what the words of a command line ask for. */
export async function runAudit(argv: readonly string[]): Promise<void> {
  const [first = '', ...rest] = argv
  const load = COMMANDS.get(first)
  if (!load && isLikeCommand(first))
    return complain(`"${first}" is no path that is there, and no command: ${[...COMMANDS.keys()].join(', ')}`)
  const { run } = await (load ?? (() => import('./run.ts')))()
  await run(load ? rest : argv)
}
