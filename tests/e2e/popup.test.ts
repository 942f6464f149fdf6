// What readers see: the badge and the popup on every practice article, in both languages and both themes.
import { readdirSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findTabId, openPopupTab, readBadge } from '../../scripts/browser.ts'
import { QUIET } from './articles.ts'
import { findFaults, LOOKS, takePicture } from './looks.ts'
import { waitForRows } from './rows.ts'
import { isFirefox, PRACTICE, readReport, type Session, startSession, waitFor } from './session.ts'

const articles = readdirSync(PRACTICE).filter((file) => file.endsWith('.html'))
/** What the browser itself asks for, with or without an extension. */
const BROWSER_HOSTS = isFirefox
  ? /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|dummy\.test)(?::\d+)?$/
  : /(?:^|\.)(?:google|googleapis|gstatic)\.com(?::\d+)?$/

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterEach(() => session.closePages())
afterAll(() => session.close())

describe.each(LOOKS)('in %s and %s', (lang, theme) => {
  beforeAll(() => session.speak(lang))

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
      await session.useTheme(whole, theme)
      expect(await findFaults(whole)).toEqual([])
      const name = `${article.replace('.html', '')}-${lang}-${theme}`
      await takePicture(whole, name, { fullPage: true })
      await whole.$$eval('details', (parts) => {
        for (const part of parts) part.open = true
      })
      expect(await findFaults(whole)).toEqual([])
      await takePicture(whole, `${name}-opened`, { fullPage: true })
    },
  )

  it('the popup says why there is nothing, and checks anyway when asked', async () => {
    session.pages.set('/quiet.html', { body: `<title>A bridge</title>${QUIET}` })
    await session.open('/quiet.html')
    const popup = await openPopupTab(session.browser, session.ask, await findTabId(session.ask))
    const before = await popup.$eval('main', ({ textContent }) => textContent)
    await session.useTheme(popup, theme)
    expect(await findFaults(popup)).toEqual([])
    await popup.click('main button')
    const after = await waitFor(async () => {
      const text = await popup.$eval('main', ({ textContent }) => textContent)
      return text === before || !(await popup.$('main button')) ? null : text
    })
    expect(after).not.toBeNull()
    expect(await findFaults(popup)).toEqual([])
    await takePicture(popup, `nothing-${lang}`)
  })

  it('the popup says that a page of the browser cannot be read', async () => {
    await session.openBrowserPage()
    const popup = await openPopupTab(session.browser, session.ask, await findTabId(session.ask))
    expect(await popup.$('main button')).toBeNull()
    expect(await findFaults(popup)).toEqual([])
    await takePicture(popup, `unreadable-${lang}`)
  })

  it('every row can be reached and opened by keyboard', async () => {
    await session.open(`/${articles[0]}`)
    const { claims, omitted } = await readReport(session)
    const popup = await openPopupTab(session.browser, session.ask, await findTabId(session.ask))
    await waitForRows(popup, claims.length + omitted.length)
    const closed = await popup.$$eval('summary', (all) => all.length)
    const isClosedRow = 'document.activeElement?.matches("details:not([open]) > summary") ?? false'
    for (let press = 0; press < closed * 4; press++) {
      await popup.keyboard.press('Tab')
      if (await popup.evaluate(isClosedRow)) await popup.keyboard.press('Enter')
    }
    expect(await popup.$$eval('details:not([open])', (all) => all.length)).toBe(0)
  })

  it('nothing has left the browser', () => {
    expect([...session.strangers].filter((host) => !BROWSER_HOSTS.test(host))).toEqual([])
  })
})
