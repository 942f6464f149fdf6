// What the card tells and whether all can read it: drawn by the script as it ships, into open shadow roots, since the
// one that readers see is closed to everybody. The extension itself is asked to draw, where its scripts stand on a page.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTabId } from '../../scripts/browser.ts'
import { findFaults, LOOKS, takePicture } from './looks.ts'
import { pointAt, waitForCard, waitForMark, waitForNoCard } from './marks-pages.ts'
import { readReport, type Session, startSession } from './session.ts'

/** Draws the cards of all claims, one under the other, and gives what each says. */
const draw = (tabId: number, claims: number, theme: 'light' | 'dark') => `chrome.scripting.executeScript({
  target: { tabId: ${tabId} },
  args: [${claims}, '${theme}'],
  func: async (claims, theme) => {
    const cards = document.createElement('div')
    cards.id = 'cards'
    cards.style.cssText = 'all: initial; position: absolute; z-index: 99999; top: 20px; left: 20px; width: 380px'
    document.body.append(cards)
    const actions = { onStep: () => {}, onClose: () => {} }
    const said = []
    for (let claim = 0; claim < claims; claim++) {
      const content = await chrome.runtime.sendMessage({ kind: 'card', url: location.href, claim, isDrawable: true })
      const host = document.createElement('div')
      host.style.cssText = 'all: initial; display: block; margin-bottom: 20px'
      cards.append(host)
      const root = host.attachShadow({ mode: 'open' })
      const card = { content, look: { theme, textSize: 'normal' }, place: { position: 3, total: 17 } }
      globalThis[Symbol.for('recoupe')].drawCard(root, card, actions)
      for (const part of root.querySelectorAll('details')) part.open = true
      said.push(root.querySelector('[role=dialog]').textContent)
    }
    return said
  },
}).then(([{ result }]) => result)`

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session.close())

describe.each(LOOKS)('the cards in %s and %s', (lang, theme) => {
  beforeAll(() => session.speak(lang))

  it('tell each claim, and axe finds nothing', async () => {
    const page = await session.open('/02-source-russe.html')
    await page.setViewport({ width: 900, height: 1000 })
    const { claims } = await readReport(session)
    expect(await waitForMark(page, claims[0]?.evidence.text.slice(0, 12))).not.toBeNull()
    // The first card brings the script along that draws cards.
    const tabId = await findTabId(session.ask)
    await session.ask(`chrome.tabs.sendMessage(${tabId}, { kind: 'reveal', claim: 0, card: true })`)
    expect(await waitForCard(page)).not.toBeNull()
    await page.keyboard.press('Escape')
    expect(await waitForNoCard(page)).toBe(true)
    const said = await session.ask<string[]>(draw(tabId, claims.length, theme))
    expect(said).toHaveLength(claims.length)
    for (const [at, { evidence }] of claims.entries()) {
      expect(said[at]).toContain(evidence.text.slice(0, 40))
      expect(said[at]).toContain(lang === 'en' ? 'mark 3 of 17' : 'repère 3 sur 17')
    }
    expect(await findFaults(page, '#cards')).toEqual([])
    await takePicture(page, `cards-${lang}-${theme}`, { fullPage: true })
    await page.close()
  })
})

describe('an update of the extension', () => {
  it('silences the marks of the old one, and those of the new one take over', async () => {
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
    expect(await waitForNoCard(page)).toBe(true)
    expect(await page.content()).toBe(before)
  })
})
