// The panel beside the page: opened from the popup, it goes with the tab in front; its rows can be filtered,
// searched and led back to the page. In both languages and both themes, from 320 pixels on.
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findTabId } from '../../scripts/browser.ts'
import { COVERAGE, QUIET } from './articles.ts'
import type { View } from './driver.ts'
import { findFaults, LOOKS, takePicture } from './looks.ts'
import { waitForMark } from './marks-pages.ts'
import { countRows, waitForRows } from './rows.ts'
import { readReport, type Session, startSession, waitFor } from './session.ts'

const ARTICLE = '/02-source-russe.html'

let session: Session
beforeAll(async () => {
  session = await startSession()
  session.pages.set('/quiet.html', { body: `<title>A bridge</title>${QUIET}` })
})
afterAll(() => session.close())

interface Shown {
  readonly evaluate: (script: string) => Promise<unknown>
}

const readText = (panel: Shown, selector: string) =>
  panel.evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`) as Promise<string>

const waitForText = (panel: Shown, selector: string, text: string | RegExp) =>
  waitFor(async () => {
    const shown = await readText(panel, selector)
    return (typeof text === 'string' ? shown.includes(text) : text.test(shown)) || null
  })

describe.each(LOOKS)('in %s and %s', (lang, theme) => {
  beforeAll(() => session.speak(lang))
  afterEach(() => session.closePages())

  /** The panel's page in a tab of its own, as narrow as it gets, for the tab given. */
  async function openPanelTab(tabId: number): Promise<Page> {
    const page = await session.openExtensionPage(`sidepanel.html?tab=${tabId}`, 'main h1')
    await page.setViewport({ width: 320, height: 800 })
    await session.useTheme(page, theme)
    return page
  }

  async function findFaultsOf(page: Page, name: string): Promise<string[]> {
    await takePicture(page, `panel-${name}-${lang}-${theme}`)
    return findFaults(page)
  }

  it('a report, opened, filtered and with nothing found, has no fault and does not scroll sideways', async () => {
    await session.open(ARTICLE)
    const { claims, omitted } = await readReport(session)
    const rows = claims.length + omitted.length
    const panel = await openPanelTab(await findTabId(session.ask))
    expect(await panel.$eval('html', ({ lang: shown }) => shown)).toBe(lang)
    expect(await waitForRows(panel, rows)).toBe(rows)
    await panel.$$eval('details', (parts) => {
      for (const part of parts) part.open = true
    })
    expect(await findFaultsOf(panel, 'opened')).toEqual([])
    const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    expect(await panel.evaluate(sideways)).toBe(0)

    await panel.click('.switch')
    await panel.type('input[type=search]', 'franceinfo')
    expect(await waitForText(panel, '.found [role=status]', /^\d+ (?:of|sur) \d+/)).toBe(true)
    const filtered = await countRows(panel)
    expect(filtered).toBeGreaterThan(0)
    expect(filtered).toBeLessThan(claims.length)
    expect(await findFaultsOf(panel, 'filtered')).toEqual([])

    await panel.type('input[type=search]', ' giraffe')
    await panel.waitForSelector('.nothing-fits')
    expect(await findFaultsOf(panel, 'empty')).toEqual([])
    await panel.click('.nothing-fits button')
    expect(await waitForRows(panel, rows)).toBe(rows)
  })

  it('nothing here is told, checked anyway when asked, and has no fault', async () => {
    await session.open('/quiet.html')
    const panel = await openPanelTab(await findTabId(session.ask))
    expect(await findFaultsOf(panel, 'nothing')).toEqual([])
    const before = await panel.$eval('main', ({ textContent }) => textContent)
    await panel.click('main button')
    const after = await waitFor(async () => {
      const text = await panel
        .$eval('main:not(:has(.progress))', ({ textContent }) => textContent)
        .catch(() => null)
      return text === before ? null : text
    })
    expect(after).not.toBeNull()
    expect(await findFaultsOf(panel, 'checked')).toEqual([])
  })

  it.each([
    ['reading', { kind: 'reading' }],
    ['failed', { kind: 'failed', reason: 'out of range' }],
    ['blocked', { kind: 'unreadable', why: 'blocked' }],
  ])('%s is told and has no fault', async (name, state) => {
    const page = await session.open('/quiet.html')
    const tabId = await findTabId(session.ask)
    const panel = await openPanelTab(tabId)
    const stored = JSON.stringify({ [`tab:${tabId}`]: { ...state, url: page.url() } })
    const before = await panel.$eval('main', ({ textContent }) => textContent)
    await session.ask(`chrome.storage.session.set(${stored})`)
    expect(
      await waitFor(
        async () => (await panel.$eval('main', ({ textContent }) => textContent)) !== before || null,
      ),
    ).toBe(true)
    expect(await findFaultsOf(panel, name)).toEqual([])
  })
})

// From the popup in Chromium; Firefox opens its sidebar there only for a click of a person, which the protocol that
// drives it does not pass for, so it is opened as the browser's own menu does.
describe('opened beside the page, the panel', () => {
  let panel: View
  let page: Page
  beforeAll(async () => {
    await session.speak('en')
    const script = `<script>
      const go = (path, title, html) => { history.pushState(null, '', path); document.title = title; document.body.innerHTML = html }
      const toBridge = () => go('/app/bridge', 'A bridge', ${JSON.stringify(QUIET)})
      const toArticle = () => go('/app/article', 'Kazakhstan : émeutes', ${JSON.stringify(COVERAGE)})
    </script>`
    session.pages.set('/app/home', { body: `<title>Home</title><body>${QUIET}</body>${script}` })
    page = await session.open(ARTICLE)
    await readReport(session)
    panel = await session.openPanel(page)
    await panel.waitForSelector('main h1')
  })

  it('shows the page in front, and goes with it from tab to tab', async () => {
    expect(await waitForText(panel, 'main h1', 'Kazakhstan')).toBe(true)
    const other = await session.open('/quiet.html')
    expect(await waitForText(panel, 'main h1', 'No known event')).toBe(true)
    await page.bringToFront()
    expect(await waitForText(panel, 'main h1', 'Kazakhstan')).toBe(true)
    await other.close()
  })

  it('goes with the page where it goes inside itself, and through a reload', async () => {
    await page.goto(`${session.origin}/app/home`)
    expect(await waitForText(panel, 'main h1', 'No known event')).toBe(true)
    await page.evaluate('toArticle()')
    expect(await waitForText(panel, 'main h1', 'Kazakhstan')).toBe(true)
    await page.evaluate('toBridge()')
    expect(await waitForText(panel, 'main h1', 'No known event')).toBe(true)
    await page.goto(session.origin + ARTICLE)
    expect(await waitForText(panel, 'main h1', 'Kazakhstan')).toBe(true)
    await page.reload()
    // The document is another one: once it has marks, what was known of the one before it is forgotten.
    expect(await waitForMark(page, '')).not.toBeNull()
    expect(await waitForText(panel, 'main h1', 'Kazakhstan')).toBe(true)
  })

  it('leads from a claim to its words in the page', async () => {
    const scrolled = () => page.evaluate('scrollY')
    expect(await scrolled()).toBe(0)
    await page.setViewport({ width: 800, height: 300 })
    const { claims, omitted } = await readReport(session)
    await waitForRows(panel, claims.length + omitted.length)
    await panel.evaluate(`[...document.querySelectorAll('.reveal')].at(-1).click()`)
    expect(await waitFor(async () => (Number(await scrolled()) > 0 ? true : null))).toBe(true)
    expect(await readText(panel, '.warning')).toBe('')
  })

  it('forgets what was looked for when another page comes', async () => {
    await panel.evaluate(`(() => {
      const field = document.querySelector('input[type=search]')
      field.value = 'giraffe'
      field.dispatchEvent(new window.Event('input', { bubbles: true }))
    })()`)
    await panel.waitForSelector('.nothing-fits')
    await page.goto(`${session.origin}/01-agence.html`)
    expect(await waitFor(async () => ((await countRows(panel)) > 3 ? true : null))).toBe(true)
    expect(await panel.evaluate(`document.querySelector('input[type=search]').value`)).toBe('')
  })
})
