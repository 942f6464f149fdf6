// What of a document does the gate look at? A bounded piece: every loop here ends after a fixed number of
// nodes and characters, and nothing searches the whole tree, which takes the browser milliseconds on a page of
// megabytes. Each node that a script touches costs half a microsecond more, so parents are looked at only in doubt; the first
// element that a script touches costs as much as six hundred pieces of text, so headline and meta tags come last.
// Never asks for the text of the body or for layout; declines to know which text is the article (lib/page does).
import type { GatePage, GateText } from './gate.ts'

/** Enough for a title, a description and keywords of any length seen on real pages. */
const HEAD_CHARS = 3000
const META_TAGS = 12
/** Some 1,000 words: an article that has not named its place by then is about something else. */
const TEXT_CHARS = 6000
/** Menus seldom hold more than 400 pieces of text, spaces between tags included. */
const PIECES = 700
/** Shorter pieces are menu items and buttons; a sentence's pieces between two links are longer. */
const SHORTEST_PIECE_CHARS = 16
const LONGEST_PIECE_CHARS = 1500
/** Scripts, styles and markup kept for browsers without scripts show themselves early. */
const CODE_SAMPLE_CHARS = 300

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

function readHead(document: Document): string {
  return [readHeadline(document), ...readMeta(document)].join(' \n ').slice(0, HEAD_CHARS)
}

function isSilent(node: Text, data: string): boolean {
  return (
    /[{<=_]/.test(data.slice(0, CODE_SAMPLE_CHARS)) && SILENT_ELEMENTS.test(node.parentNode?.nodeName ?? '')
  )
}

function readText(document: Document): GateText {
  if (!document.body) return { text: '', isCutShort: false }
  const walker = document.createTreeWalker(document.body, SHOW_TEXT)
  let text = ''
  let visited = 0
  for (; visited < PIECES && text.length < TEXT_CHARS; visited++) {
    const node = walker.nextNode() as Text | null
    if (!node) break
    const data = node.data
    if (data.length < SHORTEST_PIECE_CHARS || isSilent(node, data)) continue
    text += ` ${data.slice(0, LONGEST_PIECE_CHARS).trim()}`
  }
  return { text: text.trim(), isCutShort: visited === PIECES }
}

function readHeadline(document: Document): string {
  return document.getElementsByTagName('h1')[0]?.textContent?.slice(0, 500) ?? ''
}

/** The document as the gate sees it; what costs more is read when it is asked for. */
export function pageForGate(document: Document): GatePage {
  return {
    opening: `${document.title.slice(0, 500)} \n ${readAddress(document.URL)}`,
    readText: () => readText(document),
    readHead: () => readHead(document),
  }
}
