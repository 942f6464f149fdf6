// Private windows: a page there is read only where the person lets the extension in; what was found is kept while its
// tab is open, in memory alone, and no other window shows it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COVERAGE, QUIET } from './articles.ts'
import { type Session, type StoredState, startSession, waitFor } from './session.ts'

let session: Session
beforeAll(async () => {
  session = await startSession()
  for (const path of ['/secret.html', '/open.html'])
    session.pages.set(path, { body: `<title>Kazakhstan : émeutes</title>${COVERAGE}` })
  session.pages.set('/quiet.html', { body: `<title>A bridge</title>${QUIET}` })
})
afterAll(() => session.close())

/** What is kept of pages at this path, in the session's memory. */
async function findStates(path: string): Promise<StoredState[]> {
  const all = await session.ask<Record<string, StoredState | undefined>>('chrome.storage.session.get(null)')
  return Object.values(all).filter((state) => state?.url?.endsWith(path)) as StoredState[]
}

/** Which window is in front does not matter here: the tab is found by its page. */
async function findTab(path: string): Promise<number> {
  const tabs = await session.ask<{ id: number; url?: string }[]>('chrome.tabs.query({})')
  const tab = tabs.find(({ url }) => url?.endsWith(path))
  if (!tab) throw new Error(`no tab shows ${path}`)
  return tab.id
}

const waitForReport = (path: string) =>
  waitFor(async () => (await findStates(path)).find(({ report }) => report)?.report ?? null)

describe('a page in a private window', () => {
  it('is not read where the extension was not let in', async () => {
    // A tab of its own before the private window is there: a browser opens new ones in the window in front.
    const page = await session.browser.newPage()
    const close = await session.openPrivate(`${session.origin}/secret.html`)
    // By the time that a page opened later has been read, the first would have been.
    await page.goto(`${session.origin}/open.html`)
    expect((await waitForReport('/open.html'))?.event).toBe('kazakhstan-2022-01')
    expect(await findStates('/secret.html')).toEqual([])
    await page.close()
    await close()
  })

  it('is read where it was, is shown nowhere else, kept on no disk, and forgotten with its tab', async () => {
    await session.allowPrivate()
    const page = await session.open('/quiet.html')
    const stored = await session.ask<object>('chrome.storage.local.get(null)')
    const close = await session.openPrivate(`${session.origin}/secret.html`)
    expect((await waitForReport('/secret.html'))?.event).toBe('kazakhstan-2022-01')

    const tabId = await findTab('/quiet.html')
    expect(await session.ask(`chrome.action.getBadgeText({ tabId: ${tabId} })`)).toBe('')
    expect(await session.ask('chrome.storage.local.get(null)')).toEqual(stored)
    await close()
    expect(await waitFor(async () => ((await findStates('/secret.html')).length ? null : true))).toBe(true)
    const popup = await session.openExtensionPage(`popup.html?tab=${tabId}`, 'main h1')
    expect(await popup.$$eval('main .group', (groups) => groups.length)).toBe(0)
    await popup.close()
    await page.close()
    expect(JSON.stringify(await session.ask('chrome.storage.local.get(null)'))).not.toContain('secret')
  })
})
