// npm run audit -- agree SHEET…: how far do coders agree, with each other and with Recoupe?
// A sheet with a fault is refused whole, every fault named by file, line and column: figures over half a sheet mislead.
import { existsSync, writeFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'
import { METRICS, type Metric } from '../../lib/agreement/metrics.ts'
import type { Pack } from '../../lib/corpus/schema.ts'
import { type AgreementOptions, measureCoding } from '../coding/agreement.ts'
import { printAgreement, toAgreementCsv, toAgreementRecord } from '../coding/print.ts'
import { readSheet, type SheetFault } from '../coding/sheet.ts'
import type { Coder } from '../coding/variables.ts'
import { listSeeds, loadPacks } from './audit-packs.ts'
import { readWhole, readWord, runCommand, UsageError } from './command.ts'
import { complain, speak } from './complain.ts'

const USAGE = `Usage: npm run --silent audit -- agree SHEET… [--recoupe FILE] [--metric M] [--csv FILE] [--json FILE]

Reads filled coding sheets, one a coder, and prints Krippendorff's alpha for each variable, over all points and point by
point, between the coders and against Recoupe, with bootstrap intervals that draw whole pages.

  --recoupe FILE   the recoupe.csv that was written with the sheet; needed where there is one coder
  --metric M       nominal, ordinal, interval or ratio, for the variables that have it (default: what suits each)
  --draws N        draws of the bootstrap (default: 1000)
  --level N        per cent of the draws within the interval (default: 95)
  --seed N         the draws follow from it (default: 2022)
  --csv FILE       write the table there, every metric, unrounded
  --json FILE      the same as JSON
  --pack PATH      event pack of the sheets; may be given again (default: every pack in seeds/)

Exit code: 0, or 2 for bad usage or a sheet that does not hold.`

interface Options extends AgreementOptions {
  readonly sheets: readonly string[]
  readonly recoupe: string | null
  readonly metric: Metric | null
  readonly csv: string | null
  readonly json: string | null
  readonly packs: readonly string[]
}

function readOptions(argv: readonly string[]): Options | null {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      recoupe: { type: 'string' },
      metric: { type: 'string' },
      draws: { type: 'string', default: '1000' },
      level: { type: 'string', default: '95' },
      seed: { type: 'string', default: '2022' },
      csv: { type: 'string' },
      json: { type: 'string' },
      pack: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return null
  if (positionals.length === 0) throw new UsageError('no SHEET given')
  if (positionals.length === 1 && values.recoupe === undefined)
    throw new UsageError('one coder alone agrees with nobody: give another sheet, or --recoupe FILE')
  return {
    sheets: positionals,
    recoupe: values.recoupe ?? null,
    metric: values.metric === undefined ? null : readWord('metric', values.metric, METRICS),
    draws: readWhole('draws', values.draws, [100, 1_000_000]),
    level: readWhole('level', values.level, [50, 99]) / 100,
    seed: readWhole('seed', values.seed, [0, 2 ** 32 - 1]),
    csv: values.csv ?? null,
    json: values.json ?? null,
    packs: values.pack ?? listSeeds(),
  }
}

const MAX_FAULTS_SHOWN = 20

const describe = ({ file, line, column, reason }: SheetFault) =>
  `${[file, line, column].filter((part) => part !== null).join(':')}: ${reason}`

function readCoder(file: string, packs: readonly Pack[], name: string): Coder | null {
  if (!existsSync(file)) {
    complain(`${file}: no such file`)
    return null
  }
  const result = readSheet(file, packs)
  if ('rows' in result) return { name, rows: result.rows }
  const shown = result.faults.slice(0, MAX_FAULTS_SHOWN).map(describe)
  const rest = result.faults.length - shown.length
  complain(`${file} is refused\n${[...shown, ...(rest > 0 ? [`and ${rest} faults more`] : [])].join('\n')}`)
  return null
}

/** Two sheets that mean different things by one unit cannot be compared. */
function findClash(coders: readonly Coder[]): string | null {
  const first = new Map<string, { readonly what: string; readonly name: string }>()
  for (const { name, rows } of coders)
    for (const { unit, event, page, point } of rows) {
      const what = `${point.id} of ${event} on ${page}`
      const known = first.get(unit)
      if (known && known.what !== what)
        return `unit ${unit} is ${known.what} for ${known.name} and ${what} for ${name}: these sheets come of different samples`
      if (!known) first.set(unit, { what, name })
    }
  return null
}

const nameCoder = (file: string) => basename(file, extname(file))

async function agree(options: Options): Promise<void> {
  const packs = loadPacks(options.packs)
  const names = options.sheets.map(nameCoder)
  const twin = names.find((name, at) => names.indexOf(name) !== at)
  if (twin !== undefined) return complain(`two sheets are called ${twin}: name each file after its coder`)
  const coders = options.sheets.map((file) => readCoder(file, packs, nameCoder(file)))
  const recoupe = options.recoupe === null ? null : readCoder(options.recoupe, packs, 'Recoupe')
  const read = coders.filter((coder) => coder !== null)
  if (read.length < coders.length || (options.recoupe !== null && !recoupe)) return
  const clash = findClash(recoupe ? [...read, recoupe] : read)
  if (clash) return complain(clash)
  const rows = measureCoding(read, recoupe, options)
  if (options.csv !== null) writeFileSync(options.csv, toAgreementCsv(rows))
  if (options.json !== null) {
    const { seed, draws, level } = options
    writeFileSync(
      options.json,
      `${JSON.stringify({ seed, draws, level, agreement: rows.map(toAgreementRecord) }, null, 2)}\n`,
    )
  }
  await speak(printAgreement(rows, options))
}

export const run = (argv: readonly string[]) =>
  runCommand(USAGE, async () => {
    const options = readOptions(argv)
    await (options ? agree(options) : speak(`${USAGE}\n`))
  })
