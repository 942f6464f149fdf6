// What does it cost when the corpus grows to 100,000 cues in thousands of packs, and when the article grows to 50,000
// words? Measured in a process of its own that is given no more heap than the budget allows.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export interface Growth {
  readonly packs: number
  readonly cues: number
  /** From packs in memory to the first report, languages compiled on the way. */
  readonly startUpMs: number
  /** Heap in use with all packs, after a collection. */
  readonly heapMb: number
  /** The same article with the one pack and with all of them, medians of runs that take turns. */
  readonly oneMs: number
  readonly allMs: number
  readonly articles: readonly ArticleCost[]
}
export interface ArticleCost {
  readonly words: number
  readonly ms: number
}

/** Megabytes; the process ends with an error where it needs more. */
export const MAX_HEAP_MB = 150

const CHILD = join(import.meta.dirname, 'growth-child.ts')

/** Measures growth; throws where the child needs more memory than it is given. */
export function measureGrowth(): Growth {
  const flags = ['--expose-gc', `--max-old-space-size=${MAX_HEAP_MB}`]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, CHILD], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The grown corpus could not be measured:\n${stderr.slice(-2000)}`)
  return JSON.parse(stdout) as Growth
}
