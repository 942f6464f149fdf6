// What of a document does the gate look at? A bounded piece: every loop here ends after a fixed number of
// nodes and characters, whatever the page holds. Each node that a script touches costs the browser a wrapper, some
// half a microsecond, so the text comes from a few paragraphs, and from single pieces only on pages that have none.
// Never asks for the text of the body or for layout; declines to know which text is the article (lib/page does).
import type { GatePage } from './gate.ts'

/** Enough for a title, a description and keywords of any length seen on real pages. */
const HEAD_CHARS = 3000
const META_TAGS = 12
/** Some 1,000 words: an article that has not named its place by then is about something else. */
const BODY_CHARS = 6000
/** Notices and teasers before the article are seldom more than ten. */
const PARAGRAPHS = 30
const LONGEST_PIECE_CHARS = 1500
/** Less text in paragraphs than a short item has: the page is built of other elements. */
const ENOUGH_IN_PARAGRAPHS_CHARS = 600
/** Where there are no paragraphs: menus seldom hold more than 400 pieces, spaces between tags included. */
const PIECES = 800
/** Shorter pieces are menu items and buttons; a sentence's pieces between two links are longer. */
const SHORTEST_PIECE_CHARS = 16

const TELLING_META =
  'meta[property="og:title"],meta[name="description"],meta[property="og:description"],meta[name$="keywords"]'
const SILENT_ELEMENTS = /^(?:script|style|noscript|template|textarea)$/i
const SHOW_TEXT = 4

function readMeta(document: Document): string[] {
  const tags = document.head?.querySelectorAll(TELLING_META) ?? []
  const contents: string[] = []
  for (let at = 0; at < Math.min(tags.length, META_TAGS); at++) {
    contents.push((tags[at]?.getAttribute('content') ?? '').slice(0, 500))
  }
  return contents
}

/** Percent signs undone where they can be, so that a Cyrillic address can be read. */
function readAddress(url: string): string {
  const address = url.slice(0, 600)
  if (!address.includes('%')) return address
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function readHead(document: Document, url: string): string {
  const parts = [
    document.title.slice(0, 500),
    readAddress(url),
    readHeadline(document),
    ...readMeta(document),
  ]
  return parts.join(' \n ').slice(0, HEAD_CHARS)
}

function readParagraphs(document: Document): string {
  const paragraphs = document.getElementsByTagName('p')
  let text = ''
  for (let at = 0; at < PARAGRAPHS && text.length < BODY_CHARS; at++) {
    const paragraph = paragraphs[at]
    if (!paragraph) break
    text += ` ${(paragraph.textContent ?? '').slice(0, LONGEST_PIECE_CHARS)}`
  }
  return text
}

function readPieces(root: HTMLElement): string {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT)
  let text = ''
  for (let visited = 0; visited < PIECES && text.length < BODY_CHARS; visited++) {
    const node = walker.nextNode() as Text | null
    if (!node) break
    if (node.length < SHORTEST_PIECE_CHARS || SILENT_ELEMENTS.test(node.parentNode?.nodeName ?? '')) continue
    text += ` ${node.data.slice(0, LONGEST_PIECE_CHARS).trim()}`
  }
  return text
}

function readText(document: Document): string {
  const paragraphs = readParagraphs(document)
  if (paragraphs.length >= ENOUGH_IN_PARAGRAPHS_CHARS || !document.body) return paragraphs
  const pieces = readPieces(document.body)
  return pieces.length > paragraphs.length ? pieces : paragraphs
}

/** Looked for last: on a page that has none, the browser searches to its end. */
function readHeadline(document: Document): string {
  return document.getElementsByTagName('h1')[0]?.textContent?.slice(0, 500) ?? ''
}

/** The document as the gate sees it; the body is read when it is asked for. */
export function pageForGate(document: Document, url: string): GatePage {
  return {
    head: readHead(document, url),
    readText: () => readText(document),
    readHeadline: () => readHeadline(document),
  }
}
