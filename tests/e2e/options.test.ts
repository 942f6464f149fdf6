// The options page as people use it: every choice holds on every page of the extension, packs come and go, paused
// sites are left alone, and all of it can be forgotten.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { writeBundle } from '../../lib/corpus/bundle.ts'
import { findTabId, readBadge } from '../../scripts/browser.ts'
import { makePackFiles } from '../lib/corpus/pack.ts'
import { COVERAGE } from './articles.ts'
import { findFaults, LOOKS, takePicture } from './looks.ts'
import { readReport, type Session, startSession, waitFor } from './session.ts'

let session: Session
const folder = mkdtempSync(join(tmpdir(), 'recoupe-options-'))
beforeAll(async () => {
  session = await startSession()
  session.pages.set('/coverage.html', { body: `<title>Kazakhstan</title>${COVERAGE}` })
  session.pages.set('/valley.html', { body: VALLEY })
})
afterEach(async () => {
  await session.closePages()
  await session.ask('Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()])')
  await session.ask("chrome.runtime.sendMessage({ kind: 'forget' })")
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await session.close()
})

/** A small sound pack, whose event the gate that ships knows nothing of. */
function makeBundle(change: Readonly<Record<string, unknown>> = {}): string {
  const files = makePackFiles()
  const event = { ...(files['event.json'] as object), gate: { anchors: ['valley'], themes: ['dam'] } }
  return writeBundle({ ...files, 'event.json': event, ...change })
}

/** An article of our own on that event. */
const VALLEY = `<html lang="en"><title>Dam breaks above the valley: 12 killed</title>
<meta property="article:published_time" content="2031-05-03T08:00:00Z"><body><article>
<h1>Dam breaks above the valley: 12 killed</h1>
<p>In the valley 12 people were killed on 3 May 2031 when the dam gave way, the town hall said.</p>
<p>The dam was stormed by the river in the night, and the people of the valley left their homes before dawn.</p>
<p>Ada Holm, mayor Holm of the valley, said that the day of 3 May 2031 was the end of the dam.</p>
</article></body></html>`

async function openOptions(width = 1000): Promise<Page> {
  const page = await session.openExtensionPage('options.html', '.events h3')
  await page.setViewport({ width, height: 900 })
  return page
}

const openPopupPage = async () =>
  session.openExtensionPage(`popup.html?tab=${await findTabId(session.ask)}`, 'main h1')

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, ({ textContent }) => textContent?.trim() ?? '')

/** Waits until the page's text says so. */
async function waitForText(page: Page, selector: string, words: string): Promise<void> {
  const found = await waitFor(async () => {
    const text = await textOf(page, selector).catch(() => '')
    return text.includes(words) || null
  })
  if (!found)
    throw new Error(`${selector} does not say "${words}": ${await textOf(page, selector).catch(String)}`)
}

async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const path = join(folder, name)
  writeFileSync(path, text)
  const field = await page.$('input[type=file]')
  await (field as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path)
}

async function press(page: Page, words: string): Promise<void> {
  await page.locator(`::-p-xpath(//button[normalize-space()="${words}"])`).click()
}

