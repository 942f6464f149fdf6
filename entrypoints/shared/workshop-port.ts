// The line from the page of a teacher's own texts to the background, where the engine is. A port, so that the
// background stays awake while it works (workshop-engine.ts is its other end).
import { type Browser, browser } from 'wxt/browser'
import type { Answer, Question } from '../../lib/workshop/exchange.ts'

/** The name of the line. */
export const WORKSHOP_PORT = 'workshop'

/** On the page: asks, and gives the answer; fails where the background ends before it. */
export function askEngine(question: Question): Promise<Answer> {
  const port: Browser.runtime.Port = browser.runtime.connect({ name: WORKSHOP_PORT })
  return new Promise<Answer>((resolve, reject) => {
    port.onMessage.addListener((answer: Answer) => {
      resolve(answer)
      port.disconnect()
    })
    port.onDisconnect.addListener(() => reject(new Error('The engine was stopped')))
    port.postMessage(question)
  })
}
