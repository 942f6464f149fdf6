// Do closed tabs leave anything behind? Articles are opened and closed in Chromium, each read and marked; then the
// background's heap, after a garbage collection, and the session storage are compared with what they were early on.
import type { Browser, WebWorker } from 'puppeteer'
import { askWorker, findWorker, launchBrowser } from '../../scripts/browser.ts'
import { serveFolder, startServer } from '../../scripts/server.ts'

const TABS = 200
/** By then everything that is loaded once is loaded. */
const WARM_UP = 40
const AT_ONCE = 5
const ARTICLES = ['/01-agence.html', '/02-source-russe.html', '/03-brief.html']

export interface TabsLeft {
  readonly tabs: number
  /** Bytes in use by the background's scripts after so many tabs, and after all. */
  readonly earlyHeapBytes: number
  readonly lateHeapBytes: number
  /** Bytes in session storage, and what it holds under the numbers of tabs. */
  readonly earlyStoredBytes: number
  readonly lateStoredBytes: number
  readonly leftKeys: readonly string[]
}

async function openAndClose(browser: Browser, origin: string, from: number, to: number): Promise<void> {
  const ask = askWorker(browser)
  for (let at = from; at < to; at += AT_ONCE) {
    const pages = []
    for (let number = at; number < Math.min(to, at + AT_ONCE); number++) {
      const page = await browser.newPage()
      await page.goto(`${origin}${ARTICLES[number % ARTICLES.length]}?${number}`)
      pages.push(page)
    }
    // All are read; the last may be closed while its marks are still being painted, as people do.
    const read = `chrome.storage.session.get(null).then((all) => Object.entries(all)
      .filter(([key, { kind }]) => key.startsWith('tab:') && kind === 'read').length)`
    while ((await ask<number>(read)) < pages.length) await new Promise((done) => setTimeout(done, 50))
    await Promise.all(pages.map((page) => page.close()))
  }
}

async function readHeap(worker: WebWorker): Promise<number> {
  await worker.client.send('HeapProfiler.enable')
  await worker.client.send('HeapProfiler.collectGarbage')
  await worker.client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await worker.client.send('Runtime.getHeapUsage')
  return usedSize
}

async function readLeft(browser: Browser) {
  const ask = askWorker(browser)
  const keys = `chrome.storage.session.get(null).then((all) => Object.keys(all).filter((key) => /:[0-9]+$/.test(key)))`
  const end = performance.now() + 10_000
  while ((await ask<string[]>(keys)).length > 0 && performance.now() < end)
    await new Promise((done) => setTimeout(done, 100))
  return {
    heap: await readHeap(await findWorker(browser)),
    stored: await ask<number>('chrome.storage.session.getBytesInUse()'),
    keys: await ask<string[]>(keys),
  }
}

/** Opens and closes all tabs; the background must not be stopped meanwhile, and is kept awake by being asked. */
export async function measureTabs(): Promise<TabsLeft> {
  const server = await startServer(serveFolder('practice'))
  const browser = await launchBrowser()
  await openAndClose(browser, server.origin, 0, WARM_UP)
  const early = await readLeft(browser)
  await openAndClose(browser, server.origin, WARM_UP, TABS)
  const late = await readLeft(browser)
  await browser.close()
  await server.close()
  return {
    tabs: TABS,
    earlyHeapBytes: early.heap,
    lateHeapBytes: late.heap,
    earlyStoredBytes: early.stored,
    lateStoredBytes: late.stored,
    leftKeys: late.keys,
  }
}
