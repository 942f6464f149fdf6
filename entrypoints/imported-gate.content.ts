// The gate for imported packs. Registered by the background only while there are any (shared/gate-terms.ts), so
// that nobody else pays for it: unlike the gate that ships, it has to fetch its terms from storage on each page.
import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import type { GateTerms } from '../lib/detection/gate.ts'
import { runGate } from './shared/gate-run.ts'
import { GATE_KEY } from './shared/gate-terms.ts'

export default defineContentScript({
  registration: 'runtime',
  async main() {
    if (!document.contentType.includes('html')) return
    const { [GATE_KEY]: terms } = await browser.storage.local.get(GATE_KEY)
    if (Array.isArray(terms)) runGate(terms as GateTerms[], 'imported-gate-yes')
  },
})
