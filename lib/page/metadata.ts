// What does a page's head state: titles, date, language, site, and who is credited?
// JSON-LD first, then meta tags, in the names that sites and indexing services use. Nothing is inferred here.
import type { MetaCredit } from './article.ts'
import { toIsoDate } from './dates.ts'
import { attributeOf, elementOf, elementsOf, textOf } from './dom.ts'
import { findLinkedNodes, findText, isRecord, type LinkedNode, namesIn, toList } from './linked-data.ts'
import { type Steps, visitInSteps } from './pace.ts'

const MAX_METAS = 500
const MAX_CREDITS = 50

export const TITLE_METAS = [
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
]
export const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date_published',
  'publish-date',
  'publish_date',
  'published_date',
  'publication_date',
  'publicationdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'article.published',
  'article:published',
  'cxenseparse:recs:publishtime',
  'pubdate',
  'date',
  'displaydate',
  'creation_date',
]
export const SITE_METAS = ['og:site_name', 'application-name', 'al:android:app_name', 'dc.publisher']
/** Meta names that credit somebody, by the field they are reported under. */
const CREDIT_METAS: Readonly<Record<string, string>> = {
  author: 'author',
  'article:author': 'author',
  'article:author_name': 'author',
  'dc.creator': 'author',
  'dcterms.creator': 'author',
  byl: 'author',
  'parsely-author': 'author',
  'sailthru.author': 'author',
  'cxenseparse:author': 'author',
  'twitter:creator': 'author',
  publisher: 'publisher',
  'dc.publisher': 'publisher',
  'dcterms.publisher': 'publisher',
  'article:publisher': 'publisher',
  copyright: 'copyrightHolder',
  'dcterms.rightsholder': 'copyrightHolder',
  'dc.rights': 'copyrightHolder',
  rights: 'copyrightHolder',
  source: 'sourceOrganization',
  'dc.source': 'sourceOrganization',
  'dcterms.source': 'sourceOrganization',
  news_source: 'sourceOrganization',
  'article:source': 'sourceOrganization',
  agency: 'sourceOrganization',
  'article:agency': 'sourceOrganization',
  'original-source': 'isBasedOn',
  'syndication-source': 'isBasedOn',
  credit: 'creditText',
}
const CREDIT_KEYS = [
  'author',
  'creator',
  'contributor',
  'publisher',
  'sourceOrganization',
  'provider',
  'isBasedOn',
  'isBasedOnUrl',
  'citation',
  'copyrightHolder',
  'creditText',
  'translator',
  'editor',
]

export interface Metadata {
  /** Titles as stated, most trusted first. */
  readonly titles: readonly string[]
  readonly published: string | null
  /** Primary subtag as declared, lower case. */
  readonly lang: string | null
  readonly siteName: string | null
  readonly credits: readonly MetaCredit[]
}

type Metas = ReadonlyMap<string, string>

function* readMetas(document: Document): Steps<Metas> {
  const metas = new Map<string, string>()
  const elements = elementsOf(document, 'meta[content]', MAX_METAS)
  yield* visitInSteps(elements, (element) => {
    const content = attributeOf(element, 'content').replace(/\s+/g, ' ').trim()
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const key = attributeOf(element, attribute).toLowerCase().trim()
      if (key && content && !metas.has(key)) metas.set(key, content)
    }
  })
  return metas
}

const findMeta = (metas: Metas, names: readonly string[]) => {
  for (const name of names) if (metas.has(name)) return metas.get(name) ?? null
  return null
}

/** A document title without the site's name at its end or head. */
export function cutSiteName(title: string, siteName: string | null): string {
  const parts = title.split(/\s+[|·•»–—-]\s+|\s+::\s+/)
  if (parts.length < 2) return title
  const isSite = (part: string) => siteName !== null && part.toLowerCase() === siteName.toLowerCase()
  const cutAt = (index: number) => title.slice(index).replace(/^[\s|·•»:–—-]+/, '')
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  if (isSite(first)) return cutAt(first.length)
  const head = title.slice(0, title.length - last.length).replace(/[\s|·•»:–—-]+$/, '')
  const words = (text: string) => text.split(/\s+/).length
  return isSite(last) || (words(last) <= 4 && words(head) >= 3) ? head : title
}

function findTitles(document: Document, metas: Metas, nodes: readonly LinkedNode[], siteName: string | null) {
  const element = elementOf(document, 'head title') ?? elementOf(document, 'title')
  const stated = element ? textOf(element, 1000).replace(/\s+/g, ' ').trim() : ''
  const titles = [findMeta(metas, TITLE_METAS), findText(nodes, 'headline'), cutSiteName(stated, siteName)]
  return [...new Set(titles.filter((title): title is string => title !== null && title !== ''))]
}

function findPublished(document: Document, metas: Metas, nodes: readonly LinkedNode[]): string | null {
  const stated = [
    findText(nodes, 'datePublished'),
    ...DATE_METAS.map((name) => metas.get(name) ?? null),
    findText(nodes, 'dateCreated'),
  ]
  const times = elementsOf(document, '[itemprop="datePublished"], time[pubdate]', 5)
  const marked = times.map((time) => attributeOf(time, 'datetime') || attributeOf(time, 'content'))
  for (const text of [...stated, ...marked]) {
    const date = text ? toIsoDate(text) : null
    if (date) return date
  }
  return null
}

const toSubtag = (tag: string | null) =>
  /^[a-z]{2,3}(?=$|[-_,;\s])/.exec(tag?.trim().toLowerCase() ?? '')?.[0] ?? null

function findLang(document: Document, metas: Metas, nodes: readonly LinkedNode[]): string | null {
  const root = elementOf(document, 'html')
  const body = elementOf(document, 'body')
  const linked = nodes
    .flatMap((node) => toList(node.inLanguage))
    .map((value) => (isRecord(value) ? value.alternateName : value))
  const declared = [
    root ? attributeOf(root, 'lang') || attributeOf(root, 'xml:lang') : '',
    body ? attributeOf(body, 'lang') : '',
    ...['content-language', 'og:locale', 'language', 'dc.language'].map((name) => metas.get(name) ?? ''),
    ...linked.filter((value) => typeof value === 'string'),
  ]
  return declared.map(toSubtag).find((subtag) => subtag !== null) ?? null
}

function findCredits(metas: Metas, nodes: readonly LinkedNode[]): MetaCredit[] {
  const credits = nodes.flatMap((node) =>
    CREDIT_KEYS.flatMap((field) => namesIn(node[field]).map((name) => ({ field, name }))),
  )
  for (const [meta, field] of Object.entries(CREDIT_METAS)) {
    for (const name of namesIn(metas.get(meta))) credits.push({ field, name: name.replace(/^@/, '') })
  }
  const distinct = new Map(credits.map((credit) => [`${credit.field}\n${credit.name}`, credit]))
  return [...distinct.values()].slice(0, MAX_CREDITS)
}

/** What a page's metadata states. */
export function* readMetadata(document: Document): Steps<Metadata> {
  const metas = yield* readMetas(document)
  yield
  const nodes = yield* findLinkedNodes(document)
  yield
  const publisher = nodes.flatMap((node) => namesIn(node.publisher))[0] ?? null
  const siteName = findMeta(metas, SITE_METAS) ?? publisher
  const titles = findTitles(document, metas, nodes, siteName)
  yield
  const published = findPublished(document, metas, nodes)
  yield
  const lang = findLang(document, metas, nodes)
  yield
  return { titles, published, lang, siteName, credits: findCredits(metas, nodes) }
}
