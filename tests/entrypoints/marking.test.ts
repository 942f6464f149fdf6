import { describe, expect, test } from 'vitest'
import { packOfPoint } from '../../entrypoints/shared/card-content.ts'
import { areMarksOn } from '../../entrypoints/shared/marking.ts'
import { DEFAULT_SETTINGS } from '../../entrypoints/shared/settings.ts'

describe('marks', () => {
  const url = 'https://www.herald.example/news/1'

  test.each([
    ['stand on every page by default', {}, true],
    ['stand nowhere when they are switched off', { marks: false }, false],
    ['do not stand where they were switched off for the site', { unmarkedSites: ['herald.example'] }, false],
    ['do not stand on a site that is paused', { pausedSites: ['herald.example'] }, false],
    ['stand where another site is left out', { unmarkedSites: ['other.example'] }, true],
  ])('%s', (_, change, on) => {
    expect(areMarksOn(url, { ...DEFAULT_SETTINGS, ...change })).toBe(on)
  })
})

describe('the pack of a card', () => {
  test('has what is known of its point, and every outlet', () => {
    const pack = {
      event: { id: 'e' },
      points: [{ id: 'a' }, { id: 'b' }],
      outlets: [{ id: 'o' }],
      articles: [{ id: 'x' }],
      claims: [{ point: 'a' }, { point: 'b' }],
      later: [{ point: 'b' }],
    } as unknown as Parameters<typeof packOfPoint>[0]
    expect(packOfPoint(pack, 'a')).toEqual({
      ...pack,
      points: [{ id: 'a' }],
      claims: [{ point: 'a' }],
      later: [],
    })
  })
})
