// The engine's end of the line to the page of a teacher's own texts. Only the extension's own pages may use it.
import { browser } from 'wxt/browser'
import { answerQuestion } from '../../lib/workshop/exchange.ts'
import { LANGUAGES } from './languages.ts'
import { WORKSHOP_PORT } from './workshop-port.ts'

/** In the background: answers what comes over the line. */
export function serveWorkshops(): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== WORKSHOP_PORT || !port.sender?.url?.startsWith(browser.runtime.getURL('/'))) return
    port.onMessage.addListener((question: unknown) => port.postMessage(answerQuestion(question, LANGUAGES)))
  })
}
