// "Compare this selection": the menu's click, which no test can make with a mouse, is told to the background as the
// browser tells it; everything after it is real.
import { mkdirSync } from 'node:fs'
import type { Page, Target } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findWorker } from '../../scripts/browser.ts'
import { COVERAGE } from './articles.ts'
import { findFaults, PICTURES } from './looks.ts'
import { isFirefox, readReport, type Session, startSession, waitFor } from './session.ts'

// Firefox has no way to tell the background of a click.
describe.runIf(!isFirefox).each(['en', 'fr'] as const)('in %s, the selected words', (lang) => {
  let session: Session
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    session = await startSession({ lang })
    session.pages.set('/coverage.html', {
      body: `<html lang="fr"><title>Kazakhstan</title>${COVERAGE}`,
    })
    session.pages.set('/bridge.html', {
      body: '<html lang="en"><title>A bridge</title><p>A bridge of wood.</p>',
    })
  })
  afterEach(async () => {
    await session.surface.bringToFront()
    const others = (await session.browser.pages()).filter((page) => page !== session.surface)
    await Promise.all(others.map((page) => page.close()))
  })
  afterAll(() => session.close())

  async function compare(page: Page, words: string): Promise<Page> {
    await page.bringToFront()
    const isSelection = (target: Target) => target.url().includes('/selection.html?id=')
    const opened = session.browser.waitForTarget(isSelection, { timeout: 10_000 })
    const worker = await findWorker(session.browser)
    await worker.evaluate(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      const info = { menuItemId: 'compare-selection', selectionText: ${JSON.stringify(words)} }
      chrome.contextMenus.onClicked.dispatch(info, tab)
    })()`)
    const shown = await (await opened).asPage()
    await shown.waitForSelector('[aria-busy=false]')
    return shown
  }

  it('are compared by themselves, with what the page is about', async () => {
    const page = await session.open('/coverage.html')
    const whole = await readReport(session)
    const shown = await compare(page, 'Seize policiers et soldats ont péri, a-t-il dit.')
    await shown.waitForSelector('.group > ul > li')
    const rows = await shown.$$eval('.group > ul > li', (all) => all.length)
    expect([rows > 0, rows < whole.claims.length + whole.omitted.length]).toEqual([true, true])
    expect(await shown.$eval('.said', ({ textContent }) => textContent)).toContain('Seize policiers')
    expect(await findFaults(shown)).toEqual([])
    await shown.screenshot({ path: `${PICTURES}/selection-${lang}.png` })
    const popup = await session.ask('chrome.action.getPopup({})')
    expect(popup).toContain('popup.html')
  })

  it('of a page on no known event are said to be on none', async () => {
    const page = await session.open('/bridge.html')
    const shown = await compare(page, 'A bridge of wood.')
    const words = await waitFor(() => shown.$eval('[aria-live] p', ({ textContent }) => textContent))
    expect(words).toContain(
      lang === 'fr' ? 'Ni ces mots ni le titre' : 'Neither these words nor the page’s title',
    )
    expect(await findFaults(shown)).toEqual([])
  })
})
