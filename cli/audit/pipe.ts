// npm run audit -- pipe: lines in, lines out, each written as soon as it is known; for Spark's pipe and GNU parallel.
// A line is a record (JSON with "html" or "text") or the path of a page or an archive. A line that gives no report
// gives a line that says why, and the next is read: what feeds a pipe cannot be asked to begin again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gather, toSpool } from '../inputs/gather.ts'
import type { InputFault } from '../inputs/item.ts'
import { toItem } from '../inputs/ndjson.ts'
import { listSeeds, loadPacks } from './audit-packs.ts'
import { runCommand, UsageError } from './command.ts'
import { speak, toMessage } from './complain.ts'
import { splitLines } from './line-splitter.ts'
import { buildPageReader, type PageReader } from './page-reader.ts'
import { auditShard, toPageLine } from './shard.ts'

const USAGE = `Usage: npm run --silent audit -- pipe [--pack PATH]… [--whole] [--with-text]

Reads lines on standard input and prints a report a line (NDJSON) for each page, in order, as soon as it is made. A line
is a JSON record with "html" or "text" and, where they are known, "url", "date" and "record" (its name, given back), or
the path of a saved page, an archive or a folder. A line that gives no report gives {"input", "record", "error"}.

  --pack PATH     compare with this event pack; may be given again (default: every pack in seeds/)
  --whole         read every page whole (see audit --help)
  --with-text     let the article's text stand in the report

  parallel --pipe --line-buffer npm run --silent audit -- pipe < records.ndjson > reports.ndjson

Exit code: 0, whatever the lines hold; 2 for bad usage.`

/** What a record names itself is given back in its report, so that the two can be joined. */
const NAME = 'record'
const STANDARD_INPUT = '-'

interface Piping {
  readonly reader: PageReader
  readonly textsKept: 'all' | 'none'
  readonly scratch: string
}

const toErrorLine = (input: string, record: string, error: string) =>
  `${JSON.stringify({ input, record, error })}\n`

function findName(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line)
    const name = typeof value === 'object' && value !== null && NAME in value ? value[NAME] : null
    return typeof name === 'string' && name !== '' ? name : null
  } catch {
    return null
  }
}

/** The line for a record. `number` of its line, from 1, is its name where it has none. */
function reportRecord(line: string, number: number, { reader, textsKept }: Piping): string {
  const record = findName(line) ?? `${STANDARD_INPUT}#${number}`
  const item = toItem(STANDARD_INPUT, number, line)
  if (item.kind !== 'page') return toErrorLine(STANDARD_INPUT, record, item.reason)
  try {
    return toPageLine({ ...item, record }, reader, { textsKept, printsArticle: false }).line
  } catch (error) {
    return toErrorLine(STANDARD_INPUT, record, toMessage(error))
  }
}

const toFaultLine = ({ input, offset, reason }: InputFault) =>
  toErrorLine(input, offset === null ? input : `${input}#${offset}`, reason)

async function reportPath(path: string, { reader, textsKept, scratch }: Piping): Promise<void> {
  const spool = toSpool(scratch)
  const { segments, faults } = await gather([path], { isRecursive: false, spool })
  const options = { textsKept, printsArticle: false, spool, exactFrom: null, write: speak }
  // Archives go through whole: nothing is to be won by cutting what one process reads.
  for (const fault of faults) await speak(toFaultLine(fault))
  for (const segment of segments) {
    const shard = { index: 0, segments: [segment], bytes: segment.size }
    const result = await auditShard(shard, reader, options)
    for (const fault of result.faults) await speak(toFaultLine(fault))
  }
}

async function reportLine(line: string, number: number, piping: Piping): Promise<void> {
  if (/^\s*\{/.test(line)) return speak(reportRecord(line, number, piping))
  try {
    await reportPath(line, piping)
  } catch (error) {
    await speak(toErrorLine(line, line, toMessage(error)))
  }
}

async function pipe(piping: Piping): Promise<void> {
  for await (const { number, line } of splitLines(process.stdin)) {
    if (line === null)
      await speak(toErrorLine(STANDARD_INPUT, `${STANDARD_INPUT}#${number}`, 'the line is too long'))
    else if (line.trim() !== '') await reportLine(line.replace(/^\ufeff/, ''), number, piping)
  }
}

export const run = (argv: readonly string[]) =>
  runCommand(USAGE, async () => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true },
        whole: { type: 'boolean', default: false },
        'with-text': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return speak(`${USAGE}\n`)
    if (positionals.length > 0) throw new UsageError('paths are read from standard input, one a line')
    const scratch = mkdtempSync(join(tmpdir(), 'recoupe-pipe-'))
    try {
      const packs = loadPacks(values.pack ?? listSeeds())
      const reader = await buildPageReader(packs, { readsWhole: values.whole })
      await pipe({ reader, textsKept: values['with-text'] ? 'all' : 'none', scratch })
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  })
