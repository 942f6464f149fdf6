// What text stands in the source of a page, with all markup taken out and no tree built?
// Reads tags as a parser does, so that nothing a reader may see is lost: attributes in quotes, comments, scripts.
// Keeps more than is seen (menus, titles, meta tags, JSON-LD), and gives up where a page's markup is broken.

const [GREATER, EQUALS] = [62, 61]

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13)
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** Place after the value that stands behind an equals sign, or -1 where its quotation mark is never closed. */
function skipValue(source: string, from: number): number {
  let at = from
  while (isSpace(source.charCodeAt(at))) at += 1
  const quote = source[at]
  if (quote === '"' || quote === "'") {
    const close = source.indexOf(quote, at + 1)
    return close < 0 ? -1 : close + 1
  }
  while (at < source.length && !isSpace(source.charCodeAt(at)) && source.charCodeAt(at) !== GREATER) at += 1
  return at
}

/** Place after the sign that closes a tag, or -1 where none does. */
function skipTag(source: string, from: number): number {
  for (let at = from; at < source.length; ) {
    const code = source.charCodeAt(at)
    if (code === GREATER) return at + 1
    at = code === EQUALS ? skipValue(source, at + 1) : at + 1
    if (at < 0) return -1
  }
  return -1
}

/** Elements whose content is no markup, with what closes them. */
const RAW: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [
    name,
    new RegExp(`</${name}`, 'gi'),
  ]),
)
/** Scripts and styles hold no text, but JSON-LD may hold the only headline. */
const isSilent = (name: string, tag: string) =>
  name === 'style' || (name === 'script' && !/ld\+json/i.test(tag))

function findClose(source: string, from: number, closer: RegExp): number {
  closer.lastIndex = from
  return closer.exec(source)?.index ?? -1
}

interface Step {
  /** Where to go on; -1: the markup is broken. */
  readonly next: number
  readonly kept: string
}

const NAME = /[a-z][^\s/>]*/iy
/** First letters of the elements that are not mere tags, so that the names of most need not be read. */
const TELLING = new Set([...RAW.keys(), 'meta'].flatMap(([letter = '']) => [letter, letter.toUpperCase()]))

/** What stands at a tag that opens: nothing to keep, but for meta tags and for text that is not markup. */
function readOpening(source: string, at: number): Step {
  if (!TELLING.has(source[at + 1] ?? '')) return { next: skipTag(source, at + 1), kept: '' }
  NAME.lastIndex = at + 1
  const name = NAME.exec(source)?.[0].toLowerCase() ?? ''
  const end = skipTag(source, at + 1 + name.length)
  if (end < 0) return { next: -1, kept: '' }
  if (name === 'meta') return { next: end, kept: ` ${source.slice(at + 1, end)} ` }
  const closer = RAW.get(name)
  if (!closer) return { next: end, kept: '' }
  const next = findClose(source, end, closer)
  return {
    next,
    kept: next < 0 || isSilent(name, source.slice(at, end)) ? '' : ` ${source.slice(end, next)} `,
  }
}

function after(source: string, from: number, sign: string): Step {
  const at = source.indexOf(sign, from)
  return { next: at < 0 ? -1 : at + sign.length, kept: '' }
}

/** The doctype and instructions end at the first sign; about other declarations and nameless tags parsers differ. */
const DECLARATION = /<(?:!doctype|\?)/iy
const DISPUTED = /<(?:\/.|!)/sy

const isAt = (source: string, at: number, pattern: RegExp) => {
  pattern.lastIndex = at
  return pattern.test(source)
}

/** What stands at a sign that may open markup. */
function readMarkup(source: string, at: number): Step {
  if (isLetter(source.charCodeAt(at + 1))) return readOpening(source, at)
  if (source[at + 1] === '/' && isLetter(source.charCodeAt(at + 2)))
    return { next: skipTag(source, at + 2), kept: '' }
  // "<!-->" is a comment too.
  if (source.startsWith('!--', at + 1)) return after(source, at + 2, '-->')
  if (isAt(source, at, DECLARATION)) return after(source, at, '>')
  if (isAt(source, at, DISPUTED)) return { next: -1, kept: '' }
  return { next: at + 1, kept: '<' }
}

/**
 * The text in a page's source, what stands on both sides of a tag joined without a space: a tag may split a word.
 * Null where the markup is broken, so that it cannot be told what a parser makes of it.
 */
export function stripMarkup(source: string): string | null {
  const pieces: string[] = []
  let at = 0
  for (let open = source.indexOf('<'); open >= 0; open = source.indexOf('<', at)) {
    const { next, kept } = readMarkup(source, open)
    if (next < 0) return null
    if (open > at) pieces.push(source.slice(at, open))
    if (kept) pieces.push(kept)
    at = next
  }
  pieces.push(source.slice(at))
  return pieces.join('')
}
