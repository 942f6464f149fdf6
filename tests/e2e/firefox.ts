// Firefox as a driver: the extension is MV3 with an event page, reached by WebDriver BiDi and by the browser's own
// window (scripts/firefox.ts).
import type { Browser, Page } from 'puppeteer'
import type { Ask } from '../../scripts/browser.ts'
import { FIREFOX_FOLDER, type Firefox, launchFirefox } from '../../scripts/firefox.ts'
import type { Driver, DriverOptions, View } from './driver.ts'
import { waitFor } from './waiting.ts'

const THEMES = { dark: 0, light: 1 }

function toPrefs(port: number): Readonly<Record<string, string | number | boolean>> {
  const host = '127.0.0.1'
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': port,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': port,
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  }
}

/** Only one popup may be open: an older one is closed. */
const CLOSE_PANELS = `(async () => {
  for (const panel of document.querySelectorAll('panel')) {
    if (!['open', 'showing'].includes(panel.state)) continue
    const hidden = new Promise((done) => panel.addEventListener('popuphidden', done, { once: true }))
    panel.hidePopup()
    await hidden
  }
})()`

/** The extension as the browser itself sees it. */
const policy = (id: string) => `WebExtensionPolicy.getByID(${JSON.stringify(id)})`

/** Load events of an extension's pages never come: what the page shows is waited for instead. */
async function goTo(page: Page, url: string, selector: string): Promise<Page> {
  await page.goto(url, { waitUntil: [] })
  await page.waitForSelector(selector)
  return page
}

async function findBase({ id, askBrowser }: Firefox): Promise<string> {
  const running = `['running', 'stopped'].includes(${policy(id)}?.extension?.backgroundState) ? ${policy(id)}.mozExtensionHostname : null`
  const host = await waitFor(() => askBrowser<string | null>(running))
  if (!host) throw new Error('The event page of the extension does not start')
  return `moz-extension://${host}/`
}

async function openSurface(browser: Browser, base: string): Promise<Page> {
  const blank = (await browser.pages()).find((page) => page.url() === 'about:blank')
  return goTo(blank ?? (await browser.newPage()), `${base}popup.html`, 'main')
}

/**
 * Popup and sidebar are no tabs, and BiDi knows no other pages: another page of the extension reaches into them, once
 * they are there.
 */
async function findView(ask: Ask, type: 'popup' | 'sidebar'): Promise<View> {
  const view = `chrome.extension.getViews({ type: '${type}' })[0]`
  const opened = await waitFor(() => ask(`${view} ? true : null`))
  if (!opened) throw new Error(`The ${type} did not open`)
  const evaluate = <Answer>(script: string) =>
    ask<Answer>(`(() => { const window = ${view}, document = window.document; return (${script}) })()`)
  const shows = (selector: string) => async () =>
    (await evaluate<boolean>(`document.querySelector(${JSON.stringify(selector)}) !== null`)) || null
  return {
    evaluate,
    waitForSelector: async (selector) => {
      if (!(await waitFor(shows(selector)))) throw new Error(`The ${type} never showed ${selector}`)
    },
  }
}

/** Closes the page that comes with installing: what a test opens stands alone. BiDi is not told its address. */
async function closeWelcome({ askBrowser }: Firefox): Promise<void> {
  await waitFor(() =>
    askBrowser<true | null>(`(() => {
      const isWelcome = (tab) => tab.linkedBrowser.currentURI.spec.endsWith('/welcome.html')
      const tab = [...gBrowser.tabs].find(isWelcome)
      if (tab) gBrowser.removeTab(tab)
      return tab ? true : null
    })()`),
  )
}

