// What is known of each tab's page, kept in session storage so that it outlives the service worker.
// A state belongs to one address: read at another address it is nothing. Declines to say how it is shown.
import { browser } from 'wxt/browser'
import type { PackView, RefusedPack } from '../../components/pack-view.ts'
import type { ClaimVerdict, Report } from '../../lib/report.ts'

export type TabState =
  /** The gate has been asked again, `gateRuns` times, and has not said yes. */
  | { readonly kind: 'unread'; readonly url: string; readonly gateRuns: number }
  | { readonly kind: 'reading'; readonly url: string }
  | { readonly kind: 'read'; readonly url: string; readonly report: Report }
  | { readonly kind: 'unreadable'; readonly url: string; readonly why: 'blocked' | 'document' }
  | { readonly kind: 'failed'; readonly url: string; readonly reason: string }

/** The packs as surfaces see them: by event id, and those refused. */
export interface StoredPacks {
  readonly views: Readonly<Record<string, PackView>>
  readonly refused: readonly RefusedPack[]
}

export const PACKS_KEY = 'packs'
export const NO_PACKS: StoredPacks = { views: {}, refused: [] }

/** The storage key of a tab's state. */
export function tabKey(tabId: number): string {
  return `tab:${tabId}`
}

/** The address as a page's identity: fragments that only scroll do not count, those that route do. */
export function pageKey(url: string): string {
  const hash = url.indexOf('#')
  return hash < 0 || /^#[!/]/.test(url.slice(hash)) ? url : url.slice(0, hash)
}

/** The state of the tab's page at this address; null where none is known. */
export async function readState(tabId: number, url: string): Promise<TabState | null> {
  return findState(await browser.storage.session.get(tabKey(tabId)), tabId, url)
}

/** All that a surface shows of a tab. */
export interface Shown {
  /** Of its page at the address asked for. */
  readonly state: TabState | null
  readonly marks: MarksState | null
  readonly packs: StoredPacks
}

/** The storage keys of all that a surface shows of a tab. */
export function shownKeys(tabId: number): string[] {
  return [tabKey(tabId), marksKey(tabId), PACKS_KEY]
}

/** All that a surface shows of a tab, out of what is stored under its keys. */
export function toShown(stored: Readonly<Record<string, unknown>>, tabId: number, url: string): Shown {
  const packs = (stored[PACKS_KEY] as StoredPacks | undefined) ?? NO_PACKS
  return { state: findState(stored, tabId, url), marks: findMarks(stored, tabId, url), packs }
}

/** The same, read in one go. */
export async function readShown(tabId: number, url: string): Promise<Shown> {
  return toShown(await browser.storage.session.get(shownKeys(tabId)), tabId, url)
}

/** Only the background writes to session storage, and only what is typed here. */
function findState(stored: Readonly<Record<string, unknown>>, tabId: number, url: string): TabState | null {
  const state = stored[tabKey(tabId)] as TabState | undefined
  return state?.url === pageKey(url) ? state : null
}

/** Keeps the state in place of what was known of the tab. */
export async function writeState(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: { ...state, url: pageKey(state.url) } })
}

/** Forgets the tab. */
export async function removeState(tabId: number): Promise<void> {
  await browser.storage.session.remove([tabKey(tabId), marksKey(tabId)])
}

/** How many claims of a page are marked, by verdict. */
export interface MarksState {
  readonly url: string
  /** Null where the browser cannot highlight. */
  readonly counts: Readonly<Partial<Record<ClaimVerdict, number>>> | null
  /** Claims whose words the page no longer has. */
  readonly lost: number
}

/** The storage key of the marks on a tab's page. */
export function marksKey(tabId: number): string {
  return `marks:${tabId}`
}

function findMarks(stored: Readonly<Record<string, unknown>>, tabId: number, url: string): MarksState | null {
  const marks = stored[marksKey(tabId)] as MarksState | undefined
  return marks?.url === pageKey(url) ? marks : null
}

/** Keeps how many claims are marked on the tab's page; null where none are any more. */
export async function writeMarks(tabId: number, marks: MarksState | null): Promise<void> {
  if (marks === null) return browser.storage.session.remove(marksKey(tabId))
  await browser.storage.session.set({ [marksKey(tabId)]: { ...marks, url: pageKey(marks.url) } })
}

/** Tabs whose page has been read, with the state of each. */
export async function readTabs(): Promise<readonly (readonly [number, TabState])[]> {
  const stored = await browser.storage.session.get(null)
  return Object.entries(stored).flatMap(([key, state]) => {
    const [, id] = /^tab:(\d+)$/.exec(key) ?? []
    return id === undefined ? [] : [[Number(id), state as TabState] as const]
  })
}

/** Keeps the packs for surfaces that open while the background sleeps. */
export async function writePacks(packs: StoredPacks): Promise<void> {
  await browser.storage.session.set({ [PACKS_KEY]: packs })
}
