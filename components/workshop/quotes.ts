// What the other texts of a set say on one point: their own words, values and voices, and how they compare with the
// text under study. Declines to compare: the report has done so.
import type { PackArticle } from '../../lib/corpus/schema.ts'
import type { Claim, Comparison } from '../../lib/report.ts'
import type { SetText, WorkshopSet } from '../../lib/workshop/set.ts'

/** One other text on a point: what it claims there, and how that stands to the text under study. */
export interface OtherAccount {
  readonly article: PackArticle
  readonly claims: readonly Claim[]
  readonly comparison: Comparison | null
}

/** What all the other texts say on the point, in the order of the set, and which of them say nothing. */
export function findOthers(
  point: string,
  own: { readonly text: string; readonly claim: Claim | null },
  { pack, texts }: WorkshopSet,
) {
  const accounts: OtherAccount[] = []
  const silent: PackArticle[] = []
  for (const article of pack.articles) {
    if (article.id === own.text) continue
    const comparison = own.claim?.against.find((other) => other.article === article.id) ?? null
    const claims = texts.find(({ id }) => id === article.id)?.report.claims ?? []
    const onPoint = claims.filter((claim) => claim.point === point)
    if (onPoint.length === 0) silent.push(article)
    else accounts.push({ article, claims: onPoint, comparison })
  }
  return { accounts, silent }
}

/** The text of a set by its id. */
export const findText = (set: WorkshopSet, id: string): SetText | null =>
  set.texts.find((text) => text.id === id) ?? null
