// The workshop as a class meets it: the install-free page opened from a disk with every request watched, marking with
// the pointer and by keyboard, both readings, the projection with a clicker's keys, worksheets on A4, files and the
// next pupil; and the same page in the extension.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants, inflateSync } from 'node:zlib'
import type { ElementHandle, Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readBundle } from '../../lib/corpus/bundle.ts'
import { findTabId } from '../../scripts/browser.ts'
import { WORKSHOP_FILE, writeWorkshop } from '../../scripts/workshop.ts'
import { findFaults, takePicture } from './looks.ts'
import { isFirefox, readReport, type Session, startSession, waitFor } from './session.ts'

/** Where a page's files go. */
const saveTo = mkdtempSync(join(tmpdir(), 'recoupe-workshop-'))
/** A file that was not there before, once there is something in it: browsers hold its place while it comes. */
const findSaved = (before: ReadonlySet<string>) =>
  waitFor(async () => {
    const isWhole = (name: string) =>
      !before.has(name) && name.endsWith('.json') && statSync(join(saveTo, name)).size > 0
    return readdirSync(saveTo).find(isWhole) ?? null
  })
afterAll(() => rmSync(saveTo, { recursive: true, force: true }))

/** Pages of a PDF: Chromium names them openly, Firefox in compressed parts. */
function countSheets(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1')
  const parts = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, part = '']) => {
    try {
      return inflateSync(Buffer.from(part, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString(
        'latin1',
      )
    } catch {
      return ''
    }
  })
  return [text, ...parts].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** Load events of the extension's own pages never come in Firefox. */
const reload = (page: Page, ofExtension = false) =>
  page.reload(isFirefox && ofExtension ? { waitUntil: [] } : {})

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
  let session: Session
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
    if (lang === 'en') expect(await writeWorkshop()).toBeLessThan(1_000_000)
    session = await startSession({ lang, saveTo })
    page = await session.browser.newPage()
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.setViewport({ width: 1280, height: 900 })
    await page.goto(pathToFileURL(WORKSHOP_FILE).href)
    await page.waitForSelector('main h1')
  })
  afterAll(() => session.close())

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
    await takePicture(page, `workshop-marks-${lang}`, { fullPage: true })
  })

  it('keeps the work through a reload', async () => {
    await reload(page)
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
    await takePicture(page, `workshop-reading-${lang}`, { fullPage: true })
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
      await session.useTheme(page, theme)
      expect(await findFaults(page)).toEqual([])
      await takePicture(page, `workshop-projection-${lang}-${theme}`)
    }
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
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(countSheets(pdf)).toBeGreaterThanOrEqual(3)
    expect(countSheets(pdf)).toBeLessThanOrEqual(5)
  })

  it('fits a screen of 320 pixels', async () => {
    await page.setViewport({ width: 320, height: 640 })
    for (const path of ['/', '/mark/newspaper', '/sheet/brief', '/project/brief']) {
      await open(path)
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(excess, path).toBeLessThanOrEqual(0)
      await takePicture(page, `workshop-320-${lang}${path.replaceAll('/', '-')}`)
    }
    await page.setViewport({ width: 1280, height: 900 })
  })

  it('saves the work to a file, clears it for the next pupil, and opens it again', async () => {
    await open('/')
    const pupil = lang === 'en' ? 'Nadia' : 'Emma'
    await page.type('.pupil input', pupil)
    const before = new Set(readdirSync(saveTo))
    await page.click('.files > button')
    const file = await findSaved(before)
    if (!file) throw new Error('nothing was saved')
    expect(file.toLowerCase()).toBe(`recoupe-${pupil.toLowerCase()}.json`)
    const saved = JSON.parse(readFileSync(join(saveTo, file), 'utf8'))
    expect(saved.texts.newspaper.marks).toHaveLength(2)

    await page.click('.files > .plain')
    await page.click('.asking button')
    await page.waitForSelector('.files > .plain')
    expect(await fieldOf(page, '.pupil input')).toBe('')
    await reload(page)
    await page.waitForSelector('.pupil input')
    expect(await fieldOf(page, '.pupil input')).toBe('')

    const input = await page.$('.file input')
    await (input as ElementHandle<HTMLInputElement>).uploadFile(join(saveTo, file))
    const name = await waitFor(async () => {
      const value = await fieldOf(page, '.pupil input')
      return value === '' ? null : value
    })
    expect(name).toBe(pupil)

    await (input as ElementHandle<HTMLInputElement>).uploadFile('package.json')
    const alert = await waitFor(
      async () => (await page.$('[role="alert"]')) && textOf(page, '[role="alert"]'),
    )
    expect(alert).toMatch(/stays|reste/)
    expect(await fieldOf(page, '.pupil input')).toBe(pupil)
  })

  it('changes its language on the spot', async () => {
    const other = lang === 'en' ? 'fr' : 'en'
    await page.click(`.languages [lang="${other}"]`)
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, other)
    expect(await textOf(page, '.brand')).toContain(other === 'fr' ? 'Atelier' : 'workshop')
  })

  it('has asked for nothing but itself, and for what it holds or made', () => {
    const own = pathToFileURL(WORKSHOP_FILE).href
    expect(requests.filter((url) => !url.startsWith(own) && !/^(?:blob|data):/.test(url))).toEqual([])
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
  let session: Session
  beforeAll(async () => {
    session = await startSession({ saveTo })
  })
  afterEach(() => session.closePages())
  afterAll(() => session.close())

  it('the same workshop opens, keeps work in the extension’s storage, and axe finds nothing', async () => {
    await session.speak('fr')
    const page = await session.openExtensionPage('workshop.html', '.texts > li')
    expect(await findFaults(page)).toEqual([])
    await page.type('.pupil input', 'Ali')
    const kept = await waitFor(
      () =>
        page.evaluate(
          `chrome.storage.local.get('workshop:kazakhstan-2022-01').then((all) => all['workshop:kazakhstan-2022-01']?.pupil === 'Ali' ? 'Ali' : null)`,
        ) as Promise<string | null>,
    )
    expect(kept).toBe('Ali')
    await reload(page, true)
    await page.waitForSelector('.pupil input')
    expect(await fieldOf(page, '.pupil input')).toBe('Ali')
  })

  it('a teacher makes a workshop of three texts, and the pack that comes with it holds none of them', async () => {
    await session.speak('en')
    const page = await session.openExtensionPage('workshop.html?own', '.own-texts > li')
    await page.setViewport({ width: 1280, height: 900 })
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
      await session.useTheme(page, theme)
      expect(await findFaults(page)).toEqual([])
      await takePicture(page, `workshop-own-${theme}`, { fullPage: true })
    }
    await page.focus('.own-points > .actions button')
    await page.keyboard.press('Enter')
    // Either of the two comes, and a refusal must be seen.
    await page.waitForSelector('.made, [role="alert"]')
    expect(await page.$('[role="alert"]')).toBeNull()
    expect(await page.$('.made .banner')).toBeNull()
    expect(await findFaults(page)).toEqual([])

    const before = new Set(readdirSync(saveTo))
    await page.click('.made .plain')
    const file = await findSaved(before)
    const bundle = readFileSync(join(saveTo, file ?? ''), 'utf8')
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
  })

  it('the full page of an article gives its worksheet and key, also when the article is closed', async () => {
    await session.speak('fr')
    const article = await session.open('/01-agence.html')
    const { claims } = await readReport(session)
    const tabId = await findTabId(session.ask)
    const study = await session.openExtensionPage(`report.html?tab=${tabId}`, '.matrix')
    await article.close()
    await study.bringToFront()
    await study.click('.entry-menu summary')
    await study.click('.entry-menu li:nth-child(2) button')
    const sheet = await session.findExtensionPage('/workshop.html?tab=')
    await sheet.waitForSelector('.sheet')
    expect(await sheet.$$('.sheet')).toHaveLength(2)
    expect(await sheet.$$('.sheet-blank .points tbody tr')).toHaveLength(Math.min(claims.length, 8))
    expect(await textOf(sheet, '.sheet:last-of-type')).toContain('Reuters')
    expect(await findFaults(sheet)).toEqual([])
  })
})
