// Choices that hold of one site, made where the reader is: paused and resumed from the popup, and the sites left
// without marks listed in the options and taken back there. By keyboard, in both languages.
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findTabId } from '../../scripts/browser.ts'
import { COVERAGE, QUIET } from './articles.ts'
import { findFaults } from './looks.ts'
import { readReport, type Session, startSession, waitFor } from './session.ts'

let session: Session
beforeAll(async () => {
  session = await startSession()
  session.pages.set('/coverage.html', { body: `<title>Kazakhstan</title>${COVERAGE}` })
  session.pages.set('/quiet.html', { body: QUIET })
})
afterEach(async () => {
  await session.closePages()
  await session.ask('Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()])')
  await session.ask("chrome.runtime.sendMessage({ kind: 'forget' })")
})
afterAll(() => session.close())

const choose = (settings: object) =>
  session.ask(`chrome.storage.local.set({ settings: ${JSON.stringify(settings)} })`)

async function readChosen(key: 'pausedSites' | 'unmarkedSites'): Promise<readonly string[]> {
  const { settings } = await session.ask<{ settings?: Record<string, string[]> }>(
    "chrome.storage.local.get('settings')",
  )
  return settings?.[key] ?? []
}

/** The popup's page for the tab in front, in a tab of its own. */
const openPopupPage = async () =>
  session.openExtensionPage(`popup.html?tab=${await findTabId(session.ask)}`, 'main h1')

const waitForHeading = (popup: Page, words: string) =>
  popup.waitForFunction(`document.querySelector('main h1')?.textContent === ${JSON.stringify(words)}`)

const pressPause = async (popup: Page, words: string) => {
  await popup.waitForFunction(`document.querySelector('.pause')?.ariaLabel === ${JSON.stringify(words)}`)
  await popup.focus('.pause')
  await popup.keyboard.press('Enter')
}

describe('the popup', () => {
  it('pauses the site of the page, says so, and resumes it, with the keyboard where it was', async () => {
    await session.open('/coverage.html')
    await readReport(session)
    const popup = await openPopupPage()
    await pressPause(popup, 'Pause on 127.0.0.1')
    await waitForHeading(popup, 'Recoupe is paused here')
    expect(await readChosen('pausedSites')).toEqual(['127.0.0.1'])
    expect(await popup.evaluate('document.activeElement.ariaLabel')).toBe('Resume on 127.0.0.1')
    expect(await findFaults(popup)).toEqual([])
    await popup.keyboard.press('Enter')
    await waitForHeading(popup, 'Kazakhstan, January 2022')
    expect(await readChosen('pausedSites')).toEqual([])
  })

  it('offers no marks where the page of a paused site was read all the same', async () => {
    await choose({ pausedSites: ['127.0.0.1'] })
    await session.open('/coverage.html')
    const popup = await openPopupPage()
    await waitForHeading(popup, 'Recoupe is paused here')
    await popup.click('main .status button')
    await waitForHeading(popup, 'Kazakhstan, January 2022')
    expect(await popup.$('.marks-switch')).toBeNull()
    await pressPause(popup, 'Resume on 127.0.0.1')
    await popup.waitForSelector('.marks-switch input:checked')
  })

  it('pauses a site on whose page nothing was found, in French too', async () => {
    await choose({ language: 'fr', pausedSites: [] })
    await session.open('/quiet.html')
    const popup = await openPopupPage()
    await pressPause(popup, 'Pause sur 127.0.0.1')
    await waitForHeading(popup, 'Recoupe est en pause ici')
    expect(await findFaults(popup)).toEqual([])
  })

  it('offers no pause where there is no site', async () => {
    await session.openBrowserPage()
    const popup = await openPopupPage()
    expect(await popup.$('.pause')).toBeNull()
  })
})

describe('the options', () => {
  it('list the sites without marks, and take each back', async () => {
    await choose({ unmarkedSites: ['127.0.0.1', 'herald.example'] })
    const page = await session.open('/coverage.html')
    await readReport(session)
    const options = await session.openExtensionPage('options.html', '#unmarked')
    const listed = () =>
      options.$$eval('section:has(#unmarked) .sites span', (all) => all.map(({ textContent }) => textContent))
    expect(await listed()).toEqual(['127.0.0.1', 'herald.example'])
    expect(await findFaults(options)).toEqual([])
    await options.focus('section:has(#unmarked) .sites button')
    await options.keyboard.press('Enter')
    await options.waitForSelector('#unmarked:focus')
    expect(await listed()).toEqual(['herald.example'])
    expect(await options.$eval('#unmarked-notice', ({ textContent }) => textContent)).toBe(
      '127.0.0.1 is off the list.',
    )
    await page.bringToFront()
    const areBack = async () => ((await page.evaluate('CSS.highlights.size')) === 0 ? null : true)
    expect(await waitFor(areBack)).toBe(true)
  })

  it('add a site that is to stay without marks, and refuse it a second time', async () => {
    const options = await session.openExtensionPage('options.html', '#unmarked')
    for (const notice of [
      'le-quotidien.example is left without marks.',
      'le-quotidien.example is on the list already.',
    ]) {
      await options.type('#unmarked', 'https://www.le-quotidien.example/a')
      await options.keyboard.press('Enter')
      await options.waitForFunction(
        `document.querySelector('#unmarked-notice').textContent === ${JSON.stringify(notice)}`,
      )
    }
    expect(await readChosen('unmarkedSites')).toEqual(['le-quotidien.example'])
    expect(await readChosen('pausedSites')).toEqual([])
  })
})
