// Which command of the audit is meant? The first word names it; anything else is a path, and `run` reports on paths.
// A path that is called like a command is written ./summary.
// A new command is a line here and a file beside this one that exports `run(argv)`.

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

/** Does what the words of a command line ask for. */
export async function runAudit(argv: readonly string[]): Promise<void> {
  const [first = '', ...rest] = argv
  const load = COMMANDS.get(first)
  const { run } = await (load ?? (() => import('./run.ts')))()
  await run(load ? rest : argv)
}
