// How much the extension keeps in this browser, and the way to be rid of it.
import { type Browser, browser } from 'wxt/browser'
import type { Used } from '../../components/options/storage.tsx'

/** Bytes in a storage area; where the browser does not count them, those of what is in it as JSON. */
async function countBytes(area: Browser.storage.StorageArea): Promise<number> {
  if (typeof area.getBytesInUse === 'function') return area.getBytesInUse(null)
  return new TextEncoder().encode(JSON.stringify(await area.get(null))).length
}

export async function measureUsed(): Promise<Used> {
  const [keptBytes, sessionBytes] = await Promise.all([
    countBytes(browser.storage.local),
    countBytes(browser.storage.session),
  ])
  return { keptBytes, sessionBytes }
}

/** Removes all that the extension has stored. */
export async function forgetAll(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()])
}
