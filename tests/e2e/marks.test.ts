// Marks in the page and the card: on pages of many kinds, by pointer and by keyboard, and gone when they should be.
import type { Page } from 'puppeteer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findTabId } from '../../scripts/browser.ts'
import { takePicture } from './looks.ts'
import {
  ARTICLE,
  DEAD,
  FORCE,
  late,
  MARKED,
  PAGES,
  pointAt,
  type Rect,
  readCardRect,
  readMarks,
  rectsOfMark,
  styledPage,
  waitForCard,
  waitForMark,
  waitForNoCard,
} from './marks-pages.ts'
import { readReport, type Session, startSession, waitFor } from './session.ts'

let session: Session
beforeAll(async () => {
  session = await startSession({ lang: 'en' })
  for (const [at, body] of Object.values(PAGES).entries()) session.pages.set(`/page-${at}.html`, { body })
})
afterEach(async () => {
  const [first, ...others] = await session.browser.pages()
  await first?.bringToFront()
  await Promise.all(others.map((page) => page.close()))
  await session.ask('chrome.storage.local.clear()')
})
afterAll(() => session.close())

const covers = (card: Rect, { left, top, right, bottom }: Rect) =>
  card.left < right && card.right > left && card.top < bottom && card.bottom > top

const open = async (body: string) => {
  session.pages.set('/marks.html', { body })
  return session.open('/marks.html')
}
const setSettings = (settings: object) =>
  session.ask(`chrome.storage.local.set(${JSON.stringify({ settings })})`)
const tell = async (message: object) => {
  const tabId = await findTabId(session.ask)
  return session.ask(`chrome.tabs.sendMessage(${tabId}, ${JSON.stringify(message)})`)
}
const hasFocus = `document.activeElement?.localName === 'recoupe-card'`

describe('on a page with', () => {
  it.each(Object.keys(PAGES).map((name, at) => [name, at] as const))(
    '%s the words are marked, and the card opens beside them',
    async (name, at) => {
      const page = await session.open(`/page-${at}.html`)
      const marks = await waitForMark(page, name.startsWith('words split') ? 'policiers' : MARKED)
      expect(marks).not.toBeNull()
      const words = name.startsWith('words split') ? 'ciers' : MARKED
      const before = await page.content()
      const pixels = await page.evaluate('document.documentElement.scrollHeight')
      await page.evaluate(`document.querySelectorAll('article p')[2].scrollIntoView({ block: 'center' })`)
      await pointAt(page, words)
      const card = await waitForCard(page)
      expect(card).not.toBeNull()
      const lines = await rectsOfMark(page, words)
      expect(card && lines.some((line) => covers(card, line))).toBe(false)
      const [width, height] = (await page.evaluate('[innerWidth, innerHeight]')) as [number, number]
      expect(card && card.left >= 0 && card.right <= width && card.top >= 0 && card.bottom <= height).toBe(
        true,
      )
      await takePicture(page, `marks-${at}`)
      await page.keyboard.press('Escape')
      expect(await waitForNoCard(page)).toBe(true)
      expect(await page.content()).toBe(before)
      expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(pixels)
    },
  )

  it('a dark ground the marks are bright, on a light one dark, and in the colour of the text between', async () => {
    const tone = async (name: keyof typeof PAGES) => {
      const page = await open(PAGES[name])
      const marks = (await waitForMark(page)) ?? {}
      await page.close()
      return Object.keys(marks).map((key) => key.split('-').at(-1))
    }
    expect(new Set(await tone('plain'))).toEqual(new Set(['light']))
    expect(new Set(await tone('its own dark colours'))).toEqual(new Set(['dark']))
    expect(new Set(await tone('a ground between light and dark'))).toEqual(new Set(['plain']))
  })
})

describe('a content security policy', () => {
  it('does not change how the card looks', async () => {
    const look = async (name: keyof typeof PAGES) => {
      const page = await open(PAGES[name])
      await waitForMark(page)
      await pointAt(page)
      const card = await waitForCard(page)
      if (!card) throw new Error('no card')
      const { left: x, top: y, right, bottom } = card
      const picture = await page.screenshot({ clip: { x, y, width: right - x, height: bottom - y } })
      await page.close()
      return Buffer.from(picture).toString('base64')
    }
    const styled = await look('no style of its own')
    expect((await look('a strict content security policy')) === styled).toBe(true)
  })
})

describe('the document', () => {
  it('is the same to the byte and to the pixel, before marks and with them', async () => {
    await setSettings({ marks: false })
    const bare = await open(PAGES.plain)
    await readReport(session)
    const html = await bare.content()
    const layout = `[...document.querySelectorAll('*')].map((e) => JSON.stringify(e.getBoundingClientRect())).join()`
    const boxes = await bare.evaluate(layout)
    expect(await readMarks(bare)).toEqual({})
    await setSettings({ marks: true })
    expect(await waitForMark(bare)).not.toBeNull()
    expect(await bare.content()).toBe(html)
    expect(await bare.evaluate(layout)).toBe(boxes)
    expect(await bare.evaluate('document.styleSheets.length + document.adoptedStyleSheets.length')).toBe(1)
  })
})

