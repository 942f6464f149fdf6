// The table of agreement as text for the terminal, CSV and JSON. Rows with nothing to compare are left out of the
// text and kept in the others.
import { stringify } from 'csv-stringify/sync'
import type { Metric } from '../../lib/agreement/metrics.ts'
import type { AgreementRow } from './agreement.ts'

const SCOPES: Readonly<Record<string, string>> = { all: 'all points', within: 'within points' }
const DIGITS = 3

/** "0.812", or "–" where alpha is not defined. */
const toFigure = (value: number | null) => (value === null ? '–' : value.toFixed(DIGITS))

function toCell(row: AgreementRow | undefined): string {
  if (!row || row.units === 0) return ''
  const { interval, alpha, units } = row
  const bounds = interval ? ` [${toFigure(interval.low)}, ${toFigure(interval.high)}]` : ''
  return `${toFigure(alpha)}${bounds} n=${units}`
}

function isShown(
  { metric, isUsual }: AgreementRow,
  wanted: Metric | null,
  offered: ReadonlySet<string>,
): boolean {
  return wanted !== null && offered.has(wanted) ? metric === wanted : isUsual
}

/** Lines of one variable: a row a scope, a column a comparison. */
function layVariable(rows: readonly AgreementRow[], wanted: Metric | null): string[] {
  const offered = new Set(rows.map(({ metric }) => metric))
  const shown = rows.filter((row) => isShown(row, wanted, offered))
  const [first] = shown
  if (!first || shown.every(({ units }) => units === 0)) return []
  const columns = [...new Set(shown.map(({ between }) => between.join(' · ')))]
  const scopes = [...new Set(shown.map(({ scope }) => scope))]
  const table = scopes.map((scope) => [
    SCOPES[scope] ?? scope.slice(scope.indexOf('/') + 1),
    ...columns.map((column) =>
      toCell(shown.find((row) => row.scope === scope && row.between.join(' · ') === column)),
    ),
  ])
  const filled = table.filter(([, ...cells]) => cells.some((cell) => cell !== ''))
  const all = [[`${first.variable} (${first.metric})`, ...columns], ...filled]
  const widths = all[0]?.map((_, at) => Math.max(...all.map((cells) => cells[at]?.length ?? 0))) ?? []
  return all.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** The table for the terminal; `metric` is shown where a variable has it, else the variable's usual one. */
export function printAgreement(
  rows: readonly AgreementRow[],
  { metric, level, draws, seed }: { metric: Metric | null; level: number; draws: number; seed: number },
): string {
  const variables = [...new Set(rows.map(({ variable }) => variable))]
  const blocks = variables
    .map((id) =>
      layVariable(
        rows.filter(({ variable }) => variable === id),
        metric,
      ).join('\n'),
    )
    .filter((block) => block !== '')
  const note = `Krippendorff's alpha [${level * 100} % interval: ${draws} draws of whole pages, seed ${seed}], n: units that two or more coded.
"all points" is one matrix, as other programs reckon it; "within points" holds each point against its own chance.
–: not defined, since there is nothing to compare or everybody gave one and the same value.`
  return `${[...blocks, note].join('\n\n')}\n`
}

/** A row of the table for programs: figures unrounded. */
export function toAgreementRecord({ between, interval, scope, isUsual: _, ...row }: AgreementRow) {
  return {
    variable: row.variable,
    point: scope,
    metric: row.metric,
    between: between.join(' | '),
    units: row.units,
    alpha: row.alpha,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    draws: interval?.draws ?? null,
  }
}

export const toAgreementCsv = (rows: readonly AgreementRow[]) =>
  stringify(rows.map(toAgreementRecord), {
    header: true,
    record_delimiter: 'windows',
    escape_formulas: false,
  })
