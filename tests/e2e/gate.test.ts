// What the gate does on real pages in a real browser, and what it leaves there.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBadge } from '../../scripts/browser.ts'
import { COVERAGE, QUIET } from './articles.ts'
import { countLeftovers, findExtensionWorld } from './leftovers.ts'
import { isFirefox, readReport, type Session, startSession, waitFor } from './session.ts'

/** Why a test is for Chromium alone. */
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

describe('an article is found', () => {
  it('when a script writes it long after the page has loaded', async () => {
    const script = `<script>setTimeout(() => { document.body.innerHTML = ${JSON.stringify(COVERAGE)} }, 1200)</script>`
    session.pages.set('/late.html', { body: `<title>Loading</title><body><div>…</div>${script}</body>` })
    const page = await session.open('/late.html')
    expect((await readReport(session)).event).toBe('kazakhstan-2022-01')
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
