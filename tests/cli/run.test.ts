// Runs into a folder: the same bytes with one thread or eight, after a stop or without, and a manifest that tells them.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { audit, pack } from './here.ts'
import { makeFolder, type Response, toHtml, toRecord, toWarc } from './inputs/warcs.ts'

// Eight threads start slowly where a machine has much else to do.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const ROOT = join(import.meta.dirname, '..', '..')
const AUDIT = join(ROOT, 'cli', 'audit.ts')
const SIGNAL_SELF = pathToFileURL(join(import.meta.dirname, 'signal-self.ts')).href
const SEED = join(ROOT, 'seeds', 'kazakhstan-2022-01')
const { folder, put, remove } = makeFolder()

const START = process.cwd()
beforeAll(() => process.chdir(folder))
afterAll(() => {
  process.chdir(START)
  remove()
})

const COVERAGE = `<!doctype html><html lang="en"><head><title>Kazakhstan: the toll of the unrest</title>
<meta property="article:published_time" content="2022-01-08T08:00:00Z"></head><body><article>
<h1>Kazakhstan: the toll of the unrest</h1>
<p>Eighteen members of the security forces were killed in the unrest in Kazakhstan, the Interior Ministry said on Friday.</p>
<p>More than 4,000 people had been detained across Kazakhstan, the ministry said. President Kassym-Jomart Tokayev said the unrest began after a rise in the price of liquefied petroleum gas.</p></article></body></html>`
const TRAP = toHtml('Ce que contient une archive :\r\n\r\nWARC/1.0\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n')

const toResponses = (count: number): Response[] =>
  Array.from({ length: count }, (_, at) => ({
    url: `https://journal.example/${at}`,
    body:
      at % 10 === 3
        ? COVERAGE.replace('Eighteen', String(18 + (at % 3)))
        : at % 10 === 5
          ? TRAP
          : toHtml(`Le pont ${at} ${'mot '.repeat(at)}`),
  }))

const FORMATS = 'ndjson,csv,tsv,parquet,annotations,schema-org,ris'
/** Small, so that few pages make many shards. */
const SHARDS = ['--shard-bytes', '3000']
let inputs: string[]
beforeAll(async () => {
  put('plain.warc', await toWarc(toResponses(60), false))
  const records = await Promise.all(toResponses(60).map((response) => toRecord(response, true)))
  // A record in the middle is broken.
  records[20] = Buffer.from(records[20] ?? '').fill(0, 60, 90)
  put('broken.warc.gz', Buffer.concat(records))
  put(
    'records.ndjson',
    `${JSON.stringify({ url: 'https://journal.example/n', text: 'Le pont\n\nLe pont est long.' })}\nno record\n`,
  )
  put('pages/a.html', COVERAGE)
  put('pages/deeper/b.html', toHtml('b'))
  inputs = ['plain.warc', 'broken.warc.gz', 'records.ndjson', 'pages']
})

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
/** Digests of all files in a folder, by name. */
const digestsOf = (name: string) =>
  Object.fromEntries(readdirSync(join(folder, name)).map((file) => [file, digest(join(folder, name, file))]))
const readOut = (out: string, file: string) => readFileSync(join(folder, out, file), 'utf8')
const rowsOf = (out: string, file: string): Record<string, string>[] =>
  parse(readOut(out, file), { columns: true })

interface Manifest {
  readonly counts: {
    readonly pages: number
    readonly coverage: number
    readonly faults: number
    readonly skipped: object
  }
  readonly inputs: { readonly files: number; readonly sha256: string }
  readonly outputs: readonly { readonly file: string; readonly bytes: number; readonly sha256: string }[]
  readonly packs: readonly { readonly id: string; readonly sha256: string }[]
}
const manifestOf = (out: string): Manifest => JSON.parse(readOut(out, 'manifest.json'))

