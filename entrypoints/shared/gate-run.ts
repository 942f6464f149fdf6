// Asks the gate about the page it runs on, and says yes to the background. On no it is gone, once the page has
// loaded: what scripts write until then is looked at too. Where a page has no text yet it asks again whenever the
// browser paints a larger piece of content, which the browser reports by itself until the reader first scrolls,
// types or clicks: no timer, no polling, no watch over the document. May be run again on the same page (in-page
// navigation).
import type { Browser } from 'wxt/browser'
import { buildGate, type GateAnswer, type GateTerms } from '../../lib/detection/gate.ts'
import { pageForGate } from '../../lib/detection/gate-page.ts'
import { tellBackground } from './tell.ts'

/** A page that paints larger and larger pieces, each with no text, is not an article. */
const MOST_TRIES = 12

/** Whose terms the gate found: the background may have no use for those that ship. */
export type GateKind = 'gate-yes' | 'imported-gate-yes'

/** The extension API is touched only to say yes: making it ready takes a browser as long as the whole gate. */
function sayYes(kind: GateKind): void {
  const { browser, chrome } = globalThis as Partial<Record<'browser' | 'chrome', typeof Browser>>
  void tellBackground((browser ?? chrome)?.runtime, { kind })
}

function waitForText(decide: () => GateAnswer): void {
  const waiting = new AbortController()
  const { signal } = waiting
  const once = { once: true, signal }
  let tries = 0
  const tryAgain = () => {
    if (!signal.aborted && (decide() !== 'not-yet' || ++tries >= MOST_TRIES)) waiting.abort()
  }
  const paints = new PerformanceObserver(tryAgain)
  signal.addEventListener('abort', () => paints.disconnect(), { once: true })
  paints.observe({ type: 'largest-contentful-paint' })
  for (const end of ['keydown', 'pointerdown', 'wheel', 'pagehide'])
    addEventListener(end, () => waiting.abort(), once)
  if (document.readyState !== 'complete') addEventListener('load', tryAgain, once)
}

/** Decides on this page by the terms of the packs, now or when it has text. */
export function runGate(packs: readonly GateTerms[], kind: GateKind): void {
  const gate = buildGate(packs)
  const decide = () => {
    const answer = gate(pageForGate(document))
    if (answer === 'yes') sayYes(kind)
    return answer
  }
  const answer = decide()
  if (answer === 'not-yet') waitForText(decide)
  else if (answer === 'no' && document.readyState !== 'complete')
    addEventListener('load', () => void decide(), { once: true })
}
