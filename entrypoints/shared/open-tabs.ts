// All pages that stand open, when something changed that bears on every one of them: forgotten, or asked again.
// Declines to know what changed.
import { browser } from 'wxt/browser'
import { clearBadge } from './badge.ts'
import { hasGateTerms } from './gate-terms.ts'
import { hideMarks } from './marking.ts'
import { findPausedSite } from './sites.ts'
import { readState, removeState } from './tab-state.ts'

const WEB_PAGES = ['http://*/*', 'https://*/*']

/**
 * Asks the gate about the page in the tab, and that of imported packs where there are any. The gate answers by a
 * message: it is not waited for, as a page that loads for long lets no script in. Pages that no script may enter
 * have no coverage to find.
 */
export function askGate(tabId: number): void {
  const run = (file: 'gate' | 'imported-gate') =>
    browser.scripting.executeScript({ target: { tabId }, files: [`/content-scripts/${file}.js`] })
  run('gate').catch(() => {})
  hasGateTerms()
    .then(async (has) => has && (await run('imported-gate')))
    .catch(() => {})
}

/** Asks the gate about every page that stands open. */
export async function askOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: WEB_PAGES, discarded: false })
  for (const { id } of tabs) if (id !== undefined) askGate(id)
}

async function forgetTab(tabId: number): Promise<void> {
  await hideMarks(tabId)
  await removeState(tabId)
  // The tab may be gone by now, and its badge with it.
  await clearBadge(tabId).catch(() => {})
}

/** Forgets what is known of every page: reports, states and badges. */
export async function forgetOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : forgetTab(id))))
}

/** Forgets the pages of paused sites, and asks about those that have not been read. */
export async function followPauses(pausedSites: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: WEB_PAGES, discarded: false })
  for (const { id, url } of tabs) {
    if (id === undefined || url === undefined) continue
    if (findPausedSite(url, pausedSites) !== null) await forgetTab(id)
    else if (((await readState(id, url))?.kind ?? 'unread') === 'unread') askGate(id)
  }
}
