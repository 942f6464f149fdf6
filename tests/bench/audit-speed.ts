// How many saved pages a second does `audit` go through, beside linkedom and Readability on the same pages? The
// command is run as it ships, its start included; the others are timed on a sample spread over the archive. Both in
// processor time, so that whatever else the machine does falls on neither.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readability } from '@mozilla/readability'
import { readSource } from '../../cli/article.ts'
import { parseDocument } from '../../cli/document.ts'
import { writeArchive } from './archive.ts'

const PAGES = 10_000
/** Half of the pages shows whether memory grows with their number, once all that is kept is there. */
const FEW_PAGES = PAGES / 2
const SAMPLE = 250
const WARM_UP = 40
const AUDIT = join(import.meta.dirname, '..', '..', 'cli', 'audit.ts')
/** Has the command tell, when it ends, the most memory that it held and the time that it took. */
const TELL_USE = `data:text/javascript,process.on('exit',()=>process.stderr.write('used '+JSON.stringify(process.resourceUsage())))`
const MICROSECONDS = 1_000_000

export interface AuditCost {
  readonly pages: number
  readonly coverage: number
  readonly pagesPerSecond: number
  readonly parsedPerSecond: number
  /** Resident memory at its most, in megabytes, for half of the pages and for all. */
  readonly fewPagesMb: number
  readonly allPagesMb: number
}
interface Run {
  readonly lines: number
  readonly coverage: number
  /** Of processor time. */
  readonly seconds: number
  readonly mb: number
}

async function runAudit(path: string): Promise<Run> {
  const child = spawn(process.execPath, ['--import', TELL_USE, AUDIT, path])
  let [lines, coverage, told] = [0, 0, '']
  child.stderr.on('data', (text: Buffer) => {
    told += text.toString()
  })
  for await (const line of createInterface({ input: child.stdout })) {
    lines += 1
    if (!line.includes('"event":null')) coverage += 1
  }
  if (child.exitCode === null) await new Promise((done) => child.once('close', done))
  const used = JSON.parse(/used (\{.*\})/.exec(told)?.[1] ?? '{}') as Partial<NodeJS.ResourceUsage>
  const { userCPUTime = Number.NaN, systemCPUTime = 0, maxRSS = Number.NaN } = used
  return { lines, coverage, seconds: (userCPUTime + systemCPUTime) / MICROSECONDS, mb: maxRSS / 1000 }
}

/** Pages a second of processor time that linkedom and Readability go through, on some of the pages. */
function timeParsing(paths: readonly string[]): number {
  const step = Math.floor(paths.length / SAMPLE)
  const sample = paths.filter((_, at) => at % step === 0)
  const parse = (path: string) => new Readability(parseDocument(readSource(path))).parse()
  for (const path of sample.slice(0, WARM_UP)) parse(path)
  const start = process.cpuUsage()
  for (const path of sample) parse(path)
  const { user, system } = process.cpuUsage(start)
  return (sample.length / (user + system)) * MICROSECONDS
}

/** Writes the archive, goes through it both ways, and takes it away again. */
export async function measureAudit(): Promise<AuditCost> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'))
  try {
    writeArchive(join(folder, 'few'), FEW_PAGES)
    const paths = writeArchive(join(folder, 'all'), PAGES)
    const few = await runAudit(join(folder, 'few'))
    const all = await runAudit(join(folder, 'all'))
    if (all.lines !== PAGES) throw new Error(`audit gave ${all.lines} reports of ${PAGES} pages`)
    return {
      pages: all.lines,
      coverage: all.coverage,
      pagesPerSecond: all.lines / all.seconds,
      parsedPerSecond: timeParsing(paths),
      fewPagesMb: few.mb,
      allPagesMb: all.mb,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
