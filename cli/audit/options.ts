// What does the command line of `audit run` ask for? Bad usage is told in words that say what would be good.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { readList } from '../inputs/gather.ts'
import { SHARD_BYTES } from '../inputs/shards.ts'
import { listSeeds } from './audit-packs.ts'
import { readWhole, UsageError } from './command.ts'
import { toMessage } from './complain.ts'
import { OUTPUT_FORMATS, type OutputFormat } from './outputs.ts'

export const USAGE = `Usage: npm run --silent audit -- [run] [OPTION]… PATH…

Prints one report a line (NDJSON) for each page, in the order given. A PATH is a saved page (HTML, MHTML), a plain
text (first line the title, blank lines part the paragraphs), an archive (WARC, WACZ), a file of JSON records
(NDJSON with "url", "date", "html" or "text"), a folder of these, sorted by name, or - for standard input.

  --list FILE      read paths from a file, one a line (- for standard input); may be given again
  --recursive      go into folders inside folders
  --pack PATH      compare with this event pack, a folder or a bundle file; may be given again (default: every
                   pack in seeds/)
  --whole          read every page whole. Without it, a page whose source names no place or person of any pack
                   cannot be coverage and is not read: its report gives title, date and language as its head states
  --article        print what was read from each page (title, date, text, blocks) instead of a report
  --with-text      let the article's text stand in reports and exports
  --workers N      threads (default: one a processor); the output is the same whatever N is
  --shard-bytes N  bytes of input that a thread takes at once (default: ${SHARD_BYTES}); a shard that a stopped run
                   has not finished is done again
  --out FOLDER     write outputs, a list of inputs and of faults, and a manifest with all digests. A run that was
                   stopped goes on where it was when the same command is given again
  --format LIST    what to write there: ${OUTPUT_FORMATS.join(', ')} (default: ndjson,csv)
  --help           print this

Exit code: 0, or 2 for bad usage or a path that cannot be read. A broken record inside an archive is told with its
place and stops nothing.

Other commands: summary (what a run holds), code and agree (people code a sample; how far they agree), pipe (for other
engines), submit and worker (more than one machine). Each explains itself: npm run audit -- summary --help`

export interface RunOptions {
  readonly paths: readonly string[]
  readonly isRecursive: boolean
  readonly packs: readonly string[]
  readonly printsArticle: boolean
  readonly readsWhole: boolean
  readonly isTextExported: boolean
  readonly workers: number
  readonly shardBytes: number
  readonly out: string | null
  readonly formats: readonly OutputFormat[]
  readonly help: boolean
}

const MAX_WORKERS = 64
const [LEAST_SHARD, LARGEST_SHARD] = [1000, 10_000_000_000]

function readFormats(lists: readonly string[]): OutputFormat[] {
  const names = lists.flatMap((list) => list.split(',')).map((name) => name.trim())
  const formats = names.map((name) => {
    const format = OUTPUT_FORMATS.find((known) => known === name)
    if (!format) throw new UsageError(`no format "${name}"; there are ${OUTPUT_FORMATS.join(', ')}`)
    return format
  })
  return OUTPUT_FORMATS.filter((format) => formats.includes(format))
}

const parse = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      list: { type: 'string', multiple: true },
      recursive: { type: 'boolean', short: 'r' },
      pack: { type: 'string', multiple: true },
      article: { type: 'boolean' },
      whole: { type: 'boolean' },
      'with-text': { type: 'boolean' },
      workers: { type: 'string', default: String(Math.min(MAX_WORKERS, availableParallelism())) },
      'shard-bytes': { type: 'string', default: String(SHARD_BYTES) },
      out: { type: 'string' },
      format: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  })

function readLists(lists: readonly string[]): string[] {
  return lists.flatMap((list) => {
    try {
      return readList(list)
    } catch (error) {
      throw new UsageError(`cannot read the list ${list}: ${toMessage(error)}`)
    }
  })
}

/** The options of a command line; throws for what cannot be meant, as runCommand expects it. */
export function readOptions(argv: readonly string[]): RunOptions {
  const { values, positionals } = parse(argv)
  const help = values.help === true
  const { list = [], article: printsArticle = false, out = null, format } = values
  if (!help && positionals.length + list.length === 0) throw new UsageError('no PATH given')
  if (out === null && format) throw new UsageError('--format needs --out FOLDER')
  if (out !== null && printsArticle)
    throw new UsageError('--article prints on standard output, without --out')
  return {
    paths: help ? [] : [...positionals, ...readLists(list)],
    isRecursive: values.recursive === true,
    packs: values.pack ?? listSeeds(),
    printsArticle,
    readsWhole: values.whole === true,
    isTextExported: values['with-text'] === true,
    workers: readWhole('workers', values.workers, [1, MAX_WORKERS]),
    shardBytes: readWhole('shard-bytes', values['shard-bytes'], [LEAST_SHARD, LARGEST_SHARD]),
    out,
    formats: readFormats(format ?? ['ndjson,csv']),
    help,
  }
}
