// A real Firefox with the extension in it, driven by WebDriver BiDi. What that protocol has no word for (stopping
// the event page, private windows, the theme) is asked of the browser's own window. Only for the tests.
// Declines to find a Firefox (scripts/setup.mjs does).
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser } from 'puppeteer'

/** Where the production build for Firefox stands. */
export const FIREFOX_FOLDER = fileURLToPath(new URL('../.output/firefox-mv3', import.meta.url))

export interface FirefoxOptions {
  readonly lang?: 'en' | 'fr'
  readonly prefs?: Readonly<Record<string, string | number | boolean>>
  /** Folder of the extension; the production build unless told. */
  readonly folder?: string
  /** Folder that files go to which a page saves. */
  readonly saveTo?: string
}

export interface Firefox {
  readonly browser: Browser
  /** Id of the extension, as its manifest names it. */
  readonly id: string
  /** Evaluates in the browser's own window; the answer comes back as JSON. */
  readonly askBrowser: <Answer>(script: string) => Promise<Answer>
}

interface RemoteAnswer {
  readonly type: string
  readonly result?: { readonly type?: string; readonly value?: unknown }
  readonly exceptionDetails?: { readonly text: string }
}
/** What puppeteer has for BiDi and does not show in its types. */
interface BidiConnection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>
}

const connectionOf = (browser: Browser) =>
  (browser as unknown as { readonly connection: BidiConnection }).connection

async function findWindow(connection: BidiConnection): Promise<string> {
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })
  const { contexts } = result as { contexts: { context: string; url: string }[] }
  const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))
  if (!window) throw new Error('Firefox shows no window')
  return window.context
}

async function askBrowserOf(browser: Browser): Promise<Firefox['askBrowser']> {
  const connection = connectionOf(browser)
  // The window that comes with the start stays; others, such as private ones, come and go.
  const context = await findWindow(connection)
  return async <Answer>(script: string) => {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify((await (${script})) ?? null))()`,
      target: { context },
      awaitPromise: true,
      resultOwnership: 'none',
    })
    const answer = result as RemoteAnswer
    if (answer.type === 'exception' || typeof answer.result?.value !== 'string')
      throw new Error(`Firefox: ${answer.exceptionDetails?.text ?? 'no answer'}`)
    return JSON.parse(answer.result.value) as Answer
  }
}

/** Language packs are not at hand: the browser is told that it has the language, which is all an extension sees. */
const useLanguage = (lang: string) => `(() => {
  Services.locale.availableLocales = ['en-US', ${JSON.stringify(lang)}]
  Services.locale.requestedLocales = [${JSON.stringify(lang === 'en' ? 'en-US' : lang)}]
})()`

/** Starts Firefox with the built extension; throws with what to do where there is no build or no browser. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const { lang = 'en', prefs = {}, folder = FIREFOX_FOLDER, saveTo } = options
  const executablePath = process.env.FIREFOX_PATH
  if (!executablePath) throw new Error('FIREFOX_PATH is not set: start this through npm (npm test)')
  const manifest = join(folder, 'manifest.json')
  if (!existsSync(manifest))
    throw new Error('The extension is not built for Firefox: run `npx wxt build -b firefox`')
  const { browser_specific_settings: settings } = JSON.parse(readFileSync(manifest, 'utf8'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    // Else BiDi is kept out of pages of extensions and of the browser's own window.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.accept_languages': lang,
      // Taken up anew, an extension has its tabs closed, which may be all that there are.
      'browser.tabs.closeWindowWithLastTab': false,
      ...(saveTo ? { 'browser.download.folderList': 2, 'browser.download.dir': saveTo } : {}),
      ...prefs,
    },
  })
  const askBrowser = await askBrowserOf(browser)
  await askBrowser(useLanguage(lang))
  await browser.installExtension(folder)
  return { browser, id: settings.gecko.id, askBrowser }
}
