// From a surface to the words of a claim in the page of a tab. The background is asked, which brings the marks along
// where the page has none. Declines to scroll.
import { browser } from 'wxt/browser'
import type { Revealed } from '../../components/reveal.tsx'
import type { SurfaceMessage } from './messages.ts'

/** Scrolls the tab's page to the words of the claim with this index in the report, and flashes them. */
export async function revealInPage(tabId: number, claim: number): Promise<Revealed> {
  const message: SurfaceMessage = { kind: 'reveal', tabId, claim }
  try {
    return ((await browser.runtime.sendMessage(message)) as Revealed | undefined) ?? 'no-marks'
  } catch {
    return 'no-marks'
  }
}
