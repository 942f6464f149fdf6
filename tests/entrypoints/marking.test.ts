import { describe, expect, test } from 'vitest'
import { packOfPoint } from '../../entrypoints/shared/card-content.ts'
import { areMarksOn, switchMarks } from '../../entrypoints/shared/marks-on.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../entrypoints/shared/settings.ts'

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

describe('the switch of a page', () => {
  const url = 'https://www.herald.example/news/1'
  const settings = { ...DEFAULT_SETTINGS, unmarkedSites: ['other.example'] }
  const switched = (on: boolean, before: Settings = settings) => ({
    ...before,
    ...switchMarks(url, on, before),
  })

  test('takes the marks off its site and no other', () => {
    expect(switched(false)).toEqual({ ...settings, unmarkedSites: ['other.example', 'herald.example'] })
    expect(switched(false, switched(false))).toEqual(switched(false))
  })
  test('puts them back, where they are off everywhere too', () => {
    expect(areMarksOn(url, switched(true, { ...switched(false), marks: false }))).toBe(true)
    expect(switched(true, switched(false))).toEqual(settings)
  })
  test('changes nothing for a page of no site', () => {
    expect(switchMarks('about:blank', false, settings)).toEqual({})
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
