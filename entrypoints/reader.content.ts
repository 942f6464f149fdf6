// Injected into a page that the gate or the reader of the page asked for: takes the article out, sends it, is gone.
import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { readPage } from '../lib/page/read.ts'
import type { PageMessage } from './shared/messages.ts'

function read(): PageMessage {
  const url = location.href
  if (!/html|xml|text\/plain/.test(document.contentType)) return { kind: 'not-html', url }
  try {
    const { article } = readPage(document, url)
    return { kind: 'article', url, article }
  } catch (error) {
    return { kind: 'reader-failed', url, reason: error instanceof Error ? error.message : String(error) }
  }
}

export default defineContentScript({
  registration: 'runtime',
  async main() {
    await browser.runtime.sendMessage(read())
  },
})
