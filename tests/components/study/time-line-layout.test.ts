import { describe, expect, test } from 'vitest'
import { createLocale } from '../../../components/locale-format.ts'
import { type DatedFigure, listSeries, spansDays } from '../../../components/study/figure-series.ts'
import { layOutAxis, layOutStrip } from '../../../components/study/time-line-layout.ts'
import { pack, report } from '../fixture.ts'

const locale = createLocale('en', 'en')
const WINDOW = ['2022-01-02', '2022-01-19'] as const
const figure = (count: number, date: string | null, more: Partial<DatedFigure> = {}): DatedFigure => ({
  kind: 'outlet',
  name: 'X',
  date,
  value: { count, bound: 'exact' },
  withdrawn: null,
  note: null,
  ...more,
})
const labelOf = (figures: readonly DatedFigure[]) =>
  figures.map(({ value, name }) => `${value.count} ${name}`).join()

describe('the figures of a point', () => {
  const series = listSeries(report, pack, locale)
  const of = (id: string) => series.find(({ point }) => point.id === id)

  test('are the page’s, the articles’ and the officials’, each with its day', () => {
    const killed = of('security-forces-killed')
    expect(killed?.verdict).toBe('differs')
    expect(killed?.figures.map(({ kind, date, value }) => [kind, date, value.count])).toEqual([
      ['page', '2022-01-10', 18],
      ['outlet', '2022-01-10', 18],
      ['outlet', '2022-01-10', 16],
      ['outlet', '2022-01-10', 16],
      ['official', '2022-01-15', 19],
    ])
  })

  test('tell the toll of 164 as taken back, and no other', () => {
    const withdrawn = series.flatMap(({ figures }) => figures.filter((one) => one.withdrawn !== null))
    expect(withdrawn.map(({ value, date, withdrawn: on }) => [value.count, date, on])).toEqual([
      [164, '2022-01-09', '2022-01-10'],
    ])
  })

  test('with the most days come first', () => {
    expect(series[0]?.point.id).toBe('total-deaths')
    expect(series.filter(spansDays).length).toBeGreaterThan(3)
  })

  test('are left out where there is only one, or none', () => {
    expect(series.every(({ figures }) => figures.length > 1)).toBe(true)
    expect(listSeries({ ...report, claims: [] }, { ...pack, claims: [], later: [] }, locale)).toEqual([])
  })
})

describe('the axis', () => {
  const dates = ['2022-01-09', '2022-01-10', '2022-01-15', '2022-03-14', '2022-08']
  const axis = layOutAxis(dates, WINDOW, 1000)

  test('has a step a day from 5 to 15 January, and one a date after that', () => {
    expect([axis.days[0], axis.days.at(-1), axis.days.length]).toEqual(['2022-01-05', '2022-01-15', 11])
    expect(axis.after).toEqual(['2022-03-14', '2022-08'])
    const xs = [...axis.days, ...axis.after].map(axis.xOf)
    expect(xs).toEqual([...xs].sort((a, b) => a - b))
    expect(axis.breakX).toBeGreaterThan(axis.xOf('2022-01-15'))
    expect(axis.breakX).toBeLessThan(axis.xOf('2022-03-14'))
  })

  test('begins no earlier than the event, but holds what was dated before it', () => {
    expect(layOutAxis(['2022-01-03'], WINDOW, 1000).days[0]).toBe('2022-01-02')
    expect(layOutAxis(['2021-12-30', '2022-01-10'], WINDOW, 1000).days[0]).toBe('2021-12-30')
  })

  test('has no break where nothing comes after', () => {
    expect(layOutAxis(['2022-01-10'], WINDOW, 1000)).toMatchObject({ after: [], breakX: null })
  })

  test('stands with no date, with a date that is no day, and with an event of years', () => {
    for (const [given, window] of [
      [[], WINDOW],
      [['2022'], WINDOW],
      [
        ['2010-01-01', '2020-01-01'],
        ['2010-01-01', '2021-01-01'],
      ],
    ] as const) {
      const odd = layOutAxis(given, window, 800)
      expect(odd.days.length).toBeLessThanOrEqual(31)
      for (const date of [...odd.days, ...given]) {
        expect(odd.xOf(date)).toBeGreaterThanOrEqual(0)
        expect(odd.xOf(date)).toBeLessThanOrEqual(800)
      }
    }
  })
})

describe('a strip', () => {
  const axis = layOutAxis(['2022-01-09', '2022-01-10', '2022-01-15'], WINDOW, 1000)

  test('puts a greater figure higher, and nothing beyond its height', () => {
    const { marks, height } = layOutStrip([figure(16, '2022-01-10'), figure(19, '2022-01-15')], axis, labelOf)
    const [small, great] = marks
    expect(great?.y).toBeLessThan(small?.y ?? 0)
    for (const { y } of marks) {
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(height)
    }
  })

  test('joins those who give one figure on one day in one mark', () => {
    const { marks } = layOutStrip(
      [figure(16, '2022-01-10'), figure(16, '2022-01-10', { name: 'Y' })],
      axis,
      labelOf,
    )
    expect(marks).toHaveLength(1)
    expect(marks[0]?.label.text).toBe('16 X,16 Y')
  })

  test('keeps the labels of a day apart, however near the figures', () => {
    const many = Array.from({ length: 30 }, (_, at) => figure(1000 + at, '2022-01-10'))
    const { marks } = layOutStrip(many, axis, labelOf)
    const ys = marks.map(({ label }) => label.y).sort((a, b) => a - b)
    for (const [at, y] of ys.slice(1).entries()) expect(y - (ys[at] ?? 0)).toBeGreaterThanOrEqual(15.9)
  })

  test('leaves out what has no day', () => {
    expect(layOutStrip([figure(16, null)], axis, labelOf).marks).toEqual([])
    expect(layOutStrip([], axis, labelOf)).toMatchObject({ marks: [], course: null })
  })

  test('joins official figures that stood, and not the one that was taken back', () => {
    const official = { kind: 'official' } as const
    const taken = figure(164, '2022-01-09', { ...official, withdrawn: '2022-01-10' })
    const one = layOutStrip([taken, figure(225, '2022-01-15', official)], axis, labelOf)
    expect(one.course).toBeNull()
    const two = layOutStrip(
      [taken, figure(200, '2022-01-10', official), figure(225, '2022-01-15', official)],
      axis,
      labelOf,
    )
    expect(two.course).toMatch(/^M/)
    expect(two.course).not.toContain(String(axis.xOf('2022-01-09')))
  })

  test('shows of "dozens" the stretch that it may mean', () => {
    const dozens = figure(10, '2022-01-10', { value: { count: 10, bound: 'magnitude' } })
    const { marks } = layOutStrip([dozens, figure(164, '2022-01-09')], axis, labelOf)
    const [high, low] = marks.find(({ value }) => value.bound === 'magnitude')?.band ?? []
    expect(high).toBeLessThan(low ?? 0)
  })
})
