// How do the answers stand on the screen? The sections in order, each with its columns, as tables for the terminal.
// What a terminal cannot hold is cut after a number of rows, and said to be: CSV files hold all.
import { COPY_SHARE } from '../../lib/provenance/shares.ts'
import type { Row } from './database.ts'
import type { Answers, Section } from './questions.ts'
import type { Words } from './words.ts'

export type Shown = Exclude<Section, 'overview'>

/** Columns of each section, first those that name the row. */
export const COLUMNS: Readonly<Record<Shown, readonly string[]>> = {
  outlets: ['outlet', 'pages', 'claims', 'median_claims', 'differing', 'first_day', 'last_day'],
  outlet_points: ['outlet', 'point', 'pages', 'claims', 'agrees', 'differs', 'unclear', 'only_here'],
  agreement: [
    ...['point', 'claims', 'agrees', 'differs', 'unclear', 'only_here'],
    ...['accounts_agree', 'origins_agree', 'accounts_differ', 'origins_differ'],
    ...['no_origin', 'one_origin', 'more_origins'],
  ],
  copies: ['outlet', 'source', 'origin', 'pages', 'copies', 'median_share', 'most'],
  credits: ['outlet', 'pages', 'stated', 'another', 'unnamed', 'none'],
  credit_names: ['source', 'stated', 'inferred'],
  omissions: ['point', 'left_out', 'too_early', 'told', 'pages'],
  outlet_omissions: ['outlet', 'point', 'left_out', 'too_early', 'pages'],
}

/** What to call a column; in the table of sources, "stated" counts pages. */
export const nameColumn = (section: Shown, column: string, { say }: Words) =>
  say(`column.${section === 'credit_names' && column === 'stated' ? 'statedPages' : column}`)

const MAX_ROWS = 40
const MAX_CELL = 44

const cut = (text: string) => (text.length > MAX_CELL ? `${text.slice(0, MAX_CELL - 1)}…` : text)
/** Control characters would steer the terminal. */
const clean = (text: string) => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')

function layTable(section: Shown, rows: readonly Row[], words: Words): string {
  if (rows.length === 0) return words.say('nothing')
  const columns = COLUMNS[section]
  const cells = rows
    .slice(0, MAX_ROWS)
    .map((row) => columns.map((column) => cut(clean(words.show(column, row[column] ?? null)))))
  const table = [columns.map((column) => nameColumn(section, column, words)), ...cells]
  const widths = columns.map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0)))
  const isNumber = columns.map((column) => rows.every((row) => typeof (row[column] ?? 0) === 'number'))
  const lines = table.map((line) =>
    line
      .map((cell, at) => (isNumber[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  const rule = '─'.repeat(Math.max(...lines.map((line) => line.length)))
  const rest = rows.length - MAX_ROWS
  const tail = rest > 0 ? [words.say('rest', words.show('', rest))] : []
  return [lines[0], rule, ...lines.slice(1), ...tail].join('\n')
}

/** One sentence on what was read. */
export function sayLead({ overview }: Answers, { say, show }: Words): string {
  const row = overview[0] ?? {}
  const cell = (column: string) => show(column, row[column] ?? null)
  const counts = [cell('pages'), cell('pages_read'), cell('outlets'), cell('claims')]
  return row.first_day
    ? say('lead', ...counts, cell('first_day'), cell('last_day'))
    : say('leadUndated', ...counts)
}

/** What a section holds, in a sentence or two. */
export const noteOf = (section: Shown, { say, show }: Words) =>
  say(`${section}.note`, show('most', COPY_SHARE))

/** The summary of one event as text. */
export function laySummary(answers: Answers, event: string, words: Words): string {
  const sections = (Object.keys(COLUMNS) as Shown[]).map(
    (section) =>
      `${words.say(`${section}.heading`).toLocaleUpperCase(words.lang)}\n${noteOf(section, words)}\n\n${layTable(section, answers[section], words)}`,
  )
  return [event, sayLead(answers, words), words.say('noVerdict'), ...sections].join('\n\n')
}
