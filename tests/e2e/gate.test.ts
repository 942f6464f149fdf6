// What the gate does on real pages in a real browser, and what it leaves there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBadge } from '../../scripts/browser.ts'
import { findTasks } from '../../scripts/tasks.ts'
import { COVERAGE, QUIET } from './articles.ts'
import { countLeftovers, findExtensionWorld } from './leftovers.ts'
import { isFirefox, readReport, type Session, startSession, waitFor } from './session.ts'

/** Why a test is for Chromium alone. */
const BY_TRACE = isFirefox ? ' (Firefox gives no trace over BiDi)' : ''
const BY_DEBUGGER = isFirefox ? ' (Firefox does not list listeners or living objects over BiDi)' : ''

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session.close())

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

describe('on a page that is not coverage, the extension', () => {
  it.skipIf(isFirefox)(`leaves no listener, observer, global or badge behind${BY_DEBUGGER}`, async () => {
    session.pages.set('/quiet.html', { body: `<title>Bridge</title>${QUIET}` })
    const page = await session.open('/quiet.html')
    const world = await waitFor(() => findExtensionWorld(page))
    if (!world) throw new Error('the gate did not run')
    await pause(300)
    expect(await countLeftovers(world)).toEqual({ observers: 0, signals: 0, listeners: [], globals: [] })
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
      if (body === COVERAGE) await readReport(session)
      await pause(300)
      expect(await page.evaluate('seen')).toEqual([])
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
      const world = await waitFor(() => findExtensionWorld(page))
      if (!world) throw new Error('the gate did not run')
      await pause(300)
      expect((await countLeftovers(world)).listeners).toContain('keydown')
      await page.keyboard.press('Tab')
      await pause(300)
      expect(await countLeftovers(world)).toEqual({ observers: 0, signals: 0, listeners: [], globals: [] })
      await page.close()
    },
  )
})

describe('a page that is loaded', () => {
  it.skipIf(isFirefox)(`starts the gate once${BY_TRACE}`, async () => {
    session.pages.set('/once.html', { body: `<title>Bridge</title>${QUIET}` })
    const page = await session.browser.newPage()
    const tasks = await findTasks(page, async () => {
      await page.goto(`${session.origin}/once.html`, { waitUntil: 'load' })
      await pause(500)
    })
    const started = tasks.filter(({ isStart }) => isStart).map(({ script }) => script)
    expect(started).toEqual(['/content-scripts/gate.js'])
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
    await pause(300)
    expect(await session.readState()).toBeNull()
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
    await pause(300)
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
    expect((await session.readState())?.report).toBeUndefined()
    await page.close()
  })
})
