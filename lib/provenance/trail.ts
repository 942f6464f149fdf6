// By which way did this text come: who spoke, which agency wrote it down, who publishes it here?
// Stated credits come before inferred ones. Declines to say who copied whom: two prints of one agency text look the
// same from both ends, so shared text points to the origin and never to the other paper.
import type { Pack } from '../corpus/schema.ts'
import type { Article } from '../page/article.ts'
import type { Credit, FoundClaim, Reuse, TrailStep } from '../report.ts'
import { findSource, isSameSource } from './names.ts'
import { takesText } from './shares.ts'

export interface TrailInput {
  readonly article: Pick<Article, 'title' | 'siteName'>
  readonly claims: readonly Pick<FoundClaim, 'attributedTo'>[]
  readonly credits: readonly Credit[]
  readonly reuse: readonly Reuse[]
  readonly pack: Pack
}

/** A text rests on a few agencies; a page that cites more is a survey of them. */
const MAX_AGENCIES = 3

/** The one who is named for most of the claims; of several, the first on the page. */
function findSpeaker(claims: TrailInput['claims']): TrailStep[] {
  const counts = new Map<string, number>()
  for (const { attributedTo } of claims)
    for (const name of (attributedTo ?? '').split(';').map((part) => part.trim()))
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most ? [{ kind: 'speaker', name: most[0], basis: 'stated' }] : []
}

/** Agencies stand side by side in one step, since none is the way to another. */
function findAgency(credits: readonly Credit[]): TrailStep[] {
  for (const basis of ['stated', 'inferred'] as const) {
    const agencies = credits.filter((credit) => credit.role === 'agency' && credit.basis === basis)
    const names = agencies.slice(0, MAX_AGENCIES).map(({ name }) => name)
    if (names.length > 0) return [{ kind: 'agency', name: names.join(', '), basis }]
  }
  return []
}

/** The page's own outlet; where the page does not name it, that of the article whose text it shows. */
function findOutlet({ article, reuse, pack }: TrailInput): TrailStep[] {
  if (article.siteName) return [{ kind: 'outlet', name: article.siteName, basis: 'stated' }]
  const copied = pack.articles.find(({ id }) => id === reuse.find(takesText)?.article)
  const outlet = pack.outlets.find(({ id }) => id === copied?.outlet)
  return outlet ? [{ kind: 'outlet', name: outlet.name, basis: 'inferred' }] : []
}

/** The way of a text, from whoever speaks in it to this page; steps that nothing shows are left out. */
export function findTrail(input: TrailInput): TrailStep[] {
  const page: TrailStep = { kind: 'page', name: input.article.title, basis: 'stated' }
  return [...findSpeaker(input.claims), ...findAgency(input.credits), ...findOutlet(input), page]
}

/**
 * The origins that shared text shows, each once with the article that shows it most. Sources that the page states
 * itself are left out: they need no inference.
 */
export function inferCredits(
  reuse: readonly Reuse[],
  pack: Pick<Pack, 'articles'>,
  stated: readonly Credit[] = [],
): Credit[] {
  const credits: Credit[] = []
  for (const { article } of reuse.filter(takesText)) {
    const name = pack.articles.find(({ id }) => id === article)?.origin
    if (name === undefined || [...stated, ...credits].some((known) => isSameSource(known.name, name)))
      continue
    const role = findSource(name)?.role === 'agency' ? 'agency' : 'outlet'
    credits.push({ name, role, basis: 'inferred', evidence: null, article })
  }
  return credits
}
