// From the gate's yes to a report and a badge: the only place that knows all steps, and each can be repeated.
// The browser may stop this script between any two of them, so what must last is in session storage
// (shared/tab-state.ts) and the listeners stand at the top. Judges nothing: the engine does.
import browser, { type Runtime, type Tabs } from 'webextension-polyfill'
import { defineBackground } from 'wxt/utils/define-background'
import { analyse } from '../lib/engine.ts'
import { completeArticle } from '../lib/page/completion.ts'
import { clearBadge, showBadge } from './shared/badge.ts'
import { openBeside } from './shared/beside.ts'
import { NEXT_MARK, OPEN_PANEL, PREVIOUS_MARK } from './shared/commands.ts'
import { answerCard, followSettings, hideMarks, revealClaim, showMarks, tellMarks } from './shared/marking.ts'
import { type PageMessage, parsePageMessage, parseSurfaceMessage } from './shared/messages.ts'
import { askGate } from './shared/open-tabs.ts'
import { isPracticePage } from './shared/own-pages.ts'
import { loadCorpus } from './shared/packs.ts'
import { PageLoads } from './shared/page-loads.ts'
import { startSelectionMenu } from './shared/selection-menu.ts'
import { watchSettings } from './shared/settings.ts'
import { removeStudy } from './shared/study-state.ts'
import { pageKey, readState, removeState, writeMarks, writeState } from './shared/tab-state.ts'
import { TabSteps } from './shared/tab-steps.ts'
import { adoptPacks, changePacks, isWelcome, keepUp, startUpkeep } from './shared/upkeep.ts'
import { serveWorkshops } from './shared/workshop-engine.ts'

/** A page whose title flickers must not be asked for ever; late articles name themselves in the first changes. */
const MOST_GATE_RUNS = 4

const loads = new PageLoads()
const steps = new TabSteps({ fail, forget: forgetTab })

function step(tabId: number, url: string, run: () => Promise<void>): void {
  void steps.run(tabId, url, run)
}

/** Takes the step, and answers when it is done: who asked for it asks again where no answer comes (shared/tell.ts). */
function answerStep(tabId: number, url: string, run: () => Promise<void>): Promise<true> {
  return steps.run(tabId, url, run).then(() => true)
}

/** Everything that is kept under the number of a tab. */
async function forgetTab(tabId: number): Promise<void> {
  loads.forget(tabId)
  await Promise.all([removeState(tabId), removeStudy(tabId)])
}

async function fail(tabId: number, url: string, error: unknown): Promise<void> {
  console.error('Recoupe:', error)
  const reason = error instanceof Error ? error.message : String(error)
  await writeState(tabId, { kind: 'failed', url: (await currentUrl(tabId)) ?? url, reason }).catch(
    console.error,
  )
}

/** The address at which the tab stands now; null where the tab is gone or its address is not ours to see. */
async function currentUrl(tabId: number): Promise<string | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  return tab?.url ?? null
}

function runReader(tabId: number): Promise<unknown> {
  return browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/reader.js'] })
}

/** The reader sends what it has read: it is not waited for. */
async function readPage(tabId: number, url: string): Promise<void> {
  await writeState(tabId, { kind: 'reading', url })
  // The browser refuses its own pages, stores and error pages: an answer, not a failure.
  runReader(tabId).catch(() => step(tabId, url, () => noteRefusal(tabId, url)))
}

async function noteRefusal(tabId: number, url: string): Promise<void> {
  const known = await readState(tabId, url)
  if (known?.kind === 'reading') await writeState(tabId, { kind: 'unreadable', url, why: 'blocked' })
}

async function receiveFromPage(
  message: Exclude<PageMessage, { kind: 'card' }>,
  tabId: number,
  tabUrl: string,
): Promise<void> {
  switch (message.kind) {
    case 'gate-yes':
    case 'imported-gate-yes': {
      if (!(await isWelcome(message.kind, tabUrl))) return
      const known = await readState(tabId, tabUrl)
      if (known?.kind !== 'read' || known.report.event === null) await readPage(tabId, tabUrl)
      return
    }
    case 'article': {
      const corpus = await loadCorpus()
      const report = analyse(completeArticle(message.article, corpus.languages), corpus)
      if (!(await stillAt(tabId, message.url))) return
      await writeState(tabId, { kind: 'read', url: message.url, report })
      await showBadge(tabId, report)
      // A page that closes or moves on meanwhile has no marks to show.
      await showMarks(tabId, message.url, report).catch(() => {})
      return
    }
    case 'not-html':
      return writeState(tabId, { kind: 'unreadable', url: message.url, why: 'document' })
    case 'reader-failed':
      return writeState(tabId, { kind: 'failed', url: message.url, reason: message.reason })
    case 'no-reader':
      return readPage(tabId, tabUrl)
    case 'marks-shown':
      if (await stillAt(tabId, message.url)) await writeMarks(tabId, message)
      return
  }
}

