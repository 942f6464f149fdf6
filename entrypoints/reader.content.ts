// Injected into a page that the gate or the reader of the page asked for: takes the article out, and sends it.
// A long page is read in many short tasks, so that scrolling and typing never wait. What stays is a function that
// reads the page again, for the marks (entrypoints/marks.content.ts); nothing listens, watches or holds a node.
import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { readPageSteps } from '../lib/page/read.ts'
import { inPage } from './shared/in-page.ts'
import type { PageMessage } from './shared/messages.ts'
import { runInTasks } from './shared/tasks.ts'
import { tellBackground } from './shared/tell.ts'

async function read(): Promise<PageMessage> {
  const url = location.href
  if (!/html|xml|text\/plain/.test(document.contentType)) return { kind: 'not-html', url }
  try {
    const reading = await runInTasks(readPageSteps(document, url))
    if (!reading) throw new Error('the page was not read to its end')
    return { kind: 'article', url, article: reading.article }
  } catch (error) {
    return { kind: 'reader-failed', url, reason: error instanceof Error ? error.message : String(error) }
  }
}

export default defineContentScript({
  registration: 'runtime',
  async main() {
    inPage().read = (isWanted) => runInTasks(readPageSteps(document, location.href), isWanted)
    await tellBackground(browser.runtime, await read())
  },
})
