// "Compare this selection": the menu's click, which no test can make with a mouse, is told to the background as the
// browser tells it; everything after it is real.
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { COVERAGE } from './articles.ts'
import { findFaults, LOOKS, takePicture } from './looks.ts'
import { readReport, type Session, startSession, waitFor } from './session.ts'

let session: Session
beforeAll(async () => {
  session = await startSession()
  session.pages.set('/coverage.html', { body: `<html lang="fr"><title>Kazakhstan</title>${COVERAGE}` })
  session.pages.set('/bridge.html', {
    body: '<html lang="en"><title>A bridge</title><p>A bridge of wood.</p>',
  })
})
afterEach(() => session.closePages())
afterAll(() => session.close())

/** What comes over the page, taken into a tab of its own, where it can be looked at. */
async function compare(page: Page, words: string): Promise<Page> {
  await page.bringToFront()
  const over = await session.chooseEntry('compare-selection', words)
  await over.waitForSelector('[aria-busy=false]')
  const address = new URL(await over.evaluate<string>('window.location.href'))
  return session.openExtensionPage(address.pathname.slice(1) + address.search, '[aria-busy=false]')
}

describe.each(LOOKS)('in %s and %s, the selected words', (lang, theme) => {
  beforeAll(() => session.speak(lang))

  it('are compared by themselves, with what the page is about', async () => {
    const page = await session.open('/coverage.html')
    const whole = await readReport(session)
    const shown = await compare(page, 'Seize policiers et soldats ont péri, a-t-il dit.')
    await shown.waitForSelector('.group > ul > li')
    const rows = await shown.$$eval('.group > ul > li', (all) => all.length)
    expect([rows > 0, rows < whole.claims.length + whole.omitted.length]).toEqual([true, true])
    expect(await shown.$eval('.said', ({ textContent }) => textContent)).toContain('Seize policiers')
    await session.useTheme(shown, theme)
    expect(await findFaults(shown)).toEqual([])
    await takePicture(shown, `selection-${lang}`)
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
