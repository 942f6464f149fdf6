// Pages as bad as pages get: a report or a clear "nothing", never an error on the page, never a long task of ours.
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTabId, openPopupTab } from '../../scripts/browser.ts'
import type { Served } from '../../scripts/server.ts'
import { findTasks, type Task } from '../../scripts/tasks.ts'
import { COVERAGE, QUIET } from './articles.ts'
import { isFirefox, type Session, startSession, waitFor } from './session.ts'

/**
 * A page is jerky when one task holds it for 50 ms (W3C Long Tasks), which `npm run bench` measures; four times that is
 * no slow machine, but work that was not parted into tasks. A trace may miss a task, and never invents one.
 */
const LONGEST_TASK_MS = 200
/** What Firefox itself says of a page that is too deep, or in another charset than it declares. */
const BROWSER_REMARK = /^Error: The (?:document tree is too deep|byte stream was erroneous)/
/** Ten megabytes take a busy machine a while. */
const READ_WITHIN_MS = 180_000
const TITLE = '<!doctype html><meta charset="utf-8"><title>Kazakhstan : émeutes</title>'
const paragraph =
  '<p>Le calme revient dans les rues, disent des habitants de la ville, <b>mais</b> on attend.</p>'
const cyrillic = 'Казахстан: беспорядки. Токаев назвал беспорядки попыткой переворота.'

function toWindows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? 63
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code < 128 ? code : 63
  })
}

interface Case {
  readonly served: Served
  /** Whether the page is coverage all the same. */
  readonly coverage: boolean
}
const page = (body: string, coverage = false): Case => ({ served: { body: TITLE + body }, coverage })

const cases: Readonly<Record<string, Case>> = {
  'an empty page': { served: { body: '' }, coverage: false },
  'a page with no body but a frameset': page('<frameset><frame src="about:blank"></frameset>'),
  'ten megabytes of paragraphs around an article': page(
    COVERAGE + paragraph.repeat(Math.ceil(10_000_000 / paragraph.length)),
    true,
  ),
  '100,000 text nodes': page(`${COVERAGE}<p>${'<i>mot </i>'.repeat(100_000)}</p>`, true),
  'an article 5,000 elements deep': page(`${'<div>'.repeat(5000)}${COVERAGE}${'</div>'.repeat(5000)}`, true),
  'a word of one megabyte': page(`${COVERAGE}<p>${'a'.repeat(1_000_000)}</p>`, true),
  'invalid JSON-LD': page(
    `<script type="application/ld+json">{"@type": "NewsArticle", </script>${COVERAGE}`,
    true,
  ),
  'JSON-LD of the wrong shapes': page(
    `<script type="application/ld+json">[null, 1, {"@graph": 5, "author": [[]], "__proto__": {"x": 1}}]</script>${COVERAGE}`,
    true,
  ),
  'a charset that is not the one declared': {
    served: { body: toWindows1251(`<title>x</title><h1>${cyrillic}</h1>`), type: 'text/html; charset=utf-8' },
    coverage: false,
  },
  'scripts that overwrite Array.prototype and JSON': page(
    `<script>
      for (const name of ['map', 'filter', 'push', 'join', 'slice', 'flatMap', Symbol.iterator])
        Array.prototype[name] = () => { throw new Error('overwritten') }
      Object.prototype.kind = 'polluted'
      JSON.parse = JSON.stringify = () => { throw new Error('overwritten') }
      document.createTreeWalker = document.querySelectorAll = () => { throw new Error('overwritten') }
    </script>${COVERAGE}`,
    true,
  ),
  'elements that take the names of document properties': page(
    `<form name="title"></form><img name="body"><img name="head"><form name="querySelectorAll"></form>${COVERAGE}`,
  ),
  'frames that hold coverage': page(
    `${QUIET}<iframe srcdoc="${COVERAGE.replaceAll('"', '&quot;')}"></iframe>`,
  ),
  'an editor': page(`<div contenteditable="true">${COVERAGE}</div>`, true),
  'bidirectional and invisible characters': page(
    COVERAGE.replaceAll('Kazakhstan', '\u202eKazakh\u200bstan\u202c').replace('Seize', '\ufeffSei\u00adze'),
    true,
  ),
  'plain text': { served: { body: 'Kazakhstan riots, unrest, coup', type: 'text/plain' }, coverage: false },
  'an image': {
    served: { body: '<svg xmlns="http://www.w3.org/2000/svg"/>', type: 'image/svg+xml' },
    coverage: false,
  },
}

let session: Session
beforeAll(async () => {
  session = await startSession()
})
afterAll(() => session.close())

/** Opens a page and gives what went wrong on it, and how long scripts of ours held it. */
async function visit(
  path: string,
  coverage: boolean,
): Promise<{ tab: Page; errors: string[]; tasks: Task[] }> {
  const tab = await session.browser.newPage()
  const errors: string[] = []
  tab.on('pageerror', (error) => BROWSER_REMARK.test(String(error)) || errors.push(String(error)))
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  const visited = async () => {
    await tab.goto(session.origin + path, { waitUntil: 'load', timeout: READ_WITHIN_MS })
    if (coverage) await waitFor(async () => (await session.readState())?.report ?? null, READ_WITHIN_MS)
    await new Promise((done) => setTimeout(done, 300))
  }
  // Firefox gives no trace over BiDi: how long its tasks take is not measured, all else is.
  const tasks = isFirefox ? [] : await findTasks(tab, visited)
  if (isFirefox) await visited()
  return { tab, errors, tasks }
}

describe('on', () => {
  it.each(Object.entries(cases))('%s', { timeout: 2 * READ_WITHIN_MS }, async (_, { served, coverage }) => {
    session.pages.set('/bad.html', served)
    const { tab, errors, tasks } = await visit('/bad.html', coverage)
    const state = await session.readState()
    expect(errors).toEqual([])
    expect(tasks.filter(({ ms }) => ms > LONGEST_TASK_MS)).toEqual([])
    if (coverage) expect(state?.report?.event).toBe('kazakhstan-2022-01')
    expect(state?.kind).not.toBe('failed')
    const popup = await openPopupTab(session.browser, session.ask, await findTabId(session.ask))
    expect(await popup.$eval('main', ({ textContent }) => textContent?.length ?? 0)).toBeGreaterThan(20)
    await popup.close()
    await tab.close()
  })
})
