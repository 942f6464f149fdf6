import { describe, expect, test } from 'vitest'
import { toPageState } from '../../entrypoints/shared/page-state.ts'
import { pageKey, readState, type StoredPacks, writeState } from '../../entrypoints/shared/tab-state.ts'
import { otherReport, pack, report } from '../components/fixture.ts'

const url = 'https://exemple.test/a'
const packs: StoredPacks = { views: { [pack.event.id]: pack }, refused: [] }

describe('toPageState', () => {
  test.each([
    ['a page of the browser', 'chrome://settings/', 'browser'],
    ['an address that is not ours to see', undefined, 'browser'],
    ['a store', 'https://addons.mozilla.org/fr/firefox/', 'store'],
    ['a PDF document', 'https://exemple.test/Rapport.PDF?x=1', 'pdf'],
  ])('%s cannot be read', (_, address, barrier) => {
    expect(toPageState(address, null, packs)).toEqual({ kind: 'unreadable', barrier })
  })

  test.each([
    ['the web', url, 'gate'],
    ['a saved page', 'file:///home/page.html', 'file'],
  ])('nothing known of %s says what was looked at', (_, address, seen) => {
    expect(toPageState(address, null, packs)).toMatchObject({ kind: 'nothing', seen })
  })

  test('a report on a known event is shown with its pack', () => {
    expect(toPageState(url, { kind: 'read', url, report }, packs)).toEqual({ kind: 'ready', report, pack })
  })

  test('a page on no known event shows what was found in it', () => {
    expect(toPageState(url, { kind: 'read', url, report: otherReport }, packs)).toMatchObject({
      kind: 'nothing',
      seen: otherReport,
    })
  })

  test('a saved page out of reach says which setting opens it', () => {
    const state = { kind: 'unreadable', url: 'file:///a.html', why: 'blocked' } as const
    expect(toPageState(state.url, state, packs)).toEqual({ kind: 'unreadable', barrier: 'file' })
  })
})

describe('the state of a tab', () => {
  test.each([
    ['a fragment that scrolls', 'https://e.test/a#top', 'https://e.test/a'],
    ['a text fragment', 'https://e.test/a#:~:text=b', 'https://e.test/a'],
    ['a route', 'https://e.test/#/a', 'https://e.test/#/a'],
    ['an old route', 'https://e.test/#!a', 'https://e.test/#!a'],
  ])('%s', (_, address, key) => {
    expect(pageKey(address)).toBe(key)
  })

  test('is that of its address only', async () => {
    await writeState(1, { kind: 'read', url, report })
    expect(await readState(1, `${url}#top`)).toMatchObject({ kind: 'read' })
    expect(await readState(1, 'https://exemple.test/b')).toBeNull()
    expect(await readState(2, url)).toBeNull()
  })
})