describe('a run into a folder', () => {
  beforeAll(async () => {
    const ended = await audit(...SHARDS, '--workers', '1', '--out', 'one', '--format', FORMATS, ...inputs)
    expect(ended).toMatchObject({ code: 0, out: '' })
  })

  it('gives the same bytes with eight threads, manifest and Parquet included', async () => {
    const ended = await audit(...SHARDS, '--workers', '8', '--out', 'eight', '--format', FORMATS, ...inputs)
    expect(ended).toMatchObject({ code: 0, out: '' })
    expect(digestsOf('eight')).toEqual(digestsOf('one'))
    expect(Object.keys(digestsOf('one')).length).toBeGreaterThan(20)
  })

  it('gives the same reports as standard output, with one thread or two, in shards or in one', async () => {
    const wanted = readOut('one', 'reports.ndjson')
    for (const args of [
      ['--workers', '1'],
      ['--workers', '2', ...SHARDS],
      ['--workers', '1', ...SHARDS],
    ])
      expect((await audit(...args, ...inputs)).out).toBe(wanted)
    expect(wanted.trimEnd().split('\n')).toHaveLength(60 + 59 + 1 + 1)
  })

  it('tells in its manifest what was read, what came out and what was left aside', () => {
    const { counts, outputs, inputs: read, packs } = manifestOf('one')
    expect(counts).toMatchObject({ pages: 121, coverage: 13, faults: 2 })
    expect(read.files).toBe(4)
    expect(packs).toMatchObject([{ id: 'kazakhstan-2022-01' }])
    const digests = digestsOf('one')
    for (const { file, sha256 } of outputs) expect(digests[file], file).toBe(sha256)
    expect(digests['inputs.csv']).toBe(read.sha256)
    expect(Object.keys(digests).sort()).toEqual(
      [...outputs.map(({ file }) => file), 'inputs.csv', 'manifest.json'].sort(),
    )
    for (const { input, sha256 } of rowsOf('one', 'inputs.csv'))
      expect(sha256).toBe(digest(join(folder, input ?? '')))
  })

  it('names each broken record with file, offset and reason', () => {
    expect(rowsOf('one', 'faults.csv')).toMatchObject([
      {
        input: 'broken.warc.gz',
        offset: expect.stringMatching(/^\d+$/),
        reason: expect.stringContaining('gzip'),
      },
      { input: 'records.ndjson', reason: expect.stringContaining('not JSON') },
    ])
  })

  it('has one table in CSV, TSV and Parquet', async () => {
    const rows = rowsOf('one', 'comparisons.csv')
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const path = join(folder, 'one', 'comparisons.parquet')
    const found = await connection.runAndReadAll(
      `SELECT record, claim::VARCHAR AS claim, point, value, verdict, array_to_string(reasons, ' | ') AS reasons FROM '${path}'`,
    )
    const shown = found.getRowObjects().map((row) => Object.values(row).map((cell) => cell ?? ''))
    expect(shown).toEqual(
      rows.map((row) => [row.record, row.claim, row.point, row.value, row.verdict, row.reasons]),
    )
    const tsv = readOut('one', 'comparisons.tsv').trimEnd().split('\n')
    expect(tsv).toHaveLength(rows.length + 1)
    expect(rows.length).toBeGreaterThan(50)
  })

  it('leaves the text out, and puts it in where that is asked for', async () => {
    expect(readOut('one', 'reports.ndjson')).not.toContain('"text":"Kazakhstan: the toll')
    await audit('--with-text', '--out', 'texts', '--format', 'ndjson,schema-org', 'pages')
    expect(readOut('texts', 'reports.ndjson')).toContain('"text":"Kazakhstan: the toll')
    expect(readOut('texts', 'news-articles.jsonld')).toContain('"articleBody": "Kazakhstan: the toll')
  })

  it('that is finished is not done again, and a folder with another run or other files is left alone', async () => {
    const before = digestsOf('one')
    const again = await audit(...SHARDS, '--out', 'one', '--format', FORMATS, ...inputs)
    expect(again).toMatchObject({ code: 0, err: expect.stringContaining('nothing to do') })
    const other = await audit('--out', 'one', 'pages')
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('other options or inputs') })
    const strange = await audit('--out', 'pages', 'pages')
    expect(strange).toMatchObject({ code: 2, err: expect.stringContaining('holds other files') })
    expect(digestsOf('one')).toEqual(before)
    expect(existsSync(join(folder, 'pages', '.audit'))).toBe(false)
  })
})

const countKept = (out: string) =>
  readdirSync(join(folder, out, '.audit')).filter((name) => /^shard-\d+\.json$/.test(name)).length

