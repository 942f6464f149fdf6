// How many records a second does `audit` go through in a WARC file, beside warcio merely reading it and beside linkedom
// with Readability on every page? In processor time, so that whatever else the machine does falls on none of them; the
// audit's is shared by its threads, two at most, and holds the start of each. warcio reads each response to its end and
// looks at nothing; it and Readability have one thread.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { Readability } from '@mozilla/readability'
import { parseDocument } from '../../cli/document.ts'
import { listPages } from './archive.ts'
import type { Use } from './tell-use.ts'
import { writeWarc } from './warc-archive.ts'

const GIGABYTE = 1_000_000_000
const WORKERS = 2
const AUDIT = join(import.meta.dirname, '..', '..', 'cli', 'audit.ts')
const READER = join(import.meta.dirname, 'warc-child.ts')
const TELL_USE = pathToFileURL(join(import.meta.dirname, 'tell-use.ts')).href
/** Of the different pages, one in so many is parsed; that is enough for a mean, and takes no hour. */
const SAMPLE_STEP = 4
const WARM_UP = 40
/** In the first fifth of a run all that is kept comes to be there; what the last holds beyond it would grow for ever. */
const PARTS = 5
const MICROSECONDS = 1_000_000

export interface WarcCost {
  readonly name: string
  readonly pages: number
  readonly coverage: number
  readonly megabytes: number
  readonly fileMegabytes: number
  readonly workers: number
  /** Pages a second: of the processor time of each thread. */
  readonly audit: number
  readonly warcio: number
  readonly parsed: number
  /** Resident memory in megabytes: at its most in the first fifth of the run, in the last, and in all. */
  readonly firstMb: number
  readonly lastMb: number
  readonly mostMb: number
}
interface Run {
  readonly lines: number
  readonly coverage: number
  /** Of processor time, in all threads. */
  readonly seconds: number
  readonly memory: Pick<WarcCost, 'firstMb' | 'lastMb' | 'mostMb'>
}

function toMemory({ held, maxRSS }: Use): Run['memory'] {
  const part = Math.ceil(held.length / PARTS)
  const most = (samples: readonly number[]) => Math.max(...samples) / 1_000_000
  return {
    firstMb: most(held.slice(0, part)),
    lastMb: most(held.slice(-part)),
    mostMb: (maxRSS * 1024) / 1_000_000,
  }
}

async function run(args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, ['--import', TELL_USE, ...args])
  let [lines, coverage, told] = [0, 0, '']
  child.stderr.on('data', (text: Buffer) => {
    told += text.toString()
  })
  for await (const line of createInterface({ input: child.stdout })) {
    lines += 1
    if (line.includes('"event":"')) coverage += 1
  }
  if (child.exitCode === null) await new Promise((done) => child.once('close', done))
  const used = /used (\{.*\})/.exec(told)?.[1]
  if (used === undefined) throw new Error(`${args.join(' ')}: ended early\n${told}`)
  const use = JSON.parse(used) as Use
  const seconds = (use.userCPUTime + use.systemCPUTime) / MICROSECONDS
  return { lines, coverage, seconds, memory: toMemory(use) }
}

/** Pages a second that linkedom and Readability go through, in one thread. */
function timeParsing(): number {
  const pages = listPages().filter((_, at) => at % SAMPLE_STEP === 0)
  const parse = ({ bytes }: { bytes: Buffer }) => new Readability(parseDocument(bytes.toString())).parse()
  for (const page of pages.slice(0, WARM_UP)) parse(page)
  const start = process.cpuUsage()
  for (const page of pages) parse(page)
  const { user, system } = process.cpuUsage(start)
  return (pages.length / (user + system)) * MICROSECONDS
}

const AUDIT_ARGS = [AUDIT, '--workers', String(WORKERS)]

async function measure(folder: string, ending: string, bytes: number): Promise<WarcCost> {
  const name = `archive.${ending}`
  const path = join(folder, name)
  const { pages, bytes: records } = writeWarc(path, bytes)
  const all = await run([...AUDIT_ARGS, path])
  const warcio = await run([READER, path])
  if (all.lines !== pages) throw new Error(`audit gave ${all.lines} reports of ${pages} pages`)
  const fileMegabytes = statSync(path).size / 1_000_000
  rmSync(path)
  return {
    name,
    pages,
    coverage: all.coverage,
    megabytes: records / 1_000_000,
    fileMegabytes,
    workers: WORKERS,
    audit: (pages / all.seconds) * WORKERS,
    warcio: pages / warcio.seconds,
    parsed: timeParsing(),
    ...all.memory,
  }
}

/** Measures on a generated WARC file that holds so many gigabytes of records, compressed and not. */
export async function measureWarc(gigabytes: number): Promise<WarcCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'warc-bench-'))
  try {
    const compressed = await measure(folder, 'warc.gz', gigabytes * GIGABYTE)
    return [compressed, await measure(folder, 'warc', gigabytes * GIGABYTE)]
  } finally {
    rmSync(folder, { recursive: true })
  }
}
