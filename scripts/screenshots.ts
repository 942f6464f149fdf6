// `npm run screenshots`: makes every picture of the product anew in a real Chromium, from the practice texts: each
// view in English and French, light and dark, into .output/pictures; those that the README shows go to
// docs/pictures too. Declines to choose: the README says which it shows.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import {
  type Ask,
  findExtensionId,
  findTabId,
  findWorker,
  launchBrowser,
  openPopup,
  openPopupTab,
} from './browser.ts'
import { buildExtension } from './build.ts'
import { serveFolder, startServer } from './server.ts'
import { WORKSHOP_FILE, writeWorkshop } from './workshop.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OUT = join(ROOT, '.output', 'pictures')
const SHOWN = join(ROOT, 'docs', 'pictures')

type Lang = 'en' | 'fr'
type Theme = 'light' | 'dark'
/** The practice article that is read in each language, and the name of its outlet's site. */
const ARTICLES: Readonly<Record<Lang, string>> = {
  en: 'http://pier-gazette.example/03-brief.html',
  fr: 'http://horizons24.example/02-source-russe.html',
}
const TEXTS: Readonly<Record<Lang, string>> = { en: 'opinion', fr: 'newspaper' }

interface Studio {
  readonly browser: Browser
  /** Asks in a page of the extension. */
  readonly ask: Ask
  readonly lang: Lang
  readonly theme: Theme
  /** The practice article, read and marked, in front. */
  readonly article: Page
  readonly tabId: number
}

/** Draws one view and gives its picture. */
type Take = (studio: Studio) => Promise<Uint8Array>

async function openOwn({ browser, theme }: Studio, path: string, selector: string): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: 1000, height: 860 })
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: theme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ])
  await page.goto(`chrome-extension://${await findExtensionId(browser)}/${path}`)
  await page.waitForSelector(selector)
  return page
}

const takeOwn =
  (path: string, selector: string): Take =>
  async (studio) => {
    const page = await openOwn(studio, path, selector)
    const picture = await page.screenshot()
    await page.close()
    return picture
  }

/** Two pictures on one sheet: the second over the first, or beside it. */
async function lay(
  browser: Browser,
  back: Uint8Array,
  front: Uint8Array,
  over: boolean,
): Promise<Uint8Array> {
  const image = (bytes: Uint8Array, name: string) =>
    `<img class="${name}" src="data:image/png;base64,${Buffer.from(bytes).toString('base64')}">`
  const page = await browser.newPage()
  const place = over
    ? '.front { position: absolute; top: 18px; right: 18px; border-radius: 8px; box-shadow: 0 4px 24px rgb(0 0 0 / 45%) }'
    : 'body { display: flex; gap: 1px; background: #8888 }'
  await page.setViewport({ width: 1200, height: 860 })
  await page.setContent(
    `<style>body { margin: 0 } img { display: block } ${place}</style>${image(back, 'back')}${image(front, 'front')}`,
  )
  await page.waitForFunction(
    '[...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0)',
  )
  const picture = await page.screenshot()
  await page.close()
  return picture
}

const takePopup: Take = async ({ browser, ask, article }) => {
  await article.setViewport({ width: 1200, height: 860 })
  await article.evaluate('scrollTo(0, 0)')
  const popup = await openPopup(browser, ask, article)
  await popup.waitForSelector('.group .row')
  const tabId = await findTabId(ask)
  await popup.close()
  const whole = await openPopupTab(browser, ask, tabId)
  await whole.setViewport({ width: 400, height: 824 })
  await whole.waitForSelector('.group .row')
  const front = await whole.screenshot()
  await whole.close()
  await article.bringToFront()
  return lay(browser, await article.screenshot(), front, true)
}

const takePanel: Take = async (studio) => {
  const { browser, article, tabId } = studio
  const panel = await openOwn(studio, `sidepanel.html?tab=${tabId}`, '.group .row')
  await panel.setViewport({ width: 399, height: 860 })
  const front = await panel.screenshot()
  await panel.close()
  await article.bringToFront()
  await article.setViewport({ width: 800, height: 860 })
  await article.evaluate('scrollTo(0, 0)')
  return lay(browser, await article.screenshot(), front, false)
}

