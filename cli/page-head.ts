// What does a page state of itself, where its tree is not worth building? Title, date and language, found in the
// source by the names that the reader knows (lib/page/metadata.ts).
// Declines to read the article, and so what only the article shows: a date in its byline, a headline that is none of
// the page's titles.
import type { Article } from '../lib/page/article.ts'
import type { PageLanguage } from '../lib/page/completion.ts'
import { toIsoDate } from '../lib/page/dates.ts'
import { guessLanguage } from '../lib/page/guess-language.ts'
import { cutSiteName, DATE_METAS, SITE_METAS, TITLE_METAS } from '../lib/page/metadata.ts'
import { fold } from '../lib/text/words.ts'
import { type ByteText, fromByteText, parseDocument, toByteText } from './document.ts'

/** Heads are shorter; a page without one is all body. */
const MAX_HEAD_BYTES = 60_000
const MAX_METAS = 200
const MAX_HEADLINES = 5
/** What is looked through for a text to tell a language by: menus are long, and words are few among tags. */
const MAX_SAMPLE_CHARS = 40_000

const META = /<meta\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi
const ATTRIBUTE = /([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
const TITLE = /<title\b[^>]*>([^<]{0,1000})<\/title>/i
const HEADLINE = /<h1\b[^>]*>([\s\S]{0,1000}?)<\/h1>/iy
const LANGUAGE = /<(?:html|body)\b[^>]*?\s(?:xml:)?lang\s*=\s*["']?([a-z]{2,3})(?=["'\s>_-])/i
const LINKED_DATE = /"datePublished"\s*:\s*"([^"]{1,40})"/
const LINKED_TITLE = /"headline"\s*:\s*("(?:[^"\\]|\\.){1,500}")/
/** Marks of an element that carries the page's date, in the order in which they are trusted. */
const DATE_MARKS = ['itemprop="datePublished"', 'pubdate', 'datetime=']

const tidy = (text: string) => text.replace(/[ \t\r\n\f]+/g, ' ').trim()

/** Text of a piece of HTML; a parser is asked only where there is something to parse. */
const toText = (html: string) =>
  tidy(/[<&]/.test(html) ? (parseDocument(`<p>${html}</p>`).querySelector('p')?.textContent ?? '') : html)

function readAttributes(tag: string): ReadonlyMap<string, string> {
  const attributes = [...tag.matchAll(ATTRIBUTE)].map(
    ([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? ''] as const,
  )
  return new Map(attributes)
}

/** Contents of the meta tags by name; the first of a name counts. */
function readMetas(head: string): ReadonlyMap<string, string> {
  const metas = new Map<string, string>()
  for (const tag of (head.match(META) ?? []).slice(0, MAX_METAS)) {
    const attributes = readAttributes(tag)
    const content = tidy(attributes.get('content') ?? '')
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attributes.get(key)?.toLowerCase().trim()
      if (name && content && !metas.has(name)) metas.set(name, content)
    }
  }
  return metas
}

const findMeta = (metas: ReadonlyMap<string, string>, names: readonly string[]) =>
  names.map((name) => metas.get(name)).find((content) => content !== undefined) ?? null

/** The tag around the first mark of a date; plain searches, since they go through the whole page. */
function findDatedTag(source: ByteText): string {
  const places = DATE_MARKS.map((mark) => source.indexOf(mark))
  const at = places.find((place) => place >= 0)
  return at === undefined ? '' : source.slice(source.lastIndexOf('<', at), source.indexOf('>', at) + 1)
}

/** The first group of a pattern, looked for only where the key that it begins with is met. */
const findLinked = (source: ByteText, key: string, pattern: RegExp) =>
  source.includes(key) ? pattern.exec(source)?.[1] : undefined

/** The first of some dates that is one. */
const firstDay = (dates: readonly (string | null | undefined)[]) =>
  dates.map((text) => (text ? toIsoDate(text) : null)).find((day) => day !== null) ?? null

