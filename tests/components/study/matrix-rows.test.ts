import { describe, expect, test } from 'vitest'
import type { PackView } from '../../../components/pack-view.ts'
import { filterRows, groupRows, listRows } from '../../../components/study/matrix-rows.ts'
import type { Report } from '../../../lib/report.ts'
import { killed, pack, report, troops } from '../fixture.ts'

const rows = listRows(report, pack)
const rowOf = (point: string) => rows.find((row) => row.point.id === point)

describe('the rows of the matrix', () => {
  test('hold every point that the page or an article speaks of, once, and no other', () => {
    const told = new Set([
      ...report.claims.map(({ point }) => point),
      ...pack.claims.map(({ point }) => point),
    ])
    expect(rows.map(({ point }) => point.id).sort()).toEqual([...told].sort())
  })

  test('come most telling first', () => {
    const signs = rows.map(({ sign }) => sign)
    expect([...new Set(signs)]).toEqual(['differs', 'only-here', 'unclear', 'agrees', 'omitted', 'unasked'])
  })

  test('have a cell for each article, and none is an account where the article says nothing', () => {
    const cells = rowOf('security-forces-killed')?.cells ?? []
    expect(cells.map(({ article }) => article.id)).toEqual(pack.articles.map(({ id }) => id))
    expect(cells.map(({ account }) => account?.comparison?.verdict ?? null)).toEqual([
      'agrees',
      null,
      'differs',
      null,
      'differs',
    ])
  })

  test('of a page that gives two figures show each account beside the nearest', () => {
    const second = { ...killed, value: { count: 16, bound: 'exact' as const }, verdict: 'agrees' as const }
    const nearer = { ...second, against: [{ article: 'voi', verdict: 'agrees' as const, reasons: [] }] }
    const [row] = listRows({ ...report, claims: [nearer, killed], omitted: [] }, pack)
    expect(row?.sign).toBe('differs')
    expect(row?.claims).toHaveLength(2)
    expect(row?.cells.find(({ article }) => article.id === 'voi')?.account?.comparison?.verdict).toBe(
      'agrees',
    )
  })

  test('of a page that says nothing are those of the articles', () => {
    const silent = listRows({ ...report, claims: [], omitted: [] }, pack)
    expect(new Set(silent.map(({ sign }) => sign))).toEqual(new Set(['unasked']))
  })

  test('stay whole with thirty outlets and two hundred points', () => {
    const large = enlarge(30, 200)
    const many = listRows(large.report, large.pack)
    expect(many).toHaveLength(200)
    expect(many.every(({ cells }) => cells.length === 30)).toBe(true)
    expect(groupRows(many, 'kind').flatMap((group) => group.rows)).toHaveLength(200)
  })
})

describe('groups and filters', () => {
  test('by kind and by verdict each hold every row once', () => {
    for (const grouping of ['kind', 'verdict'] as const) {
      const grouped = groupRows(rows, grouping).flatMap((group) => group.rows)
      expect(grouped.map(({ point }) => point.id).sort()).toEqual(rows.map(({ point }) => point.id).sort())
    }
    expect(groupRows(rows, 'kind').map(({ name }) => name)).toEqual(['count', 'choice', 'date', 'statement'])
  })

  test('with no row are left out', () => {
    expect(groupRows([], 'kind')).toEqual([])
    expect(groupRows(filterRows(rows, 'agrees'), 'verdict').map(({ name }) => name)).toEqual(['agrees'])
  })

  test('leave the points that differ', () => {
    expect(
      filterRows(rows, 'differs')
        .map(({ point }) => point.id)
        .sort(),
    ).toEqual(['foreign-fighters', 'security-forces-killed', 'trigger'])
    expect(filterRows(rows, 'all')).toBe(rows)
  })
})

/** The seed pack blown up: so many outlets, each of which speaks of every one of so many points. */
function enlarge(outlets: number, points: number): { pack: PackView; report: Report } {
  const [article] = pack.articles
  const [point] = pack.points
  const [claim] = pack.claims
  if (!article || !point || !claim) throw new Error('the seed pack is empty')
  const manyPoints = Array.from({ length: points }, (_, at) => ({ ...point, id: `p-${at}` }))
  const articles = Array.from({ length: outlets }, (_, at) => ({ ...article, id: `a-${at}` }))
  const claims = articles.flatMap((one) =>
    manyPoints.map((of) => ({ ...claim, article: one.id, point: of.id })),
  )
  const page = manyPoints.map(({ id }) => ({ ...troops, point: id, against: [] }))
  return { pack: { ...pack, points: manyPoints, articles, claims }, report: { ...report, claims: page } }
}
