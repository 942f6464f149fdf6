// What the gate does on real pages in a real browser, and what it leaves there.
import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBadge } from '../../scripts/browser.ts'
import { COVERAGE, QUIET } from './articles.ts'
import { countLeftovers, findExtensionWorld } from './leftovers.ts'
import { waitForMark } from './marks-pages.ts'
import { isFirefox, readReport, type Session, startSession, waitFor } from './session.ts'
import { watchStarts } from './starts.ts'

/** Why a test is for Chromium alone. */
const BY_DEBUGGER = isFirefox ? ' (Firefox does not list listeners or living objects over BiDi)' : ''

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session.close())

const NOTHING_LEFT = { observers: 0, signals: 0, listeners: [], globals: [] }

type World = NonNullable<Awaited<ReturnType<typeof findExtensionWorld>>>

async function enterWorld(page: Page): Promise<World> {
  const world = await waitFor(() => findExtensionWorld(page))
  if (!world) throw new Error('the gate did not run')
  return world
}

/** What is left once nothing is, or what still is after a long while. */
async function waitForNothingLeft(world: World): Promise<unknown> {
  const isNothing = async () => isDeepStrictEqual(await countLeftovers(world), NOTHING_LEFT) || null
  await waitFor(isNothing)
  return countLeftovers(world)
}

/**
 * Gives the page another title, for which the background asks the gate anew, after all that it had to do for this
 * tab before; answers how often it has asked by then.
 */
async function countAsked(page: Page, title: string): Promise<number> {
  await page.evaluate(`document.title = ${JSON.stringify(title)}`)
  const runs = await waitFor(async () => (await session.readState())?.gateRuns ?? null)
  if (runs === null) throw new Error('the background never asked the gate about the new title')
  return runs
}

describe('on a page that is not coverage, the extension', () => {
  it.skipIf(isFirefox)(`leaves no listener, observer, global or badge behind${BY_DEBUGGER}`, async () => {
    session.pages.set('/quiet.html', { body: `<title>Bridge</title>${QUIET}` })
    const page = await session.open('/quiet.html')
    expect(await waitForNothingLeft(await enterWorld(page))).toEqual(NOTHING_LEFT)
    expect(await readBadge(session.ask)).toMatchObject({ text: '' })
    await page.close()
  })

  it('is not seen by the page: no message, event, element or attribute', async () => {
    const watch = `<script>
      window.seen = []
      addEventListener('message', (event) => seen.push('message ' + JSON.stringify(event.data)))
      const dispatch = EventTarget.prototype.dispatchEvent
      EventTarget.prototype.dispatchEvent = function (event) { seen.push(event.type); return dispatch.call(this, event) }
      new MutationObserver((changes) => { if (document.readyState === 'complete') seen.push(...changes.map((c) => c.type)) })
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    </script>`
    for (const [path, body] of [
      ['/seen-quiet.html', QUIET],
      ['/seen-coverage.html', COVERAGE],
    ] as const) {
      session.pages.set(path, { body: `<title>Seen</title>${watch}${body}` })
      const page = await session.open(path)
      if (body === COVERAGE) expect(await waitForMark(page)).not.toBeNull()
      expect(await page.evaluate('seen')).toEqual([])
      if (body === QUIET) await countAsked(page, 'Changed')
      // The title's text is taken out and put in.
      expect(await page.evaluate('new Set(seen).size')).toBe(body === QUIET ? 1 : 0)
      await page.close()
    }
  })

  it.skipIf(isFirefox)(
    `waits at a page with no text, and stops when the reader types${BY_DEBUGGER}`,
    async () => {
      session.pages.set('/empty-app.html', {
        body: '<title>App</title><body><div id="app">Loading</div></body>',
      })
      const page = await session.open('/empty-app.html')
      const world = await enterWorld(page)
      const isWaiting = async () => (await countLeftovers(world)).listeners.includes('keydown') || null
      expect(await waitFor(isWaiting)).toBe(true)
      await page.keyboard.press('Tab')
      expect(await waitForNothingLeft(world)).toEqual(NOTHING_LEFT)
      await page.close()
    },
  )
})

