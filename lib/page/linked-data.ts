// What does a page's JSON-LD say of its article?
// Any number of scripts, graphs and lists; what is no JSON is passed over, since pages break it as often as not.
// Only nodes that speak of the page itself are read: a comment's date or a list item's author says nothing of it.
import { elementsOf, textOf } from './dom.ts'
import type { Steps } from './pace.ts'

export type LinkedNode = Readonly<Record<string, unknown>>

const MAX_SCRIPTS = 50
const MAX_SCRIPT_CHARS = 1_000_000
const MAX_NODES = 500
/** Keys that lead from a wrapper to the node that speaks of the page. */
const LEADING_KEYS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'liveBlogUpdateOf']
/** How surely a type speaks of the article: the first that is met within a type's name. */
const TYPES = ['newsarticle', 'reportagenewsarticle', 'article', 'posting', 'report', 'episode', 'webpage']

export const isRecord = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value as a list: itself where it is one, else alone, empty where there is none. */
export const toList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, MAX_NODES) : value === undefined || value === null ? [] : [value]

function parseScript(source: string): unknown {
  // Some sites wrap it in a comment or CDATA; some leave line breaks inside strings.
  const json = source
    .replace(/^\s*(?:<!--|\/\*|\/\/)?\s*(?:<!\[CDATA\[)?(?:\*\/)?/, '')
    .replace(/(?:-->|(?:\/\*|\/\/)?\s*\]\]>(?:\*\/)?)\s*$/, '')
  for (const text of [json, json.replace(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(text)
    } catch {
      // The next reading may do; where none does, the page states nothing.
    }
  }
  return null
}

function rankOf(node: LinkedNode): number {
  const types = toList(node['@type']).map((type) => String(type).toLowerCase())
  const rank = TYPES.findIndex((known) => types.some((type) => type.includes(known)))
  return rank < 0 ? TYPES.length : rank
}

/** The nodes that speak of the page, the article's own first. */
export function* findLinkedNodes(document: Document): Steps<readonly LinkedNode[]> {
  const scripts = elementsOf(document, 'script[type*="ld+json" i]', MAX_SCRIPTS)
  const queue: unknown[] = []
  for (const script of scripts) {
    yield
    queue.push(parseScript(textOf(script, MAX_SCRIPT_CHARS)))
  }
  const nodes: LinkedNode[] = []
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_NODES))
    if (!isRecord(value)) continue
    nodes.push(value)
    for (const key of LEADING_KEYS)
      queue.push(...toList(value[key]).filter((item) => typeof item === 'object'))
  }
  return nodes.toSorted((a, b) => rankOf(a) - rankOf(b))
}

/** Names in a value of JSON-LD: a string, a thing with a name, or a list of them. Addresses are no names. */
export function namesIn(value: unknown): string[] {
  return toList(value).flatMap((item) => {
    const name = isRecord(item) ? (item.name ?? item.headline ?? item['@value']) : item
    const text = typeof name === 'string' ? name.replace(/\s+/g, ' ').trim() : ''
    return text === '' || text.length > 200 || /^(?:https?:)?\/\//.test(text) ? [] : [text]
  })
}

/** First text under a key, over all nodes in their order. */
export function findText(nodes: readonly LinkedNode[], key: string): string | null {
  for (const node of nodes) {
    const [text] = toList(node[key])
    if (typeof text === 'string' && text.trim() !== '') return text.trim()
  }
  return null
}
