// Runs on every web page: asks the gate, with the terms of the packs that ship, and is gone on no.
import { defineContentScript } from 'wxt/utils/define-content-script'
import type { GateTerms } from '../lib/detection/gate.ts'
import { runGate } from './shared/gate-run.ts'

const terms = import.meta.glob<GateTerms>('/seeds/*/event.json', { eager: true, import: 'gate' })

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main() {
    if (document.contentType.includes('html')) runGate(Object.values(terms), 'gate-yes')
  },
})
