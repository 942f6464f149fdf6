// Every point that anybody speaks of, as a table: this page first, then the pack's articles. Which rows, in which
// order, under which heading, and which of them a filter leaves. Declines to compare: the verdicts are the report's.
import type { PackArticle, Point } from '../../lib/corpus/schema.ts'
import type { Claim, Comparison, Omission, PointKind, Report } from '../../lib/report.ts'
import { type Account, findAccounts } from '../accounts.ts'
import type { Sign } from '../glyph.tsx'
import type { PackView } from '../pack-view.ts'

/** `unasked`: nobody looks for this point on a page, so that it is missing says nothing. */
export type RowSign = Sign | 'unasked'

export interface ArticleCell {
  readonly article: PackArticle
  /** Null where the article says nothing on the point. */
  readonly account: Account | null
}
export interface MatrixRow {
  readonly point: Point
  readonly sign: RowSign
  /** What the page says on the point, most telling first; a page may give two figures for one thing. */
  readonly claims: readonly Claim[]
  readonly omission: Omission | null
  /** One for each article of the pack, in its order. */
  readonly cells: readonly ArticleCell[]
}

/** How telling a sign is: the order of rows within a group. */
const ORDER: readonly RowSign[] = ['differs', 'only-here', 'unclear', 'agrees', 'omitted', 'unasked']
const rank = (sign: RowSign) => ORDER.indexOf(sign)

/** The rows of all points that the page or an article speaks of, most telling first, then in the pack's order. */
export function listRows(report: Report, pack: PackView): readonly MatrixRow[] {
  const claimsOf = Map.groupBy(pack.claims, ({ point }) => point)
  const rows = pack.points.map((point): MatrixRow => {
    const narrowed = { ...pack, claims: claimsOf.get(point.id) ?? [] }
    const claims = report.claims
      .filter((claim) => claim.point === point.id)
      .sort((a, b) => rank(a.verdict) - rank(b.verdict))
    const omission = report.omitted.find((omitted) => omitted.point === point.id) ?? null
    const sign = claims[0]?.verdict ?? (omission ? 'omitted' : 'unasked')
    return { point, sign, claims, omission, cells: listCells(point.id, claims, narrowed) }
  })
  const told = rows.filter(({ claims, cells }) => claims.length > 0 || cells.some(({ account }) => account))
  return told.sort((a, b) => rank(a.sign) - rank(b.sign))
}

function listCells(point: string, claims: readonly Claim[], pack: PackView): ArticleCell[] {
  const { accounts } = findAccounts(point, pack, claims[0] ?? null)
  return pack.articles.map((article) => {
    const account = accounts.find((other) => other.article.id === article.id)
    return { article, account: account ? { ...account, comparison: findNearest(article.id, claims) } : null }
  })
}

const NEARNESS = ['agrees', 'unclear', 'differs'] as const

/** Of several claims of the page, the one that stands nearest to the article's account speaks for the cell. */
function findNearest(article: string, claims: readonly Claim[]): Comparison | null {
  const comparisons = claims.flatMap(({ against }) => against.filter((other) => other.article === article))
  const order = ({ verdict }: Comparison) => NEARNESS.indexOf(verdict)
  return comparisons.sort((a, b) => order(a) - order(b))[0] ?? null
}

export const GROUPINGS = ['kind', 'verdict'] as const
export type Grouping = (typeof GROUPINGS)[number]
const KINDS: readonly PointKind[] = ['count', 'choice', 'date', 'statement']

export interface RowGroup {
  readonly name: PointKind | RowSign
  readonly rows: readonly MatrixRow[]
}

/** The rows under headings, by the kind of point or by how the page stands; groups with no row are left out. */
export function groupRows(rows: readonly MatrixRow[], grouping: Grouping): readonly RowGroup[] {
  const names: readonly RowGroup['name'][] = grouping === 'kind' ? KINDS : ORDER
  const nameOf = ({ point, sign }: MatrixRow) => (grouping === 'kind' ? point.kind : sign)
  return names
    .map((name) => ({ name, rows: rows.filter((row) => nameOf(row) === name) }))
    .filter((group) => group.rows.length > 0)
}

export const FILTERS = ['all', 'differs', 'only-here', 'agrees', 'unclear', 'omitted'] as const
export type Filter = (typeof FILTERS)[number]

/** The rows that a filter leaves. */
export function filterRows(rows: readonly MatrixRow[], filter: Filter): readonly MatrixRow[] {
  return filter === 'all' ? rows : rows.filter(({ sign }) => sign === filter)
}
