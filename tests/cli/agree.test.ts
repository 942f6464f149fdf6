import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { audit } from './here.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const folder = mkdtempSync(join(tmpdir(), 'recoupe-coding-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(at(name), 'utf8')

/** Sheet of another coder: some lines of Recoupe's changed. */
function writeCoder(name: string, change: (line: string, number: number) => string): string {
  const lines = read('sample/recoupe.csv').split('\r\n')
  writeFileSync(at(name), lines.map((line, index) => change(line, index + 1)).join('\r\n'))
  return at(name)
}

beforeAll(async () => {
  const run = await audit('tests/benchmark/pages')
  writeFileSync(at('reports.ndjson'), run.out)
  await audit('code', folder, '--out', at('sample'), '--pages', '12', '--seed', '7')
})

describe('audit code', () => {
  it('writes a blank sheet, its codebook, what Recoupe reads, and how the sample was drawn', () => {
    const lines = read('sample/sheet.csv').trim().split('\r\n')
    expect(lines).toHaveLength(1 + 12 * 8)
    expect(lines.slice(1).every((line) => line.endsWith(',,,,,'))).toBe(true)
    expect(read('sample/recoupe.csv')).toMatch(/,yes,\d+,exact,/)
    expect(read('sample/codebook.md')).toContain('`security-forces-killed` (a number)')
    const sample = JSON.parse(read('sample/sample.json'))
    expect(sample).toMatchObject({ options: { seed: 7, pages: 12, points: 8, lang: 'en' }, units: 96 })
    expect(sample.run.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('draws the same again, asks in French, and never writes over a sheet unasked', async () => {
    const again = await audit(
      'code',
      folder,
      '--out',
      at('again'),
      '--pages',
      '12',
      '--seed',
      '7',
      '--lang',
      'fr',
    )
    expect(again.code).toBe(0)
    expect(read('again/sample.json').replace('"fr"', '"en"')).toBe(read('sample/sample.json'))
    expect(read('again/codebook.md')).toContain('Guide de codage')
    const refused = await audit('code', folder, '--out', at('again'))
    expect([refused.code, refused.out]).toEqual([2, ''])
    expect(refused.err).toContain('holds sheet.csv, codebook.md, recoupe.csv, sample.json already')
  })

  it.each([
    ['a run that is not there', ['code', 'nowhere', '--out', 'x'], 'nowhere: no such file or folder'],
    ['a file that is no run', ['code', 'package.json', '--out', 'x'], 'package.json:1: not JSON'],
    ['no folder to write to', ['code', 'package.json'], 'no --out FOLDER given'],
    [
      'a number out of bounds',
      ['code', 'a', '--out', 'x', '--pages', '0'],
      '--pages 0: wanted a whole number',
    ],
    ['an option that it does not know', ['code', 'a', '--frob'], "Unknown option '--frob'"],
  ])('refuses %s', async (_, args, reason) => {
    const { code, out, err } = await audit(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(reason)
  })
})

describe('audit agree', () => {
  it('finds full agreement of a coder who says what Recoupe says', async () => {
    const { code, out } = await audit(
      'agree',
      writeCoder('same.csv', (line) => line),
      '--recoupe',
      at('sample/recoupe.csv'),
      '--draws',
      '100',
    )
    expect(code).toBe(0)
    expect(out).toMatch(/^told \(nominal\)\s+same · Recoupe\nall points\s+1\.000 n=96$/m)
    expect(out).toMatch(/^count \(ratio\)/m)
  })

  it('compares coders with each other, with Recoupe and together, point by point, as text, CSV and JSON', async () => {
    const anna = writeCoder('anna.csv', (line, number) =>
      number % 5 ? line : line.replace(/,attributed,$/, ',own,'),
    )
    // Saved by a spreadsheet that parts cells by semicolons and puts a byte order mark before them.
    const ben = writeCoder('ben.csv', (line) => line)
    writeFileSync(
      ben,
      `\ufeff${read('ben.csv')
        .replace(/"[^"]*"/g, 'x')
        .replaceAll(',', ';')}`,
    )
    const out = at('table.csv')
    const run = await audit(
      'agree',
      anna,
      ben,
      '--recoupe',
      at('sample/recoupe.csv'),
      '--csv',
      out,
      '--json',
      at('table.json'),
      '--metric',
      'ordinal',
      '--draws',
      '100',
    )
    expect([run.code, run.err]).toEqual([0, ''])
    expect(run.out).toMatch(
      /^voice \(nominal\)\s+anna · ben\s+anna · Recoupe\s+ben · Recoupe\s+consensus · Recoupe$/m,
    )
    expect(run.out).toMatch(/^count \(ordinal\)/m)
    const { agreement } = JSON.parse(read('table.json'))
    const find = (variable: string, point: string, between: string) =>
      agreement.find(
        (row: Record<string, unknown>) =>
          row.variable === variable && row.point === point && row.between === between,
      )
    expect(find('voice', 'all', 'anna | ben').alpha).toBeLessThan(1)
    expect(find('voice', 'all', 'anna | ben').low).toBeLessThan(find('voice', 'all', 'anna | ben').alpha)
    expect(find('voice', 'all', 'ben | Recoupe').alpha).toBe(1)
    expect(find('told', 'kazakhstan-2022-01/total-deaths', 'anna | ben')).toBeDefined()
    const metrics = agreement.filter(
      (row: { variable: string; point: string; between: string }) =>
        row.variable === 'count' && row.point === 'all' && row.between === 'anna | ben',
    )
    expect(metrics.map(({ metric }: { metric: string }) => metric)).toEqual([
      'ratio',
      'nominal',
      'ordinal',
      'interval',
    ])
    expect(read('table.csv').split('\r\n')).toHaveLength(agreement.length + 2)
  })

  it('names every fault of a coding sheet with unknown points by file, line and column, and gives no figure', async () => {
    const broken = writeCoder('broken.csv', (line, number) => {
      if (number === 3) return line.replace(/^(u\d+,[^,]*,[^,]*),[^,]*/, '$1,no-such-point')
      if (number === 5) return line.replace('kazakhstan-2022-01', 'atlantis-2022-01')
      return number === 7 ? line.replace(/^u0006/, 'u0001') : line
    })
    const { code, out, err } = await audit('agree', broken, at('sample/recoupe.csv'))
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`${broken} is refused`)
    expect(err).toContain(
      `${broken}:3:point: found "no-such-point", no point of kazakhstan-2022-01: wanted coup-attempt`,
    )
    expect(err).toContain(
      `${broken}:5:event: found "atlantis-2022-01", wanted an event of the packs: kazakhstan-2022-01`,
    )
    expect(err).toContain(`${broken}:7:unit: "u0001" stands on line 2 already`)
  })

  it.each([
    ['that is not there', 'nowhere.csv', null, 'no such file'],
    ['without its columns', 'columns.csv', 'unit,point\nu0001,a\n', 'lacks the columns event, page, told'],
    ['without a row', 'empty.csv', 'unit,event,page,point,told,value,bound,voice\n', 'holds no row'],
    [
      'whose lines do not hold together',
      'torn.csv',
      'unit,event\nu0001,"a\nu0002,b\n',
      'no CSV: Quote Not Closed',
    ],
  ])('refuses a sheet %s', async (_, name, content, reason) => {
    if (content !== null) writeFileSync(at(name), content)
    const { code, out, err } = await audit('agree', at(name), '--recoupe', at('sample/recoupe.csv'))
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(reason)
  })

  it('refuses sheets of different samples, two of one name, and one coder alone', async () => {
    await audit('code', folder, '--out', at('other'), '--pages', '12', '--seed', '8')
    const clash = await audit('agree', at('sample/recoupe.csv'), at('other/sheet.csv'))
    expect([clash.code, clash.out]).toEqual([2, ''])
    expect(clash.err).toContain('these sheets come of different samples')
    const twins = await audit('agree', at('sample/sheet.csv'), at('other/sheet.csv'))
    expect(twins.err).toContain('two sheets are called sheet')
    const alone = await audit('agree', at('sample/sheet.csv'))
    expect(alone.err).toContain('one coder alone agrees with nobody')
  })
})
