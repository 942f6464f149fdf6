// The words that were selected last, and what was found in them: kept in session storage from the menu to the page
// that shows it. Declines to compare.
import { type Browser, browser } from 'wxt/browser'
import type { PackView } from '../../components/pack-view.ts'
import type { Report } from '../../lib/report.ts'

export interface SelectionState {
  /** Of this click on the menu, and no other. */
  readonly id: string
  readonly tabId: number
  readonly words: string
  /** Null while it is being compared. */
  readonly report: Report | null
  /** The pack of the report's event; null where there is none. */
  readonly pack: PackView | null
}

const SELECTION_KEY = 'selection'

export async function writeSelection(state: SelectionState): Promise<void> {
  await browser.storage.session.set({ [SELECTION_KEY]: state })
}

/** Only the background writes it, and only what is typed here. */
export async function readSelection(): Promise<SelectionState | null> {
  const stored = await browser.storage.session.get(SELECTION_KEY)
  return (stored[SELECTION_KEY] as SelectionState | undefined) ?? null
}

export function watchSelection(callback: (state: SelectionState | null) => void): void {
  browser.storage.session.onChanged.addListener((changes: Record<string, Browser.storage.StorageChange>) => {
    const change = changes[SELECTION_KEY]
    if (change) callback((change.newValue as SelectionState | undefined) ?? null)
  })
}
