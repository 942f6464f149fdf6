// npm run audit -- code RUN --out FOLDER: draws a sample of a run for human coders and writes what they need: a blank
// sheet, its codebook, and, kept apart from them, what Recoupe reads on the same units and how the sample was drawn.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeCodebook } from '../coding/codebook.ts'
import { codeReport } from '../coding/coding.ts'
import { type CodedReport, findReports, readReports } from '../coding/reports.ts'
import { drawSample, type Sample, type SampleOptions } from '../coding/sample.ts'
import { type SheetLanguage, writeSheet } from '../coding/sheet.ts'
import { listSeeds, loadPacks } from './audit-packs.ts'
import { readWhole, readWord, runCommand, UsageError } from './command.ts'
import { complain, speak } from './complain.ts'

const USAGE = `Usage: npm run --silent audit -- code RUN --out FOLDER [--pages N] [--points N | --all-points] [--seed N]

Draws pages of RUN (the folder or the NDJSON of an audit) that cover an event, by outlet, and points on each, and writes
  sheet.csv     one row for each page and point, to be copied for each coder and filled
  codebook.md   how to fill it, and what each point means
  recoupe.csv   the same rows as Recoupe reads them: not for the coders
  sample.json   how the sample was drawn
into FOLDER. Then: npm run audit -- agree anna.csv ben.csv --recoupe FOLDER/recoupe.csv

  --pages N       pages to draw (default: 30)
  --points N      points on each page, half of them found by Recoupe where there are so many (default: 8)
  --all-points    every point of the pack on each page
  --seed N        the draw follows from it (default: 2022)
  --lang en|fr    language of questions and codebook (default: en)
  --pack PATH     event pack the run was made with; may be given again (default: every pack in seeds/)
  --force         write over files that are there

Exit code: 0, or 2.`

interface Options extends SampleOptions {
  readonly run: string
  readonly out: string
  readonly packs: readonly string[]
  readonly lang: SheetLanguage
  readonly force: boolean
}

function readOptions(argv: readonly string[]): Options | null {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      pages: { type: 'string', default: '30' },
      points: { type: 'string', default: '8' },
      'all-points': { type: 'boolean', default: false },
      seed: { type: 'string', default: '2022' },
      lang: { type: 'string', default: 'en' },
      pack: { type: 'string', multiple: true },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return null
  const [run, more] = positionals
  if (run === undefined || more !== undefined) throw new UsageError('wanted one RUN')
  if (values.out === undefined) throw new UsageError('no --out FOLDER given')
  return {
    run,
    out: values.out,
    pages: readWhole('pages', values.pages, [1, 100_000]),
    points: values['all-points'] ? null : readWhole('points', values.points, [1, 1000]),
    seed: readWhole('seed', values.seed, [0, 2 ** 32 - 1]),
    packs: values.pack ?? listSeeds(),
    lang: readWord('lang', values.lang, ['en', 'fr']),
    force: values.force,
  }
}

const FILES = ['sheet.csv', 'codebook.md', 'recoupe.csv', 'sample.json'] as const

function describeSample(sample: Sample, { run, seed, pages, points, lang }: Options) {
  const digest = createHash('sha256')
    .update(readFileSync(findReports(run)))
    .digest('hex')
  return {
    run: { sha256: digest },
    options: { seed, pages, points: points ?? 'all', lang },
    units: sample.units.length,
    strata: sample.strata,
    drawn: sample.units.map(({ unit, report, point }) => ({ unit, page: report.input, point })),
  }
}

async function code(options: Options): Promise<void> {
  const present = FILES.filter((file) => existsSync(join(options.out, file)))
  if (present.length > 0 && !options.force)
    return complain(`${options.out} holds ${present.join(', ')} already; take another folder, or --force`)
  const packs = loadPacks(options.packs)
  const reports: CodedReport[] = []
  for await (const report of readReports(options.run)) if (report.event !== null) reports.push(report)
  const events = new Set(packs.map(({ event }) => event.id))
  const stranger = reports.find(({ event }) => event !== null && !events.has(event))
  if (stranger) return complain(`${stranger.input} covers ${stranger.event}, of which no pack was given`)
  const pointsOf = (event: string) =>
    packs.find((pack) => pack.event.id === event)?.points.map(({ id }) => id) ?? []
  const sample = drawSample(reports, pointsOf, options)
  if (sample.units.length === 0) return complain(`${options.run} holds no page that covers a known event`)
  const { lang, out } = options
  const codings = sample.units.map(({ report, point }) => codeReport(report, point))
  const contents: Readonly<Record<(typeof FILES)[number], string>> = {
    'sheet.csv': writeSheet(sample.units, packs, { lang }),
    'codebook.md': writeCodebook(sample.units, packs, lang),
    'recoupe.csv': writeSheet(sample.units, packs, { lang, codings }),
    'sample.json': `${JSON.stringify(describeSample(sample, options), null, 2)}\n`,
  }
  mkdirSync(out, { recursive: true })
  for (const file of FILES) writeFileSync(join(out, file), contents[file])
  const drawn = sample.strata.reduce((sum, stratum) => sum + stratum.drawn, 0)
  await speak(
    `${out}: ${sample.units.length} units on ${drawn} of ${reports.length} pages that cover an event, from ${sample.strata.length} outlets\n`,
  )
}

export const run = (argv: readonly string[]) =>
  runCommand(USAGE, async () => {
    const options = readOptions(argv)
    await (options ? code(options) : speak(`${USAGE}\n`))
  })
