// Workers over a real Redis: what they write is what one machine writes, whoever dies on the way.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeWarc } from '../bench/warc-archive.ts'
import { audit } from './here.ts'
import { end, findFreePort, SERVER, startRedis } from './redis.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const SIGNAL_SELF = pathToFileURL(join(import.meta.dirname, 'signal-self.ts')).href
const folder = mkdtempSync(join(tmpdir(), 'recoupe-queue-'))
const children: ChildProcess[] = []
afterAll(async () => {
  for (const child of children) await end(child, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Running {
  readonly child: ChildProcess
  /** When it has ended and all that it told has come. */
  readonly closed: Promise<unknown>
  readonly told: () => string
}

/** A command as a process of its own; it may signal itself at a certain step (signal-self.ts). */
function start(args: readonly string[], step?: string): Running {
  const hook = step === undefined ? [] : ['--import', SIGNAL_SELF]
  const child = spawn(process.execPath, [...hook, 'cli/audit.ts', ...args], {
    env: { ...process.env, RECOUPE_SIGNAL: step },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const closed = once(child, 'close')
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      text += chunk
    })
  return { child, closed, told: () => text }
}

async function finish({ child, closed, told }: Running): Promise<{ code: number | null; told: string }> {
  await closed
  return { code: child.exitCode, told: told() }
}

async function waitFor(what: string, isSo: () => boolean): Promise<void> {
  const until = performance.now() + 120_000
  while (!isSo()) {
    if (performance.now() > until) throw new Error(`waited in vain for ${what}`)
    await sleep(20)
  }
}

const RECORDS = 16

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
const begun = ({ told }: Running) => count(told(), /shard \d+ begun/g)
const done = ({ told }: Running) => count(told(), /shard \d+ done/g)

/** Has a worker that stops itself go on, as soon as it has stopped, until so many shards are done. */
const goOn = (worker: Running, shards: number) =>
  waitFor('a worker to go on', () => {
    worker.child.kill('SIGCONT')
    return done(worker) >= shards
  })

/** Records of pages that are read whole, so that every shard takes its time, and one that is none. */
function writeRecords(path: string): void {
  const pages = 'tests/benchmark/pages'
  const html = readdirSync(pages)
    .filter((name) => name.endsWith('.html') && !name.includes('-neg-'))
    .slice(0, RECORDS)
    .map((name) => readFileSync(join(pages, name), 'utf8'))
  const lines = html.map((source, at) => JSON.stringify({ url: `https://example.org/${at}`, html: source }))
  writeFileSync(path, `${[...lines, '{"url": "broken'].join('\n')}\n`)
}

function readOutputs(out: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(out).map((name) => [name, readFileSync(join(out, name)).toString('base64')]),
  )
}

const records = join(folder, 'records.ndjson')
// Shards of an archive begin wherever they are cut: in the middle of a record, or where none begins at all.
const archive = join(folder, 'archive.warc')
const options = ['--shard-bytes', '40000', '--format', 'ndjson,csv', records, archive]
const one = join(folder, 'one')
let url = ''
let redis: ChildProcess
let port = 0

if (SERVER === null) console.warn('redis-server is not on this machine: the queue is not tested here')

describe.skipIf(SERVER === null)('a run over a queue (needs redis-server on this machine)', () => {
  beforeAll(async () => {
    writeRecords(records)
    writeWarc(archive, 500_000)
    port = await findFreePort()
    url = `redis://127.0.0.1:${port}`
    redis = await startRedis(folder, port)
    children.push(redis)
    const { code, err } = await audit('--workers', '1', '--out', one, ...options)
    expect([code, err]).toEqual([0, expect.stringContaining('1 faults')])
  })

  it('gives what one machine gives, though a worker is killed in mid-shard and Redis restarted in mid-run', async () => {
    const worker = ['worker', '--queue', url, '--workers', '1', '--silence', '2']
    const victim = start(worker, 'SIGKILL 2 .ndjson.part')
    const out = join(folder, 'three')
    const submitted = start(['submit', '--queue', url, '--out', out, ...options])
    expect((await finish(victim)).code).toBeNull()
    expect(victim.child.signalCode).toBe('SIGKILL')
    expect([begun(victim), done(victim)]).toEqual([2, 1])

    // With one worker dead and two stopped in the middle of a shard, the run cannot end before Redis is back.
    const others = [start(worker, 'SIGSTOP 2 .ndjson.part'), start(worker, 'SIGSTOP 2 .ndjson.part')]
    await waitFor('both in their second shard', () => others.every((other) => begun(other) === 2))
    await end(redis)
    redis = await startRedis(folder, port)
    children.push(redis)
    for (const other of others) await goOn(other, 2)

    const { code, told } = await finish(submitted)
    expect([code, told]).toEqual([0, expect.stringContaining('1 faults')])
    expect(told).toContain('waiting for it')
    expect(readOutputs(out)).toEqual(readOutputs(one))
    const [, shard] = [...victim.told().matchAll(/shard (\d+) begun/g)].at(-1) ?? []
    await waitFor('word of the shard that was left', () =>
      others.some(({ told }) => new RegExp(`shard ${shard} (?:was )?done`).test(told())),
    )
    for (const worker of others) {
      worker.child.kill('SIGTERM')
      expect((await finish(worker)).code).toBe(0)
    }
  })

  it('goes on where it was after the one who submitted it is killed', async () => {
    const out = join(folder, 'again')
    const worker = start(['worker', '--queue', url, '--workers', '1'], 'SIGSTOP 3 .ndjson.part')
    const submitted = start(['submit', '--queue', url, '--out', out, ...options])
    await waitFor('some shards done', () => begun(worker) === 3)
    await end(submitted.child, 'SIGKILL')
    await goOn(worker, 3)
    const { code } = await audit('submit', '--queue', url, '--out', out, ...options)
    expect(code).toBe(0)
    expect(readOutputs(out)).toEqual(readOutputs(one))
    const shards = [...worker.told().matchAll(/shard (\d+) done/g)].map(([, shard]) => shard)
    expect(new Set(shards).size).toBe(shards.length)
    worker.child.kill('SIGTERM')
    expect((await finish(worker)).code).toBe(0)
  })

  it('ends a worker by itself where it is to work until the queue is empty', async () => {
    const { code, err } = await audit('worker', '--queue', url, '--until-empty')
    expect([code, err]).toEqual([0, expect.stringContaining(`waiting for shards at ${url}`)])
  })
})

describe('a queue', () => {
  it.each([
    ['that is not named', ['worker'], 'no --queue given: wanted redis://HOST:PORT'],
    ['of another kind', ['worker', '--queue', 'http://127.0.0.1'], 'wanted an address as redis://HOST:PORT'],
    ['and no folder', ['submit', '--queue', 'redis://127.0.0.1:1', 'page.html'], 'no --out FOLDER given'],
    ['and nothing to read', ['submit', '--queue', 'redis://127.0.0.1:1', '--out', 'x'], 'no PATH given'],
    [
      'and a path for a worker',
      ['worker', '--queue', 'redis://127.0.0.1:1', 'page.html'],
      'a worker takes no path',
    ],
  ])('%s is refused', async (_, args, reason) => {
    const { code, err } = await audit(...args)
    expect(code).toBe(2)
    expect(err).toContain(reason)
  })

  it.each([
    ['worker', []],
    ['submit', ['--out', join(folder, 'nowhere'), 'package.json']],
  ])(
    'that never answers is complained of by %s, without the password in its address',
    async (command, rest) => {
      const free = await findFreePort()
      const queue = ['--queue', `redis://me:secret@127.0.0.1:${free}`, '--patience', '1']
      const { code, err } = await audit(command, ...queue, ...rest)
      expect(code).toBe(2)
      expect(err).toContain(`no answer from redis://127.0.0.1:${free} in 1 s`)
      expect(err).not.toContain('secret')
    },
  )
})
