// "Compare this selection", in the menu of the right mouse button: compares the selected words alone, and shows what
// was found over the page, in the place of the popup, so that nobody is led away from what they read.
import { type Browser, browser } from 'wxt/browser'
import { i18n } from '../../components/i18n.ts'
import { toPackView } from '../../components/pack-view.ts'
import { analyseSelection } from '../../lib/selection.ts'
import { speakByStoredSettings } from './language.ts'
import { loadCorpus } from './packs.ts'
import { writeSelection } from './selection-state.ts'
import { watchSettings } from './settings.ts'
import { readState } from './tab-state.ts'

const ENTRY = 'compare-selection'
/** As the manifest has it. */
const POPUP = '/popup.html'
/** Beyond what anybody selects to have it compared. */
const MOST_CHARS = 50_000

/** Puts the entry into the menu, in the language of the settings. */
async function offerEntry(): Promise<void> {
  await speakByStoredSettings()
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({ id: ENTRY, contexts: ['selection'], title: i18n.t('selection.menu') })
}

/** Over the page where the browser can open a popup; else in a tab of its own. */
async function showPage(tabId: number, selection: string): Promise<void> {
  const page = `/selection.html?id=${selection}` as const
  // Nothing is waited for before the popup opens: Firefox lets it open only right within the click.
  const isSet = browser.action.setPopup({ tabId, popup: page })
  const isOpen = browser.action.openPopup()
  try {
    await isSet
    await isOpen
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL(page), openerTabId: tabId })
  } finally {
    await browser.action.setPopup({ tabId, popup: POPUP })
  }
}

interface Selected {
  readonly id: string
  readonly tabId: number
  readonly words: string
}

async function compare(selected: Selected, { title = '', url = '' }: Browser.tabs.Tab): Promise<void> {
  await writeSelection({ ...selected, report: null, pack: null })
  const [corpus, state] = await Promise.all([loadCorpus(), readState(selected.tabId, url)])
  const page = state?.kind === 'read' ? state.report : null
  const report = analyseSelection({ ...selected, title, url, page }, corpus)
  const pack = report.event === null ? null : corpus.compile(report.event)?.pack
  await writeSelection({ ...selected, report, pack: pack ? toPackView(pack) : null })
}

/** To be called whenever the background starts. */
export function startSelectionMenu(): void {
  browser.runtime.onInstalled.addListener(() => void offerEntry())
  browser.runtime.onStartup.addListener(() => void offerEntry())
  watchSettings(({ language }, before) => {
    if (language !== before.language) void offerEntry()
  })
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== ENTRY || !selectionText || tab?.id === undefined) return
    const selected = { id: crypto.randomUUID(), tabId: tab.id, words: selectionText.slice(0, MOST_CHARS) }
    void compare(selected, tab).catch(console.error)
    void showPage(tab.id, selected.id).catch(console.error)
  })
}
