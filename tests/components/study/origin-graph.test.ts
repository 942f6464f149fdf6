import { describe, expect, test } from 'vitest'
import type { PackView } from '../../../components/pack-view.ts'
import {
  buildOriginGraph,
  type OriginEdge,
  type OriginGraph,
} from '../../../components/study/origin-graph.ts'
import { type GraphLayout, layOutGraph } from '../../../components/study/origin-graph-layout.ts'
import type { Report } from '../../../lib/report.ts'
import { pack, report } from '../fixture.ts'

const graph = buildOriginGraph(report, pack)
const between = (of: OriginGraph, from: string, to: string) =>
  of.edges.filter((edge) => edge.from === from && edge.to === to)
const layOut = (of: OriginGraph) =>
  layOutGraph(of, {
    nodeText: ({ id }) => ({ title: id, note: 'x' }),
    edgeText: ({ kind }) => (kind === 'shares' ? '94%' : null),
  })
const bare: Report = { ...report, claims: [], credits: [], reuse: [], trail: [] }

describe('the graph of origins', () => {
  test('leads from an agency to every outlet that prints it, stated or inferred', () => {
    expect(between(graph, 'agency AFP', 'article lesoir')).toEqual([
      { kind: 'supplies', from: 'agency AFP', to: 'article lesoir', basis: 'inferred', isOnWay: false },
    ])
    expect(between(graph, 'agency AFP', 'article euronews')).toMatchObject([{ basis: 'stated' }])
  })

  test('has no agency behind an outlet of which none is known', () => {
    expect(graph.edges.filter(({ kind, to }) => kind === 'supplies' && to === 'article franceinfo')).toEqual(
      [],
    )
  })

  test('puts the page behind the origin that was inferred, and leaves photos and authors out', () => {
    const sources = graph.edges.filter(({ kind, to }) => kind === 'supplies' && to === 'page')
    expect(sources).toMatchObject([{ from: 'agency Russia Today', basis: 'inferred' }])
  })

  test('knows an agency by its other name', () => {
    const credits = [{ name: 'RT', role: 'agency', basis: 'stated', evidence: null }] as const
    const named = buildOriginGraph({ ...report, credits }, pack)
    expect(between(named, 'agency Russia Today', 'page')).toMatchObject([{ basis: 'stated' }])
  })

  test('shows how much text is in common, apart from sources', () => {
    expect(between(graph, 'article rhc', 'page')).toMatchObject([{ kind: 'shares', share: 0.94 }])
  })

  test('tells what concerns the page from what does not', () => {
    const onWay = graph.nodes.filter(({ isOnWay }) => isOnWay).map(({ id }) => id)
    expect(onWay).toEqual(expect.arrayContaining(['page', 'article rhc', 'agency Russia Today']))
    expect(onWay).not.toContain('article lesoir')
  })

  test('names the page’s own speakers before those of others, and few of them', () => {
    const speakers = graph.nodes.filter(({ kind }) => kind === 'speaker').map(({ name }) => name)
    expect(speakers.length).toBeLessThanOrEqual(4)
    expect(speakers).toEqual(
      expect.arrayContaining(['Ministry of the Interior', 'Kassym-Jomart Tokayev', 'Vladimir Putin']),
    )
  })

  test('leads from speakers straight to a page that names no source', () => {
    const alone = buildOriginGraph({ ...report, credits: [], reuse: [] }, pack)
    expect(between(alone, 'speaker Ministry of the Interior', 'page')).toMatchObject([
      { kind: 'says', points: 1 },
    ])
  })

  test('holds every outlet and the page even where nothing binds them', () => {
    const lonely = buildOriginGraph(bare, { ...pack, claims: [] })
    expect(lonely.nodes.filter(({ kind }) => kind === 'outlet')).toHaveLength(pack.articles.length)
    expect(lonely.nodes.find(({ kind }) => kind === 'page')).toBeDefined()
  })
})

function overlaps({ nodes }: GraphLayout): string[] {
  return nodes.flatMap((a, at) =>
    nodes.slice(at + 1).flatMap((b) => {
      const isApart =
        Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2
      return isApart ? [] : [`${a.node.id} over ${b.node.id}`]
    }),
  )
}
const xOf = ({ nodes }: GraphLayout, id: string) => nodes.find(({ node }) => node.id === id)?.x ?? Number.NaN

describe('its layout', () => {
  const layout = layOut(graph)

  test('goes from left to right: speaker, agency, outlet, page', () => {
    const way = ['speaker Kassym-Jomart Tokayev', 'agency Russia Today', 'article rhc', 'page'].map((id) =>
      xOf(layout, id),
    )
    expect(way).toEqual([...way].sort((a, b) => a - b))
  })

  test.each<[string, OriginGraph]>([
    ['the seed pack', graph],
    ['a page that nothing binds to any text', buildOriginGraph(bare, pack)],
    ['thirty outlets', buildOriginGraph(report, withOutlets(30))],
    ['one outlet of one origin', buildOriginGraph(report, { ...pack, articles: pack.articles.slice(0, 1) })],
    ['no outlet at all', buildOriginGraph(bare, { ...pack, articles: [], claims: [] })],
  ])('puts no node over another and all within its size: %s', (_, of) => {
    const placed = layOut(of)
    expect(overlaps(placed)).toEqual([])
    for (const { x, y, width, height } of placed.nodes) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0)
      expect(y - height / 2).toBeGreaterThanOrEqual(0)
      expect(x + width / 2).toBeLessThanOrEqual(placed.width)
      expect(y + height / 2).toBeLessThanOrEqual(placed.height)
    }
  })

  test('draws every edge, and labels only those that have something to say', () => {
    expect(layout.edges).toHaveLength(graph.edges.length)
    for (const { path } of layout.edges) expect(path).toMatch(/^M[\d.]+,[\d.]+[LC]/)
    const labelled = layout.edges
      .filter(({ label }) => label !== null)
      .map(({ edge }: { edge: OriginEdge }) => edge.kind)
    expect(labelled).toEqual(['shares'])
  })

  test('is the same each time', () => {
    expect(layOut(buildOriginGraph(report, pack))).toEqual(layout)
  })
})

/** The seed pack with so many outlets, every third of them behind one agency. */
function withOutlets(count: number): PackView {
  const [article] = pack.articles
  if (!article) throw new Error('the seed pack is empty')
  const articles = Array.from({ length: count }, (_, at) => ({
    ...article,
    id: `a-${at}`,
    origin: at % 3 === 0 ? 'AFP' : `Agency ${at}`,
  }))
  return { ...pack, articles }
}
