// A bar on standard error: share of the bytes, pages, pages a second, time left. Nothing where standard error is no
// terminal.
import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  readonly onPages: (pages: number) => void
  readonly onBytes: (bytes: number) => void
  readonly end: () => void
}

const SILENT: Progress = { onPages: () => {}, onBytes: () => {}, end: () => {} }
const FORMAT = '{bar} {percentage} % | {pages} pages | {rate} a second | {eta_formatted} left'

/** A bar for so many bytes of input; `isShown`: whether standard error is a terminal. */
export function startProgress(bytes: number, isShown: boolean): Progress {
  if (!isShown || bytes === 0) return SILENT
  const bar = new SingleBar(
    { format: FORMAT, stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  )
  const startedAt = performance.now()
  let pages = 0
  const payload = () => ({ pages, rate: Math.round((pages * 1000) / (performance.now() - startedAt + 1)) })
  bar.start(bytes, 0, payload())
  return {
    onPages: (count) => {
      pages += count
      bar.update(payload())
    },
    onBytes: (count) => bar.increment(count, payload()),
    end: () => bar.stop(),
  }
}