describe('marks follow', () => {
  it('text that a framework writes anew after a second', async () => {
    const page = await open(
      late(`setTimeout(() => {
        const article = document.querySelector('article')
        const html = article.innerHTML
        article.remove()
        setTimeout(() => {
          const anew = document.createElement('article')
          anew.innerHTML = html
          document.body.append(anew)
          window.isAnew = true
        }, 300)
      }, 1000)`),
    )
    expect(await waitForMark(page)).not.toBeNull()
    await page.waitForFunction('window.isAnew === true')
    const isLive = `[...CSS.highlights].some(([name, ranges]) => name.startsWith('recoupe-') &&
      [...ranges].some((range) => range.startContainer.isConnected && String(range).includes(${JSON.stringify(MARKED)})))`
    expect(await waitFor(async () => ((await page.evaluate(isLive)) ? true : null))).toBe(true)
  })

  it('paragraphs that come later, which are compared too', async () => {
    const page = await open(
      late(`setTimeout(() => document.querySelector('article').insertAdjacentHTML('beforeend',
        '<p>La police a procédé à 7 939 arrestations, selon le ministère de l’Intérieur.</p>'), 1000)`),
    )
    expect(await waitForMark(page)).not.toBeNull()
    expect(await waitForMark(page, '7 939')).not.toBeNull()
    expect(await waitForMark(page)).not.toBeNull()
  })

  it('the reader from one article to another and away, inside one document', async () => {
    const quiet = '<article><h1>Un pont</h1><p>Le conseil parle du pont et de ses arbres.</p></article>'
    const page = await open(
      `${styledPage('', ARTICLE)}<script>
        const go = (path, title, html) => {
          history.pushState(null, '', path)
          document.title = title
          document.body.innerHTML = html
        }
        const toBridge = () => go('/bridge', 'Un pont', ${JSON.stringify(quiet)})
        const toSecond = () => go('/second', 'Kazakhstan : émeutes', ${JSON.stringify(ARTICLE.replace(DEAD, 'Dix-huit policiers et soldats ont péri'))})
      </script>`,
    )
    expect(await waitForMark(page)).not.toBeNull()
    await page.evaluate('toBridge()')
    expect(await waitFor(async () => (Object.keys(await readMarks(page)).length === 0 ? true : null))).toBe(
      true,
    )
    await page.evaluate('toSecond()')
    expect(await waitForMark(page, 'Dix-huit policiers et soldats ont péri')).not.toBeNull()
  })

  it('a page that turns dark', async () => {
    const page = await open(styledPage('.dark { background: #111; color: #eee }'))
    expect(Object.keys((await waitForMark(page)) ?? {}).every((name) => name.endsWith('-light'))).toBe(true)
    await page.evaluate(`document.body.className = 'dark'`)
    const isDark = async () =>
      Object.keys(await readMarks(page)).every((name) => name.endsWith('-dark')) || null
    expect(await waitFor(isDark)).toBe(true)
  })
})

describe('a surface asks for the words of a claim', () => {
  const reveal = async (claim: number) => {
    const tabId = await findTabId(session.ask)
    return session.ask(`chrome.runtime.sendMessage({ kind: 'reveal', tabId: ${tabId}, claim: ${claim} })`)
  }
  const readFlash = async (page: Page) =>
    Object.entries(await readMarks(page)).flatMap(([name, words]) => (name.startsWith('flash') ? words : []))

  it.each([true, false])('and the page scrolls to them and flashes them, marks on: %s', async (marks) => {
    await setSettings({ marks })
    const page = await open(styledPage('p { margin: 900px 0 }'))
    const { claims } = await readReport(session)
    if (marks) await waitForMark(page)
    const claim = claims.findIndex(({ evidence }) => MARKED.includes(evidence.text))
    expect(await reveal(claim)).toBe('shown')
    expect(await readFlash(page)).toEqual([MARKED])
    const isInSight = `(() => {
      const [range] = [...CSS.highlights].find(([name]) => name.includes('flash'))?.[1] ?? []
      const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
      return (top >= 0 && bottom <= innerHeight) || null
    })()`
    expect(await waitFor(async () => (await page.evaluate(isInSight)) as true | null)).toBe(true)
    expect(await waitFor(async () => ((await readFlash(page)).length === 0 ? true : null))).toBe(true)
    expect(Object.keys(await readMarks(page)).length > 0).toBe(marks)
  })

  it('that the page no longer has, and is told so', async () => {
    const page = await open(PAGES.plain)
    await waitForMark(page)
    const { claims } = await readReport(session)
    expect(await reveal(claims.length)).toBe('words-gone')
  })
})

