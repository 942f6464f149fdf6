import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodedReport } from '../../../cli/coding/reports.ts'
import { allot, drawSample } from '../../../cli/coding/sample.ts'

const POINTS = ['deaths', 'arrests', 'gas', 'speech', 'airport', 'mourning']

function makeReport(
  input: string,
  outlet: string,
  points: readonly string[],
  event: string | null = 'valley',
) {
  const report: CodedReport = {
    ...{ input, event, url: null, title: input, lang: 'en', published: '2031-05-02' },
    trail: [{ kind: 'outlet', name: outlet }],
    claims: points.map((point, start) => ({ point, value: true, voice: 'own', evidence: { start } })),
  }
  return report
}
const REPORTS = Array.from({ length: 40 }, (_, at) =>
  makeReport(`page-${at}`, at < 30 ? 'Herald' : at < 38 ? 'Wire' : `Small ${at}`, [
    'deaths',
    'gas',
    'speech',
  ]),
)
const OPTIONS = { seed: 1, pages: 10, points: 4 }
const draw = (reports: readonly CodedReport[], options = OPTIONS) =>
  drawSample(reports, () => POINTS, options)
const show = ({ units }: ReturnType<typeof draw>) =>
  units.map(({ report, point }) => `${report.input} ${point}`)

describe('a sample', () => {
  it('follows from its seed, whatever the order of the run', () => {
    const drawn = show(draw(REPORTS))
    expect(show(draw([...REPORTS].reverse()))).toEqual(drawn)
    expect(show(draw(REPORTS, { ...OPTIONS, seed: 2 }))).not.toEqual(drawn)
  })

  it('holds every outlet while there is room, and large ones in proportion', () => {
    const { strata } = draw(REPORTS)
    expect(strata.map(({ outlet, pages, drawn }) => [outlet, pages, drawn])).toEqual([
      ['Herald', 30, 6],
      ['Small 38', 1, 1],
      ['Small 39', 1, 1],
      ['Wire', 8, 2],
    ])
  })

  it('asks on each page for points that were found and as many that were not, in the order of the pack', () => {
    const { units } = draw(REPORTS)
    expect(units).toHaveLength(40)
    for (const page of new Set(units.map(({ report }) => report.input))) {
      const asked = units.filter(({ report }) => report.input === page).map(({ point }) => point)
      expect(asked.filter((point) => ['deaths', 'gas', 'speech'].includes(point))).toHaveLength(2)
      expect(asked).toEqual(POINTS.filter((point) => asked.includes(point)))
    }
  })

  it.each([
    ['all points found', POINTS, 4],
    ['no point found', [], 4],
    ['one point found', ['gas'], 4],
  ])('asks for as many points as wanted on a page with %s', (_, found, wanted) => {
    expect(draw([makeReport('a', 'Herald', found)]).units).toHaveLength(wanted)
  })

  it('asks for every point where that is wanted, and leaves out pages of no event', () => {
    const reports = [makeReport('a', 'Herald', []), makeReport('b', 'Herald', [], null)]
    const { units } = drawSample(reports, () => POINTS, { ...OPTIONS, points: null })
    expect(units.map(({ report, point }) => [report.input, point])).toEqual(
      POINTS.map((point) => ['a', point]),
    )
    expect(units[0]?.unit).toBe('u0001')
  })

  it('is allotted so that the sum holds and nobody gives more than there is', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 400 }), (list, wanted) => {
        const counts = allot(list, wanted)
        const total = list.reduce((sum, size) => sum + size, 0)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Math.min(wanted, total))
        for (const [at, count] of counts.entries()) expect(count).toBeLessThanOrEqual(list[at] ?? 0)
        if (wanted >= list.length) expect(Math.min(...counts)).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})
