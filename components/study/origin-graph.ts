// Who speaks, which agency wrote it down, who published it, and this page among them: nodes and edges. What is
// stated, what is inferred and what is only text in common stay apart. Text in common has no direction: two prints
// of one text look the same from both ends. Declines to place anything (origin-graph-layout.ts does).
import type { PackArticle } from '../../lib/corpus/schema.ts'
import type { Report } from '../../lib/report.ts'
import { findOutlet, outletName } from '../names.ts'
import type { PackView } from '../pack-view.ts'

export interface OriginNode {
  readonly id: string
  readonly kind: 'speaker' | 'agency' | 'outlet' | 'page'
  /** As reports and packs name it; empty for the page. */
  readonly name: string
  /** On the way of this page's text. */
  readonly isOnWay: boolean
}
export type OriginEdge = {
  readonly from: string
  readonly to: string
  readonly isOnWay: boolean
} & (
  | { readonly kind: 'says'; readonly points: number }
  | { readonly kind: 'supplies'; readonly basis: 'stated' | 'inferred' }
  | { readonly kind: 'shares'; readonly share: number }
)
export interface OriginGraph {
  readonly nodes: readonly OriginNode[]
  readonly edges: readonly OriginEdge[]
}

/** Speakers beyond these few are each behind a point or two. */
const MOST_SPEAKERS = 4
const PAGE = 'page'

/** Names of one source: the same word, or two forms of an outlet's name ("RT", "Russia Today"). */
function isSameName(a: string, b: string, pack: PackView): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true
  const outlet = findOutlet(a, pack)
  return outlet !== null && outlet.id === findOutlet(b, pack)?.id
}

const articleNode = ({ id }: PackArticle) => `article ${id}`
const agencyNode = (name: string) => `agency ${name}`

/** The agency behind an article; null where it goes back to nobody but its own outlet. */
function agencyOf(article: PackArticle, pack: PackView): string | null {
  return article.originBasis === 'unknown' || isSameName(article.origin, outletName(article.id, pack), pack)
    ? null
    : article.origin
}

type Supply = Extract<OriginEdge, { kind: 'supplies' }>
type Bare<Edge extends OriginEdge> = Omit<Edge, 'isOnWay'>

/** Which node hands its text to which, as the pack knows it of its articles and the report of the page. */
function listSupplies(report: Report, pack: PackView): readonly Bare<Supply>[] {
  const supplies: Bare<Supply>[] = pack.articles.flatMap((article) => {
    const agency = agencyOf(article, pack)
    if (agency === null) return []
    const basis = article.originBasis === 'stated' ? 'stated' : 'inferred'
    return [{ kind: 'supplies', from: agencyNode(agency), to: articleNode(article), basis }]
  })
  for (const { name, role, basis } of report.credits) {
    if (role === 'byline' || role === 'photo') continue
    const from = findCredited(name, pack)
    if (!supplies.some((known) => known.to === PAGE && known.from === from))
      supplies.push({ kind: 'supplies', from, to: PAGE, basis })
  }
  return supplies
}

/** The node that a credit of the page names: an agency of the pack, one of its outlets, or an agency of its own. */
function findCredited(name: string, pack: PackView): string {
  const agencies = pack.articles.map((article) => agencyOf(article, pack)).filter((agency) => agency !== null)
  const agency = agencies.find((known) => isSameName(known, name, pack))
  if (agency !== undefined) return agencyNode(agency)
  const article = pack.articles.find(({ id }) => isSameName(outletName(id, pack), name, pack))
  return article ? articleNode(article) : agencyNode(name)
}

const speakersIn = (attributedTo: string | null) =>
  (attributedTo ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean)

/** Each text's points by speaker; the text stands for the page where it is null. */
function listSayings(report: Report, pack: PackView) {
  const page = report.claims.map(({ point, attributedTo }) => ({ article: null, point, attributedTo }))
  const sayings = [...page, ...pack.claims].flatMap(({ article, point, attributedTo }) =>
    speakersIn(attributedTo).map((speaker) => ({ article, point, speaker })),
  )
  const pageFirst = new Map<string, number>()
  // What the page says weighs more than all others together: its speakers are the ones to be seen.
  for (const { article, speaker } of sayings)
    pageFirst.set(speaker, (pageFirst.get(speaker) ?? 0) + (article === null ? 1000 : 1))
  const most = [...pageFirst].sort((a, b) => b[1] - a[1]).slice(0, MOST_SPEAKERS)
  const shown = new Set(most.map(([speaker]) => speaker))
  return sayings.filter(({ speaker }) => shown.has(speaker))
}

/** Speakers reach a text through its agency where it has one, and the page through its only source. */
function listSays(report: Report, pack: PackView, supplies: readonly Bare<Supply>[]) {
  const points = new Map<string, Set<string>>()
  const sourceOf = (node: string) => {
    const sources = supplies.filter(({ to }) => to === node)
    return sources.length === 1 && sources[0] ? sources[0].from : node
  }
  for (const { article, point, speaker } of listSayings(report, pack)) {
    const target = sourceOf(article === null ? PAGE : `article ${article}`)
    const key = `${speaker}\n${target}`
    points.set(key, (points.get(key) ?? new Set()).add(point))
  }
  return [...points].map(([key, told]) => {
    const [speaker = '', to = ''] = key.split('\n')
    return { kind: 'says' as const, from: `speaker ${speaker}`, to, points: told.size }
  })
}

/** The graph of the page and of all accounts that the pack knows. */
export function buildOriginGraph(report: Report, pack: PackView): OriginGraph {
  const supplies = listSupplies(report, pack)
  const says = listSays(report, pack, supplies)
  const shares = report.reuse.map(({ article, share }) => ({
    kind: 'shares' as const,
    from: `article ${article}`,
    to: PAGE,
    share,
  }))
  const edges = [...says, ...supplies, ...shares]
  const onWay = findWay(edges)
  const toNode = (id: string): OriginNode => {
    const [kind = '', ...name] = id.split(' ')
    const isOnWay = onWay.has(id)
    if (kind === 'article') return { id, kind: 'outlet', name: outletName(name.join(' '), pack), isOnWay }
    if (kind === 'speaker' || kind === 'agency') return { id, kind, name: name.join(' '), isOnWay }
    return { id, kind: 'page', name: '', isOnWay }
  }
  const ids = new Set([
    ...edges.flatMap(({ from, to }) => [from, to]),
    ...pack.articles.map(articleNode),
    PAGE,
  ])
  return {
    nodes: [...ids].map(toNode),
    edges: edges.map((edge) => ({ ...edge, isOnWay: onWay.has(edge.from) && onWay.has(edge.to) })),
  }
}

/** All nodes from which a way leads to the page, and the page. */
function findWay(edges: readonly { readonly from: string; readonly to: string }[]): ReadonlySet<string> {
  const way = new Set([PAGE])
  // Each pass reaches one step farther back; a way has three steps.
  for (let pass = 0; pass < 3; pass += 1) for (const { from, to } of edges) if (way.has(to)) way.add(from)
  return way
}