describe('marks go', () => {
  it('when they are switched off, come back, and stay off where they were switched off for the site', async () => {
    const page = await open(PAGES.plain)
    expect(await waitForMark(page)).not.toBeNull()
    const areGone = async () => (Object.keys(await readMarks(page)).length === 0 ? true : null)
    await setSettings({ marks: false })
    expect(await waitFor(areGone)).toBe(true)
    await setSettings({ marks: true })
    expect(await waitForMark(page)).not.toBeNull()
    await setSettings({ unmarkedSites: ['127.0.0.1'] })
    expect(await waitFor(areGone)).toBe(true)
    await page.reload()
    await readReport(session)
    await waitFor(async () => null, 1000)
    expect(await readMarks(page)).toEqual({})
  })

  it('and are never in frames, in what is edited, or in what is hidden', async () => {
    const srcdoc = ARTICLE.replaceAll('"', '&quot;')
    const page = await open(
      styledPage('', `${ARTICLE}<div contenteditable>${FORCE}</div><iframe srcdoc="${srcdoc}"></iframe>`),
    )
    expect(await waitForMark(page)).not.toBeNull()
    const outside = await page.evaluate(
      `[...CSS.highlights].flatMap(([, ranges]) => [...ranges]).every(({ startContainer }) =>
        startContainer.ownerDocument === document && !startContainer.parentElement.isContentEditable)`,
    )
    expect(outside).toBe(true)
    const inFrame = await page.frames()[1]?.evaluate('CSS.highlights.size')
    expect(inFrame).toBe(0)
  })
})

describe('the card', () => {
  it('stays while the pointer is on it, and goes when the pointer leaves both', async () => {
    const page = await open(PAGES.plain)
    await waitForMark(page)
    await pointAt(page)
    const card = await waitForCard(page)
    if (!card) throw new Error('no card')
    await page.mouse.move(card.left + 40, card.top + 20, { steps: 4 })
    await waitFor(async () => null, 900)
    expect(await readCardRect(page)).not.toBeNull()
    await page.mouse.move(2, 2, { steps: 4 })
    expect(await waitForNoCard(page)).toBe(true)
  })

  it('does not open for a pointer that only passes', async () => {
    await setSettings({ cardDelayMs: 4000 })
    const page = await open(PAGES.plain)
    await waitForMark(page)
    await pointAt(page)
    await page.mouse.move(2, 2, { steps: 3 })
    await waitFor(async () => null, 4500)
    expect(await readCardRect(page)).toBeNull()
  })

  it('opens by keyboard mark by mark, takes the focus, keeps it in a round, and gives it back', async () => {
    const page = await open(`${PAGES.plain}<button id="own">Own</button>`)
    await waitForMark(page)
    await page.focus('#own')
    const marked = Object.values(await readMarks(page)).flat().length
    expect(marked).toBeGreaterThan(2)
    await tell({ kind: 'step', by: 1 })
    expect(await waitFor(async () => ((await page.evaluate(hasFocus)) ? true : null))).toBe(true)
    for (let press = 0; press < 30; press += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(hasFocus)).toBe(true)
    }
    await page.keyboard.press('Escape')
    expect(await waitForNoCard(page)).toBe(true)
    expect(await page.evaluate('document.activeElement.id')).toBe('own')
  })

  it('closes when something else is pressed', async () => {
    const page = await open(PAGES.plain)
    await waitForMark(page)
    await tell({ kind: 'step', by: 1 })
    expect(await waitForCard(page)).not.toBeNull()
    await page.mouse.click(700, 500)
    expect(await waitForNoCard(page)).toBe(true)
  })

  it.each([
    [320, 568],
    [320, 256],
    [640, 300],
  ])('fits a window of %i by %i and covers no word of its mark', async (width, height) => {
    const page = await open(styledPage('body { width: auto !important }'))
    await page.setViewport({ width, height })
    await waitForMark(page)
    const total = Object.values(await readMarks(page)).flat().length
    // A flash is gone in two seconds: what is flashed is noted on the page, whenever it draws.
    await page.evaluate(`(() => {
      window.flashes = []
      const look = () => {
        const found = [...CSS.highlights].filter(([name]) => name.includes('flash')).flatMap(([, ranges]) => [...ranges])
        if (found.length > 0 && found[0] !== flashes.at(-1)?.[0]) flashes.push(found)
        requestAnimationFrame(look)
      }
      look()
    })()`)
    for (let at = 0; at < Math.min(total, 4); at += 1) {
      await tell({ kind: 'step', by: 1 })
      const fits = await waitFor(async () => {
        const card = await waitForCard(page)
        const lines = (await page.evaluate(
          `(flashes[${at}] ?? []).flatMap((range) => [...range.getClientRects()].map((rect) => rect.toJSON()))`,
        )) as Rect[]
        const isInside =
          card && card.left >= 0 && card.right <= width && card.top >= 0 && card.bottom <= height
        return (isInside && lines.length > 0 && !lines.some((line) => covers(card, line))) || null
      })
      expect(fits, `the card on mark ${at + 1}`).toBe(true)
    }
    await takePicture(page, `marks-${width}x${height}`)
  })
})
