// npm run audit -- summary RUN: what a run holds, event by event, as tables, CSV and one HTML page with charts.
// Reads the run's Parquet files and changes nothing in them. Says what was reported; rates nobody.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'csv-stringify/sync'
import type { Pack } from '../../lib/corpus/schema.ts'
import { type Database, openRun } from '../summary/database.ts'
import { COLUMNS, laySummary, type Shown } from '../summary/layout.ts'
import { type EventSummary, writeSummaryPage } from '../summary/page.ts'
import { askRun, listEvents } from '../summary/questions.ts'
import { readWords, type SummaryLanguage } from '../summary/words.ts'
import { listSeeds, loadPacks } from './audit-packs.ts'
import { readWord, runCommand, UsageError } from './command.ts'
import { complain, speak } from './complain.ts'

const USAGE = `Usage: npm run --silent audit -- summary RUN [--html FILE] [--csv FOLDER] [--lang en|fr]

Prints what the run in the folder RUN holds: outlets by points, agreement by origins, copies and their sources, credits
stated and origins inferred, what was left out. RUN is made by npm run audit -- PATH… --out RUN --format parquet.

  --html FILE     write it as one page with charts, too
  --csv FOLDER    write every table there, whole, too
  --lang en|fr    language (default: en)
  --pack PATH     event pack, for the names of points; may be given again (default: every pack in seeds/)

Exit code: 0, or 2.`

interface Options {
  readonly run: string
  readonly html: string | null
  readonly csv: string | null
  readonly lang: SummaryLanguage
  readonly packs: readonly string[]
}

function readOptions(argv: readonly string[]): Options | null {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      html: { type: 'string' },
      csv: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      pack: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return null
  const [run, more] = positionals
  if (run === undefined || more !== undefined) throw new UsageError('wanted one RUN')
  return {
    run,
    html: values.html ?? null,
    csv: values.csv ?? null,
    lang: readWord('lang', values.lang, ['en', 'fr']),
    packs: values.pack ?? listSeeds(),
  }
}

async function summarise(database: Database, packs: readonly Pack[], lang: SummaryLanguage) {
  const summaries: EventSummary[] = []
  for (const event of await listEvents(database)) {
    const pack = packs.find((candidate) => candidate.event.id === event)
    const answers = await askRun(database, event)
    summaries.push({ event, name: pack?.event.name[lang] ?? event, answers, words: readWords(lang, pack) })
  }
  return summaries
}

function writeTables(folder: string, summaries: readonly EventSummary[]): void {
  mkdirSync(folder, { recursive: true })
  for (const section of Object.keys(COLUMNS) as Shown[]) {
    const columns = ['event', ...COLUMNS[section]]
    const rows = summaries.flatMap(({ event, answers }) =>
      answers[section].map((row) => columns.map((column) => (column === 'event' ? event : row[column]))),
    )
    const text = stringify([columns, ...rows], { record_delimiter: 'windows', escape_formulas: true })
    writeFileSync(join(folder, `${section}.csv`), text)
  }
}

async function summary({ run, html, csv, lang, packs: paths }: Options): Promise<void> {
  const packs = loadPacks(paths)
  const database = await openRun(run)
  try {
    const summaries = await summarise(database, packs, lang)
    if (summaries.length === 0) return complain(`${run} holds no page that covers a known event`)
    if (csv !== null) writeTables(csv, summaries)
    if (html !== null) writeFileSync(html, writeSummaryPage(summaries))
    const texts = summaries.map(({ name, answers, words }) => laySummary(answers, name, words))
    await speak(`${texts.join('\n\n\n')}\n`)
  } finally {
    database.close()
  }
}

export const run = (argv: readonly string[]) =>
  runCommand(USAGE, async () => {
    const options = readOptions(argv)
    await (options ? summary(options) : speak(`${USAGE}\n`))
  })
