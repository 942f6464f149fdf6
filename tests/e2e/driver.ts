// What a test asks of a browser with the extension in it, whichever browser that is. Each browser has a file that
// answers (chromium.ts, firefox.ts); session.ts puts the pages and the waiting around it.
import type { Browser, Page } from 'puppeteer'
import type { Ask } from '../../scripts/browser.ts'

export type BrowserName = 'chromium' | 'firefox'

export interface DriverOptions {
  readonly lang?: 'en' | 'fr'
  /** Leaves the page open that comes with installing. */
  readonly welcome?: boolean
  /** Port of the proxy on the loopback address that all requests go through. */
  readonly proxyPort: number
  /** Folder of the extension; the production build unless told. */
  readonly folder?: string
  /** Folder that files go to which a page saves. */
  readonly saveTo?: string
}

/** A document that may be no tab, such as the popup over a page. */
export interface View {
  readonly evaluate: <Answer>(script: string) => Promise<Answer>
  readonly waitForSelector: (selector: string) => Promise<unknown>
}

export interface Driver {
  readonly name: BrowserName
  readonly browser: Browser
  /** A page of the extension in the first tab: it can be asked while the background sleeps. */
  readonly surface: () => Page
  readonly ask: Ask
  /** A page of the extension in a tab of its own, once it shows what the selector names. */
  readonly openExtensionPage: (path: string, selector: string) => Promise<Page>
  /** The popup of the toolbar button, over the page. */
  readonly openPopup: (page: Page) => Promise<View>
  /** The panel beside the page, as a reader opens it: Chromium's side panel from the popup, Firefox's sidebar. */
  readonly openPanel: (page: Page) => Promise<View>
  /** A click on the toolbar button, which gives the extension the page in front. */
  readonly clickButton: (page: Page) => Promise<void>
  /** A choice in the menu of the right mouse button, with these words selected; gives what opens over the page. */
  readonly chooseEntry: (entry: string, words: string) => Promise<View>
  /** Stops the service worker or event page as the browser does when it has been idle. */
  readonly killBackground: () => Promise<void>
  readonly isBackgroundAwake: () => Promise<boolean>
  /** Dresses the page so, with nothing moving: what is still fading in has no contrast yet. */
  readonly useTheme: (page: Page, theme: 'light' | 'dark') => Promise<void>
  /** Takes up what stands now in the folder of the extension, as an update does; pages stay open. */
  readonly updateExtension: () => Promise<void>
  /** Lets the extension onto a page by a click only, as the browser's own settings offer. */
  readonly limitAccess: () => Promise<void>
  /** Lets the extension into private windows, as its page in the browser's settings does. */
  readonly allowPrivate: () => Promise<void>
  /** Opens an address in a private window; gives back what closes that window. */
  readonly openPrivate: (url: string) => Promise<() => Promise<void>>
  readonly close: () => Promise<void>
}
