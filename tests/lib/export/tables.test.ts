import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pack } from '../../../lib/corpus/schema.ts'
import { toValueText } from '../../../lib/export/cells.ts'
import { toCodebook, toPointBook } from '../../../lib/export/codebook.ts'
import { toCellText, toHeader, toLine } from '../../../lib/export/delimited.ts'
import type { ExportedPage } from '../../../lib/export/page.ts'
import { TABLES } from '../../../lib/export/report-tables.ts'
import type { Cell, Column, Table } from '../../../lib/export/tables.ts'
import { COVERAGE, exportText, OTHER, readPack } from './exported.ts'

let pack: Pack
let coverage: ExportedPage
let other: ExportedPage
beforeAll(async () => {
  pack = readPack()
  coverage = await exportText('a.warc#12', COVERAGE, pack)
  other = await exportText('b.txt', OTHER, pack)
})

/** Rows of a table by column. */
const rowsOf = (table: Table, page: ExportedPage) =>
  table
    .toRows(page, [pack])
    .map((cells) => Object.fromEntries(table.columns.map(({ name }, at) => [name, cells[at]])))
const tableOf = (id: string) => TABLES.find((table) => table.id === id) as Table

function fits(cell: Cell, { type, values }: Column): boolean {
  if (cell === null) return true
  if (type === 'list') return Array.isArray(cell)
  if (type === 'integer') return Number.isInteger(cell)
  return type === 'text'
    ? typeof cell === 'string' && (values === undefined || values.includes(cell))
    : typeof cell === type
}

describe('the tables', () => {
  it('have a row for each claim and account that it is compared with', () => {
    const rows = rowsOf(tableOf('comparisons'), coverage)
    const { claims } = coverage.report
    expect(claims.length).toBeGreaterThan(1)
    expect(rows).toHaveLength(claims.reduce((sum, { against }) => sum + Math.max(1, against.length), 0))
    const killed = claims.findIndex(({ point }) => point === 'security-forces-killed')
    const against = claims[killed]?.against[0]
    expect(rows.find(({ claim }) => claim === killed)).toMatchObject({
      record: 'a.warc#12',
      event: 'kazakhstan-2022-01',
      kind: 'count',
      value: '18',
      count: 18,
      bound: 'exact',
      attributed_to: 'Ministry of the Interior',
      against_article: against?.article,
      verdict: against?.verdict,
      against_outlet: pack.outlets.find(
        ({ id }) => id === pack.articles.find((article) => article.id === against?.article)?.outlet,
      )?.name,
    })
  })

  it('count pages that are no coverage too, so that shares can be reckoned', () => {
    expect(rowsOf(tableOf('pages'), other)).toMatchObject([
      { record: 'b.txt', event: null, claims: 0, host: 'example.org', title: 'The bridge' },
    ])
    for (const table of TABLES.filter(({ id }) => id !== 'pages')) expect(rowsOf(table, other)).toEqual([])
  })

  it('hold the article’s text only where that is asked for', () => {
    expect(rowsOf(tableOf('pages'), coverage)[0]?.text).toBe(coverage.text)
    expect(rowsOf(tableOf('pages'), { ...coverage, isTextExported: false })[0]?.text).toBeNull()
  })

  it('have cells of the type and values that their columns state', () => {
    for (const table of TABLES)
      for (const cells of table.toRows(coverage, [pack]))
        for (const [at, column] of table.columns.entries())
          expect(fits(cells[at] ?? null, column), `${table.id}.${column.name}: ${cells[at]}`).toBe(true)
  })

  it('leave what the pack would tell empty where the pack is not at hand', () => {
    const rows = tableOf('comparisons').toRows(coverage, [])
    expect(rows).toHaveLength(tableOf('comparisons').toRows(coverage, [pack]).length)
  })
})

describe('a value in one cell', () => {
  it.each([
    [{ count: 18, bound: 'exact' }, '18'],
    [{ count: 2000, bound: 'at-least' }, '>=2000'],
    [{ count: 10, bound: 'magnitude' }, 'dozens'],
    [{ count: 5, bound: 'about' }, '~5'],
    [{ unknown: true }, 'unknown'],
    [{ date: '2022-01-06' }, '2022-01-06'],
    [['gas', 'fuel'], 'gas|fuel'],
    [false, 'false'],
    [{ text: 'soon' }, 'soon'],
  ] as const)('of %j is %s', (value, text) => expect(toValueText(value)).toBe(text))
})

describe('CSV', () => {
  it('is read back by a reader of CSV as it was, whatever the cells hold', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 }).filter((cell) => !/^[=+\-@\t\r]/.test(cell))
    const rows = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, (cells) => {
        const csv = cells.map((row) => toLine(row, ',')).join('')
        expect(parse(csv, { relax_column_count: false, record_delimiter: '\r\n' })).toEqual(cells)
      }),
    )
  })
  it('lets no cell begin as a formula', () => {
    expect(toLine(['=1+1', '+x', '-x', '@x', -1, 'a=b'], ',')).toBe("'=1+1,'+x,'-x,'@x,-1,a=b\r\n")
  })
})

describe('TSV', () => {
  it('has one line a row and one tab less than columns, whatever the cells hold', () => {
    for (const table of TABLES)
      for (const cells of [table.columns.map(({ name }) => name), ...table.toRows(coverage, [pack])]) {
        const line = toLine(cells, '\t')
        expect(line.match(/\n/g)).toHaveLength(1)
        expect(line.split('\t')).toHaveLength(table.columns.length)
      }
  })
  it('parts lists', () => expect(toCellText(['a', 'b'])).toBe('a | b'))
})

describe('the codebook', () => {
  it('explains every column of every table, once', () => {
    const rows: Record<string, string>[] = parse(toCodebook(','), { columns: true })
    for (const table of TABLES) {
      const named = rows.filter((row) => row.table === table.id && row.column !== '')
      expect(named.map(({ column }) => column).join(',')).toBe(toHeader(table, ',').trim())
      expect(new Set(named.map(({ column }) => column)).size).toBe(named.length)
      expect(named.every(({ meaning = '' }) => meaning.endsWith('.'))).toBe(true)
    }
  })
  it('defines every point', () => {
    const rows: Record<string, string>[] = parse(toPointBook([pack], ','), { columns: true })
    expect(rows.map(({ point }) => point)).toEqual(pack.points.map(({ id }) => id))
  })
})
