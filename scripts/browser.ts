// A real Chromium with the extension in it: launched, watched, and asked for what the toolbar shows. Used by
// `npm start`, the end-to-end tests and the benchmark. Declines to find a Chromium (scripts/setup.mjs does).
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer'

/** Where the production build for Chromium stands. */
export const EXTENSION_FOLDER = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url))

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const LOCALES = { en: 'en_US.UTF-8', fr: 'fr_FR.UTF-8' }

export interface LaunchOptions {
  readonly lang?: 'en' | 'fr'
  readonly headless?: boolean
  /** Without the extension: for measuring what a page costs by itself. */
  readonly bare?: boolean
  /** Leaves the page open that comes with installing; else it is closed, so that nothing opens by itself. */
  readonly welcome?: boolean
  readonly flags?: readonly string[]
  /** Folder of the extension; the production build unless told. */
  readonly folder?: string
  /** Folder that files go to which a page saves. */
  readonly saveTo?: string
}

/** Starts Chromium with the built extension; throws with what to do where there is no build or no browser. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { lang = 'en', headless = true, bare = false, welcome = false, flags = [] } = options
  const { folder = EXTENSION_FOLDER, saveTo } = options
  const executablePath = process.env.CHROME_PATH
  if (!executablePath) throw new Error('CHROME_PATH is not set: start this through npm (npm start, npm test)')
  if (!bare && !existsSync(`${folder}/manifest.json`)) {
    throw new Error('The extension is not built: run `npm run build` first')
  }
  // Chromium will not start its sandbox for root, as in most containers.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const language = [`--lang=${lang}`, `--accept-lang=${lang}`]
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    ...(bare ? {} : { enableExtensions: [folder] }),
    ...(saveTo ? { downloadBehavior: { policy: 'allow', downloadPath: saveTo } } : {}),
    args: [...FLAGS, ...language, ...sandbox, ...flags],
    // On Linux the interface follows the environment, not the flag.
    env: { ...process.env, LANGUAGE: lang, LANG: LOCALES[lang], LC_ALL: LOCALES[lang] },
    ...(headless ? {} : { defaultViewport: null }),
  })
  if (!bare && !welcome) await closeWelcome(browser)
  return browser
}

async function closeWelcome(browser: Browser): Promise<void> {
  const isWelcome = (target: Target) => target.url().endsWith('/welcome.html')
  const target = await browser.waitForTarget(isWelcome, { timeout: 15_000 })
  await (await target.page())?.close()
}

/** Whether a target is the extension's service worker, awake. */
export const isWorker = (target: Target) =>
  target.type() === 'service_worker' && target.url().endsWith('/background.js')

/** The extension's service worker; woken where the browser has put it to sleep. */
export async function findWorker(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget(isWorker, { timeout: 15_000 })
  const worker = await target.worker()
  if (!worker) throw new Error('The service worker of the extension cannot be reached')
  return worker
}

/** Asks a script of the extension API, wherever in the extension it runs. */
export type Ask = <Answer>(script: string) => Promise<Answer>

/** Asks in the service worker: for a browser that somebody looks at, where no other page of ours may stand open. */
export function askWorker(browser: Browser): Ask {
  return async <Answer>(script: string) => (await (await findWorker(browser)).evaluate(script)) as Answer
}

/** Id under which this browser runs the extension. */
export async function findExtensionId(browser: Browser): Promise<string> {
  const target = await browser.waitForTarget(isWorker, { timeout: 15_000 })
  return new URL(target.url()).host
}

/** The popup of the toolbar button, over the page. */
export async function openPopup(browser: Browser, ask: Ask, page: Page): Promise<Page> {
  const id = await ask<string>('chrome.runtime.id')
  await page.bringToFront()
  const known = new Set(browser.targets())
  const isPopup = (target: Target) =>
    !known.has(target) && target.url().startsWith(`chrome-extension://${id}/popup.html`)
  const opened = browser.waitForTarget(isPopup, { timeout: 10_000 })
  await ask('chrome.action.openPopup()')
  return (await opened).asPage()
}

/** Id of the tab in front. */
export function findTabId(ask: Ask): Promise<number> {
  return ask('(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id)()')
}

/** The popup's page in a tab of its own, for the tab given: where it can be seen at any length. */
export async function openPopupTab(browser: Browser, ask: Ask, tabId: number): Promise<Page> {
  const address = await ask<string>(`chrome.runtime.getURL('popup.html?tab=${tabId}')`)
  const page = await browser.newPage()
  await page.setViewport({ width: 400, height: 600 })
  // Firefox reports no load of an extension's page.
  await page.goto(address, { waitUntil: address.startsWith('moz-extension:') ? [] : 'load' })
  await page.waitForSelector('main h1')
  return page
}

export interface Badge {
  readonly text: string
  readonly title: string
  readonly color: readonly number[]
}

/** What the toolbar button shows on the tab in front. */
export function readBadge(ask: Ask): Promise<Badge> {
  return ask(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
    const tabId = tab.id
    return {
      text: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
      color: await chrome.action.getBadgeBackgroundColor({ tabId }),
    }
  })()`)
}
