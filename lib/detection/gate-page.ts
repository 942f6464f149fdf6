// What of a document does the gate look at? A bounded piece: every loop here ends after a fixed number of
// nodes and characters, whatever the page holds. Never reads the text of the whole body, never asks for layout,
// and declines to know which text is the article (lib/page does): it starts at the headline where there is one.
import type { GatePage } from './gate.ts'

/** Enough for title, description, keywords and a dozen headings of any length seen on real pages. */
const HEAD_CHARS = 3000
const META_TAGS = 80
const HEADINGS = 8
const HEADING_CHARS = 200
/** Some 1,200 words: an article that has not named its place by then is about something else. */
const BODY_CHARS = 8000
/** Walking 1,500 text nodes takes about half a millisecond; menus before the text seldom hold 300. */
const BODY_NODES = 1500
/** Shorter pieces are menu items and buttons; a paragraph's pieces between two links are longer. */
const SHORTEST_PIECE_CHARS = 24
const LONGEST_PIECE_CHARS = 1500
/** Less text than this after the headline: the headline stands elsewhere, so look from the top. */
const ENOUGH_AFTER_HEADLINE_CHARS = 600

const TELLING_META = /(?:^|:)(?:title|description|keywords|news_keywords|tag|section)$/i
const SILENT_ELEMENTS = /^(?:script|style|noscript|template|textarea|svg)$/i

const SHOW_TEXT = 4

interface Limits {
  readonly shortest: number
  readonly chars: number
  readonly nodes: number
}

/** Text under `root`, from `start` on, until a limit is met. */
function collectText(root: Node, start: Node, limits: Limits): string {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_TEXT)
  walker.currentNode = start
  const pieces: string[] = []
  let chars = 0
  for (let visited = 0; visited < limits.nodes && chars < limits.chars; visited++) {
    const node = walker.nextNode() as Text | null
    if (!node) break
    if (node.length < limits.shortest || SILENT_ELEMENTS.test(node.parentNode?.nodeName ?? '')) continue
    const piece = node.data.slice(0, LONGEST_PIECE_CHARS).trim()
    if (piece.length < limits.shortest) continue
    pieces.push(piece)
    chars += piece.length
  }
  return pieces.join(' ')
}

function collectMeta(document: Document): string[] {
  const contents: string[] = []
  const tags = document.head?.getElementsByTagName('meta') ?? []
  for (let at = 0; at < Math.min(tags.length, META_TAGS); at++) {
    const name = tags[at]?.getAttribute('name') ?? tags[at]?.getAttribute('property') ?? ''
    if (TELLING_META.test(name)) contents.push((tags[at]?.getAttribute('content') ?? '').slice(0, 500))
  }
  return contents
}

function collectHeadings(document: Document, tag: 'h1' | 'h2'): string[] {
  const limits = { shortest: 1, chars: HEADING_CHARS, nodes: 20 }
  const headings = document.getElementsByTagName(tag)
  const texts: string[] = []
  for (let at = 0; at < HEADINGS; at++) {
    const heading = headings[at]
    if (!heading) break
    texts.push(collectText(heading, heading, limits))
  }
  return texts
}

/** Percent signs undone where they can be, so that a Cyrillic address can be read. */
function readAddress(url: string): string {
  const address = url.slice(0, 600)
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function readHead(document: Document, url: string): string {
  return [
    document.title.slice(0, 500),
    readAddress(url),
    ...collectHeadings(document, 'h1'),
    ...collectMeta(document),
    ...collectHeadings(document, 'h2'),
  ]
    .join(' \n ')
    .slice(0, HEAD_CHARS)
}

function readBody(document: Document): string {
  if (!document.body) return ''
  const limits = { shortest: SHORTEST_PIECE_CHARS, chars: BODY_CHARS, nodes: BODY_NODES }
  const headline = document.getElementsByTagName('h1')[0]
  const after = headline ? collectText(document.body, headline, limits) : ''
  if (after.length >= ENOUGH_AFTER_HEADLINE_CHARS) return after
  return collectText(document.body, document.body, limits)
}

/** The document as the gate sees it; the body is read when it is asked for. */
export function pageForGate(document: Document, url: string): GatePage {
  return { head: readHead(document, url), readBody: () => readBody(document) }
}
