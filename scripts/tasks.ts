// How long do scripts of the extension hold the main thread of a page? Told by the browser's own trace: the whole
// task in which one of them ran, in the thread's own time, so that other programs on the machine do not count.
import type { Page } from 'puppeteer'

export interface Task {
  /** File of the extension that ran: "/content-scripts/gate.js". */
  readonly script: string
  /** Whether the script was started in it; else something it had waited for called it back. */
  readonly isStart: boolean
  /** The whole task, promises that the script went on with included. */
  readonly ms: number
  /** The run of the script alone, from its first to its last line. */
  readonly runMs: number
}

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds: start, duration, and duration in the thread's own time. */
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly url?: string } }
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8']
const RUNS = /^(?:EvaluateScript|FunctionCall)$/

const toMs = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000

const isWithin = (inner: TraceEvent, outer: TraceEvent) =>
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  inner.ts >= outer.ts &&
  inner.ts < outer.ts + (outer.dur ?? 0)

/** Tasks of the page in which extension scripts ran while `act` went on, in order. */
export async function findTasks(page: Page, act: () => Promise<void>): Promise<Task[]> {
  await page.tracing.start({ categories: CATEGORIES })
  // The browser takes one trace at a time: one that is left running is in the way of the next.
  const acted = await act().then(
    () => null,
    (error: unknown) => ({ error }),
  )
  const trace = await page.tracing.stop()
  if (acted) throw acted.error
  if (!trace) throw new Error('The browser gave no trace')
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const tasks = traceEvents.filter(({ name }) => name === 'RunTask')
  return traceEvents.flatMap((run) => {
    const url = run.args?.data?.url ?? ''
    if (!RUNS.test(run.name) || !url.startsWith('chrome-extension://')) return []
    const task = tasks.find((candidate) => isWithin(run, candidate)) ?? run
    return [
      {
        script: new URL(url).pathname,
        isStart: run.name === 'EvaluateScript',
        ms: toMs(task),
        runMs: toMs(run),
      },
    ]
  })
}
