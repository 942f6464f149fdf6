// Which changes of a tab belong to a page that is being loaded, so that its own content script asks the gate?
// All others (in-page navigation, a page taken back out of the browser's cache, a title that comes late) are the
// background's to ask about. No browser says which is which; but while a new page is loading, and only then, its
// address stands in for the title. In doubt a change is not taken for a load: the gate is asked once too often.
// Lost with the background, which costs the same.

export interface TabChange {
  readonly status?: string | undefined
  readonly url?: string | undefined
}
export interface ChangedTab {
  readonly url?: string | undefined
  readonly title?: string | undefined
}

/** Percent signs undone where they can be: titles show addresses as people read them. */
function toReadable(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

/** Whether the browser shows the address for want of a title: "example.org/a" of "http://example.org/a". */
export function isPlaceholder({ url, title }: ChangedTab): boolean {
  if (!url || !title) return false
  return url.endsWith(title) || toReadable(url).endsWith(title)
}

/** Takes in the changes of all tabs, in order, and says of each whether a page's own load covers it. */
export class PageLoads {
  readonly #tabs = new Set<number>()

  /** Whether the content script of the page being loaded sees what this change tells of. */
  covers(tabId: number, change: TabChange, tab: ChangedTab): boolean {
    const isOfLoad = change.status === 'loading' && change.url !== undefined && isPlaceholder(tab)
    if (isOfLoad) this.#tabs.add(tabId)
    // In Firefox a navigation within the page names its address and is complete at once.
    else if (change.status === 'loading' || change.url !== undefined) this.#tabs.delete(tabId)
    const isCovered = this.#tabs.has(tabId)
    if (change.status === 'complete') this.#tabs.delete(tabId)
    return isCovered
  }

  forget(tabId: number): void {
    this.#tabs.delete(tabId)
  }
}
