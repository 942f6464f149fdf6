// Where do other accounts agree with a page, differ from it, or report what it leaves out?
// Every claim of the page is set against every article of the pack that speaks of its point; each difference has a
// typed reason. Declines to say who is right.
import type { Pack, PackArticle, PackClaim, Point } from '../corpus/schema.ts'
import type { Claim, Comparison, Difference, FoundClaim, Omission } from '../report.ts'
import { hasGrown, isLaterFigure } from './later.ts'
import { type ClaimTable, findOmissions, type Setting } from './omissions.ts'
import { findKinship, findShared, listOrigins, listWitnesses, type PageContext, settle } from './origins.ts'
import { hasOtherSpeaker, hasOtherVoice, hasTellingVoice } from './telling.ts'
import { compareValues, type ValueComparison } from './values.ts'

/** The order in which reasons are told. */
const REASONS = [
  'denial',
  'number',
  'date',
  'choice',
  'later',
  'wording',
  'attribution',
  'voice',
] as const satisfies readonly Difference[]
const inOrder = (reasons: Iterable<Difference>) => {
  const given = new Set(reasons)
  return REASONS.filter((reason) => given.has(reason))
}

function compareOne(found: FoundClaim, claim: PackClaim, at: { point: Point; day: string } & Setting) {
  const { point, pack } = at
  const { verdict, reasons } = compareValues(point, found.value, claim.value)
  const given = new Set(reasons)
  const [page, article] = [
    { value: found.value, day: at.published },
    { value: claim.value, day: at.day },
  ]
  const isLater = hasGrown(point, page, article) || isLaterFigure(point, page, article, pack.later)
  if (given.has('number') && verdict === 'differs' && isLater) {
    given.delete('number')
    given.add('later')
  }
  if (hasOtherSpeaker(found, claim)) given.add('attribution')
  if (verdict === 'agrees' && hasTellingVoice(point) && hasOtherVoice(found, claim)) given.add('voice')
  return { verdict, reasons: inOrder(given) }
}

const RANK = { agrees: 0, differs: 1, unclear: 2 } as const

/** Of several claims of one article on one point, the one that stands nearest to the page's speaks for it. */
function findNearest(comparisons: readonly ValueComparison[]): ValueComparison | null {
  const order = (a: ValueComparison, b: ValueComparison) =>
    RANK[a.verdict] - RANK[b.verdict] ||
    Number(b.reasons.includes('later')) - Number(a.reasons.includes('later')) ||
    a.reasons.length - b.reasons.length
  return [...comparisons].sort(order)[0] ?? null
}

function tabulate(claims: readonly PackClaim[]): ClaimTable {
  const table = new Map<string, Map<string, PackClaim[]>>()
  for (const claim of claims) {
    const byArticle = table.get(claim.point) ?? new Map<string, PackClaim[]>()
    table.set(claim.point, byArticle)
    byArticle.set(claim.article, [...(byArticle.get(claim.article) ?? []), claim])
  }
  return table
}

/** Who says it and in what voice: of these the page's claim is told only where it stands apart from most accounts. */
const MANNERS: ReadonlySet<Difference> = new Set(['attribution', 'voice'])

/** The accounts that bear on a verdict: those that differ, or, short of that, those that can be compared. */
function listBearing(verdict: Claim['verdict'], witnesses: readonly Comparison[]) {
  if (verdict === 'differs') return witnesses.filter((one) => one.verdict === 'differs')
  return verdict === 'agrees' ? witnesses.filter((one) => one.verdict !== 'unclear') : witnesses
}

/** What decides the verdict, and how else the page departs from the accounts that bear on it. */
function listReasons(verdict: Claim['verdict'], witnesses: readonly Comparison[]): Difference[] {
  const bearing = listBearing(verdict, witnesses)
  const isTold = (reason: Difference) => {
    const count = bearing.filter(({ reasons }) => reasons.includes(reason)).length
    return MANNERS.has(reason) ? count > bearing.length / 2 : count > 0
  }
  return REASONS.filter(isTold)
}

/**
 * Compares what a page claims with every account of the pack. Claims come back in the order given; omitted points
 * by the number of independent origins that report them.
 */
export function compareClaims(
  found: readonly FoundClaim[],
  context: PageContext,
  pack: Pack,
): { readonly claims: Claim[]; readonly omitted: Omission[] } {
  const table = tabulate(pack.claims)
  const kinship = findKinship(context, pack)
  const points = new Map(pack.points.map((point) => [point.id, point]))
  const originOf = new Map(pack.articles.map(({ id, origin }) => [id, origin]))
  const setting = { pack, published: context.published }

  const compareWith = (claim: FoundClaim, article: PackArticle): Comparison | null => {
    const point = points.get(claim.point)
    const accounts = table.get(claim.point)?.get(article.id)
    if (!point || !accounts) return null
    const at = { point, day: article.published, ...setting }
    const nearest = findNearest(accounts.map((account) => compareOne(claim, account, at)))
    const shared = findShared(article.id, claim.evidence, kinship)
    return nearest && { article: article.id, ...nearest, ...(shared ? { shared } : {}) }
  }
  const claims = found.map((claim): Claim => {
    const against = pack.articles.flatMap((article) => compareWith(claim, article) ?? [])
    const witnesses = listWitnesses(against)
    const verdict = settle(witnesses) ?? 'only-here'
    const reasons = listReasons(verdict, witnesses)
    return { ...claim, verdict, reasons, against, origins: listOrigins(witnesses, originOf) }
  })
  return { claims, omitted: findOmissions(found, table, setting) }
}
