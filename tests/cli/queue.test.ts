// Workers over a real Redis: what they write is what one machine writes, whoever dies on the way.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeWarc } from '../bench/warc-archive.ts'
import { end, findFreePort, SERVER, startRedis } from './redis.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const folder = mkdtempSync(join(tmpdir(), 'recoupe-queue-'))
const children: ChildProcess[] = []
afterAll(async () => {
  for (const child of children) await end(child, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Running {
  readonly child: ChildProcess
  readonly told: () => string
}

function audit(...args: string[]): Running {
  const child = spawn(process.execPath, ['cli/audit.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      text += chunk
    })
  return { child, told: () => text }
}

async function finish({ child, told }: Running): Promise<{ code: number | null; told: string }> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return { code: child.exitCode, told: told() }
}

async function waitFor(what: string, isSo: () => boolean): Promise<void> {
  const until = performance.now() + 120_000
  while (!isSo()) {
    if (performance.now() > until) throw new Error(`waited in vain for ${what}`)
    await sleep(20)
  }
}

const count = (text: string, pattern: RegExp) => text.match(new RegExp(pattern, 'g'))?.length ?? 0

/** Records of pages that are read whole, so that every shard takes its time. */
function writeRecords(path: string): void {
  const pages = 'tests/benchmark/pages'
  const html = readdirSync(pages)
    .filter((name) => name.endsWith('.html') && !name.includes('-neg-'))
    .map((name) => readFileSync(join(pages, name), 'utf8'))
  const lines = Array.from({ length: 3 }, (_, round) =>
    html.map((source, at) => JSON.stringify({ url: `https://example.org/${round}/${at}`, html: source })),
  )
  writeFileSync(path, `${[...lines.flat(), '{"url": "broken'].join('\n')}\n`)
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
    const { code, told } = await finish(audit('run', '--workers', '1', '--out', one, ...options))
    expect([code, told]).toEqual([0, expect.stringContaining('1 faults')])
  })

  it('gives what one machine gives, though a worker is killed in mid-shard and Redis restarted in mid-run', async () => {
    const start = () => audit('worker', '--queue', url, '--workers', '1', '--silence', '2')
    const [victim, ...others] = [start(), start(), start()]
    const out = join(folder, 'three')
    const submitted = audit('submit', '--queue', url, '--out', out, ...options)

    await waitFor('a shard begun by the one to be killed', () => /shard \d+ begun/.test(victim.told()))
    await end(victim.child, 'SIGKILL')
    expect(count(victim.told(), /shard \d+ done/)).toBeLessThan(count(victim.told(), /shard \d+ begun/))

    const done = () => others.reduce((sum, { told }) => sum + count(told(), /shard \d+ done/), 0)
    await waitFor('some shards done', () => done() >= 2)
    await end(redis)
    expect(submitted.child.exitCode).toBeNull()
    redis = await startRedis(folder, port)
    children.push(redis)

    const { code, told } = await finish(submitted)
    expect([code, told]).toEqual([0, expect.stringContaining('1 faults')])
    expect(readOutputs(out)).toEqual(readOutputs(one))
    const [, shard] = [...victim.told().matchAll(/shard (\d+) begun/g)].at(-1) ?? []
    await waitFor('word of the shard that was left', () =>
      others.some(({ told }) => new RegExp(`shard ${shard} (?:was )?done`).test(told())),
    )
    for (const worker of others) {
      worker.child.kill('SIGTERM')
      expect((await finish(worker)).code).toBe(0)
      expect(worker.told()).toContain('waiting for it')
    }
  })

  it('goes on where it was after the one who submitted it is killed', async () => {
    const out = join(folder, 'again')
    const submitted = audit('submit', '--queue', url, '--out', out, ...options)
    const worker = audit('worker', '--queue', url, '--workers', '2')
    await waitFor('some shards done', () => count(worker.told(), /shard \d+ done/) >= 2)
    await end(submitted.child, 'SIGKILL')
    const { code } = await finish(audit('submit', '--queue', url, '--out', out, ...options))
    expect(code).toBe(0)
    expect(readOutputs(out)).toEqual(readOutputs(one))
    const shards = [...worker.told().matchAll(/shard (\d+) done/g)].map(([, shard]) => shard)
    expect(new Set(shards).size).toBe(shards.length)
    worker.child.kill('SIGTERM')
    expect((await finish(worker)).code).toBe(0)
  })

  it('ends a worker by itself where it is to work until the queue is empty', async () => {
    const { code, told } = await finish(audit('worker', '--queue', url, '--until-empty'))
    expect([code, told]).toEqual([0, expect.stringContaining(`waiting for shards at ${url}`)])
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
    const { code, told } = await finish(audit(...args))
    expect(code).toBe(2)
    expect(told).toContain(reason)
  })

  it('that never answers is complained of, without the password in its address', async () => {
    const free = await findFreePort()
    const { code, told } = await finish(audit('worker', '--queue', `redis://me:secret@127.0.0.1:${free}`))
    expect(code).toBe(2)
    expect(told).toContain(`no answer from redis://127.0.0.1:${free}`)
    expect(told).not.toContain('secret')
  })
})