/** Runs the command up to a step where it kills itself (signal-self.ts). */
async function killAt(step: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', SIGNAL_SELF, AUDIT, ...args], {
    env: { ...process.env, RECOUPE_SIGNAL: `SIGKILL ${step}` },
    stdio: 'ignore',
  })
  await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
}

describe('a run that is killed', () => {
  it.each([
    ['with the first shard done, on one thread', '1 000000.json', '1'],
    ['in the middle of a shard, on two threads', '4 .ndjson.part', '2'],
    ['while it writes its outputs', '1 pages.rows', '1'],
  ])('%s goes on where it was: nothing lost, nothing doubled', async (name, step, workers) => {
    const out = name.replaceAll(/\W+/g, '-')
    const args = [...SHARDS, '--format', FORMATS, '--out', out, ...inputs]
    await killAt(step, ['--workers', workers, ...args])
    expect(existsSync(join(folder, out, 'manifest.json'))).toBe(false)
    expect(countKept(out)).toBeGreaterThan(0)
    const other = await audit('--whole', ...args)
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('a run that was stopped') })
    expect(await audit('--workers', '1', ...args)).toMatchObject({ code: 0 })
    expect(digestsOf(out)).toEqual(digestsOf('one'))
  })
})

describe('inputs', () => {
  it('come from lists, standard input and folders inside folders', async () => {
    put('list.txt', 'pages/a.html\n\npages/deeper/b.html\n')
    const listed = await audit('--list', 'list.txt')
    const recursive = await audit('--recursive', 'pages')
    expect(recursive.out).toBe(listed.out)
    expect(listed.out.trimEnd().split('\n')).toHaveLength(2)
    const piped = spawnSync(process.execPath, [AUDIT, '-'], {
      input: readFileSync('plain.warc'),
      encoding: 'utf8',
    })
    const named = await audit('plain.warc')
    expect(piped.stdout).toBe(named.out.replaceAll('plain.warc', '-'))
  })

  it('that are missing are told, and the rest is reported', async () => {
    const { code, out, err } = await audit('nowhere.warc', 'pages/a.html')
    expect({ code, lines: out.trimEnd().split('\n').length }).toEqual({ code: 2, lines: 1 })
    expect(err).toContain('cannot read nowhere.warc')
  })
})

describe('a pack of another version', () => {
  it('is refused in words, with its place, before anything is read', async () => {
    cpSync(SEED, join(folder, 'packs', 'kazakhstan-2022-01'), { recursive: true })
    const event = join(folder, 'packs', 'kazakhstan-2022-01', 'event.json')
    writeFileSync(event, JSON.stringify({ ...JSON.parse(readFileSync(event, 'utf8')), version: 7 }))
    const { code, out, err } = await audit('--pack', 'packs/kazakhstan-2022-01', 'pages')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/is no sound pack: event\.json: event\.version/)
  })
})

describe('a pack in one file', () => {
  it('is compared with as its folder is, and refused in words where it is of another version', async () => {
    const { out: bundle } = await pack('bundle', SEED)
    put('kazakhstan.json', bundle)
    const [folder, file] = [await audit('pages'), await audit('--pack', 'kazakhstan.json', 'pages')]
    expect(file).toEqual(folder)
    expect(file.out).toContain('"event":"kazakhstan-2022-01"')
    put('later.json', bundle.replace('"version": 1', '"version": 2'))
    const { code, out, err } = await audit('--pack', 'later.json', 'pages')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(
      'later.json is no sound pack: later.json: version: found 2, wanted 1; this file is of another Recoupe',
    )
  })
})

describe('bad usage', () => {
  it.each([
    ['an unknown format', ['--out', 'x', '--format', 'xml', 'pages'], 'no format "xml"'],
    ['a format without a folder', ['--format', 'csv', 'pages'], '--format needs --out'],
    [
      'no number of workers',
      ['--workers', 'many', 'pages'],
      '--workers many: wanted a whole number from 1 to 64',
    ],
    ['a list that is not there', ['--list', 'no-list', 'pages'], 'cannot read the list no-list'],
  ])('%s is told', async (_, args, words) => {
    expect(await audit(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) })
  })
})
