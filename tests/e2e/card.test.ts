// What the card tells and whether all can read it: drawn by the script as it ships, into an open shadow root, since
// the one that readers see is closed to everybody. Reaching into the extension's world on a page takes the debugger's
// protocol, which Chromium alone has.
import { mkdirSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findExtensionWorld } from './leftovers.ts'
import { pointAt, waitForCard, waitForMark } from './marks-pages.ts'
import { isFirefox, readReport, type Session, startSession } from './session.ts'

const PICTURES = '.output/screenshots'
const LONG_MS = 90_000

const draw = (claim: number, theme: 'light' | 'dark') => `(async () => {
  const content = await chrome.runtime.sendMessage({ kind: 'card', url: location.href, claim: ${claim}, isDrawable: true })
  document.querySelector('#look')?.remove()
  const host = document.createElement('div')
  host.id = 'look'
  host.style.cssText = 'all: initial; position: absolute; z-index: 99999; top: 20px; left: 20px; width: 380px'
  document.body.append(host)
  const actions = { onStep: () => {}, onClose: () => {} }
  const card = { content, look: { theme: '${theme}', textSize: 'normal' }, place: { position: 3, total: 17 } }
  const root = host.attachShadow({ mode: 'open' })
  globalThis[Symbol.for('recoupe')].drawCard(root, card, actions)
  for (const part of root.querySelectorAll('details')) part.open = true
  return root.querySelector('[role=dialog]').textContent
})()`

async function findFaults(page: Page): Promise<string[]> {
  const run = `axe.run('#look').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.html).join(' | ')))`
  return (await page.evaluate(run)) as string[]
}

describe.skipIf(isFirefox).each(['en', 'fr'] as const)('the card in %s', (lang) => {
  let session: Session
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    session = await startSession({ lang })
  })
  afterAll(() => session.close())

  it('tells the claim, and axe finds nothing on any claim in either theme', {
    timeout: LONG_MS,
  }, async () => {
    const page = await session.open('/02-source-russe.html')
    await page.setViewport({ width: 900, height: 1000 })
    const { claims } = await readReport(session)
    const [first] = claims
    if (!first) throw new Error('no claim')
    await waitForMark(page, first.evidence.text.slice(0, 12))
    await page.evaluate(`scrollTo(0, 0)`)
    // The first card brings the script along that draws cards.
    await session.ask(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      await chrome.tabs.sendMessage(tab.id, { kind: 'reveal', claim: 0, card: true })
    })()`)
    expect(await waitForCard(page)).not.toBeNull()
    await page.keyboard.press('Escape')
    const world = await findExtensionWorld(page)
    if (!world) throw new Error('no script of the extension runs on the page')
    await page.evaluate(axe.source)
    for (const [at, claim] of claims.entries()) {
      for (const theme of ['light', 'dark'] as const) {
        const { result } = await world.cdp.send('Runtime.evaluate', {
          expression: draw(at, theme),
          contextId: world.contextId,
          awaitPromise: true,
        })
        expect(result.value).toContain(claim.evidence.text.slice(0, 40))
        expect(result.value).toContain(lang === 'en' ? 'mark 3 of 17' : 'repère 3 sur 17')
        expect(await findFaults(page)).toEqual([])
        if (at < 4) await page.screenshot({ path: `${PICTURES}/card-${at}-${lang}-${theme}.png` })
      }
    }
  })
})

// Not in Firefox: an update there closes the extension's own tab, and BiDi opens no new one in time; Firefox itself
// ends the scripts of an old version.
describe.skipIf(isFirefox)('an update of the extension', () => {
  it('silences the marks of the old one, and those of the new one take over', {
    timeout: LONG_MS,
  }, async () => {
    const session = await startSession()
    const page = await session.open('/02-source-russe.html')
    const report = await readReport(session)
    const words = report.claims.find(({ verdict }) => verdict === 'differs')?.evidence.text ?? ''
    expect(await waitForMark(page, words)).not.toBeNull()
    const before = await page.content()
    await session.updateExtension()
    await page.bringToFront()
    await page.mouse.move(5, 5)
    await readReport(session)
    await page.evaluate(`window.wasMarked = [...CSS.highlights.values()].map((ranges) => [...ranges][0])`)
    expect(await waitForMark(page, words)).not.toBeNull()
    await page.evaluate(`(() => {
      const range = [...CSS.highlights].filter(([name]) => name.includes('differs')).flatMap(([, r]) => [...r])
        .find((range) => ${JSON.stringify(words)}.includes(String(range)))
      scrollBy(0, range.getBoundingClientRect().top - 100)
    })()`)
    await pointAt(page, words)
    expect(await waitForCard(page)).not.toBeNull()
    expect(await page.$$eval('recoupe-card', (cards) => cards.length)).toBe(1)
    await page.keyboard.press('Escape')
    expect(await page.content()).toBe(before)
    await session.close()
  })
})
