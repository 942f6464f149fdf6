// What a person meets first: the welcome page that comes with installing, and the practice article behind it, which
// is a page of the extension and is read like any other.
import { mkdirSync } from 'node:fs'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTabId, readBadge } from '../../scripts/browser.ts'
import { findFaults, PICTURES } from './looks.ts'
import { readReport, type Session, startSession, waitFor } from './session.ts'

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

describe.each(['en', 'fr'] as const)('in %s', (lang) => {
  let session: Session
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    session = await startSession({ lang, welcome: true })
  })
  afterAll(() => session.close())

  const findWelcome = async () =>
    (await session.browser.pages()).find((page) => page.url().endsWith('/welcome.html')) ?? null

  it('the welcome page opens by itself, once, and axe finds nothing in it', async () => {
    const page = (await waitFor(findWelcome)) as Page
    await page.waitForSelector('main h1')
    await page.bringToFront()
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
    for (const theme of ['light', 'dark'] as const)
      for (const width of [1000, 320]) {
        await session.useTheme(page, theme)
        await page.setViewport({ width, height: 900 })
        expect(await findFaults(page)).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        await page.screenshot({ path: `${PICTURES}/welcome-${lang}-${theme}-${width}.png`, fullPage: true })
      }
    await session.killWorker()
    await session.ask("chrome.runtime.sendMessage({ kind: 'load-packs' })")
    expect(
      (await session.browser.pages()).filter((opened) => opened.url().endsWith('/welcome.html')),
    ).toHaveLength(1)
  })

  it('the practice article behind it is read, and says that it is one', async () => {
    const page = (await waitFor(findWelcome)) as Page
    await page.setViewport({ width: 1000, height: 900 })
    await page.bringToFront()
    await page.click('main a.button')
    await page.waitForSelector('article, .box')
    const { event, claims, lang: read } = await readReport(session)
    expect([event, read, claims.length > 3]).toEqual(['kazakhstan-2022-01', lang, true])
    const badge = await waitFor(async () => (await readBadge(session.ask)).text || null)
    expect(badge).toBe(String(claims.length))
    const marked = `[...CSS.highlights].filter(([name]) => name.startsWith('recoupe')).flatMap(([, ranges]) => [...ranges]).length || null`
    expect(await waitFor(async () => (await page.evaluate(marked)) as number | null)).toBeGreaterThan(3)
    await page.screenshot({ path: `${PICTURES}/practice-${lang}.png` })
    const popup = await session.openExtensionPage(`popup.html?tab=${await findTabId(session.ask)}`, 'main h1')
    expect(await popup.$eval('main h1', ({ textContent }) => textContent)).toContain('Kazakhstan')
    expect(await popup.$$eval('main .group > ul > li', (rows) => rows.length)).toBeGreaterThan(claims.length)
    await popup.close()
    await page.bringToFront()
    await page.reload()
    await readReport(session)
  })
})
