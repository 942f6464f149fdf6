// Put into a page whose report has claims: marks them where they stand, until told to stop or replaced. Put in again,
// it finds itself there and leaves the work to the one that is. Acts only on what the background says.
import { type Browser, browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { PageMarks } from './marks/page-marks.ts'
import { inPage } from './shared/in-page.ts'
import type { MarksMessage } from './shared/messages.ts'

function obey(marks: PageMarks, message: Exclude<MarksMessage, { kind: 'reveal' }>): void {
  switch (message.kind) {
    case 'paint':
      return void marks.paint(message)
    case 'step':
      return void marks.step(message.by)
    case 'marks':
      if (!message.on) inPage().stopMarks?.()
  }
}

export default defineContentScript({
  registration: 'runtime',
  main() {
    const page = inPage()
    if (page.stopMarks) return
    const marks = new PageMarks()
    const listen = (
      message: MarksMessage,
      sender: Browser.runtime.MessageSender,
      answer: (isShown: boolean) => void,
    ): boolean => {
      // On the extension's own practice page all hear what a surface asks of the background, which names a tab.
      if (sender.id !== browser.runtime.id || 'tabId' in message) return false
      if (message.kind !== 'reveal') {
        obey(marks, message)
        return false
      }
      // The answer comes later: so says `true`.
      void marks.reveal(message.claim, message.card === true).then(answer)
      return true
    }
    page.stopMarks = () => {
      delete page.stopMarks
      marks.stop()
      // Gone with the extension, where that is gone.
      browser.runtime?.onMessage?.removeListener(listen)
    }
    browser.runtime.onMessage.addListener(listen)
  },
})