/** Rests the pointer on a mark that differs, in the upper half of the window, until its card is drawn. */
const takeMarks: Take = async ({ article }) => {
  await article.bringToFront()
  await article.setViewport({ width: 1000, height: 860 })
  const [x, y] = (await article.evaluate(`(() => {
    const [range] = [...CSS.highlights].filter(([name, { size }]) => name.includes('differs') && size > 0).flatMap(([, ranges]) => [...ranges])
    scrollTo({ top: scrollY + range.getBoundingClientRect().top - 150, behavior: 'instant' })
    const { left, top, height, width } = range.getClientRects()[0]
    return [left + width / 2, top + height / 2]
  })()`)) as [number, number]
  await article.mouse.move(x + 4, y)
  await article.mouse.move(x, y)
  await article.waitForFunction(`document.querySelector('recoupe-card')?.getBoundingClientRect().height > 60`)
  const picture = await article.screenshot()
  await article.keyboard.press('Escape')
  await article.mouse.move(2, 2)
  return picture
}

const takeStudy: Take = async (studio) => {
  const page = await openOwn(studio, `report.html?tab=${studio.tabId}`, '.matrix')
  await page.setViewport({ width: 1200, height: 900 })
  const picture = await page.screenshot()
  await page.close()
  return picture
}

/** The workshop as a file on a disk, on a text in which a pupil has marked something. */
const takeWorkshop: Take = async ({ browser, lang, theme }) => {
  const page = await browser.newPage()
  await page.setViewport({ width: 1200, height: 860 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
  await page.goto(`${pathToFileURL(WORKSHOP_FILE).href}#/mark/${TEXTS[lang]}`)
  await page.waitForSelector('.text .mark-sentence')
  for (const sentence of [2, 4]) {
    await page.$$eval('.text .mark-sentence', (all, at) => (all[at] as HTMLElement).click(), sentence)
  }
  await page.waitForFunction(`document.querySelectorAll('.marks > li').length >= 2`)
  await page.click('.marks > li:first-child input[type="radio"]')
  await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)')
  const picture = await page.screenshot()
  await page.evaluate('localStorage.clear()')
  await page.close()
  return picture
}

const VIEWS: Readonly<Record<string, Take>> = {
  marks: takeMarks,
  popup: takePopup,
  panel: takePanel,
  study: takeStudy,
  options: takeOwn('options.html', '.events h3'),
  welcome: takeOwn('welcome.html', '#does ~ .note'),
  workshop: takeWorkshop,
}

async function openArticle(
  browser: Browser,
  ask: Ask,
  lang: Lang,
): Promise<{ article: Page; tabId: number }> {
  const article = await browser.newPage()
  await article.setViewport({ width: 1000, height: 720 })
  await article.goto(ARTICLES[lang])
  await article.waitForFunction(
    `[...CSS.highlights].some(([name, { size }]) => name.includes('differs') && size > 0)`,
  )
  return { article, tabId: await findTabId(ask) }
}

async function takeAll(lang: Lang, port: string): Promise<void> {
  const flags = [`--host-resolver-rules=MAP *.example 127.0.0.1:${port}`, '--allow-file-access-from-files']
  const browser = await launchBrowser({ lang, flags })
  try {
    await findWorker(browser)
    const surface = await browser.newPage()
    await surface.goto(`chrome-extension://${await findExtensionId(browser)}/options.html`)
    const ask: Ask = async <Answer>(script: string) => (await surface.evaluate(script)) as Answer
    for (const theme of ['light', 'dark'] as const) {
      await ask(`chrome.storage.local.set({ settings: { theme: '${theme}', cardDelayMs: 0 } })`)
      const studio = { browser, ask, lang, theme, ...(await openArticle(browser, ask, lang)) }
      for (const [view, take] of Object.entries(VIEWS)) {
        const path = join(OUT, `${view}-${lang}-${theme}.png`)
        writeFileSync(path, await take(studio))
        console.log(relative('', path))
      }
      await studio.article.close()
    }
  } finally {
    await browser.close()
  }
}

/** Renews docs/pictures: what the README shows, and nothing else. */
function copyShown(): void {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const names = new Set([...readme.matchAll(/docs\/pictures\/([\w-]+\.png)/g)].map(([, name = '']) => name))
  mkdirSync(SHOWN, { recursive: true })
  for (const old of readdirSync(SHOWN)) if (!names.has(old)) rmSync(join(SHOWN, old))
  for (const name of names) copyFileSync(join(OUT, name), join(SHOWN, name))
  console.log(`${names.size} of them are shown by README.md, and stand in ${relative('', SHOWN)}`)
}

async function start(): Promise<void> {
  buildExtension()
  await writeWorkshop()
  mkdirSync(OUT, { recursive: true })
  const server = await startServer(serveFolder(join(ROOT, 'practice')))
  try {
    for (const lang of ['en', 'fr'] as const) await takeAll(lang, new URL(server.origin).port)
  } finally {
    await server.close()
  }
  copyShown()
}

await start()
