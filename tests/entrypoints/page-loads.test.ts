import { describe, expect, test } from 'vitest'
import { isPlaceholder, PageLoads, type TabChange } from '../../entrypoints/shared/page-loads.ts'

const A = 'https://news.test/a'
const PLACEHOLDER = 'news.test/a'

/** Each event as the browser sends it: the change, and the title that the tab shows by then. */
type Event = readonly [change: TabChange & { readonly title?: string }, shown: string]

function coveredOf(events: readonly Event[], url = A): boolean[] {
  const loads = new PageLoads()
  return events.map(([change, title]) => loads.covers(1, change, { url, title }))
}

describe('a load is covered from its first change to the last', () => {
  // As recorded in Chromium 156 and Firefox ESR 153.
  test('in Chromium', () => {
    expect(
      coveredOf([
        [{ status: 'loading', url: A }, PLACEHOLDER],
        [{ title: 'News' }, 'News'],
        [{ title: 'Late news' }, 'Late news'],
        [{ status: 'complete' }, 'Late news'],
      ]),
    ).toEqual([true, true, true, true])
  })

  test('in Firefox, which begins with a change that names no address', () => {
    expect(
      coveredOf([
        [{ status: 'loading' }, 'Before'],
        [{ title: PLACEHOLDER }, PLACEHOLDER],
        [{ status: 'loading', url: A }, PLACEHOLDER],
        [{ title: 'News' }, 'News'],
        [{ status: 'complete' }, 'News'],
      ]),
    ).toEqual([false, false, true, true, true])
  })
})

describe('no load covers', () => {
  const load: Event[] = [
    [{ status: 'loading', url: A }, PLACEHOLDER],
    [{ status: 'complete' }, 'News'],
  ]
  test.each<readonly [string, readonly Event[]]>([
    ['a title that comes after the page is complete', [[{ title: 'Kazakhstan' }, 'Kazakhstan']]],
    [
      'a navigation within the page, in Chromium',
      [
        [{ status: 'loading', url: A }, 'News'],
        [{ status: 'complete' }, 'News'],
      ],
    ],
    ['a navigation within the page, in Firefox', [[{ status: 'complete', url: A }, 'News']]],
    [
      'a page back from the cache, whose title is known at once',
      [
        [{ status: 'loading', url: A }, 'News'],
        [{ status: 'complete' }, 'News'],
      ],
    ],
    [
      'what cannot be told from a page that replaces its address by the same',
      [
        [{ status: 'loading' }, 'News'],
        [{ status: 'complete' }, 'News'],
      ],
    ],
  ])('%s', (_, events) => {
    expect(coveredOf([...load, ...events]).slice(load.length)).toEqual(events.map(() => false))
  })

  test('a page that replaces its address while it loads', () => {
    const events: Event[] = [
      [{ status: 'loading', url: A }, PLACEHOLDER],
      [{ title: 'News' }, 'News'],
      [{ status: 'loading' }, 'News'],
      [{ status: 'complete' }, 'News'],
    ]
    expect(coveredOf(events)).toEqual([true, true, false, false])
  })

  test('changes that a background started in between has not seen begin', () => {
    expect(coveredOf([[{ status: 'complete' }, 'News']])).toEqual([false])
  })

  test('another tab, nor one that was closed', () => {
    const loads = new PageLoads()
    const tab = { url: A, title: PLACEHOLDER }
    loads.covers(1, { status: 'loading', url: A }, tab)
    expect(loads.covers(2, { status: 'complete' }, tab)).toBe(false)
    loads.forget(1)
    expect(loads.covers(1, { status: 'complete' }, tab)).toBe(false)
  })
})

test.each([
  ['https://news.test/a', 'news.test/a', true],
  ['https://news.test/a', 'https://news.test/a', true],
  ['https://news.test/%D0%B0?q=%C3%A9', 'news.test/а?q=é', true],
  ['https://news.test/%E9', 'news.test/%E9', true],
  ['https://news.test/a', 'News', false],
  ['https://news.test/a', '', false],
  [undefined, 'news.test/a', false],
])('of %s the title %j stands in for the address: %s', (url, title, expected) => {
  expect(isPlaceholder({ url, title })).toBe(expected)
})
