// With access to sites on click only, as the browser's own menu offers it: nothing is read until the toolbar button is
// clicked, and then the page in front is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COVERAGE } from './articles.ts'
import { readReport, type Session, startSession, waitFor } from './session.ts'

describe('with access on click only', () => {
  let session: Session
  beforeAll(async () => {
    session = await startSession()
    session.pages.set('/coverage.html', { body: `<title>Kazakhstan</title>${COVERAGE}` })
  })
  afterAll(() => session.close())

  it('a click on the toolbar button reads the page in front, which nothing has read before', async () => {
    await session.limitAccess()
    const allowed = `chrome.permissions.contains({ origins: ['http://127.0.0.1/*'] })`
    expect(await waitFor(async () => ((await session.ask(allowed)) ? null : true))).toBe(true)
    const page = await session.open('/coverage.html')
    expect(await session.readState()).toBeNull()
    await session.clickButton(page)
    expect((await readReport(session)).event).toBe('kazakhstan-2022-01')
  })
})
