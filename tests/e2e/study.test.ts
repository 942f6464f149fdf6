// The full page: opened from the popup, walked by keyboard, kept over a reload and over the end of the article's
// tab; axe finds nothing in either language, theme and width.
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findTabId } from '../../scripts/browser.ts'
import { QUIET } from './articles.ts'
import { findFaults, LOOKS, takePicture } from './looks.ts'
import { isFirefox, readReport, type Session, startSession, waitFor } from './session.ts'

const ARTICLE = '/02-source-russe.html'

const placeInFocus = (page: Page) => page.evaluate('document.activeElement?.dataset.cell ?? null')
const isOpen = (page: Page) => page.evaluate('document.querySelector(".detail-row") !== null')
const isWide = 'document.documentElement.scrollWidth > window.innerWidth'

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterEach(() => session.closePages())
afterAll(() => session.close())

/** The full page of an article, as somebody opens it who has read the popup. */
async function openFromPopup(article: Page): Promise<Page> {
  const popup = await session.openPopup(article)
  await popup.waitForSelector('.actions a')
  // The popup closes with the click, and may never answer.
  void popup.evaluate('document.querySelector(".actions a").click()').catch(() => {})
  const study = await session.findExtensionPage('/report.html?tab=')
  await study.waitForSelector('.matrix')
  return study
}

async function openStudy(): Promise<{ study: Page; tabId: number }> {
  await session.open(ARTICLE)
  await readReport(session)
  const tabId = await findTabId(session.ask)
  const study = await session.openExtensionPage(`report.html?tab=${tabId}`, '.matrix')
  await study.bringToFront()
  return { study, tabId }
}

describe.each(LOOKS)('in %s and %s', (lang, theme) => {
  beforeAll(() => session.speak(lang))

  it('opens from the popup with every claim and every point left out, and says so in its title', async () => {
    const article = await session.open(ARTICLE)
    const { claims, omitted, title } = await readReport(session)
    const study = await openFromPopup(article)
    expect(await study.title()).toContain(title)
    expect(await study.evaluate('document.documentElement.lang')).toBe(lang)
    const points = new Set([...claims, ...omitted].map(({ point }) => point)).size
    expect(await study.$$eval('.point-row', (rows) => rows.length)).toBe(points)
    expect(await study.$$eval('#left-out .row', (rows) => rows.length)).toBe(omitted.length)
    for (const part of ['#origin svg.graph', '#figures svg.time', '#framing table', '#method'])
      expect(await study.$(part), part).not.toBeNull()
  })

  it('is walked by keyboard: one stop for Tab, arrows from cell to cell, Enter opens, Escape closes', async () => {
    const { study } = await openStudy()
    const cells = await study.$$eval('[data-cell]', (all) => all.length)
    for (let press = 0; press < 40 && (await placeInFocus(study)) === null; press++)
      await study.keyboard.press('Tab')
    expect(await placeInFocus(study)).toBe('0,0')
    await study.evaluate(`(() => {
      window.visited = new Set(['0,0'])
      document.addEventListener('focusin', ({ target }) => visited.add(target.dataset.cell))
    })()`)
    const [rows, columns] = [cells / 6, 6]
    for (let row = 0; row < rows; row++) {
      for (let column = 1; column < columns; column++) await study.keyboard.press('ArrowRight')
      await study.keyboard.press('Home')
      await study.keyboard.press('ArrowDown')
    }
    expect(await study.evaluate('visited.size')).toBe(cells)
    await study.keyboard.down('Control')
    await study.keyboard.press('Home')
    await study.keyboard.up('Control')
    await study.keyboard.press('Enter')
    expect(await isOpen(study)).toBe(true)
    await study.keyboard.press('ArrowRight')
    await study.keyboard.press('Enter')
    expect(await study.$$eval('.detail-row', (all) => all.length)).toBe(1)
    await study.keyboard.press('Escape')
    expect(await isOpen(study)).toBe(false)
    expect(await placeInFocus(study)).toBe('0,1')
  })

  it('shows the same after a reload, and once the article’s tab is closed', async () => {
    const { study, tabId } = await openStudy()
    const before = await study.$eval('main', ({ textContent }) => textContent)
    await session.ask(`chrome.tabs.remove(${tabId})`)
    // Firefox reports no load of the extension's pages.
    await study.reload(isFirefox ? { waitUntil: [] } : {})
    await study.waitForSelector('.matrix')
    expect(await study.$eval('main', ({ textContent }) => textContent)).toBe(before)
  })

  it('saves the comparison as a table', async () => {
    const { study } = await openStudy()
    await study.waitForSelector('.entry-menu li:nth-child(4)')
    await study.evaluate(`(() => {
      const make = URL.createObjectURL
      URL.createObjectURL = (blob) => {
        blob.text().then((text) => { globalThis.saved = text })
        return make.call(URL, blob)
      }
    })()`)
    await study.click('.entry-menu summary')
    const buttons = await study.$$('.entry-menu button')
    for (const button of buttons)
      if ((await button.evaluate(({ textContent }) => textContent))?.includes('CSV')) await button.click()
    const saved = await waitFor(() => study.evaluate('globalThis.saved ?? null') as Promise<string | null>)
    expect(saved?.split('\n').length).toBeGreaterThan(10)
    expect(saved).toContain('security-forces-killed')
  })

  it('opened anew it says that there is nothing where the tab is gone', async () => {
    const study = await session.openExtensionPage('report.html?tab=999999', 'main h1')
    expect(await study.$('.matrix')).toBeNull()
    expect(await findFaults(study)).toEqual([])
  })

  it('is forgotten when it is closed', async () => {
    const { study } = await openStudy()
    const own = await findTabId(session.ask)
    const isKept = async () =>
      (await session.ask<number>(
        `chrome.storage.session.get('study:${own}').then((found) => Object.keys(found).length)`,
      )) === 1
    expect(await waitFor(async () => ((await isKept()) ? true : null))).toBe(true)
    await study.close()
    expect(await waitFor(async () => ((await isKept()) ? null : true))).toBe(true)
  })

  it('of a page about something else says why there is nothing to compare', async () => {
    session.pages.set('/quiet.html', { body: `<title>A bridge</title>${QUIET}` })
    await session.open('/quiet.html')
    const tabId = await findTabId(session.ask)
    const study = await session.openExtensionPage(`report.html?tab=${tabId}`, 'main h1')
    expect(await study.$('.matrix')).toBeNull()
    expect(await findFaults(study)).toEqual([])
  })

  it('has no fault that axe finds, closed and opened, and never scrolls sideways, from 320 pixels on', async () => {
    const { study } = await openStudy()
    await session.useTheme(study, theme)
    for (const width of [1280, 640, 320]) {
      await study.setViewport({ width, height: 900 })
      expect(await study.evaluate(isWide), `${width}`).toBe(false)
      await takePicture(study, `study-${lang}-${width}-${theme}`, { fullPage: true })
    }
    expect(await findFaults(study)).toEqual([])
    await study.setViewport({ width: 1280, height: 900 })
    await study.click('[data-cell="0,0"]')
    await study.$$eval('details', (parts) => {
      for (const part of parts) part.open = true
    })
    expect(await findFaults(study)).toEqual([])
    expect(await study.evaluate(isWide)).toBe(false)
  })
})
