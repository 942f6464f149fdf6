// The same page gives the same report in the browser and on the command line.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findTabId } from '../../scripts/browser.ts'
import { isFirefox, PRACTICE, type Session, startSession, waitFor } from './session.ts'

const FOLDERS = [PRACTICE, 'tests/benchmark/pages'].filter((folder) => existsSync(folder))
const all = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, path: join(folder, file) })),
)

/** "fr-wire-b.html" and "fr-wire-c.html" are one template; of pages about something else one a language counts. */
const templateOf = (file: string) => file.replace(/(-neg)-.*$|-(?:[a-z]|\d+)\.html$/, '$1')
const isFirstOfTemplate = ({ file }: (typeof all)[number], at: number) =>
  all.findIndex((other) => templateOf(other.file) === templateOf(file)) === at
const pages = isFirefox ? all.filter(isFirstOfTemplate) : all

/** A report without what rightly differs: where the page was found. */
function withoutPlace(report: object): object {
  return { ...report, input: null, record: null, url: null }
}

let session: Session
let page: Page
let audited: Map<string, object>
beforeAll(async () => {
  session = await startSession()
  page = await session.browser.newPage()
  const lines = execFileSync(process.execPath, ['cli/audit.ts', ...pages.map(({ path }) => path)], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  const reports = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { input: string })
  audited = new Map(reports.map((report) => [report.input, report]))
})
afterAll(() => session.close())

// Of Firefox a sample is asked: what can differ between browsers is how a page is taken apart.
describe(`browser and command line agree${isFirefox ? ' (one page of each template and language)' : ''}`, () => {
  it.each(pages)('on $file', async ({ file, path }) => {
    // No charset in the header: the browser must find it in the page, as the command line does.
    session.pages.set(`/${file}`, { body: readFileSync(path), type: 'text/html' })
    await page.goto(`${session.origin}/${file}`)
    const tabId = await findTabId(session.ask)
    await session.ask(`chrome.runtime.sendMessage({ kind: 'check', tabId: ${tabId} })`)
    const report = await waitFor(async () => {
      const state = await session.readState()
      // The page before it may still stand there.
      return (state?.url.endsWith(`/${file}`) && state.report) || null
    })
    expect(report && withoutPlace(report)).toEqual(withoutPlace(audited.get(path) ?? {}))
  })
})
