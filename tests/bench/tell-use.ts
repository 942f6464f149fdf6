// Loaded before a command (--import), it has the command tell on standard error, when it ends, what it used: processor
// time, the most memory that it held, and what it held as time went by.
import { isMainThread } from 'node:worker_threads'

export interface Use {
  /** Microseconds, in all threads. */
  readonly userCPUTime: number
  readonly systemCPUTime: number
  /** Resident memory at its most, in units of 1,024 bytes. */
  readonly maxRSS: number
  /** Resident memory in bytes, again and again. */
  readonly held: readonly number[]
}

const EVERY_MS = 100

if (isMainThread) {
  const held: number[] = []
  setInterval(() => held.push(process.memoryUsage.rss()), EVERY_MS).unref()
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    process.stderr.write(`used ${JSON.stringify({ userCPUTime, systemCPUTime, maxRSS, held } satisfies Use)}`)
  })
}
