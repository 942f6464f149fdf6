// One browser with the extension, one loopback server, and what a test asks of them: open a page, wait for what
// the toolbar says, read the stored report, put the background to sleep. Which browser it is says RECOUPE_BROWSER
// (tests/e2e/vitest.config.ts); tests need not know, unless a browser cannot do what they ask.
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer'
import type { Report } from '../../lib/report.ts'
import { type Served, serveFolder, startServer } from '../../scripts/server.ts'
import { startChromium } from './chromium.ts'
import type { BrowserName, Driver, DriverOptions } from './driver.ts'
import { startFirefox } from './firefox.ts'
import { startProxy } from './proxy.ts'
import { waitFor } from './waiting.ts'

export { waitFor } from './waiting.ts'

export const PRACTICE = fileURLToPath(new URL('../../practice', import.meta.url))

/** The browser that this run is for. */
export const browserName: BrowserName = process.env.RECOUPE_BROWSER === 'firefox' ? 'firefox' : 'chromium'
export const isFirefox = browserName === 'firefox'

/** What the extension keeps of a tab (entrypoints/shared/tab-state.ts). */
export interface StoredState {
  readonly kind: string
  readonly url: string
  readonly report?: Report
  /** How often the background has asked the gate about a page of which nothing is known. */
  readonly gateRuns?: number
}

export interface Session extends Omit<Driver, 'surface' | 'killBackground'> {
  readonly origin: string
  /** Pages of this test, by path; the practice articles are there by themselves. */
  readonly pages: Map<string, Served>
  /** Hosts other than the loopback server that anything in the browser asked for. */
  readonly strangers: Set<string>
  /** The extension's page in the first tab. */
  readonly surface: Page
  readonly open: (path: string) => Promise<Page>
  /** A page of the extension that it has opened itself, by what its address holds; throws where none comes. */
  readonly findExtensionPage: (part: string) => Promise<Page>
  /** A page of the browser, which no extension may enter, in a tab of its own. */
  readonly openBrowserPage: () => Promise<void>
  /** Closes all pages but the extension's in the first tab, which comes to the front. */
  readonly closePages: () => Promise<void>
  /** Chooses the language of the interface, as the options page does, and nothing else. */
  readonly speak: (lang: 'en' | 'fr') => Promise<void>
  /** The stored state of the tab in front; null where there is none. */
  readonly readState: () => Promise<StoredState | null>
  /** Stops the service worker or event page. */
  readonly killWorker: () => Promise<void>
}

const READ_STATE = `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
  const stored = await chrome.storage.session.get('tab:' + tab.id)
  return stored['tab:' + tab.id] ?? null
})()`

/** Asks the pages themselves: BiDi is not told the address of an extension's page. */
async function findPage(pages: readonly Page[], part: string): Promise<Page | null> {
  for (const page of pages) {
    const address = await page.evaluate('location.href').catch(() => '')
    if (String(address).includes(part)) return page
  }
  return null
}

/** Starts browser, server and proxy; `close` ends all three. */
export async function startSession(options: Omit<DriverOptions, 'proxyPort'> = {}): Promise<Session> {
  // Browsers ask for an icon, and Chromium calls a missing one an error of the page.
  const pages = new Map<string, Served>([['/favicon.ico', { body: '', type: 'image/x-icon' }]])
  const strangers = new Set<string>()
  const practice = serveFolder(PRACTICE)
  const server = await startServer((path) => pages.get(path) ?? practice(path))
  const proxy = await startProxy(strangers)
  const start = isFirefox ? startFirefox : startChromium
  const { surface, killBackground, close, ...driver } = await start({ ...options, proxyPort: proxy.port })
  return {
    ...driver,
    get surface() {
      return surface()
    },
    origin: server.origin,
    pages,
    strangers,
    open: async (path) => {
      const page = await driver.browser.newPage()
      await page.goto(server.origin + path, { waitUntil: 'load', timeout: 60_000 })
      return page
    },
    findExtensionPage: async (part) => {
      const found = await waitFor(async () => findPage(await driver.browser.pages(), part))
      if (!found) throw new Error(`The extension opens no page of ${part}`)
      await found.bringToFront()
      return found
    },
    openBrowserPage: async () => {
      const page = await driver.browser.newPage()
      // Firefox reports no load of its own pages.
      if (isFirefox) await page.goto('about:license', { waitUntil: [] })
      else await page.goto('chrome://version')
    },
    closePages: async () => {
      await surface().bringToFront()
      const others = (await driver.browser.pages()).filter((page) => page !== surface())
      await Promise.all(others.map((page) => page.close()))
    },
    speak: (lang) => driver.ask(`chrome.storage.local.set({ settings: { language: '${lang}' } })`),
    readState: () => driver.ask(READ_STATE),
    killWorker: killBackground,
    close: async () => {
      await close()
      proxy.close()
      await server.close()
    },
  }
}

/** The report of the tab in front; throws where none comes. */
export async function readReport(session: Session): Promise<Report> {
  const report = await waitFor(async () => (await session.readState())?.report ?? null)
  if (!report) throw new Error(`No report: ${JSON.stringify(await session.readState())}`)
  return report
}
