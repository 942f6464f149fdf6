import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { MAX_LINE_BYTES, type NumberedLine, splitLines } from '../../cli/audit/line-splitter.ts'
import { audit } from './here.ts'

vi.setConfig({ testTimeout: 300_000 })

const folder = mkdtempSync(join(tmpdir(), 'recoupe-pipe-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PAGE = 'tests/benchmark/pages/en-wire-01.html'
const SOURCE = readFileSync(PAGE, 'utf8')

type Line = Readonly<Record<string, unknown>>

function start(
  ...args: string[]
): ChildProcess & { stdin: NonNullable<ChildProcess['stdin']>; stdout: NonNullable<ChildProcess['stdout']> } {
  return spawn(process.execPath, ['cli/audit.ts', ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  }) as ReturnType<typeof start>
}

const toLines = (out: string): Line[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

async function pipe(input: string, ...args: string[]): Promise<{ code: number | null; lines: Line[] }> {
  const child = start('pipe', ...args)
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stdin.end(input)
  await once(child, 'close')
  return { code: child.exitCode, lines: toLines(out) }
}

/** What stands in a report beside the names of input and record. */
const bare = ({ input: _, record: __, ...report }: Line) => JSON.stringify(report)

describe('audit pipe', () => {
  it('gives a report for each line, the bytes that a run gives, and names records as they name themselves', async () => {
    const path = join(folder, 'records.ndjson')
    const lines = [
      JSON.stringify({ record: 'crawl-7', url: 'https://example.org/a', html: SOURCE }),
      JSON.stringify({ text: 'A title\n\nA paragraph of a text.', date: '2022-01-08' }),
    ]
    writeFileSync(path, lines.join('\n'))
    const piped = await pipe(`${lines.join('\n')}\n${PAGE}`)
    const printed = toLines((await audit('run', path)).out)
    expect(piped.code).toBe(0)
    expect(piped.lines.map(({ input, record }) => [input, record])).toEqual([
      ['-', 'crawl-7'],
      ['-', '-#2'],
      [PAGE, PAGE],
    ])
    expect(piped.lines.slice(0, 2).map(bare)).toEqual(printed.map(bare))
    expect(piped.lines[2]).toMatchObject({ event: 'kazakhstan-2022-01', url: null })
    expect(JSON.stringify(piped.lines[2]?.claims)).toBe(JSON.stringify(piped.lines[0]?.claims))
  })

  it('gives a line that says why for a line that gives no report, and goes on', async () => {
    const { code, lines } = await pipe(
      [
        '{"html": "torn',
        '{"url": "https://example.org/"}',
        '{"html": 3}',
        join(folder, 'nowhere.html'),
        '',
        PAGE,
      ].join('\r\n'),
    )
    expect(code).toBe(0)
    expect(lines).toHaveLength(5)
    expect(lines[0]).toMatchObject({ input: '-', record: '-#1', error: expect.stringContaining('not JSON') })
    expect(lines[1]).toEqual({ input: '-', record: '-#2', error: 'the record has neither "html" nor "text"' })
    expect(lines[2]).toMatchObject({ record: '-#3', error: expect.stringContaining('html') })
    expect(lines[3]).toMatchObject({ error: expect.stringContaining('no such file or folder') })
    expect(lines[4]).toMatchObject({ input: PAGE, event: 'kazakhstan-2022-01' })
  })

  it('answers each line before the next is given', async () => {
    const child = start('pipe')
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const record of ['one', 'two', 'three']) {
      child.stdin.write(`${JSON.stringify({ record, text: 'A title' })}\n`)
      const { value } = await answers.next()
      expect(JSON.parse(value ?? '').record).toBe(record)
    }
    child.stdin.end()
    await once(child, 'close')
    expect(child.exitCode).toBe(0)
  })

  it('gives the text where that is asked for, and goes through an archive of records', async () => {
    const path = join(folder, 'more.ndjson')
    writeFileSync(path, `{"text": "One"}\nbroken\n{"text": "Two"}\n`)
    const { lines } = await pipe(path, '--with-text')
    expect(lines.map(({ record, text, error }) => [record, text ?? (error ? 'error' : null)])).toEqual([
      [`${path}#0`, 'One'],
      [`${path}#23`, 'Two'],
      [`${path}#16`, 'error'],
    ])
  })

  it('refuses paths among its words', async () => {
    expect(await audit('pipe', PAGE)).toMatchObject({ code: 2, out: '' })
  })
})

async function split(chunks: readonly string[], maxBytes?: number): Promise<NumberedLine[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk, 'latin1')
  }
  const lines: NumberedLine[] = []
  for await (const line of splitLines(stream(), maxBytes)) lines.push(line)
  return lines
}

describe('lines of a stream', () => {
  it('are found wherever it is cut, letters of several bytes too', async () => {
    const bytes = Buffer.from('é\r\nb\n\nlast ж').toString('latin1')
    const whole = await split([bytes])
    expect(whole.map(({ line }) => line)).toEqual(['é', 'b', '', 'last ж'])
    for (let at = 0; at <= bytes.length; at += 1)
      expect(await split([bytes.slice(0, at), bytes.slice(at)])).toEqual(whole)
    expect(await split([...bytes])).toEqual(whole)
  })

  it('that are too long are passed over, and the next is read', async () => {
    expect(await split(['abcdefgh', 'ijk', 'l\nok\n'], 8)).toEqual([
      { number: 1, line: null },
      { number: 2, line: 'ok' },
    ])
    expect(MAX_LINE_BYTES).toBeGreaterThan(60_000_000)
  })
})
