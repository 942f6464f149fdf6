// The background's side of the marks: on which pages they stand, what they are told, and what a card tells.
// The script is put into a page only where there is something to mark or to show. Declines to paint.
import browser from 'webextension-polyfill'
import type { Revealed } from '../../components/reveal.tsx'
import type { Report } from '../../lib/report.ts'
import { type CardContent, packOfPoint } from './card-content.ts'
import { loadMessages } from './language.ts'
import { areMarksOn } from './marks-on.ts'
import type { MarksMessage } from './messages.ts'
import { isPracticePage } from './own-pages.ts'
import { loadCorpus } from './packs.ts'
import { readSettings, type Settings } from './settings.ts'
import { readShown, readTabs, writeMarks } from './tab-state.ts'

/** Style of the highlights; of the person's origin, so that no page's own style undoes it. */
const STYLES = '/assets/highlights.css'

/** Asks the marks of a tab; throws where its page has none that hear. */
async function askMarks(tabId: number, message: MarksMessage): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId: 0 })
}

/** To the marks of a tab; a page that has none hears nothing. */
export async function tellMarks(tabId: number, message: MarksMessage): Promise<void> {
  await askMarks(tabId, message).catch(() => {})
}

/** Takes the marks off a tab's page, and their script with them. */
export async function hideMarks(tabId: number): Promise<void> {
  await Promise.all([tellMarks(tabId, { kind: 'marks', on: false }), writeMarks(tabId, null)])
}

/** Marks the claims of a page that has been read, or takes the marks off, as the settings say. */
export async function showMarks(tabId: number, url: string, report: Report): Promise<void> {
  const settings = await readSettings()
  if (report.claims.length === 0 || !areMarksOn(url, settings)) return hideMarks(tabId)
  await paint(tabId, report, settings, true)
}

/** Puts the marks into the tab's page; the practice article has brought them along. */
async function bringMarks(tabId: number): Promise<void> {
  const target = { tabId }
  if (isPracticePage((await browser.tabs.get(tabId)).url)) return
  await Promise.all([
    browser.scripting.insertCSS({ target, files: [STYLES], origin: 'USER' }),
    browser.scripting.executeScript({ target, files: ['/content-scripts/marks.js'] }),
  ])
}

async function paint(tabId: number, report: Report, settings: Settings, on: boolean): Promise<void> {
  await bringMarks(tabId)
  const { cardDelayMs, textSize, theme } = settings
  await tellMarks(tabId, {
    kind: 'paint',
    on,
    claims: report.claims.map(({ evidence, verdict }) => ({ evidence, verdict })),
    settings: { cardDelayMs, textSize, theme },
  })
}

/** Scrolls the tab's page to the words of a claim, marks shown or not. */
export async function revealClaim(
  tabId: number,
  url: string,
  { claim, card = false }: { readonly claim: number; readonly card?: boolean },
): Promise<Revealed> {
  const { state } = await readShown(tabId, url)
  if (state?.kind !== 'read' || !state.report.claims[claim]) return 'words-gone'
  const { report } = state
  const message = { kind: 'reveal', claim, card } as const
  const paintFirst = async () => {
    const settings = await readSettings()
    await paint(tabId, report, settings, areMarksOn(url, settings))
    return askMarks(tabId, message)
  }
  try {
    return (await askMarks(tabId, message).catch(paintFirst)) === true ? 'shown' : 'words-gone'
  } catch {
    return 'no-marks'
  }
}

/** The settings have changed: every page that was read follows. */
export async function followSettings(): Promise<void> {
  for (const [tabId, state] of await readTabs()) {
    if (state.kind !== 'read') continue
    // A page that scripts may no longer enter keeps nothing of ours that could be changed.
    await showMarks(tabId, state.url, state.report).catch(() => {})
  }
}

/** What the card on a claim tells; brings the script that draws it along where the page has none yet. */
export async function answerCard(
  tabId: number,
  url: string,
  { claim: index, isDrawable }: { readonly claim: number; readonly isDrawable: boolean },
): Promise<CardContent | null> {
  await loadCorpus()
  const { state, packs } = await readShown(tabId, url)
  const report = state?.kind === 'read' ? state.report : null
  const claim = report?.claims[index]
  const pack = packs.views[report?.event ?? '']
  if (!report || !claim || !pack) return null
  if (!isDrawable) {
    const target = { tabId }
    await browser.scripting.executeScript({ target, files: ['/content-scripts/card.js'] })
  }
  return {
    claim,
    published: report.published,
    lang: report.lang,
    pack: packOfPoint(pack, claim.point),
    uiLanguage: browser.i18n.getUILanguage(),
    messages: await loadMessages(await readSettings()),
  }
}
