// How many saved pages a second does `audit` go through, beside linkedom and Readability on the same pages? The
// command is run as it ships, its start included; the others are timed on a sample spread over the archive.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readability } from '@mozilla/readability'
import { readSource } from '../../cli/article.ts'
import { parseDocument } from '../../cli/document.ts'
import { writeArchive } from './archive.ts'
import { time } from './statistics.ts'

const PAGES = 10_000
/** Half of the pages shows whether memory grows with their number, once all that is kept is there. */
const FEW_PAGES = PAGES / 2
const SAMPLE = 250
const AUDIT = join(import.meta.dirname, '..', '..', 'cli', 'audit.ts')
/** Tells the most memory that the command ever held, when it ends. */
const TELL_MEMORY = `data:text/javascript,process.on('exit',()=>process.stderr.write('maxRSS '+process.resourceUsage().maxRSS))`

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
  readonly seconds: number
  readonly mb: number
}

async function runAudit(path: string): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', TELL_MEMORY, AUDIT, path])
  let [lines, coverage, told] = [0, 0, '']
  child.stderr.on('data', (text: Buffer) => {
    told += text.toString()
  })
  for await (const line of createInterface({ input: child.stdout })) {
    lines += 1
    if (!line.includes('"event":null')) coverage += 1
  }
  if (child.exitCode === null) await new Promise((done) => child.once('close', done))
  const kilobytes = Number(/maxRSS (\d+)/.exec(told)?.[1] ?? Number.NaN)
  return { lines, coverage, seconds: (performance.now() - start) / 1000, mb: kilobytes / 1000 }
}

/** Pages a second that linkedom and Readability go through, on some of the pages. */
function timeParsing(paths: readonly string[]): number {
  const step = Math.floor(paths.length / SAMPLE)
  const sample = paths.filter((_, at) => at % step === 0)
  const parse = (path: string) => new Readability(parseDocument(readSource(path))).parse()
  time(1, () => sample.slice(0, SAMPLE / 10).forEach(parse))
  const [ms = 0] = time(1, () => sample.forEach(parse))
  return (sample.length / ms) * 1000
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