describe('the options page', () => {
  it('speaks the language that is chosen, there and in the popup, and dresses as chosen', async () => {
    const page = await openOptions()
    expect(await textOf(page, 'h1')).toBe('Options')
    await page.click('input[value=fr]')
    await waitForText(page, '#look', 'Langue et apparence')
    await page.click('input[value=dark]')
    await page.click('input[value=larger]')
    await page.waitForSelector('html[lang=fr][data-theme=dark][data-text-size=larger]')
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(25, 26, 28)')
    await session.open('/coverage.html')
    await readReport(session)
    const popup = await openPopupPage()
    await popup.waitForSelector('html[lang=fr][data-theme=dark][data-text-size=larger]')
    expect(await textOf(popup, 'footer')).toContain('Rien ne quitte ce navigateur')
    expect(await popup.$eval('main h1', (heading) => heading.textContent)).toContain('janvier 2022')
  })

  it('pauses a site: nothing is read there until it is resumed, and the badge goes', async () => {
    const page = await openOptions()
    const article = await session.open('/coverage.html')
    await readReport(session)
    await page.bringToFront()
    await page.type('#site', `${session.origin}/coverage.html`)
    await page.keyboard.press('Enter')
    await waitForText(page, '.sites', '127.0.0.1')
    await article.bringToFront()
    expect(await waitFor(async () => ((await session.readState()) === null ? true : null))).toBe(true)
    await article.reload()
    await page.bringToFront()
    await page.click('.sites button')
    await page.waitForSelector('#site:focus')
    await article.bringToFront()
    await readReport(session)
    expect(await waitFor(async () => (await readBadge(session.ask)).text || null)).not.toBeNull()
  })

  it('refuses what is no site, and says so', async () => {
    const page = await openOptions()
    await page.type('#site', 'no site at all')
    await page.keyboard.press('Enter')
    await waitForText(page, '#site-notice', '“no site at all” is no site')
    expect(await page.$eval('#site', (field) => field.getAttribute('aria-invalid'))).toBe('true')
  })

  it('imports a pack after showing what it holds; its event is found on pages; removed, it no longer is', async () => {
    const page = await openOptions()
    await chooseFile(page, 'valley.json', makeBundle())
    await waitForText(page, '.preview h4', 'Valley, May 2031')
    await page.waitForSelector('h4:focus')
    expect(await textOf(page, '.preview')).toContain('A dam broke.')
    expect(await findFaults(page)).toEqual([])
    await takePicture(page, 'options-preview-en', { fullPage: true })
    await press(page, 'Keep it')
    await waitForText(page, '.events', 'imported from valley.json')
    await session.open('/valley.html')
    const report = await readReport(session)
    expect([report.event, report.claims.length > 0]).toEqual(['valley-2031-05', true])
    await page.bringToFront()
    await press(page, 'Remove')
    await waitForText(page, '[role=status]:not(:empty)', 'is removed')
    const isGone = async () => ((await textOf(page, '.events')).includes('Valley') ? null : true)
    expect(await waitFor(isGone)).toBe(true)
    const article = await session.open('/valley.html')
    await article.bringToFront()
    const scripts = await waitFor(async () => {
      const found = await session.ask<unknown[]>('chrome.scripting.getRegisteredContentScripts()')
      return found.length === 0 || null
    })
    expect(scripts).toBe(true)
    expect((await session.readState())?.report ?? null).toBeNull()
  })

  it('refuses a pack with faults by place and reason, and leaves what was there', async () => {
    const page = await openOptions()
    await chooseFile(page, 'valley.json', makeBundle())
    await waitForText(page, '.preview h4', 'Valley, May 2031')
    await press(page, 'Keep it')
    await waitForText(page, '.events', 'imported from valley.json')
    const broken = makeBundle({ 'claims.json': [{ article: 'herald-1' }], 'outlets.json': {} })
    await chooseFile(page, 'broken.json', broken)
    await waitForText(page, '.preview.refused', 'broken.json was refused')
    await page.waitForSelector('h4:focus')
    const faults = await page.$$eval('.faults li', (all) => all.map(({ textContent }) => textContent))
    expect(faults).toContain('claims[0].voice missing; every pack has it')
    expect(faults).toContain('outlets found an object, wanted a list')
    expect(await findFaults(page)).toEqual([])
    await takePicture(page, 'options-refused-en', { fullPage: true })
    expect(await textOf(page, '.events')).toContain('Valley, May 2031')
    const kept = await session.ask<object>("chrome.storage.local.get('pack:valley-2031-05')")
    expect(Object.keys(kept)).toEqual(['pack:valley-2031-05'])
  })

  it('switches the event that ships off and on', async () => {
    const page = await openOptions()
    await page.click('.events input[type=checkbox]')
    const isOff = await waitFor(async () => {
      const { packs } = await session.ask<{ packs?: { views: object } }>(
        "chrome.storage.session.get('packs')",
      )
      return (packs && Object.keys(packs.views).length === 0) || null
    })
    expect(isOff).toBe(true)
    const article = await session.open('/coverage.html')
    const page2 = await openPopupPage()
    expect(await textOf(page2, 'main h1')).toBe('No known event here')
    await page2.close()
    await page.bringToFront()
    await page.click('.events input[type=checkbox]')
    await article.bringToFront()
    expect((await readReport(session)).event).toBe('kazakhstan-2022-01')
  })

  it('forgets everything after asking, and the keyboard is not lost', async () => {
    const page = await openOptions()
    await page.click('input[value=dark]')
    await page.waitForSelector('html[data-theme=dark]')
    await press(page, 'Forget everything…')
    await page.waitForSelector('dialog[open]')
    expect(await findFaults(page)).toEqual([])
    await takePicture(page, 'options-forget-en')
    await page.keyboard.press('Escape')
    await page.waitForFunction("document.activeElement.textContent === 'Forget everything…'")
    await press(page, 'Forget everything…')
    await press(page, 'Forget everything')
    await page.waitForSelector('html[data-theme=auto]')
    await waitForText(page, '#storage ~ [role=status]', 'Everything was forgotten')
    await page.waitForFunction('document.activeElement.getAttribute("role") === "status"')
    expect(await session.ask("chrome.storage.local.get('settings')")).toEqual({})
  })

  it('lists the shortcuts that the browser has', async () => {
    const page = await openOptions()
    expect(await textOf(page, '.shortcuts')).toContain('Open the comparison')
    await page.click('input[value=fr]')
    await waitForText(page, '.shortcuts', 'Ouvrir la comparaison')
    expect(await textOf(page, '.shortcuts')).toContain('Repère suivant dans la page')
  })
})

describe.each(LOOKS)('the options page in %s and %s', (lang, theme) => {
  it('has nothing that axe finds, wide and narrow', async () => {
    await session.ask(
      `chrome.storage.local.set({ settings: { language: '${lang}', pausedSites: ['herald.example'] } })`,
    )
    for (const width of [1000, 320]) {
      const page = await openOptions(width)
      await session.useTheme(page, theme)
      await page.click('summary')
      expect(await findFaults(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await takePicture(page, `options-${lang}-${theme}-${width}`, { fullPage: true })
      await page.close()
    }
  })
})

it('a bundle made by the command line is what the options page imports', async () => {
  const bundle = execFileSync(process.execPath, ['cli/pack.ts', 'bundle', 'seeds/kazakhstan-2022-01'], {
    encoding: 'utf8',
  })
  const page = await openOptions()
  await chooseFile(page, 'kazakhstan.json', bundle)
  await waitForText(page, '.preview', 'comes with Recoupe')
  await press(page, 'Keep it')
  await waitForText(page, '.events', 'It takes the place of the pack that comes with Recoupe')
  await session.open('/coverage.html')
  expect((await readReport(session)).event).toBe('kazakhstan-2022-01')
})
