// What text stands in the source of a page, with all markup left out and no tree built?
// Reads tags as a parser does, so that nothing a reader may see is lost: attributes in quotes, comments, scripts.
// Keeps more than is seen (menus, titles, meta tags, JSON-LD), and gives up where a page's markup is broken.
// Works on the bytes of UTF-8 as they are: markup is ASCII, and nothing has to be made into strings.

export interface TextTaker {
  /**
   * Takes the text from a place to the next sign that may open markup, or to the end; gives where that is, or
   * STOPPED. What comes next may go on in the same word: a tag may split one.
   */
  readonly running: (from: number) => number
  /** Takes text that stands for itself, as that of a title or of a meta tag; true: enough has been seen. */
  readonly apart: (from: number, to: number) => boolean
}
/** `broken`: it cannot be told what a parser makes of the markup. */
export type Walk = 'ended' | 'stopped' | 'broken'

const [TAB, RETURN, SPACE, BANG, QUOTE, APOSTROPHE, HYPHEN, SLASH] = [9, 13, 32, 33, 34, 39, 45, 47]
const [EQUALS, GREATER, QUESTION] = [61, 62, 63]
const LOWER = 32

const isSpace = (byte: number | undefined) =>
  byte === SPACE || (byte !== undefined && byte >= TAB && byte <= RETURN)
const isLetter = (byte: number | undefined) => {
  const lower = (byte ?? 0) | LOWER
  return lower >= 97 && lower <= 122
}

/** Place after the value that stands behind an equals sign, or -1 where its quotation mark is never closed. */
function skipValue(bytes: Uint8Array, from: number): number {
  let at = from
  while (isSpace(bytes[at])) at += 1
  const quote = bytes[at]
  if (quote === QUOTE || quote === APOSTROPHE) {
    for (at += 1; at < bytes.length; at += 1) if (bytes[at] === quote) return at + 1
    return -1
  }
  while (at < bytes.length && !isSpace(bytes[at]) && bytes[at] !== GREATER) at += 1
  return at
}

/** Place after the sign that closes a tag, or -1 where none does. */
function skipTag(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; ) {
    const byte = bytes[at]
    if (byte === GREATER) return at + 1
    at = byte === EQUALS ? skipValue(bytes, at + 1) : at + 1
    if (at < 0) return -1
  }
  return -1
}

/** Elements whose content is no markup; and meta tags, whose attributes are text. */
const RAW = ['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']
const MAX_NAME_BYTES = 9

/** A number for a name in any case; two of the names that matter never share one. */
function numberOf(bytes: Uint8Array, from: number): number {
  let number = 0
  for (let at = from; at <= from + MAX_NAME_BYTES; at += 1) {
    const byte = bytes[at]
    if (byte === undefined || byte === GREATER || byte === SLASH || isSpace(byte)) return number
    number = (Math.imul(number, 37) + (byte | LOWER)) | 0
  }
  return 0
}

const toNumber = (name: string) => numberOf(Buffer.from(name), 0)
const TELLING: ReadonlyMap<number, string> = new Map([...RAW, 'meta'].map((name) => [toNumber(name), name]))

const isNamed = (bytes: Buffer, at: number, name: string) =>
  bytes.toString('latin1', at, at + name.length).toLowerCase() === name

/** Scripts and styles hold no text, but JSON-LD may hold the only headline. */
const isSilent = (bytes: Buffer, name: string, at: number, end: number) =>
  name === 'style' || (name === 'script' && !/ld\+json/i.test(bytes.toString('latin1', at, end)))

const CLOSE = Buffer.from('</')

/** Where the tag that closes an element begins; -1: nowhere. */
function findClose(bytes: Buffer, from: number, name: string): number {
  for (let at = bytes.indexOf(CLOSE, from); at >= 0; at = bytes.indexOf(CLOSE, at + 2))
    if (isNamed(bytes, at + 2, name)) return at
  return -1
}

/** Where to go on; BROKEN: nowhere; STOPPED: enough has been seen. */
type Next = number
const BROKEN = -1
export const STOPPED = -2

/** What stands at a tag that opens: nothing to keep, but for meta tags and for text that is not markup. */
function readOpening(bytes: Buffer, at: number, { apart }: TextTaker): Next {
  const name = TELLING.get(numberOf(bytes, at + 1))
  if (name === undefined || !isNamed(bytes, at + 1, name)) return skipTag(bytes, at + 1)
  const end = skipTag(bytes, at + 1 + name.length)
  if (end < 0) return BROKEN
  if (name === 'meta') return apart(at + 1, end) ? STOPPED : end
  const close = findClose(bytes, end, name)
  if (close < 0) return BROKEN
  return !isSilent(bytes, name, at, end) && apart(end, close) ? STOPPED : close
}

const [COMMENT_END, DOCTYPE] = [Buffer.from('-->'), '!doctype']

function after(bytes: Buffer, from: number, sign: Buffer | number): Next {
  const at = bytes.indexOf(sign, from)
  return at < 0 ? BROKEN : at + (typeof sign === 'number' ? 1 : sign.length)
}

/** What stands at a sign that may open markup. */
function readMarkup(bytes: Buffer, at: number, taker: TextTaker): Next {
  const [first, second] = [bytes[at + 1], bytes[at + 2]]
  if (isLetter(first)) return readOpening(bytes, at, taker)
  if (first === SLASH && isLetter(second)) return skipTag(bytes, at + 2)
  // "<!-->" is a comment too.
  if (first === BANG && second === HYPHEN && bytes[at + 3] === HYPHEN)
    return after(bytes, at + 2, COMMENT_END)
  // The doctype and instructions end at the first sign; about other declarations and nameless tags parsers differ.
  if (first === QUESTION || (first === BANG && isNamed(bytes, at + 1, DOCTYPE)))
    return after(bytes, at, GREATER)
  if (first === BANG || (first === SLASH && second !== undefined)) return BROKEN
  return taker.apart(at, at + 1) ? STOPPED : at + 1
}

/** Hands over the text in a page's source, in order. */
export function walkText(bytes: Buffer, taker: TextTaker): Walk {
  for (let at = 0; ; ) {
    const open = taker.running(at)
    if (open === STOPPED) return 'stopped'
    if (open >= bytes.length) return 'ended'
    const next = readMarkup(bytes, open, taker)
    if (next === STOPPED) return 'stopped'
    if (next < 0) return 'broken'
    at = next
  }
}
