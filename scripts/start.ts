// `npm start`: builds the extension, serves the practice articles on the loopback address, and opens the first of
// them in a real Chromium with the popup over it. With no display it does the same unseen, prints the comparison,
// says where the pictures are, and ends.
import { mkdirSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import type { PackView } from '../components/pack-view.ts'
import type { Report } from '../lib/report.ts'
import {
  type Ask,
  askWorker,
  findTabId,
  findWorker,
  launchBrowser,
  openPopup,
  openPopupTab,
} from './browser.ts'
import { buildExtension } from './build.ts'
import { serveFolder, startServer } from './server.ts'
import { layTable } from './table.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PRACTICE = join(ROOT, 'practice')
const PICTURES = join(ROOT, '.output', 'screenshots')
const READ_WITHIN_MS = 20_000

interface Read {
  readonly report: Report
  readonly pack: PackView
}

/** What the extension has stored of the tab in front, as soon as it has read it. */
async function waitForReport(ask: Ask): Promise<Read> {
  const script = `(async () => {
    const [{ id }] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    const stored = await chrome.storage.session.get(['tab:' + id, 'packs'])
    const report = stored['tab:' + id]?.report
    const pack = stored.packs?.views[report?.event]
    return report && pack ? { report, pack } : null
  })()`
  const end = performance.now() + READ_WITHIN_MS
  while (performance.now() < end) {
    const read = await ask<Read | null>(script)
    if (read) return read
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`The extension did not recognise the practice article within ${READ_WITHIN_MS / 1000} s`)
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

function listArticles(): string[] {
  const articles = readdirSync(PRACTICE).filter((file) => file.endsWith('.html'))
  if (articles.length === 0) throw new Error(`No practice article (*.html) in ${PRACTICE}`)
  return articles.sort()
}

async function takePictures(browser: Browser, ask: Ask, page: Page): Promise<string[]> {
  mkdirSync(PICTURES, { recursive: true })
  const path = (name: string) => join(PICTURES, `${name}.png`) as `${string}.png`
  const tabId = await findTabId(ask)
  const popup = await openPopup(browser, ask, page)
  await popup.waitForSelector('main h1')
  await popup.screenshot({ path: path('popup') })
  await page.screenshot({ path: path('page') })
  await (await openPopupTab(browser, ask, tabId)).screenshot({ path: path('popup-whole'), fullPage: true })
  return ['page', 'popup', 'popup-whole'].map(path)
}

function announce(origin: string, articles: readonly string[]): void {
  console.log('\nPractice articles:')
  for (const article of articles) console.log(`  ${origin}/${article}`)
}

async function show(browser: Browser, origin: string): Promise<void> {
  const articles = listArticles()
  await findWorker(browser)
  const ask = askWorker(browser)
  const [page = await browser.newPage()] = await browser.pages()
  if (!hasDisplay) await page.setViewport({ width: 1200, height: 900 })
  await page.goto(`${origin}/${articles[0]}`)
  const { report, pack } = await waitForReport(ask)
  announce(origin, articles)
  if (hasDisplay) {
    await openPopup(browser, ask, page)
    console.log('\nThe browser is open with the first of them; close its window to end.')
    await new Promise<void>((closed) => browser.once('disconnected', () => closed()))
    return
  }
  console.log(`\n${layTable(report, pack, process.stdout.columns)}\n`)
  for (const path of await takePictures(browser, ask, page)) console.log(`Saved ${relative('', path)}`)
}

async function start(): Promise<void> {
  buildExtension()
  const server = await startServer(serveFolder(PRACTICE))
  const browser = await launchBrowser({ headless: !hasDisplay })
  try {
    await show(browser, server.origin)
  } finally {
    await browser.close()
    await server.close()
  }
}

await start().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
})