function findDate(source: ByteText, metas: ReadonlyMap<string, string>): string | null {
  const linked = findLinked(source, '"datePublished"', LINKED_DATE)
  const stated = firstDay([linked, ...DATE_METAS.map((name) => metas.get(name))])
  if (stated) return stated
  const shown = readAttributes(findDatedTag(source))
  return firstDay([shown.get('datetime'), shown.get('content')])
}

function findLinkedTitle(source: ByteText): string | null {
  try {
    return tidy(String(JSON.parse(fromByteText(findLinked(source, '"headline"', LINKED_TITLE) ?? '""'))))
  } catch {
    return null
  }
}

function listTitles(source: ByteText, head: string, metas: ReadonlyMap<string, string>): string[] {
  const siteName = findMeta(metas, SITE_METAS)
  const whole = toText(TITLE.exec(head)?.[1] ?? '')
  const stated = [
    toText(findMeta(metas, TITLE_METAS) ?? ''),
    findLinkedTitle(source),
    cutSiteName(whole, siteName),
  ]
  return stated.filter((title) => title !== null && title !== '').map(String)
}

/** Share of a headline's words that a stated title must hold to be the same: papers shorten titles. */
const SAME_TITLE = 0.6

function isLike(headline: string, title: string): boolean {
  const words = fold(headline).split(' ')
  const stated = new Set(fold(title).split(' '))
  return words.filter((word) => stated.has(word)).length >= words.length * SAME_TITLE
}

/** What the page's headlines of the first order say; plain searches, since they go through the whole page. */
function listHeadlines(source: ByteText): string[] {
  const headlines: string[] = []
  const first = source.indexOf('<h1')
  const tag = first < 0 ? '<H1' : '<h1'
  for (let at = first < 0 ? source.indexOf(tag) : first; at >= 0 && headlines.length < MAX_HEADLINES; ) {
    HEADLINE.lastIndex = at
    headlines.push(toText(fromByteText(HEADLINE.exec(source)?.[1] ?? '')))
    at = source.indexOf(tag, at + tag.length)
  }
  return headlines.filter(Boolean)
}

/** The headline as the page shows it, where it is a stated title in other words; else the first that is stated. */
function findTitle(source: ByteText, titles: readonly string[]): string {
  const headlines = listHeadlines(source)
  const shown = headlines.find((headline) => titles.some((title) => isLike(headline, title)))
  return shown ?? titles[0] ?? headlines[0] ?? ''
}

function findLanguage(
  source: ByteText,
  metas: ReadonlyMap<string, string>,
  languages: readonly PageLanguage[],
): string | null {
  const stated =
    LANGUAGE.exec(source)?.[1] ??
    findMeta(metas, ['content-language', 'og:locale', 'language', 'dc.language'])
  const subtag = /^[a-z]{2,3}(?![a-z])/i.exec(stated ?? '')?.[0].toLowerCase()
  if (subtag) return subtag
  const from = Math.max(0, source.search(/<p[\s>]/i))
  const sample = fromByteText(source.slice(from, from + MAX_SAMPLE_CHARS))
  return guessLanguage(sample.replace(/<[^>]*>/g, ' '), languages)
}

/** An article with no text but its title, and what the page's source (bytes of UTF-8) states of it. */
export function readHead(bytes: Buffer, languages: readonly PageLanguage[]): Article {
  const source = toByteText(bytes)
  const end = source.search(/<\/head\s*>|<body\b/i)
  const head = bytes.toString('utf8', 0, end < 0 ? MAX_HEAD_BYTES : Math.min(end, MAX_HEAD_BYTES))
  const metas = readMetas(head)
  const title = findTitle(source, listTitles(source, head, metas))
  return {
    url: null,
    title,
    lang: findLanguage(source, metas, languages),
    published: findDate(source, metas),
    text: title,
    blocks: title ? [{ kind: 'title', start: 0, end: title.length }] : [],
    siteName: findMeta(metas, SITE_METAS),
    metaCredits: [],
    limits: [],
  }
}
