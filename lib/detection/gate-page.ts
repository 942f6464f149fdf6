// What of a document does the gate look at? A bounded piece: every loop here ends after a fixed number of
// nodes and characters, and nothing searches the whole tree (a search for a heading that a page of five
// megabytes does not have takes ten milliseconds). Never asks for the text of the body or for layout, and
// declines to know which text is the article (lib/page does): it starts anew at the first headline it meets.
import type { GatePage } from './gate.ts'

/** Enough for a title, a description and keywords of any length seen on real pages. */
const HEAD_CHARS = 3000
const META_TAGS = 12
/** Some 1,000 words: an article that has not named its place by then is about something else. */
const BODY_CHARS = 6000
/** Menus seldom hold more than 500 pieces of text, spaces between tags included; each costs half a microsecond. */
const BODY_NODES = 900
/** Shorter pieces are menu items and buttons; a paragraph's pieces between two links are longer. */
const SHORTEST_PIECE_CHARS = 16
const LONGEST_PIECE_CHARS = 1500
/** Less text than this after the headline: the text may stand above it, so that is looked at too. */
const ENOUGH_AFTER_HEADLINE_CHARS = 600

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
  const parts = [document.title.slice(0, 500), readAddress(url), ...readMeta(document)]
  return parts.join(' \n ').slice(0, HEAD_CHARS)
}

const isHeadline = (parent: Node | null) => parent?.nodeName === 'H1' || parent?.parentNode?.nodeName === 'H1'

function readBody(document: Document): ReturnType<GatePage['readBody']> {
  if (!document.body) return { headline: '', text: '' }
  const walker = document.createTreeWalker(document.body, SHOW_TEXT)
  let headline = ''
  let above = ''
  let text = ''
  for (let visited = 0; visited < BODY_NODES; visited++) {
    const node = walker.nextNode() as Text | null
    if (!node) break
    if (node.length < SHORTEST_PIECE_CHARS) continue
    const parent = node.parentNode
    if (SILENT_ELEMENTS.test(parent?.nodeName ?? '')) continue
    const piece = ` ${node.data.slice(0, LONGEST_PIECE_CHARS).trim()}`
    if (!headline && isHeadline(parent)) {
      headline = piece
      above = text
      text = ''
    } else if (text.length < BODY_CHARS) text += piece
    else if (headline) break
  }
  return { headline, text: text.length < ENOUGH_AFTER_HEADLINE_CHARS ? text + above : text }
}

/** The document as the gate sees it; the body is read when it is asked for. */
export function pageForGate(document: Document, url: string): GatePage {
  return { head: readHead(document, url), readBody: () => readBody(document) }
}