/** Starts Firefox with the extension. */
export async function startFirefox(options: DriverOptions): Promise<Driver> {
  const { lang, proxyPort, saveTo, folder = FIREFOX_FOLDER } = options
  const firefox = await launchFirefox({
    prefs: toPrefs(proxyPort),
    folder,
    ...(lang ? { lang } : {}),
    ...(saveTo ? { saveTo } : {}),
  })
  const { browser, askBrowser, id } = firefox
  let base = await findBase(firefox)
  if (!options.welcome) await closeWelcome(firefox)
  let surface = await openSurface(browser, base)
  const ask: Ask = async <Answer>(script: string) => (await surface.evaluate(script)) as Answer

  const closePopup = async () => {
    await askBrowser(CLOSE_PANELS)
    await waitFor(() => ask(`chrome.extension.getViews({ type: 'popup' }).length ? null : true`))
  }

  /** Pages of an extension close when it is taken up anew. */
  const takeUp = async () => {
    base = await findBase(firefox)
    surface = await goTo(await browser.newPage(), `${base}popup.html`, 'main')
  }
  return {
    name: 'firefox',
    browser,
    surface: () => surface,
    ask,
    openExtensionPage: async (path, selector) => goTo(await browser.newPage(), base + path, selector),
    openPopup: async (page) => {
      await page.bringToFront()
      await closePopup()
      await ask('chrome.action.openPopup()')
      return findView(ask, 'popup')
    },
    openPanel: async (page) => {
      await page.bringToFront()
      const sidebar = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`
      await askBrowser(`SidebarController.show('${sidebar}')`)
      return findView(ask, 'sidebar')
    },
    clickButton: async (page) => {
      await page.bringToFront()
      await closePopup()
      await askBrowser(`(async ({ extension }) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)
      })(${policy(id)})`)
    },
    chooseEntry: async (entry, words) => {
      await closePopup()
      const info = JSON.stringify({ menuItemId: entry, selectionText: words })
      await askBrowser(`(({ extension }) => {
        extension.emit('webext-menu-menuitem-click', ${info}, gBrowser.selectedTab)
      })(${policy(id)})`)
      return findView(ask, 'popup')
    },
    limitAccess: async () => {
      const all = `{ permissions: [], origins: ['http://*/*', 'https://*/*'] }`
      await askBrowser(`(async ({ extension }) => {
        const path = 'resource://gre/modules/ExtensionPermissions.sys.mjs'
        const { ExtensionPermissions } = ChromeUtils.importESModule(path)
        await ExtensionPermissions.remove(extension.id, ${all}, extension)
      })(${policy(id)})`)
    },
    killBackground: async () => {
      const stop = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }'
      await askBrowser(`(async ({ extension }) => {
        if (extension.backgroundState === 'running') await extension.terminateBackground(${stop})
      })(${policy(id)})`)
    },
    isBackgroundAwake: () => askBrowser(`${policy(id)}?.extension?.backgroundState === 'running'`),
    useTheme: async (page, theme) => {
      const pref = `'layout.css.prefers-color-scheme.content-override'`
      await askBrowser(`(() => {
        Services.prefs.setIntPref(${pref}, ${THEMES[theme]})
        Services.prefs.setIntPref('ui.prefersReducedMotion', 1)
      })()`)
      const media = `(prefers-color-scheme: ${theme}) and (prefers-reduced-motion: reduce)`
      await page.waitForFunction(`matchMedia('${media}').matches`)
    },
    updateExtension: async () => {
      await browser.installExtension(folder)
      await takeUp()
    },
    allowPrivate: async () => {
      const permission = `{ permissions: ['internal:privateBrowsingAllowed'], origins: [] }`
      await askBrowser(`(async () => {
        const load = (name) => ChromeUtils.importESModule('resource://gre/modules/' + name + '.sys.mjs')
        const { extension } = ${policy(id)}
        await load('ExtensionPermissions').ExtensionPermissions.add(extension.id, ${permission}, extension)
        await (await load('AddonManager').AddonManager.getAddonByID(extension.id)).reload()
      })()`)
      await takeUp()
    },
    openPrivate: async (url) => {
      await askBrowser(`(async () => {
        const opened = OpenBrowserWindow({ private: true })
        await new Promise((done) => opened.addEventListener('load', done, { once: true }))
        await opened.delayedStartupPromise
        opened.openTrustedLinkIn(${JSON.stringify(url)}, 'current')
      })()`)
      await browser.waitForTarget((target) => target.url() === url, { timeout: 10_000 })
      return async () => {
        await askBrowser(`[...Services.wm.getEnumerator('navigator:browser')]
          .filter((opened) => PrivateBrowsingUtils.isWindowPrivate(opened)).forEach((opened) => opened.close())`)
      }
    },
    close: () => browser.close(),
  }
}
