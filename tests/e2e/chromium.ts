// Chromium as a driver: the extension is MV3 with a service worker, reached by the debugger's protocol.
import type { Browser, Page, Target } from 'puppeteer'
import {
  type Ask,
  EXTENSION_FOLDER,
  findExtensionId,
  findTabId,
  findWorker,
  isWorker,
  launchBrowser,
  openPopup,
  openPopupTab,
} from '../../scripts/browser.ts'
import type { Driver, DriverOptions, View } from './driver.ts'
import { waitFor } from './waiting.ts'

async function openSurface(browser: Browser): Promise<Page> {
  const blank = (await browser.pages()).find((page) => page.url() === 'about:blank')
  const page = blank ?? (await browser.newPage())
  // While an extension is taken up anew its pages are refused.
  const opened = await waitFor(async () => {
    const url = `chrome-extension://${await findExtensionId(browser)}/popup.html`
    return page.goto(url).catch(() => null)
  })
  if (!opened) throw new Error('The pages of the extension do not open')
  return page
}

/** One that goes away while it is asked never answers. */
const orGivenUp = <Answer>(answer: Promise<Answer>) =>
  Promise.race([answer.catch(() => null), new Promise<null>((done) => setTimeout(() => done(null), 1000))])

/** A worker stopped while it is being installed does not come back; the browser never does that by itself. */
async function waitUntilInstalled(browser: Browser): Promise<void> {
  const state = 'self.registration.active?.state === "activated" || null'
  const installed = await waitFor(async () =>
    orGivenUp(findWorker(browser).then((worker) => worker.evaluate(state))),
  )
  if (!installed) throw new Error('The service worker of the extension does not start')
}

async function killWorker(browser: Browser): Promise<void> {
  const target = browser.targets().find(isWorker)
  if (!target) return
  await waitFor(async () => {
    // The browser may be stopping it too, or starting another.
    if (!browser.targets().includes(target)) return true
    await orGivenUp(target.worker().then((worker) => worker?.close()))
    return browser.targets().includes(target) ? null : true
  })
}

/** A page of the browser that may change how extensions run; Chromium takes up none anew outside developer mode. */
async function openSettings(browser: Browser): Promise<Page> {
  const settings = await browser.newPage()
  await settings.goto('chrome://extensions')
  await settings.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })')
  return settings
}

const toView = (page: Page): View => ({
  evaluate: async <Answer>(script: string) => (await page.evaluate(script)) as Answer,
  waitForSelector: (selector) => page.waitForSelector(selector),
})

/** Starts Chromium with the extension. */
export async function startChromium(options: DriverOptions): Promise<Driver> {
  const { lang, proxyPort, folder, saveTo, welcome = false } = options
  const flags = [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']
  const browser = await launchBrowser({
    flags,
    welcome,
    ...(lang ? { lang } : {}),
    ...(folder ? { folder } : {}),
    ...(saveTo ? { saveTo } : {}),
  })
  let surface = await openSurface(browser)
  await waitUntilInstalled(browser)
  const ask: Ask = async <Answer>(script: string) => (await surface.evaluate(script)) as Answer

  const updateExtension = async () => {
    const old = browser.targets().find(isWorker)
    // chrome.runtime.reload() would leave an unpacked extension switched off.
    await browser.installExtension(folder ?? EXTENSION_FOLDER)
    await waitFor(async () => browser.targets().some((target) => isWorker(target) && target !== old) || null)
    surface = await openSurface(browser)
  }
  return {
    name: 'chromium',
    browser,
    surface: () => surface,
    ask,
    openExtensionPage: async (path, selector) => {
      const page = await browser.newPage()
      await page.goto(`chrome-extension://${await findExtensionId(browser)}/${path}`)
      await page.waitForSelector(selector)
      return page
    },
    openPopup: async (page) => toView(await openPopup(browser, ask, page)),
    openPanel: async (page) => {
      await page.bringToFront()
      const popup = await openPopupTab(browser, ask, await findTabId(ask))
      const opened = browser.waitForTarget((target) => /sidepanel\.html$/.test(target.url()))
      await popup.click('.brand button')
      const panel = await (await opened).asPage()
      // It closes itself for a popup.
      await popup.close().catch(() => {})
      await page.bringToFront()
      return toView(panel)
    },
    clickButton: async (page) => {
      const extension = (await browser.extensions()).get(await findExtensionId(browser))
      if (!extension) throw new Error('The extension is not known to the driver')
      await extension.triggerAction(page)
    },
    // No test can move a mouse there: the background is told as the browser tells it.
    chooseEntry: async (entry, words) => {
      const known = new Set(browser.targets())
      const isNew = (target: Target) => !known.has(target) && /^chrome-extension:.*\.html/.test(target.url())
      const opened = browser.waitForTarget(isNew)
      const worker = await findWorker(browser)
      await worker.evaluate(`(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
        const info = { menuItemId: ${JSON.stringify(entry)}, selectionText: ${JSON.stringify(words)} }
        chrome.contextMenus.onClicked.dispatch(info, tab)
      })()`)
      return toView(await (await opened).asPage())
    },
    limitAccess: async () => {
      const settings = await openSettings(browser)
      const change = `{ extensionId: '${await findExtensionId(browser)}', hostAccess: 'ON_CLICK' }`
      await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`)
      await settings.close()
    },
    killBackground: () => killWorker(browser),
    isBackgroundAwake: async () => browser.targets().some(isWorker),
    useTheme: (page, theme) =>
      page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]),
    updateExtension,
    allowPrivate: async () => {
      const settings = await openSettings(browser)
      const id = await findExtensionId(browser)
      const change = `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true })`
      await settings.evaluate(change)
      await waitFor(async () => (surface.isClosed() ? true : null), 2000)
      await settings.goto('about:blank')
      surface = await openSurface(browser)
    },
    openPrivate: async (url) => {
      await ask(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then(() => null)`)
      const target = await browser.waitForTarget((one) => one.url() === url, { timeout: 10_000 })
      return async () => {
        await (await target.page())?.close()
      }
    },
    close: () => browser.close(),
  }
}
