// A set for a class: a few texts on one event, each read by the engine and compared with all the others.
// The accounts of the pack are what the engine itself finds in the texts, so that a set needs no labelling by hand;
// what it misses in a text is missing on both sides. Declines to choose texts and to know where they are kept.
import { indexPacks } from '../corpus/corpus.ts'
import { fingerprint } from '../corpus/fingerprints.ts'
import type { Outlet, Pack, PackArticle, PackClaim } from '../corpus/schema.ts'
import { analyse } from '../engine.ts'
import type { Language } from '../language/language.ts'
import type { Article } from '../page/article.ts'
import type { FoundClaim, Report } from '../report.ts'

/** A text as it comes in: `id` is short and lower-case, and names the kind of text in a practice set. */
export interface SourceText {
  readonly id: string
  readonly article: Article
}
export interface SetText extends SourceText {
  readonly report: Report
}
/** The part of a pack that surfaces show (`PackView` of the components). */
export interface SetPack
  extends Pick<Pack, 'event' | 'points' | 'outlets' | 'articles' | 'claims' | 'later'> {
  readonly speakers: Pack['terms']['speakers']
  readonly sources: Pack['terms']['sources']
}
export interface WorkshopSet {
  /** Id of the event. */
  readonly id: string
  readonly texts: readonly SetText[]
  readonly pack: SetPack
}

/** What a set's outlets are called where nothing more is known of them than a name. */
export interface OutletKind {
  readonly kind: Outlet['kind']
  readonly note: Outlet['note']
}

/** ISO 3166 keeps ZZ for "not known". */
const NO_COUNTRY = 'ZZ'
/** Days are only asked for where a text states none. */
const NO_DAY = '1970'
const MOST_PASSAGE_CHARS = 60
/** Of a passage shorter than twice this and a little, a word at each end is enough. */
const PASSAGE_WORDS = 3
const SHORT_PASSAGE_WORDS = 8

/** The pack with these texts' accounts in place of its own: claims and fingerprints, and never a sentence. */
export function makeSetPack(
  texts: readonly SourceText[],
  base: Pack,
  languages: readonly Language[],
  outlet: OutletKind,
): Pack {
  const empty = withAccounts(base, [])
  const corpus = indexPacks([empty], languages)
  return withAccounts(
    base,
    texts.map((text) => toAccount(text, analyse(text.article, corpus), outlet)),
  )
}

/** The set of these texts: each with its report against the others, and the pack that names what they say. */
export function makeSet(
  texts: readonly SourceText[],
  pack: Pack,
  languages: readonly Language[],
): WorkshopSet {
  // Languages are made ready once for all: that takes longer than all the rest.
  const { prepare } = indexPacks([], languages)
  const read = texts.map((text) => {
    const others = { ...indexPacks([withoutArticle(pack, text.id)], languages), prepare }
    return { ...text, report: toShown(analyse(text.article, others)) }
  })
  return { id: pack.event.id, texts: read, pack: toSetPack(pack, read) }
}

interface Account {
  readonly outlet: Outlet
  readonly article: PackArticle
  readonly claims: readonly PackClaim[]
  readonly text: string
}

function withAccounts(base: Pack, accounts: readonly Account[]): Pack {
  const fingerprints = Object.fromEntries(
    accounts.map(({ article, text }) => [article.id, fingerprint(text)]),
  )
  return {
    ...base,
    outlets: accounts.map(({ outlet }) => outlet),
    articles: accounts.map(({ article }) => article),
    claims: accounts.flatMap(({ claims }) => claims),
    fingerprints: { ...base.fingerprints, articles: fingerprints },
  }
}

function withoutArticle(pack: Pack, id: string): Pack {
  const { [id]: _, ...articles } = pack.fingerprints.articles
  return {
    ...pack,
    articles: pack.articles.filter((article) => article.id !== id),
    claims: pack.claims.filter(({ article }) => article !== id),
    fingerprints: { ...pack.fingerprints, articles },
  }
}

function toAccount({ id, article }: SourceText, report: Report, { kind, note }: OutletKind): Account {
  const name = article.siteName ?? article.title
  const published = article.published ?? NO_DAY
  const agency = report.credits.find(({ role, basis }) => role === 'agency' && basis === 'stated')
  return {
    text: article.text,
    outlet: {
      id,
      name,
      country: NO_COUNTRY,
      kind,
      owner: null,
      note,
      basis: 'unknown',
      sources: [],
      asOf: published,
    },
    article: {
      id,
      outlet: id,
      lang: article.lang ?? 'en',
      published,
      url: null,
      urlBasis: 'unknown',
      credits: agency ? [{ name: agency.name, role: 'agency', basis: 'stated', evidence: null }] : [],
      origin: agency?.name ?? name,
      originBasis: agency || article.siteName ? 'stated' : 'unknown',
    },
    claims: dropRepeated(report.claims.map((claim) => toPackClaim(id, claim))),
  }
}

function toPackClaim(
  article: string,
  { point, value, attributedTo, voice, evidence }: FoundClaim,
): PackClaim {
  return { article, point, value, attributedTo, voice, passage: toPassage(evidence.text) } as PackClaim
}

/** First and last words of a passage: enough to find it, too little to be it. */
function toPassage(text: string): [string, string] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const taken = words.length < SHORT_PASSAGE_WORDS ? 1 : PASSAGE_WORDS
  const first = words.slice(0, taken).join(' ')
  const last = words.slice(-taken).join(' ')
  return [first.slice(0, MOST_PASSAGE_CHARS), last.slice(-MOST_PASSAGE_CHARS)]
}

/** A pack holds no claim twice; a text may make one in its headline and again below. */
function dropRepeated(claims: readonly PackClaim[]): PackClaim[] {
  const keyOf = ({ point, value }: PackClaim) => JSON.stringify([point, value])
  return [...new Map(claims.map((claim) => [keyOf(claim), claim] as const).reverse()).values()].reverse()
}

/** A report without what no page of a workshop shows: a set is carried about, and every kilobyte with it. */
function toShown(report: Report): Report {
  const { score } = report.detection
  return {
    ...report,
    detection: { score, reasons: [] },
    claims: report.claims.map((claim) => ({ ...claim, why: [] })),
  }
}

/** Only what the set speaks of is shown with it; what the texts say stands in their reports. */
function toSetPack(pack: Pack, texts: readonly SetText[]): SetPack {
  const { event, outlets, articles, terms } = pack
  const spoken = new Set(
    texts.flatMap(({ report }) => [...report.claims, ...report.omitted]).map(({ point }) => point),
  )
  const named = new Set(texts.flatMap(({ report }) => report.claims).flatMap(listSpeakers))
  const points = pack.points.filter(({ id }) => spoken.has(id))
  return {
    event,
    points: points.map((point) => ({ ...point, definition: point.label })),
    outlets,
    articles,
    claims: [],
    later: [],
    speakers: terms.speakers.filter(({ name }) => named.has(name)),
    sources: terms.sources,
  }
}

const listSpeakers = ({ attributedTo }: FoundClaim) =>
  attributedTo?.split(';').map((name) => name.trim()) ?? []
