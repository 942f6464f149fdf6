// The browser may put the service worker to sleep at any moment: the reader must not notice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTabId, openPopupTab, readBadge } from '../../scripts/browser.ts'
import { COVERAGE } from './articles.ts'
import { countRows, waitForRows } from './rows.ts'
import { readReport, type Session, startSession, waitFor } from './session.ts'

let session: Session
beforeAll(async () => {
  session = await startSession()
  session.pages.set('/article.html', { body: `<title>Kazakhstan : émeutes</title>${COVERAGE}` })
})
afterAll(() => session.close())

describe('with the service worker stopped', () => {
  it('before the page is opened, the page is read all the same', async () => {
    await session.killWorker()
    const page = await session.browser.newPage()
    await page.goto(`${session.origin}/article.html`)
    expect((await readReport(session)).claims.length).toBeGreaterThan(0)
    await page.close()
  })

  it('each time it wakes to hear of the page, the report and the badge come once it is left alone', async () => {
    await session.killWorker()
    const page = await session.open('/article.html')
    const isShown = async () => (await readBadge(session.ask)).text !== ''
    for (let stopped = 0; stopped < 3; stopped++) {
      const isAwake = async () => (await session.isBackgroundAwake()) || (await isShown()) || null
      expect(await waitFor(isAwake), `woken again after ${stopped} times`).toBe(true)
      await session.killWorker()
    }
    const { claims } = await readReport(session)
    const badge = await waitFor(async () => (await readBadge(session.ask)).text || null)
    expect(badge).toBe(String(claims.length))
    await page.close()
  })

  it.each([0, 20, 60, 120, 250])(
    '%i ms after the page has loaded, the popup shows the report',
    async (ms) => {
      const page = await session.open('/article.html')
      const tabId = await findTabId(session.ask)
      await new Promise((done) => setTimeout(done, ms))
      await session.killWorker()
      const popup = await openPopupTab(session.browser, session.ask, tabId)
      expect(await waitFor(async () => (await countRows(popup)) || null)).toBeGreaterThan(0)
      await popup.close()
      await page.close()
    },
  )

  it('after the page was read, the popup opens with the same report and the badge stays', async () => {
    const page = await session.open('/article.html')
    const report = await readReport(session)
    const tabId = await findTabId(session.ask)
    await session.killWorker()
    const popup = await openPopupTab(session.browser, session.ask, tabId)
    await popup.waitForSelector('main .group')
    const rows = report.claims.length + report.omitted.length
    expect(await waitForRows(popup, rows)).toBe(rows)
    await popup.close()
    await page.bringToFront()
    expect((await readBadge(session.ask)).text).toBe(String(report.claims.length))
    await page.close()
  })

  it('between two pages of one tab, no report of the first is shown for the second', async () => {
    session.pages.set('/other.html', { body: '<title>Other</title><p>Nothing of the kind.</p>' })
    const page = await session.open('/article.html')
    await readReport(session)
    await session.killWorker()
    await page.goto(`${session.origin}/other.html`)
    const tabId = await findTabId(session.ask)
    const popup = await openPopupTab(session.browser, session.ask, tabId)
    expect(await popup.$$eval('main .group', (groups) => groups.length)).toBe(0)
    await popup.close()
    await page.close()
  })
})
