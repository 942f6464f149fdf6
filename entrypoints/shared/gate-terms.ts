// What the gate looks for on behalf of imported packs: left by the background where the gate's script finds it, which
// is registered only while there is something to look for. Declines to read packs.
import { browser } from 'wxt/browser'
import type { GateTerms } from '../../lib/detection/gate.ts'

/** In local storage: terms by pack; not there without any. */
export const GATE_KEY = 'imported-gate'
const SCRIPT = 'imported-gate'

/** Makes the gate look for these terms too, on every page from now on; for none, takes its script away. */
export async function setGateTerms(terms: readonly GateTerms[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] })
  if (terms.length === 0) {
    await browser.storage.local.remove(GATE_KEY)
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] })
    return
  }
  await browser.storage.local.set({ [GATE_KEY]: terms })
  if (registered.length > 0) return
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT,
      js: ['content-scripts/imported-gate.js'],
      matches: ['http://*/*', 'https://*/*'],
      runAt: 'document_idle',
      // The browser forgets it with an update of the extension, which sets the terms again.
      persistAcrossSessions: true,
    },
  ])
}

/** Whether there is anything to look for beyond what ships. */
export async function hasGateTerms(): Promise<boolean> {
  return GATE_KEY in (await browser.storage.local.get(GATE_KEY))
}
