// The workshop as a class meets it: the install-free page opened from a disk with every request watched, marking with
// the pointer and by keyboard, both readings, the projection with a clicker's keys, worksheets on A4, files and the
// next pupil; and the same page in the extension.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBundle } from '../../lib/corpus/bundle.ts'
import { findExtensionId, findTabId, launchBrowser } from '../../scripts/browser.ts'
import { WORKSHOP_FILE, writeWorkshop } from '../../scripts/workshop.ts'
import { readReport, startSession, waitFor } from './session.ts'

const PICTURES = '.output/screenshots'

async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const run = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.html).join(' | ')))`
  return (await page.evaluate(run)) as string[]
}

/** Selects these words as a pointer would, and waits until they can be marked. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const piece of document.querySelectorAll('.text [data-start]')) {
      const node = piece.firstChild
      const at = node?.textContent?.indexOf(wanted) ?? -1
      if (!node || at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
      return
    }
    throw new Error(`no such words: ${wanted}`)
  }, words)
  await page.waitForSelector('.mark-bar button:not(:disabled)')
}

const fieldOf = (page: Page, selector: string) =>
  page.$eval(selector, (input) => (input as HTMLInputElement).value)
/** Puts a text into a field in one go, as pasting does. */
const fill = (page: Page, selector: string, text: string) =>
  page.$eval(
    selector,
    (field, value) => {
      ;(field as HTMLInputElement).value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
    text,
  )
const textOf = (page: Page, selector: string) => page.$eval(selector, (element) => element.textContent ?? '')

describe.each(['en', 'fr'] as const)('the install-free page in %s', (lang) => {
  let browser: Browser
  let page: Page
  const requests: string[] = []
  const errors: string[] = []
  const open = async (path: string) => {
    await page.evaluate((hash) => {
      location.hash = hash
    }, path)
    await page.waitForSelector(path.startsWith('/project') ? '.projection' : 'main h1')
  }

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    if (lang === 'en') expect(await writeWorkshop()).toBeLessThan(1_000_000)
    browser = await launchBrowser({ bare: true, lang })
    page = await browser.newPage()
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.setViewport({ width: 1280, height: 900 })
    await page.goto(pathToFileURL(WORKSHOP_FILE).href)
    await page.waitForSelector('main h1')
  })
  afterAll(() => browser.close())

  it('lists six practice texts, marked as such, each with its language', async () => {
    expect(await page.$$eval('.texts > li', (cards) => cards.length)).toBe(6)
    expect(await textOf(page, '.banner')).toMatch(/Practice texts|Textes d’exercice/)
    expect(await page.$eval('html', (root) => root.lang)).toBe(lang)
    expect(await findFaults(page)).toEqual([])
  })

  it('shows nothing that Recoupe found until the pupil asks', async () => {
    await open('/mark/newspaper')
    expect(await page.$('.pair, .glyph, .h-differs, .origin')).toBeNull()
  })

  it('marks selected words, and whole sentences by keyboard', async () => {
    await select(page, 'Seize membres des forces de l’ordre ont été tués')
    await page.click('.mark-bar button')
    await page.focus('.text p:last-of-type .mark-sentence')
    await page.keyboard.press('Enter')
    expect(await page.$$eval('.marks > li', (marks) => marks.length)).toBe(2)
    await page.click('.marks > li:first-child input[type="radio"]:nth-of-type(1)')
    await page.type('.marks > li:first-child input[type="text"]', 'Tokaïev')
    expect(await findFaults(page)).toEqual([])
    await page.screenshot({ path: `${PICTURES}/workshop-marks-${lang}.png`, fullPage: true })
  })

  it('keeps the work through a reload', async () => {
    await page.reload()
    await page.waitForSelector('.marks > li')
    expect(await fieldOf(page, '.marks input[type="text"]')).toBe('Tokaïev')
  })

  it('sets both readings side by side with the reasons, and lets the pupil disagree', async () => {
    await page.click('.ask-reading button')
    await page.waitForSelector('.pair')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reading-heading')
    const yours = await page.$$eval('.pair .sides > :first-child', (sides) =>
      sides.map((side) => side.textContent ?? ''),
    )
    expect(yours.filter((side) => side.includes('Seize membres') && side.includes('Tokaïev'))).toHaveLength(1)
    await page.$$eval('.pair details', (all) => {
      for (const one of all) one.open = true
    })
    await page.waitForSelector('.pair .other')
    await page.type('.pair .objection textarea', 'no')
    expect(await findFaults(page)).toEqual([])
    await page.screenshot({ path: `${PICTURES}/workshop-reading-${lang}.png`, fullPage: true })
  })

  it('projects one point at a time, outlet by outlet, with a clicker’s keys', async () => {
    await open('/project/state-outlet')
    const title = await textOf(page, '.slide h1')
    expect(await page.$$('.slide .other')).toHaveLength(0)
    await page.keyboard.press('PageDown')
    expect(await page.$$('.slide .other')).toHaveLength(1)
    await page.keyboard.press('PageUp')
    expect(await page.$$('.slide .other')).toHaveLength(0)
    await page.keyboard.press('ArrowDown')
    expect(await textOf(page, '.slide h1')).not.toBe(title)
    await page.keyboard.press('Home')
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('PageDown')
    const size = await page.$eval('.slide', (slide) => Number.parseFloat(getComputedStyle(slide).fontSize))
    expect(size).toBeGreaterThanOrEqual(22)
    for (const theme of ['light', 'dark'] as const) {
      // What is still fading in has no contrast yet.
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ])
      expect(await findFaults(page)).toEqual([])
      await page.screenshot({ path: `${PICTURES}/workshop-projection-${lang}-${theme}.png` })
    }
    await page.emulateMediaFeatures([])
    await page.keyboard.press('Escape')
    await page.waitForSelector('.texts')
  })

  it('prints worksheet and key on sheets of their own', async () => {
    await open('/sheet/dispatch')
    expect(await page.$$('.sheet')).toHaveLength(3)
    expect(
      await page.$$eval('.sheet:nth-of-type(2) td', (cells) =>
        cells.map((cell) => cell.textContent).join(''),
      ),
    ).toBe('')
    expect(await textOf(page, '.sheet:last-of-type')).toContain('NOUR-SOULTAN')
    expect(await findFaults(page)).toEqual([])
    const pdf = await page.pdf({ path: `${PICTURES}/workshop-sheet-${lang}.pdf`, preferCSSPageSize: true })
    const pages =
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThanOrEqual(3)
    expect(pages.length).toBeLessThanOrEqual(5)
  })

  it('fits a screen of 320 pixels', async () => {
    await page.setViewport({ width: 320, height: 640 })
    for (const path of ['/', '/mark/newspaper', '/sheet/brief', '/project/brief']) {
      await open(path)
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(excess, path).toBeLessThanOrEqual(0)
      await page.screenshot({ path: `${PICTURES}/workshop-320-${lang}${path.replaceAll('/', '-')}.png` })
    }
    await page.setViewport({ width: 1280, height: 900 })
  })

  it('saves the work to a file, clears it for the next pupil, and opens it again', async () => {
    const folder = join(tmpdir(), `recoupe-workshop-${lang}-${process.pid}`)
    mkdirSync(folder, { recursive: true })
    const cdp = await page.createCDPSession()
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    await open('/')
    await page.type('.pupil input', 'Nadia')
    await page.click('.files > button')
    const file = await waitFor(async () => readdirSync(folder).find((name) => name.endsWith('.json')) ?? null)
    expect(file).toBe('recoupe-nadia.json')
    const saved = JSON.parse(readFileSync(join(folder, file ?? ''), 'utf8'))
    expect(saved.texts.newspaper.marks).toHaveLength(2)

    await page.click('.files > .plain')
    await page.click('.asking button')
    await page.waitForSelector('.files > .plain')
    expect(await fieldOf(page, '.pupil input')).toBe('')
    await page.reload()
    await page.waitForSelector('.pupil input')
    expect(await fieldOf(page, '.pupil input')).toBe('')

    const input = await page.$('.file input')
    await (input as import('puppeteer').ElementHandle<HTMLInputElement>).uploadFile(join(folder, file ?? ''))
    const name = await waitFor(async () => {
      const value = await fieldOf(page, '.pupil input')
      return value === '' ? null : value
    })
    expect(name).toBe('Nadia')

    await (input as import('puppeteer').ElementHandle<HTMLInputElement>).uploadFile('package.json')
    const alert = await waitFor(
      async () => (await page.$('[role="alert"]')) && textOf(page, '[role="alert"]'),
    )
    expect(alert).toMatch(/stays|reste/)
    expect(await fieldOf(page, '.pupil input')).toBe('Nadia')
    rmSync(folder, { recursive: true })
  })

  it('changes its language on the spot', async () => {
    const other = lang === 'en' ? 'fr' : 'en'
    await page.click(`.languages [lang="${other}"]`)
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, other)
    expect(await textOf(page, '.brand')).toContain(other === 'fr' ? 'Atelier' : 'workshop')
  })

  it('has asked for nothing but itself, and for blobs that it made', () => {
    const own = pathToFileURL(WORKSHOP_FILE).href
    expect(requests.filter((url) => !url.startsWith(own) && !url.startsWith('blob:'))).toEqual([])
    expect(errors).toEqual([])
  })
})

const OWN_TEXTS = [
  [
    'Harbour News',
    '2024-03-05',
    'Bridge collapses in Larkhaven, 12 people killed\n\nTwelve people were killed when the bridge of Larkhaven collapsed on 4 March, the mayor, Ada Quill, said. Another 30 people were wounded.',
  ],
  [
    'The Inland Post',
    '2024-03-05',
    'Larkhaven bridge: at least 14 dead\n\nAt least 14 people died in Larkhaven, according to mayor Ada Quill. About 30 people were injured.',
  ],
  [
    'Le Courrier du fleuve',
    '2024-03-06',
    'Larkhaven : le pont s’effondre, 12 morts\n\nDouze personnes ont été tuées à Larkhaven dans l’effondrement du pont, selon la maire Ada Quill.',
  ],
] as const

describe('in the extension', () => {
  it('the same workshop opens, keeps work in the extension’s storage, and axe finds nothing', async () => {
    const browser = await launchBrowser({ lang: 'fr' })
    try {
      const page = await browser.newPage()
      await page.goto(`chrome-extension://${await findExtensionId(browser)}/workshop.html`)
      await page.waitForSelector('.texts > li')
      expect(await findFaults(page)).toEqual([])
      await page.type('.pupil input', 'Ali')
      const kept = await waitFor(
        () =>
          page.evaluate(
            `chrome.storage.local.get('workshop:kazakhstan-2022-01').then((all) => all['workshop:kazakhstan-2022-01']?.pupil === 'Ali' ? 'Ali' : null)`,
          ) as Promise<string | null>,
      )
      expect(kept).toBe('Ali')
      await page.reload()
      await page.waitForSelector('.pupil input')
      expect(await fieldOf(page, '.pupil input')).toBe('Ali')
    } finally {
      await browser.close()
    }
  })

  it('a teacher makes a workshop of three texts, and the pack that comes with it holds none of them', async () => {
    const browser = await launchBrowser({ lang: 'en' })
    const folder = join(tmpdir(), `recoupe-own-${process.pid}`)
    try {
      mkdirSync(folder, { recursive: true })
      const page = await browser.newPage()
      await page.setViewport({ width: 1280, height: 900 })
      await page.goto(`chrome-extension://${await findExtensionId(browser)}/workshop.html?own`)
      await page.waitForSelector('.own-texts > li')
      for (const [at, [outlet, published, text]] of OWN_TEXTS.entries()) {
        const form = `.own-texts > li:nth-child(${at + 1})`
        await fill(page, `${form} input[type="text"]`, outlet)
        await fill(page, `${form} input[type="date"]`, published)
        await fill(page, `${form} textarea`, text)
      }
      await page.click('form button[type="submit"]')
      await page.waitForSelector('.own-points')
      expect(await textOf(page, '.own-accounts')).toContain('14')
      await page.type('.own-points .pupil input', 'Larkhaven bridge')
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
        expect(await findFaults(page)).toEqual([])
        await page.screenshot({ path: `${PICTURES}/workshop-own-${theme}.png`, fullPage: true })
      }
      await page.emulateMediaFeatures([])
      await page.focus('.own-points > .actions button')
      await page.keyboard.press('Enter')
      // Either of the two comes, and a refusal must be seen.
      await page.waitForSelector('.made, [role="alert"]')
      expect(await page.$('[role="alert"]')).toBeNull()
      expect(await page.$('.made .banner')).toBeNull()
      expect(await findFaults(page)).toEqual([])

      const cdp = await page.createCDPSession()
      await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
      await page.click('.made .plain')
      const file = await waitFor(
        async () => readdirSync(folder).find((name) => name.endsWith('.json')) ?? null,
      )
      const bundle = readFileSync(join(folder, file ?? ''), 'utf8')
      expect(readBundle(file ?? '', bundle)).toHaveProperty('pack')
      expect(bundle).not.toContain('when the bridge of')

      await page.click('.made .action')
      await page.waitForSelector('.texts > li')
      expect(await page.$$eval('.texts > li', (cards) => cards.length)).toBe(3)
      await page.click('.texts > li .action')
      await page.waitForSelector('.ask-reading button')
      await page.click('.ask-reading button')
      await page.waitForSelector('.pair')
      expect(await textOf(page, '.pairs')).toContain('12')
      expect(await findFaults(page)).toEqual([])
    } finally {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }, 90_000)

  it('the full page of an article gives its worksheet and key, also when the article is closed', async () => {
    const session = await startSession({ lang: 'fr' })
    try {
      const article = await session.open('/01-agence.html')
      const { claims } = await readReport(session)
      const tabId = await findTabId(session.ask)
      const study = await session.openExtensionPage(`report.html?tab=${tabId}`, '.matrix')
      await article.close()
      await study.bringToFront()
      await study.click('.entry-menu summary')
      await study.click('.entry-menu li:nth-child(2) button')
      const sheet = await waitFor(async () => {
        const pages = await session.browser.pages()
        return pages.find((page) => page.url().includes('/workshop.html?tab=')) ?? null
      })
      if (!sheet) throw new Error('The full page opens no worksheet')
      await sheet.waitForSelector('.sheet')
      expect(await sheet.$$('.sheet')).toHaveLength(2)
      expect(await sheet.$$('.sheet-blank .points tbody tr')).toHaveLength(Math.min(claims.length, 8))
      expect(await textOf(sheet, '.sheet:last-of-type')).toContain('Reuters')
      expect(await findFaults(sheet)).toEqual([])
    } finally {
      await session.close()
    }
  })
})
