// The events that Recoupe knows, as the options list them: left in session storage by the background, which alone
// reads packs, and watched by the page. Declines to change any.
import { type Browser, browser } from 'wxt/browser'
import type { EventEntry } from '../../components/pack-contents.ts'
import { tellBackground } from './tell.ts'

const EVENTS_KEY = 'events'

/** Only the background writes here. */
export async function writeEvents(events: readonly EventEntry[]): Promise<void> {
  await browser.storage.session.set({ [EVENTS_KEY]: events })
}

/** The list as it was left; null where the background has not loaded the packs yet. */
export async function readEvents(): Promise<readonly EventEntry[] | null> {
  const stored = await browser.storage.session.get(EVENTS_KEY)
  return (stored[EVENTS_KEY] as readonly EventEntry[] | undefined) ?? null
}

/** Calls back with the list whenever the background has loaded the packs anew; asks it to where none are `known`. */
export async function followEvents(
  known: readonly EventEntry[] | null,
  callback: (events: readonly EventEntry[]) => void,
): Promise<void> {
  watchEvents(callback)
  // The list may have come between the page's own reading and its watch, and the same list does not come again.
  const events = known ?? (await readEvents())
  if (events === null) return tellBackground(browser.runtime, { kind: 'load-packs' })
  if (known === null) callback(events)
}

function watchEvents(callback: (events: readonly EventEntry[]) => void): void {
  browser.storage.session.onChanged.addListener((changes: Record<string, Browser.storage.StorageChange>) => {
    const change = changes[EVENTS_KEY]
    if (change?.newValue) callback(change.newValue as readonly EventEntry[])
  })
}
