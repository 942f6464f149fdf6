// Which points do other accounts report and the page does not?
// Declines to say why: a page may be too early to know, too short, or about something else.
import type { Pack, PackClaim } from '../corpus/schema.ts'
import type { FoundClaim, Omission } from '../report.ts'

/** The pack's claims by point, then by article. */
export type ClaimTable = ReadonlyMap<string, ReadonlyMap<string, readonly PackClaim[]>>

export interface Setting {
  readonly pack: Pack
  /** YYYY-MM-DD of the page; null where it states none. */
  readonly published: string | null
}

/** The points that some article reports and the page does not: those it could know of first, then by origins. */
export function findOmissions(found: readonly FoundClaim[], table: ClaimTable, { pack, published }: Setting) {
  const told = new Set(found.map(({ point }) => point))
  // A point with no rule is never looked for, so it cannot be told to be missing.
  const points = pack.points.filter(
    ({ id }) => !told.has(id) && table.has(id) && pack.rules[id] !== undefined,
  )
  const omissions = points.map(({ id }) => {
    const articles = pack.articles.filter((article) => table.get(id)?.has(article.id))
    const isLater = published !== null && articles.every((article) => article.published > published)
    const omission: Omission = { point: id, reportedBy: articles.map((article) => article.id) }
    const origins = new Set(articles.map(({ origin }) => origin)).size
    return { origins, omission: isLater ? { ...omission, later: true as const } : omission }
  })
  const order = (entry: (typeof omissions)[number]) => (entry.omission.later ? 0 : entry.origins)
  return omissions.sort((a, b) => order(b) - order(a)).map(({ omission }) => omission)
}
