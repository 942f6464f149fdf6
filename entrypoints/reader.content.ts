// Injected into a page that the gate or the reader of the page asked for: takes the article out, sends it, is gone.
// A long page is read in many short tasks, so that scrolling and typing never wait.
import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { type PageReading, readPageSteps } from '../lib/page/read.ts'
import type { PageMessage } from './shared/messages.ts'

/** Half of what a screen drawn sixty times a second leaves for everything. */
const TASK_MS = 8

/** Comes back in a task of its own; timers would wait a second on a tab that is not in front. */
function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(null)
  })
}

async function readInTasks(url: string): Promise<PageReading> {
  const steps = readPageSteps(document, url)
  let end = performance.now() + TASK_MS
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    if (performance.now() < end) continue
    await nextTask()
    end = performance.now() + TASK_MS
  }
}

async function read(): Promise<PageMessage> {
  const url = location.href
  if (!/html|xml|text\/plain/.test(document.contentType)) return { kind: 'not-html', url }
  try {
    const { article } = await readInTasks(url)
    return { kind: 'article', url, article }
  } catch (error) {
    return { kind: 'reader-failed', url, reason: error instanceof Error ? error.message : String(error) }
  }
}

export default defineContentScript({
  registration: 'runtime',
  async main() {
    await browser.runtime.sendMessage(await read())
  },
})