/** A page left behind must not speak for the one that took its place. */
async function stillAt(tabId: number, url: string): Promise<boolean> {
  const now = await currentUrl(tabId)
  return now === null || pageKey(now) === pageKey(url)
}

function receive(message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined {
  if (sender.id !== browser.runtime.id) return
  const fromSurface = sender.url?.startsWith(browser.runtime.getURL(''))
  if (fromSurface && !isPracticePage(sender.url)) return receiveFromSurface(message)
  if (sender.frameId === 0 && sender.tab?.id !== undefined)
    return receiveFromTab(message, sender.tab.id, sender)
}

async function receiveFromTab(
  message: unknown,
  tabId: number,
  sender: Runtime.MessageSender,
): Promise<unknown> {
  const parsed = parsePageMessage(message)
  const url = sender.tab?.url ?? sender.url ?? ''
  if ('refused' in parsed) {
    console.warn(`Recoupe refuses a message of tab ${tabId}: ${parsed.refused}`)
    return true
  }
  if (parsed.kind === 'card') return answerCard(tabId, parsed.url, parsed)
  return answerStep(tabId, url, () => receiveFromPage(parsed, tabId, url))
}

/** A promise where the surface waits for an answer. */
function receiveFromSurface(message: unknown): Promise<unknown> | undefined {
  const parsed = parseSurfaceMessage(message)
  if ('refused' in parsed) {
    console.warn(`Recoupe refuses a message of its own: ${parsed.refused}`)
    return
  }
  if (parsed.kind === 'load-packs') return keepUp(adoptPacks)
  if (parsed.kind === 'forget') return keepUp(changePacks)
  const { tabId } = parsed
  if (parsed.kind === 'check') return answerStep(tabId, '', () => checkTab(tabId))
  return currentUrl(tabId).then((url) => revealClaim(tabId, url ?? '', parsed))
}

async function checkTab(tabId: number): Promise<void> {
  await readPage(tabId, (await currentUrl(tabId)) ?? '')
}

interface Followed {
  readonly change: Tabs.OnUpdatedChangeInfoType
  readonly tab: Tabs.Tab
  /** The page's own content script asks the gate. */
  readonly isCovered: boolean
}

/** In-page navigation and late titles: forgets what is stale, and asks the gate again where nothing is known. */
async function followTab(tabId: number, { change, tab, isCovered }: Followed): Promise<void> {
  const url = tab.url
  // It reads itself, whenever it is opened.
  if (isPracticePage(url)) return
  if (url === undefined || !/^https?:/.test(url)) return removeState(tabId)
  const reloaded = change.status === 'loading' && change.url === undefined
  const known = reloaded ? null : await readState(tabId, url)
  if (known === null && (change.url !== undefined || reloaded)) {
    await Promise.all([hideMarks(tabId), removeState(tabId), clearBadge(tabId)])
  }
  if (isCovered || tab.status !== 'complete' || (known !== null && known.kind !== 'unread')) return
  const gateRuns = (known?.gateRuns ?? 0) + 1
  if (gateRuns > MOST_GATE_RUNS) return
  await writeState(tabId, { kind: 'unread', url, gateRuns })
  askGate(tabId)
}

/** To the next mark in the tab in front, or to the one before. */
async function stepOnTab(tabId: number | undefined, by: 1 | -1): Promise<void> {
  if (tabId !== undefined) await tellMarks(tabId, { kind: 'step', by })
}

export default defineBackground({ type: 'module', main: startBackground })

function startBackground() {
  startUpkeep()
  startSelectionMenu()
  watchSettings(() => void followSettings())
  browser.runtime.onMessage.addListener(receive)
  serveWorkshops()
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.url === undefined && change.title === undefined && change.status === undefined) return
    const isCovered = loads.covers(tabId, change, tab)
    step(tabId, tab.url ?? '', () => followTab(tabId, { change, tab, isCovered }))
  })
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === OPEN_PANEL && tab?.windowId !== undefined)
      void openBeside(tab.windowId).catch(console.error)
    if (command === NEXT_MARK) void stepOnTab(tab?.id, 1)
    if (command === PREVIOUS_MARK) void stepOnTab(tab?.id, -1)
  })
  // Behind what is still being done for the tab: nothing may be written after it is forgotten.
  browser.tabs.onRemoved.addListener((tabId) => step(tabId, '', () => forgetTab(tabId)))
  // Chromium may put a page that was made ready in a tab of its own in the place of another.
  browser.tabs.onReplaced.addListener((_, tabId) => step(tabId, '', () => forgetTab(tabId)))
}
