// Which accounts are independent of the page, and of each other?
// Outlets that share an origin are one source; an article that the page copies, or whose origin the page itself
// credits, is no witness for the page. Declines to weigh origins: one is as good as another.
import type { Pack, PackArticle } from '../corpus/schema.ts'
import { isSameSource } from '../provenance/names.ts'
import { isCopy, takesText } from '../provenance/shares.ts'
import type { Comparison, Credit, Reuse, Span } from '../report.ts'

/** What is known of the page that its claims come from. */
export interface PageContext {
  /** YYYY-MM-DD; null where the page states none. */
  readonly published: string | null
  readonly siteName: string | null
  readonly credits: readonly Credit[]
  readonly reuse: readonly Reuse[]
}
/** How the page is bound to the pack's articles. */
export interface Kinship {
  readonly reuseOf: ReadonlyMap<string, Reuse>
  /** Articles whose origin the page's credits or its own name give. */
  readonly sameOrigin: ReadonlySet<string>
}

function listOwnNames({ siteName, credits }: PageContext): string[] {
  const sources = credits.filter(
    ({ role, basis }) => basis === 'stated' && role !== 'photo' && role !== 'byline',
  )
  return [...sources.map(({ name }) => name), ...(siteName ? [siteName] : [])]
}

/** Finds which articles of a pack are kin to a page: by shared text, by a stated credit, or by its own name. */
export function findKinship(context: PageContext, pack: Pack): Kinship {
  const reuseOf = new Map(context.reuse.map((reuse) => [reuse.article, reuse]))
  const copied = pack.articles.filter(({ id }) => isCopied(reuseOf.get(id)))
  const names = [...listOwnNames(context), ...copied.map(({ origin }) => origin)]
  const isOwn = ({ origin }: PackArticle) => names.some((name) => isSameSource(name, origin))
  return { reuseOf, sameOrigin: new Set(pack.articles.filter(isOwn).map(({ id }) => id)) }
}

const isCopied = (reuse: Reuse | undefined) => reuse !== undefined && isCopy(reuse)
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** Why an article is no independent witness for what the page says at a place, or null where it is one. */
export function findShared(article: string, evidence: Span, kinship: Kinship): 'text' | 'origin' | null {
  const reuse = kinship.reuseOf.get(article)
  const isTaken =
    reuse !== undefined && takesText(reuse) && reuse.passages.some((passage) => overlaps(passage, evidence))
  if (isTaken || isCopied(reuse)) return 'text'
  return kinship.sameOrigin.has(article) ? 'origin' : null
}

/** A difference of fact, not only of words or of the day on which a figure was given. */
const isFactual = ({ verdict, reasons }: Comparison) =>
  verdict === 'differs' && reasons.some((reason) => FACTS.has(reason))
const FACTS: ReadonlySet<string> = new Set(['number', 'date', 'choice', 'denial'])

/** How several accounts stand together: one difference of fact outweighs agreement, agreement other words. */
export function settle(comparisons: readonly Comparison[]): 'agrees' | 'differs' | 'unclear' | null {
  if (comparisons.some(isFactual)) return 'differs'
  for (const verdict of ['agrees', 'differs', 'unclear'] as const)
    if (comparisons.some((comparison) => comparison.verdict === verdict)) return verdict
  return null
}

/** The accounts that count for the page's claim: all but those of its own origin that do not differ. */
export const listWitnesses = (against: readonly Comparison[]) =>
  against.filter(({ shared, verdict }) => shared === undefined || verdict === 'differs')

/** The origins behind the accounts that count, each once and on one side, in the order of the pack. */
export function listOrigins(witnesses: readonly Comparison[], originOf: ReadonlyMap<string, string>) {
  const byOrigin = new Map<string, Comparison[]>()
  for (const witness of witnesses) {
    const origin = originOf.get(witness.article) ?? witness.article
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), witness])
  }
  const on = (side: 'agrees' | 'differs') =>
    [...byOrigin].filter(([, accounts]) => settle(accounts) === side).map(([origin]) => origin)
  return { agree: on('agrees'), differ: on('differs') }
}
