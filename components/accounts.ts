// What the accounts of the pack say on one point, next to what the page says: gathered for one row.
// Declines to compare: the verdicts are the report's.
import type { PackArticle, PackClaim } from '../lib/corpus/schema.ts'
import type { Claim, Comparison, Report } from '../lib/report.ts'
import type { Sign } from './glyph.tsx'
import type { PackView } from './pack-view.ts'

export interface Account {
  readonly article: PackArticle
  /** At least one: an article that says nothing on the point is silent and no account. */
  readonly claims: readonly PackClaim[]
  readonly comparison: Comparison | null
}

/** Every article's account of the point, those that differ first, and the articles that are silent on it. */
export function findAccounts(point: string, pack: PackView, claim: Claim | null) {
  const accounts: Account[] = []
  const silent: PackArticle[] = []
  for (const article of pack.articles) {
    const claims = pack.claims.filter((other) => other.article === article.id && other.point === point)
    const comparison = claim?.against.find((other) => other.article === article.id) ?? null
    if (claims.length === 0) silent.push(article)
    else accounts.push({ article, claims, comparison })
  }
  accounts.sort((a, b) => rankOf(a) - rankOf(b))
  return { accounts, silent }
}

const RANK = { differs: 0, unclear: 1, agrees: 2 } as const

function rankOf({ comparison }: Account): number {
  return comparison === null ? RANK.unclear : RANK[comparison.verdict]
}

/** How many independent origins stand behind these articles: those that share one count once. */
export function countOrigins(articleIds: readonly string[], pack: PackView): number {
  const articles = pack.articles.filter(({ id }) => articleIds.includes(id))
  return new Set(articles.map(({ origin }) => origin)).size
}

export const GROUPS = ['differs', 'only-here', 'agrees', 'unclear'] as const
export type Group = (typeof GROUPS)[number]

/** Claims by verdict, most telling first, in the order given within a group. */
export function groupClaims(
  claims: readonly Claim[],
): readonly { readonly verdict: Group; readonly claims: readonly Claim[] }[] {
  return GROUPS.map((verdict) => ({
    verdict,
    claims: claims.filter((claim) => claim.verdict === verdict),
  })).filter((group) => group.claims.length > 0)
}

/** Claims in the order in which groups show them. */
export function orderClaims(claims: readonly Claim[]): readonly Claim[] {
  return groupClaims(claims).flatMap((group) => group.claims)
}

export interface SignCount {
  readonly sign: Sign
  readonly count: number
}

/** How many claims of each verdict the report has, and how many points are left out; what there is none of is not. */
export function countSigns(report: Report): readonly SignCount[] {
  const verdicts = GROUPS.map((sign) => ({
    sign,
    count: report.claims.filter(({ verdict }) => verdict === sign).length,
  }))
  return [...verdicts, { sign: 'omitted' as const, count: report.omitted.length }].filter(
    ({ count }) => count > 0,
  )
}
