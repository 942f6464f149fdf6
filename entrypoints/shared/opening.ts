// What popup and side panel need for their first drawing: the tab that they show, the settings, and what is kept of
// the tab's page. The popup has it asked for by a script of a few lines (entrypoints/opening.ts), while its own code
// is still on the way. Declines to make sense of any of it.
import { type Browser, browser } from 'wxt/browser'
import { SETTINGS_KEY } from './settings-key.ts'
import { shownKeys } from './tab-state.ts'

export type ShownTab = Partial<Browser.tabs.Tab>

export interface Opening {
  /** Empty where there is no tab. */
  readonly tab: Promise<ShownTab>
  /** As they are stored. */
  readonly settings: Promise<unknown>
  /** What session storage has for the tab; empty where there is none. */
  readonly stored: Promise<Readonly<Record<string, unknown>>>
  /** Whether something has changed since it was asked for. */
  isStale: boolean
}

const opened = globalThis as { recoupeOpening?: Opening }

/** The tab of `?tab=ID`, else the one in front of the window. */
export async function findTab(): Promise<ShownTab> {
  const asked = Number(new URLSearchParams(location.search).get('tab'))
  if (asked > 0) return browser.tabs.get(asked).catch(() => ({}))
  const [tab = {}] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab
}

/** Asks for all of it now. */
export function askOpening(): Opening {
  const tab = findTab()
  const opening: Opening = {
    tab,
    settings: browser.storage.local.get(SETTINGS_KEY).then((stored) => stored[SETTINGS_KEY]),
    stored: tab.then(({ id }) => (id === undefined ? {} : browser.storage.session.get(shownKeys(id)))),
    isStale: false,
  }
  const noteChange = () => {
    opening.isStale = true
  }
  browser.storage.onChanged.addListener(noteChange)
  browser.tabs.onActivated.addListener(noteChange)
  browser.tabs.onUpdated.addListener(noteChange)
  return opening
}

/** Asks for it on behalf of the page's own code. */
export function leaveOpening(): void {
  opened.recoupeOpening = askOpening()
}

/** What was asked for on behalf of this page; asks now where nothing was. */
export function takeOpening(): Opening {
  return opened.recoupeOpening ?? askOpening()
}
