import { describe, expect, test } from 'vitest'
import { listFramings } from '../../../components/study/framing-rows.ts'
import type { Report } from '../../../lib/report.ts'
import { killed, pack, report } from '../fixture.ts'

const rowOf = (point: string, of: Report = report) =>
  listFramings(of, pack).find((row) => row.point.id === point)

describe('how a point is told', () => {
  test('by an outlet holds its headline and its text, where they part', () => {
    const voi = rowOf('coup-attempt')?.tellers.find(({ article }) => article === 'rhc')
    expect(voi?.manners.map(({ voice, cue, isHeadline }) => [voice, cue, isHeadline])).toEqual([
      ['endorsed', 'souligne', true],
      ['attributed', 'a dénoncé', false],
      ['quoted', 'a précisé', false],
    ])
  })

  test('names the voices in use, from the article’s own to the greatest distance', () => {
    expect(rowOf('coup-attempt')?.voices).toEqual(['endorsed', 'attributed', 'quoted', 'doubted'])
  })

  test('by this page comes first, with the page’s own words', () => {
    const cue = { text: 'a déclaré', start: 0, end: 9 }
    const framing = [{ voice: 'attributed' as const, cue, headline: true as const }]
    const [page] =
      rowOf('security-forces-killed', { ...report, claims: [{ ...killed, framing }] })?.tellers ?? []
    expect(page).toEqual({
      article: null,
      attributedTo: 'Ministry of the Interior',
      manners: [{ voice: 'attributed', cue: 'a déclaré', isHeadline: true, isInMarks: false }],
    })
  })

  test('with no words known is told by its voice alone', () => {
    const [page] = rowOf('security-forces-killed')?.tellers ?? []
    expect(page?.manners).toEqual([{ voice: 'attributed', cue: null, isHeadline: false, isInMarks: false }])
  })
})

describe('the points', () => {
  const rows = listFramings(report, pack)

  test('are those that two at least tell, and somebody in another voice than the own', () => {
    for (const { tellers, voices } of rows) {
      expect(tellers.length).toBeGreaterThan(1)
      expect(voices.some((voice) => voice !== 'own')).toBe(true)
    }
    expect(rows.map(({ point }) => point.id)).not.toContain('decapitations')
  })

  test('of this page come first, then those told in most voices', () => {
    const ofPage = rows.map(({ tellers }) => tellers[0]?.article === null)
    expect(ofPage).toEqual([...ofPage].sort((a, b) => Number(b) - Number(a)))
  })

  test('are none where nobody tells anything', () => {
    expect(listFramings({ ...report, claims: [] }, { ...pack, claims: [] })).toEqual([])
  })
})
