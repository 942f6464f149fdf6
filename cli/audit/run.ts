// npm run --silent audit -- PATH…: the report of saved pages, one line of JSON each, on standard output alone.
// Reader and engine are the extension's own, so the same page gives the same report. Exit 0, or 2 for bad usage
// or a path that cannot be read; the other paths are still reported.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Corpus, indexPacks } from '../../lib/corpus/corpus.ts'
import type { Pack } from '../../lib/corpus/schema.ts'
import { analyse } from '../../lib/engine.ts'
import type { Article } from '../../lib/page/article.ts'
import type { Report } from '../../lib/report.ts'
import { isPlainText, toArticle } from '../article.ts'
import { type ByteText, decodeText, toByteText } from '../document.ts'
import { readLanguages } from '../languages.ts'
import { readPackFolder } from '../packs.ts'
import { readHead } from '../page-head.ts'
import { buildScreen } from '../screen.ts'

const USAGE = `Usage: npm run --silent audit -- [--pack FOLDER]… [--article | --whole] PATH…

Prints one report a line (NDJSON) for each PATH, in the order given. A folder stands for its *.html, *.htm and
*.txt files, sorted by name. In a *.txt file the first line is the title, and blank lines part the paragraphs.

  --pack FOLDER   compare with this event pack; may be given again (default: every pack in seeds/)
  --article       print what was read from each page (title, date, text, blocks) instead of a report
  --whole         read every page whole. Without it, a page whose source names no place or person of any pack
                  cannot be coverage and is not read: its report gives title, date and language as its head states
  --help          print this

Exit code: 0, or 2 for bad usage or a path that cannot be read.`

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds')
const PAGE_NAME = /\.(?:html?|txt)$/i

class UsageError extends Error {}

interface Options {
  readonly paths: readonly string[]
  readonly packs: readonly string[]
  readonly printsArticle: boolean
  readonly readsWhole: boolean
  readonly help: boolean
}

function readOptions(argv: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true },
        article: { type: 'boolean' },
        whole: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    const { pack = listFolders(SEEDS), article = false, whole = false, help = false } = values
    if (!help && positionals.length === 0) throw new UsageError('no PATH given')
    return { paths: positionals, packs: pack, printsArticle: article, readsWhole: whole, help }
  } catch (error) {
    throw new UsageError(toMessage(error))
  }
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function complain(message: string): void {
  process.stderr.write(`audit: ${message}\n`)
  process.exitCode = 2
}

/** Writes a line, and waits where whoever reads is slower. */
async function say(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}

function listFolders(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name))
}

/** The files that a path stands for, each as it is to be named in the report. */
function listPages(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && PAGE_NAME.test(entry.name))
    .map((entry) => entry.name)
  return names.sort().map((name) => `${path.replace(/(?<=.)\/+$/, '')}/${name}`)
}

/** The packs in some folders; complains of one that is not sound and gives none. */
function loadPacks(folders: readonly string[]): Pack[] | null {
  const packs: Pack[] = []
  for (const folder of folders) {
    const result = readPackFolder(folder)
    if ('pack' in result) packs.push(result.pack)
    else {
      const place = result.faults
        .slice(0, 1)
        .map((fault) => `: ${fault.file}: ${fault.place}: ${fault.reason}`)
      complain(`${folder} is no sound pack${place.join('')}\nAll its faults: npm run pack -- check ${folder}`)
      return null
    }
  }
  return packs
}

/** How the pages are read: all with one corpus, and whole where a report may come of it. */
interface Reader {
  readonly corpus: Corpus
  readonly needsWhole: (source: ByteText) => boolean
  readonly printsArticle: boolean
  /** Reports of pages that are not read, by language: they differ in title and date alone. */
  readonly blanks: Map<string | null, Report>
}

function reportHead(source: ByteText, { corpus, blanks }: Reader): Report {
  const head = readHead(source, corpus.languages)
  const blank = blanks.get(head.lang) ?? analyse({ ...head, text: '', blocks: [] }, corpus)
  blanks.set(head.lang, blank)
  return { ...blank, title: head.title, published: head.published }
}

function reportFile(input: string, reader: Reader): Report | Article {
  const bytes = readFileSync(input)
  const isPlain = isPlainText(input)
  const source = isPlain ? '' : toByteText(bytes, true)
  if (!isPlain && !reader.needsWhole(source)) return reportHead(source, reader)
  const article = toArticle(input, decodeText(bytes, !isPlain), reader.corpus.languages)
  return reader.printsArticle ? article : analyse(article, reader.corpus)
}

async function auditPath(path: string, reader: Reader): Promise<void> {
  for (const input of listPages(path)) {
    try {
      await say(JSON.stringify({ input, ...reportFile(input, reader) }))
    } catch (error) {
      complain(`no report of ${input}: ${toMessage(error)}`)
    }
  }
}

async function audit(argv: readonly string[]): Promise<void> {
  const options = readOptions(argv)
  if (options.help) return say(USAGE)
  const packs = options.printsArticle ? [] : loadPacks(options.packs)
  if (!packs) return
  const corpus = indexPacks(packs, await readLanguages())
  const { printsArticle } = options
  const needsWhole = printsArticle || options.readsWhole ? () => true : buildScreen(corpus.anchors)
  const reader = { corpus, needsWhole, printsArticle, blanks: new Map<string | null, Report>() }
  for (const path of options.paths) {
    try {
      await auditPath(path, reader)
    } catch (error) {
      complain(`cannot read ${path}: ${toMessage(error)}`)
    }
  }
}

/** Reports the pages of the paths; bad usage is told with the usage, and exits with 2. */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    await audit(argv)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    complain(`${error.message}\n\n${USAGE}`)
  }
}