describe('a page that is loaded', () => {
  it('is left to its own script: the background does not ask the gate about it', async () => {
    session.pages.set('/loaded.html', { body: `<title>Bridge</title>${QUIET}` })
    const page = await session.open('/loaded.html')
    expect(await countAsked(page, 'A bridge')).toBe(1)
    await page.close()
  })

  it.skipIf(isFirefox)(`starts the gate once${BY_DEBUGGER}`, async () => {
    session.pages.set('/once.html', { body: `<title>Bridge</title>${QUIET}` })
    const page = await session.open('/loaded.html')
    const countStarts = await watchStarts(page, '/content-scripts/gate.js')
    await page.goto(`${session.origin}/once.html`, { waitUntil: 'load' })
    expect(await waitFor(async () => (await countStarts()) || null)).toBe(1)
    // One more for the title: by then the first would have been followed by its double.
    expect(await countAsked(page, 'A bridge')).toBe(1)
    const isSecond = async () => ((await countStarts()) < 2 ? null : true)
    expect(await waitFor(isSecond)).toBe(true)
    expect(await countStarts()).toBe(2)
    await page.close()
  })
})

describe('an article is found', () => {
  it('when a script writes it long after the page has loaded', async () => {
    const script = `<script>setTimeout(() => { document.body.innerHTML = ${JSON.stringify(COVERAGE)} }, 1200)</script>`
    session.pages.set('/late.html', { body: `<title>Loading</title><body><div>…</div>${script}</body>` })
    const page = await session.open('/late.html')
    expect((await readReport(session)).event).toBe('kazakhstan-2022-01')
    await page.close()
  })

  it('when a script writes it in place of other text before the page has loaded', async () => {
    const script = `<script>setTimeout(() => { document.body.innerHTML = ${JSON.stringify(COVERAGE)} }, 600)</script>`
    session.pages.set('/slow.png', { body: '', type: 'image/png', delayMs: 1500 })
    session.pages.set('/slow.html', {
      body: `<title>News</title><body>${QUIET}<img src="/slow.png">${script}</body>`,
    })
    const page = await session.open('/slow.html')
    expect((await readReport(session)).event).toBe('kazakhstan-2022-01')
    await page.close()
  })

  it('when it takes the place of another text, with its title, after the page has loaded', async () => {
    const change = `document.title = 'Kazakhstan : émeutes'; document.body.innerHTML = ${JSON.stringify(COVERAGE)}`
    session.pages.set('/changed.html', { body: `<title>News</title><body>${QUIET}</body>` })
    const page = await session.open('/changed.html')
    expect(await countAsked(page, 'Bridge')).toBe(1)
    expect((await session.readState())?.report).toBeUndefined()
    await page.evaluate(change)
    expect((await readReport(session)).event).toBe('kazakhstan-2022-01')
    await page.close()
  })

  it('when the reader comes back to it', async () => {
    session.pages.set('/first.html', { body: `<title>Kazakhstan : émeutes</title>${COVERAGE}`, isKept: true })
    session.pages.set('/second.html', { body: `<title>Bridge</title>${QUIET}`, isKept: true })
    const page = await session.open('/first.html')
    const { claims } = await readReport(session)
    await page.goto(`${session.origin}/second.html`)
    await waitFor(async () => ((await session.readState()) === null ? true : null))
    await page.evaluate('setTimeout(() => history.back())')
    expect((await readReport(session)).claims).toHaveLength(claims.length)
    await page.close()
  })

  it('when the reader goes from one to another inside the page, and is forgotten when they leave', async () => {
    const script = `<script>
      const go = (path, title, html) => {
        history.pushState(null, '', path)
        document.title = title
        document.body.innerHTML = html
      }
      const toArticle = () => go('/app/article', 'Kazakhstan : émeutes', ${JSON.stringify(COVERAGE)})
      const toBridge = () => go('/app/bridge', 'A bridge', ${JSON.stringify(QUIET)})
    </script>`
    session.pages.set('/app/home', { body: `<title>Home</title><body>${QUIET}</body>${script}` })
    const page = await session.open('/app/home')
    await countAsked(page, 'My home')
    expect((await readBadge(session.ask)).text).toBe('')
    await page.evaluate('toArticle()')
    const { claims } = await readReport(session)
    const badge = await waitFor(async () => {
      const { text } = await readBadge(session.ask)
      return text === '' ? null : text
    })
    expect(badge).toBe(String(claims.length))
    await page.evaluate('toBridge()')
    const cleared = await waitFor(async () => ((await readBadge(session.ask)).text === '' ? true : null))
    expect(cleared).toBe(true)
    expect(await waitFor(async () => ((await session.readState())?.report ? null : true))).toBe(true)
    await page.close()
  })
})
