// What a full page shows, kept by the tab that the full page itself stands in: so it outlives a reload and the
// article's tab, and is gone when the full page is closed or the browser ends.
import { browser } from 'wxt/browser'
import type { Report } from '../../lib/report.ts'

export interface Study {
  /** The tab whose page was read. */
  readonly tab: number
  readonly report: Report
}

function studyKey(ownTabId: number): string {
  return `study:${ownTabId}`
}

/** What the full page in this tab shows of the other; null where nothing is kept. */
export async function readStudy(ownTabId: number, tab: number): Promise<Study | null> {
  const key = studyKey(ownTabId)
  const stored = (await browser.storage.session.get(key))[key] as Study | undefined
  return stored?.tab === tab ? stored : null
}

/** Keeps what the full page in this tab shows. */
export async function writeStudy(ownTabId: number, study: Study): Promise<void> {
  await browser.storage.session.set({ [studyKey(ownTabId)]: study })
}

/** Forgets what a full page in this tab has shown. */
export async function removeStudy(ownTabId: number): Promise<void> {
  await browser.storage.session.remove(studyKey(ownTabId))
}

/** The address of the full page for a tab's article. */
export function studyAddress(tab: number): string {
  return `${browser.runtime.getURL('/report.html')}?tab=${tab}`
}
