// How soon is the popup drawn, its report being ready? The real popup of the toolbar button in Chromium, opened again
// and again over a page with a long report: from the start of its navigation to its first contentful paint, which
// has rows of the report in it (the popup draws nothing before). And what the popup's main thread did till then,
// in its own time, which other programs on the machine change less.
import type { Page } from 'puppeteer'
import { type Ask, askWorker, launchBrowser, openPopup } from '../../scripts/browser.ts'
import { serveFolder, startServer } from '../../scripts/server.ts'
import { quantile } from './statistics.ts'

const RUNS = 20
const ARTICLE = '/02-source-russe.html'
const ROW = 'main .group > ul > li'

export interface PopupCost {
  readonly runs: number
  /** Rows of the report. */
  readonly rows: number
  readonly medianMs: number
  readonly p90Ms: number
  /** Runs in which the first paint had no row of the report. */
  readonly empty: number
}

/** When the first row stood in the document, and when something was first seen; from the start of the navigation. */
interface Drawn {
  readonly rows: number
  readonly paintMs: number
  readonly rowsMs: number
}

const READ_TIMES = `new Promise((done) => {
  const find = () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const [drawn] = performance.getEntriesByName('page-drawn')
    const rows = document.querySelectorAll('${ROW}').length
    if (paint && drawn) done({ rows, paintMs: paint.startTime, rowsMs: drawn.startTime })
    else setTimeout(find, 20)
  }
  find()
})`

async function openOnce(popup: Page): Promise<Drawn> {
  await popup.waitForSelector(ROW)
  return (await popup.evaluate(READ_TIMES)) as Drawn
}

async function waitForReport(ask: Ask): Promise<void> {
  const badge = `chrome.tabs.query({ active: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`
  for (let text = ''; text === ''; text = await ask(badge)) await new Promise((done) => setTimeout(done, 50))
}

/** Opens the popup so many times; the first opening, which fills the browser's caches, is not counted. */
export async function measurePopup(): Promise<PopupCost> {
  const server = await startServer(serveFolder('practice'))
  const browser = await launchBrowser()
  const ask = askWorker(browser)
  const page = await browser.newPage()
  await page.goto(server.origin + ARTICLE)
  await waitForReport(ask)
  const drawn: Drawn[] = []
  for (let run = 0; run <= RUNS; run++) {
    const popup = await openPopup(browser, ask, page)
    drawn.push(await openOnce(popup))
    await popup.evaluate('window.close()').catch(() => {})
    await new Promise((done) => setTimeout(done, 150))
  }
  await browser.close()
  await server.close()
  const counted = drawn.slice(1)
  const times = counted.map(({ paintMs }) => paintMs)
  return {
    runs: counted.length,
    rows: Math.max(...counted.map(({ rows }) => rows)),
    medianMs: quantile(times, 0.5),
    p90Ms: quantile(times, 0.9),
    empty: counted.filter(({ paintMs, rowsMs }) => paintMs < rowsMs).length,
  }
}
