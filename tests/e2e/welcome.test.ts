// What a person meets first: the welcome page that comes with installing, and the practice article behind it, which
// is a page of the extension and is read like any other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTabId, readBadge } from '../../scripts/browser.ts'
import { findFaults, LOOKS, takePicture } from './looks.ts'
import { isFirefox, readReport, type Session, startSession, waitFor } from './session.ts'

const HEADINGS = {
  en: ['Try it', 'What it does', 'What it never does', 'On which sites', 'What it asks of the browser'],
  fr: [
    'Essayez',
    'Ce qu’il fait',
    'Ce qu’il ne fait jamais',
    'Sur quels sites',
    'Ce qu’il demande au navigateur',
  ],
}

// A browser for each language: what is shown before anything could be chosen follows the browser.
describe.each(LOOKS)('in %s and %s', (lang, theme) => {
  let session: Session
  beforeAll(async () => {
    session = await startSession({ lang, welcome: true })
  })
  afterAll(() => session.close())

  const countWelcomes = () =>
    session.ask<number>(`chrome.extension.getViews({ type: 'tab' })
      .filter((view) => view.location.pathname === '/welcome.html').length`)

  it('the welcome page opens by itself, once, and axe finds nothing in it', async () => {
    const page = await session.findExtensionPage('/welcome.html')
    await page.waitForSelector('main h1')
    expect(await page.$$eval('h2', (all) => all.map(({ textContent }) => textContent))).toEqual(
      HEADINGS[lang],
    )
    const known = async () =>
      (await page.$eval('#does ~ .note', (note) => note.textContent).catch(() => null)) || null
    expect(await waitFor(known)).toContain(
      lang === 'fr' ? 'Kazakhstan, janvier 2022' : 'Kazakhstan, January 2022',
    )
    const asked = await session.ask<string[]>('chrome.runtime.getManifest().permissions')
    expect(await page.$$eval('#permissions ~ ul li', (all) => all.length)).toBe(asked.length + 1)
    await session.useTheme(page, theme)
    for (const width of [1000, 320]) {
      await page.setViewport({ width, height: 900 })
      expect(await findFaults(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await takePicture(page, `welcome-${lang}-${theme}-${width}`, { fullPage: true })
    }
    await session.killWorker()
    await session.ask("chrome.runtime.sendMessage({ kind: 'load-packs' })")
    expect(await waitFor(async () => (await session.isBackgroundAwake()) || null)).toBe(true)
    expect(await countWelcomes()).toBe(1)
  })

  it('the practice article behind it is read, and says that it is one', async () => {
    const page = await session.findExtensionPage('/welcome.html')
    await page.setViewport({ width: 1000, height: 900 })
    // Firefox tells of no way from one of the extension's pages to another.
    await page.click('main a.button')
    await page.waitForSelector('article, .box')
    const { event, claims, lang: read } = await readReport(session)
    expect([event, read, claims.length > 3]).toEqual(['kazakhstan-2022-01', lang, true])
    const badge = await waitFor(async () => (await readBadge(session.ask)).text || null)
    expect(badge).toBe(String(claims.length))
    const marked = `[...CSS.highlights].filter(([name]) => name.startsWith('recoupe')).flatMap(([, ranges]) => [...ranges]).length || null`
    expect(await waitFor(async () => (await page.evaluate(marked)) as number | null)).toBeGreaterThan(3)
    await takePicture(page, `practice-${lang}`)
    const popup = await session.openExtensionPage(`popup.html?tab=${await findTabId(session.ask)}`, 'main h1')
    expect(await popup.$eval('main h1', ({ textContent }) => textContent)).toContain('Kazakhstan')
    expect(await popup.$$eval('main .group > ul > li', (rows) => rows.length)).toBeGreaterThan(claims.length)
    await popup.close()
    await page.bringToFront()
    await page.reload(isFirefox ? { waitUntil: [] } : {})
    await readReport(session)
  })
})
