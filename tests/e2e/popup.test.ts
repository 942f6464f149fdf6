// What readers see: the badge and the popup on every practice article, in both languages and both themes.
import { mkdirSync, readdirSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findTabId, openPopupTab, readBadge } from '../../scripts/browser.ts'
import { QUIET } from './articles.ts'
import { waitForRows } from './rows.ts'
import { isFirefox, PRACTICE, readReport, type Session, startSession, waitFor } from './session.ts'

const PICTURES = `.output/screenshots${isFirefox ? '/firefox' : ''}`
const articles = readdirSync(PRACTICE).filter((file) => file.endsWith('.html'))
/** What the browser itself asks for, with or without an extension. */
const BROWSER_HOSTS = isFirefox
  ? /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|dummy\.test)(?::\d+)?$/
  : /(?:^|\.)(?:google|googleapis|gstatic)\.com(?::\d+)?$/
const BROWSER_PAGE = isFirefox ? 'about:license' : 'chrome://version'

async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const run = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.html).join(' | ')))`
  return (await page.evaluate(run)) as string[]
}

describe.each(['en', 'fr'] as const)('in %s', (lang) => {
  let session: Session
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    session = await startSession({ lang })
  })
  afterEach(async () => {
    const [first, ...others] = await session.browser.pages()
    await first?.bringToFront()
    await Promise.all(others.map((page) => page.close()))
  })
  afterAll(() => session.close())

  it.each(articles)(
    'the badge on %s says how many claims were found, and how many differ',
    async (article) => {
      await session.open(`/${article}`)
      const { claims } = await readReport(session)
      const differing = claims.filter(({ verdict }) => verdict === 'differs').length
      expect(claims.length).toBeGreaterThan(2)
      const badge = await waitFor(async () => {
        const shown = await readBadge(session.ask)
        return shown.text === '' ? null : shown
      })
      expect(badge?.text).toBe(String(claims.length))
      expect(badge?.title).toContain(String(differing || claims.length))
    },
  )

  it.each(articles)(
    'the popup on %s shows every claim and every point left out, and axe finds nothing',
    async (article) => {
      const page = await session.open(`/${article}`)
      const { claims, omitted } = await readReport(session)
      const tabId = await findTabId(session.ask)
      const popup = await session.openPopup(page)
      await popup.waitForSelector('main h1')
      expect(await popup.evaluate('document.documentElement.lang')).toBe(lang)
      const rows = claims.length + omitted.length
      expect(await waitForRows(popup, rows)).toBe(rows)
      const whole = await openPopupTab(session.browser, session.ask, tabId)
      await waitForRows(whole, rows)
      for (const theme of ['light', 'dark'] as const) {
        await session.useTheme(whole, theme)
        expect(await findFaults(whole)).toEqual([])
        const name = `${article.replace('.html', '')}-${lang}-${theme}`
        await whole.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
      }
      await whole.$$eval('details', (parts) => {
        for (const part of parts) part.open = true
      })
      expect(await findFaults(whole)).toEqual([])
      const name = `${article.replace('.html', '')}-${lang}-opened`
      await whole.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
    },
  )

  it('the popup says why there is nothing, and checks anyway when asked', async () => {
    session.pages.set('/quiet.html', { body: `<title>A bridge</title>${QUIET}` })
    await session.open('/quiet.html')
    const popup = await openPopupTab(session.browser, session.ask, await findTabId(session.ask))
    const before = await popup.$eval('main', ({ textContent }) => textContent)
    for (const theme of ['light', 'dark'] as const) {
      await session.useTheme(popup, theme)
      expect(await findFaults(popup)).toEqual([])
    }
    await popup.click('main button')
    const after = await waitFor(async () => {
      const text = await popup.$eval('main', ({ textContent }) => textContent)
      return text === before || !(await popup.$('main button')) ? null : text
    })
    expect(after).not.toBeNull()
    expect(await findFaults(popup)).toEqual([])
    await popup.screenshot({ path: `${PICTURES}/nothing-${lang}.png` })
  })

  it('the popup says that a page of the browser cannot be read', async () => {
    const page = await session.browser.newPage()
    // Firefox reports no load of its own pages.
    await page.goto(BROWSER_PAGE, isFirefox ? { waitUntil: [] } : {})
    const popup = await openPopupTab(session.browser, session.ask, await findTabId(session.ask))
    expect(await popup.$('main button')).toBeNull()
    expect(await findFaults(popup)).toEqual([])
    await popup.screenshot({ path: `${PICTURES}/unreadable-${lang}.png` })
  })

  it('every row can be reached and opened by keyboard', async () => {
    await session.open(`/${articles[0]}`)
    const { claims, omitted } = await readReport(session)
    const popup = await openPopupTab(session.browser, session.ask, await findTabId(session.ask))
    await waitForRows(popup, claims.length + omitted.length)
    const closed = await popup.$$eval('summary', (all) => all.length)
    for (let press = 0; press < closed * 4; press++) {
      await popup.keyboard.press('Tab')
      const isSummary = await popup.evaluate(
        'document.activeElement?.tagName === "SUMMARY" && !document.activeElement.parentElement.open',
      )
      if (isSummary) await popup.keyboard.press('Enter')
    }
    expect(await popup.$$eval('details:not([open])', (all) => all.length)).toBe(0)
  })

  it('nothing has left the browser', () => {
    expect([...session.strangers].filter((host) => !BROWSER_HOSTS.test(host))).toEqual([])
  })
})
