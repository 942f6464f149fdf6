// audit [run] PATH…: the reports of saved pages and archives, on standard output or in a folder.
// Reader and engine are the extension's own, so the same page gives the same report. Exit 0, or 2 for bad usage
// or a path that cannot be read; the other paths are still reported.
import { loadPacks } from './audit-packs.ts'
import { runCommand } from './command.ts'
import { speak } from './complain.ts'
import { type RunOptions, readOptions, USAGE } from './options.ts'
import { buildPageReader } from './page-reader.ts'
import { printReports } from './print.ts'

async function start(options: RunOptions): Promise<void> {
  const packs = options.printsArticle ? [] : loadPacks(options.packs)
  const openReader = () => buildPageReader(packs, options)
  if (options.out === null) return printReports(options, openReader)
  const { writeRun } = await import('./write.ts')
  return writeRun({ options, packs, openReader }, options.out)
}

/** Reports the pages of the paths; whatever goes wrong is told in words, and exits with 2. */
export const run = (argv: readonly string[]) =>
  runCommand(USAGE, async () => {
    const options = readOptions(argv)
    await (options.help ? speak(`${USAGE}\n`) : start(options))
  })
