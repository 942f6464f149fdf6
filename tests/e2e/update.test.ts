// An update comes while pages stand open: the old scripts on them fall silent, the new ones take over.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBadge } from '../../scripts/browser.ts'
import { COVERAGE } from './articles.ts'
import { isFirefox, readReport, type Session, startSession, waitFor } from './session.ts'

const BUILD = isFirefox ? '.output/firefox-mv3' : '.output/chrome-mv3'
const NEXT_VERSION = '9.0.0'

let folder: string
let session: Session
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'recoupe-update-')), 'extension')
  cpSync(BUILD, folder, { recursive: true })
  session = await startSession({ folder })
  session.pages.set('/article.html', { body: `<title>Kazakhstan : émeutes</title>${COVERAGE}` })
})
afterAll(async () => {
  await session.close()
  rmSync(folder, { recursive: true, force: true })
})

function writeNextVersion(): void {
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as object
  writeFileSync(path, JSON.stringify({ ...manifest, version: NEXT_VERSION }))
}

describe('after an update', () => {
  it('a page that stood open has its report and badge again, and shows no error', async () => {
    const page = await session.open('/article.html')
    const { claims } = await readReport(session)
    // Waits for its text when the update comes: the old script on it is cut off from the extension.
    session.pages.set('/waiting.html', { body: '<title>App</title><body><div id="app">Loading</div></body>' })
    const waiting = await session.open('/waiting.html')
    const errors: string[] = []
    for (const open of [page, waiting]) {
      open.on('pageerror', (error) => errors.push(String(error)))
      open.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    }

    writeNextVersion()
    await session.updateExtension()
    expect(await session.ask('chrome.runtime.getManifest().version')).toBe(NEXT_VERSION)

    await page.bringToFront()
    expect((await readReport(session)).claims).toHaveLength(claims.length)
    const text = await waitFor(async () => (await readBadge(session.ask)).text || null)
    expect(text).toBe(String(claims.length))

    await waiting.bringToFront()
    await waiting.evaluate(`document.body.innerHTML = ${JSON.stringify(COVERAGE)}`)
    await waiting.evaluate(`document.title = 'Kazakhstan : émeutes'`)
    expect((await readReport(session)).claims).toHaveLength(claims.length)
    expect(errors).toEqual([])
  })
})
