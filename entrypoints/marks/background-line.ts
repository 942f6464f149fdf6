// The line to the background. It goes dead for ever when the extension is updated or removed while its scripts still
// stand in a page: then nothing is said, and nothing is thrown into the page.
import { browser } from 'wxt/browser'
import type { PageMessage } from '../shared/messages.ts'

/** Whether the extension that put this script into the page is still there. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined
  } catch {
    return false
  }
}

/** The background's answer; null where there is none. */
export async function send<Answer = never>(message: PageMessage): Promise<Answer | null> {
  if (!isAlive()) return null
  try {
    return ((await browser.runtime.sendMessage(message)) as Answer | undefined) ?? null
  } catch {
    return null
  }
}
