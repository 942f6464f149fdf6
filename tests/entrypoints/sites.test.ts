import { describe, expect, test } from 'vitest'
import { findPausedSite, switchPause, toSite } from '../../entrypoints/shared/sites.ts'

describe('a site', () => {
  test.each([
    ['a host name', 'herald.example', 'herald.example'],
    ['a host name with www', 'www.herald.example', 'herald.example'],
    ['an address', 'https://www.herald.example/2022/a?b#c', 'herald.example'],
    ['an address without its scheme', 'herald.example/2022', 'herald.example'],
    ['capitals and spaces', '  Herald.Example ', 'herald.example'],
    ['a port', 'http://herald.example:8080/', 'herald.example'],
    ['letters beyond ASCII, as browsers write them', 'журнал.example', 'xn--80alqgor.example'],
    ['a number', '127.0.0.1', '127.0.0.1'],
  ])('is told from %s', (_, typed, site) => {
    expect(toSite(typed)).toBe(site)
  })

  test.each(['', '   ', 'two words', 'ftp://herald.example', 'javascript://x', 'https://', 'a:b:c'])(
    'is not told from "%s"',
    (typed) => {
      expect(toSite(typed)).toBeNull()
    },
  )
})

describe('a page is paused', () => {
  const paused = ['herald.example', 'le-quotidien.example']
  test.each([
    ['on the site', 'https://herald.example/a', 'herald.example'],
    ['on www', 'https://www.herald.example/a', 'herald.example'],
    ['on a subdomain', 'http://live.le-quotidien.example:81/', 'le-quotidien.example'],
    ['not on another site that ends alike', 'https://otherherald.example/a', null],
    ['not on an address of the browser', 'chrome://herald.example', null],
    ['not where there is no address', '', null],
  ])('%s', (_, url, site) => {
    expect(findPausedSite(url, paused)).toBe(site)
  })
})

describe('the switch of a page', () => {
  const url = 'https://www.herald.example/news/1'
  test('pauses its site beside the others', () => {
    expect(switchPause(url, true, ['other.example'])).toEqual(['herald.example', 'other.example'])
    expect(switchPause(url, true, ['herald.example'])).toEqual(['herald.example'])
  })
  test('resumes it, whichever site it was paused with', () => {
    expect(switchPause(url, false, ['example', 'herald.example', 'other.example'])).toEqual(['other.example'])
  })
  test('changes nothing for a page of no site', () => {
    expect(switchPause('about:blank', true, ['other.example'])).toEqual(['other.example'])
  })
})
