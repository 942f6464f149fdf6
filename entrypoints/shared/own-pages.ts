// Which of the extension's own pages is read like a page of the web: the practice article, and no other.
import { browser } from 'wxt/browser'

/** Whether this is the address of the practice article. */
export function isPracticePage(url: string | undefined): boolean {
  const page = browser.runtime.getURL('/practice.html')
  return url === page || url?.startsWith(`${page}#`) === true
}
