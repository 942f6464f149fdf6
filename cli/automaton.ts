// Whether any of many words stands in a run of characters, told while they go by (Aho, Corasick 1975, "Efficient
// String Matching"): one look into a table for each character, however many words there are.
// The words are folded; the text goes by as classes of characters, a class for each character of any word.

export interface Automaton {
  /** States are places in `next`; the first is 0, where every word begins. */
  readonly next: Int32Array
  /** Of a character (UTF-16 unit, folded); OTHER where it stands in no word. */
  readonly classOf: (unit: number) => number
}

/** The class of what stands in no word: it ends every beginning of one. */
export const OTHER = 0
/** What `next` gives where a word has gone by. */
export const MET = -1

/** More letters than a table should hold: words are then cut, which may meet more but never less. */
const MAX_LETTERS = 60_000
const CUT_CHARS = 5

/** First letters of words that are too many; leaves out those that hold another. */
function cutWords(words: readonly string[]): string[] {
  const letters = words.reduce((sum, { length }) => sum + length, 0)
  const cut = letters > MAX_LETTERS ? words.map((word) => word.slice(0, CUT_CHARS)) : words
  return [...new Set(cut)].filter((word) => word !== '')
}

interface Trie {
  /** Children by class, for each state. */
  readonly children: Map<number, number>[]
  readonly ends: boolean[]
}

function growTrie(words: readonly string[], classOf: (unit: number) => number): Trie {
  const trie: Trie = { children: [new Map()], ends: [false] }
  for (const word of words) {
    let state = 0
    for (let at = 0; at < word.length; at += 1) {
      const unit = classOf(word.charCodeAt(at))
      const known = trie.children[state]?.get(unit)
      const child = known ?? trie.children.push(new Map()) - 1
      if (known === undefined) trie.ends.push(false)
      trie.children[state]?.set(unit, child)
      state = child
    }
    trie.ends[state] = true
  }
  return trie
}

/** An automaton that meets these words, wherever they stand. */
export function buildAutomaton(all: readonly string[]): Automaton {
  const words = cutWords(all)
  const units = [...new Set(words.flatMap((word) => Array.from(word, (char) => char.charCodeAt(0))))]
  const classes = new Map(units.map((unit, at) => [unit, at + 1]))
  const classOf = (unit: number) => classes.get(unit) ?? OTHER
  const { children, ends } = growTrie(words, classOf)
  const width = units.length + 1
  const next = new Int32Array(children.length * width)
  // Breadth first: where a state has no child, it goes where its longest proper ending goes.
  const failures = new Int32Array(children.length)
  const queue = [0]
  for (const state of queue) {
    const failure = failures[state] ?? 0
    for (let unit = 1; unit < width; unit += 1) {
      const child = children[state]?.get(unit)
      const onward = state === 0 ? 0 : (next[failure * width + unit] ?? 0)
      if (child === undefined) {
        next[state * width + unit] = onward
        continue
      }
      failures[child] = onward < 0 ? 0 : onward / width
      next[state * width + unit] = ends[child] ? MET : child * width
      if (!ends[child]) queue.push(child)
    }
  }
  return { next, classOf }
}
