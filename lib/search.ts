// Which of a few entries does a person look for? Every word of the query must stand in some field of the entry;
// accents, case and the way thousands are parted do not count. Only where nothing is written so are slips
// forgiven (Fuse.js). Declines to rank: whoever shows the entries keeps them in their own order.
import Fuse from 'fuse.js/basic'

export interface Searchable {
  readonly id: string
  /** Texts by the name of what they tell ("point", "outlet"); each is looked at by itself. */
  readonly fields: readonly { readonly name: string; readonly text: string }[]
}
export interface Found {
  /** Whether the words are written so; if not, these are near to them. */
  readonly exact: boolean
  /** By entry id, the fields in which a word was met, each once. */
  readonly entries: ReadonlyMap<string, readonly Searchable['fields'][number][]>
}

/** What Fuse looks at of a pattern. */
const MOST_WORD_CHARS = 32
const MOST_WORDS = 8
/** One slip in five letters; so words of fewer than five letters, and numbers, must be written as they are. */
const THRESHOLD = 0.2
/** A thousands separator stands between digits, before three of them. */
const SEPARATOR = /(?<=\d)[\s.,'’](?=\d{3}(?!\d))/g

/** The words of a query, at most eight. */
export function splitQuery(query: string): readonly string[] {
  const words = query.replace(SEPARATOR, '').split(/[\s"“”«»]+/)
  return words
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, MOST_WORD_CHARS))
}

/** The entries in which every word of the query is met; null where the query has no word. */
export function findEntries(query: string, entries: readonly Searchable[]): Found | null {
  const words = splitQuery(query)
  if (words.length === 0) return null
  const exact = matchAll(words, entries, 0)
  if (exact.size > 0 || words.some((word) => /\d/.test(word))) return { exact: true, entries: exact }
  const near = matchAll(words, entries, THRESHOLD)
  return { exact: near.size === 0, entries: near }
}

function matchAll(words: readonly string[], entries: readonly Searchable[], threshold: number) {
  const met = new Map<string, readonly Searchable['fields'][number][]>()
  for (const { id, fields } of entries) {
    const byWord = words.map((word) => fields.filter(({ text }) => isMet(word, text, threshold)))
    if (byWord.every((found) => found.length > 0)) met.set(id, [...new Set(byWord.flat())])
  }
  return met
}

function isMet(word: string, text: string, threshold: number): boolean {
  return Fuse.match(word, text.replace(SEPARATOR, ''), {
    threshold,
    ignoreDiacritics: true,
    ignoreLocation: true,
  }).isMatch
}
