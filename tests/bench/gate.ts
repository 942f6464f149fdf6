// What does the gate cost a page's main thread? The script as it ships, in real Chromium, in the thread's own time:
// compiling, first touch of the document and decision together. The pages are opened one after the other in one tab,
// as a person reads. What scripts write until the page has loaded is looked at then: that run is counted apart.
import { launchBrowser } from '../../scripts/browser.ts'
import { startServer } from '../../scripts/server.ts'
import { findTasks } from '../../scripts/tasks.ts'
import { collectPages } from './pages.ts'
import { quantile } from './statistics.ts'

const GATE = '/content-scripts/gate.js'
/** By then the second run is over. */
const SETTLE_MS = 120

export interface GateCost {
  readonly pages: number
  readonly medianMs: number
  readonly p95Ms: number
  /** Median of the second run. */
  readonly againMs: number
  readonly worst: { readonly path: string; readonly ms: number }
}

/** Visits every page once. */
export async function measureGate(): Promise<GateCost> {
  const pages = collectPages()
  const server = await startServer((path) => pages.get(path) ?? null)
  // Real pages name pictures and scripts elsewhere: nothing is asked of other hosts.
  const browser = await launchBrowser({ flags: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] })
  const costs: { path: string; ms: number }[] = []
  const again: number[] = []
  const page = await browser.newPage()
  await page.goto(`${server.origin}${[...pages.keys()][0]}`)
  for (const path of pages.keys()) {
    const tasks = await findTasks(page, async () => {
      await page.goto(server.origin + path, { waitUntil: 'load' })
      await new Promise((done) => setTimeout(done, SETTLE_MS))
    })
    const [run, second] = tasks.filter(({ script }) => script === GATE)
    if (run) costs.push({ path, ms: run.runMs })
    if (second) again.push(second.runMs)
  }
  await browser.close()
  await server.close()
  const ms = costs.map((cost) => cost.ms)
  const worst = costs.reduce((a, b) => (b.ms > a.ms ? b : a))
  return {
    pages: costs.length,
    medianMs: quantile(ms, 0.5),
    p95Ms: quantile(ms, 0.95),
    againMs: quantile(again, 0.5),
    worst,
  }
}
