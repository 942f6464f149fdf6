// Which cues does a text hold? Cues are compiled once into two hash tables, by their first word or its
// beginning, so that the cost of a page grows with the words on the page and not with the number of cues.
// The syntax of a cue is told in language.ts.
import { fold, type Word } from '../text/words.ts'

/** One place where a cue was met; word indexes, both inclusive. */
export interface Hit {
  readonly id: string
  readonly first: number
  readonly last: number
  /** The words that a `~` of the cue stands for, where it stands for any: they are not the cue's own. */
  readonly skipped?: { readonly first: number; readonly last: number }
}

interface WordPattern {
  readonly text: string
  readonly isPrefix: boolean
}
type Step = WordPattern | 'gap'
interface CompiledCue {
  readonly id: string
  readonly rest: readonly Step[]
}
export interface CueIndex {
  readonly exact: ReadonlyMap<string, readonly CompiledCue[]>
  readonly prefix: ReadonlyMap<string, readonly CompiledCue[]>
  readonly longestPrefix: number
}

/** Words that one `~` may stand for. */
const MAX_GAP_WORDS = 3
/** A cue with many alternatives and options is a list of this many sequences at the most. */
const MAX_SEQUENCES = 256

/** The ways to read one piece of a cue: each a run of word patterns. */
function readPiece(piece: string): Step[][] {
  if (piece === '~') return [['gap']]
  const isOptional = piece.endsWith('?')
  const alternatives = (isOptional ? piece.slice(0, -1) : piece).split('|').map(readAlternative)
  const readable = alternatives.filter((steps) => steps.length > 0)
  return isOptional ? [[], ...readable] : readable
}

function readAlternative(text: string): WordPattern[] {
  const isPrefix = text.endsWith('*')
  const words = fold(isPrefix ? text.slice(0, -1) : text)
    .split(' ')
    .filter(Boolean)
  return words.map((word, at) => ({ text: word, isPrefix: isPrefix && at === words.length - 1 }))
}

/** The sequences of steps that a cue stands for. Throws where the cue holds no word to begin with. */
export function readCue(cue: string): Step[][] {
  let sequences: Step[][] = [[]]
  for (const piece of cue.trim().split(/\s+/)) {
    const ways = readPiece(piece)
    sequences = sequences.flatMap((head) => ways.map((way) => [...head, ...way]))
    if (sequences.length > MAX_SEQUENCES)
      throw new Error(`the cue "${cue}" has too many alternatives: write several cues`)
  }
  const usable = sequences.filter((steps) => steps.some((step) => step !== 'gap'))
  if (usable.length === 0) throw new Error(`the cue "${cue}" holds no word`)
  for (const steps of usable)
    if (steps[0] === 'gap' || steps.at(-1) === 'gap')
      throw new Error(`the cue "${cue}" begins or ends with a gap`)
  return usable
}

/** Compiles cues, given as lists by id, into an index for `findHits`. */
export function indexCues(cuesById: Iterable<readonly [string, readonly string[]]>): CueIndex {
  const exact = new Map<string, CompiledCue[]>()
  const prefix = new Map<string, CompiledCue[]>()
  let longestPrefix = 0
  for (const [id, cues] of cuesById)
    for (const cue of cues)
      for (const [head, ...rest] of readCue(cue)) {
        if (head === undefined || head === 'gap') continue
        const table = head.isPrefix ? prefix : exact
        if (head.isPrefix) longestPrefix = Math.max(longestPrefix, head.text.length)
        const entries = table.get(head.text)
        if (entries) entries.push({ id, rest })
        else table.set(head.text, [{ id, rest }])
      }
  return { exact, prefix, longestPrefix }
}

const NONE: readonly CompiledCue[] = []

/** The cues that may begin with a word. */
function candidatesFor(norm: string, index: CueIndex): readonly CompiledCue[] {
  const found: CompiledCue[] = [...(index.exact.get(norm) ?? NONE)]
  for (let length = Math.min(norm.length, index.longestPrefix); length > 0; length -= 1) {
    const entries = index.prefix.get(norm.slice(0, length))
    if (entries) found.push(...entries)
  }
  return found.length > 0 ? found : NONE
}

const fits = (word: Word | undefined, pattern: WordPattern) =>
  word !== undefined && (pattern.isPrefix ? word.norm.startsWith(pattern.text) : word.norm === pattern.text)

/** Index of the last word of the match of `rest` from word `at` on, before word `end`; -1 where there is none. */
function matchRest(words: readonly Word[], at: number, end: number, rest: readonly Step[], step = 0): number {
  const pattern = rest[step]
  if (pattern === undefined) return at - 1
  if (pattern !== 'gap')
    return at < end && fits(words[at], pattern) ? matchRest(words, at + 1, end, rest, step + 1) : -1
  for (let skipped = 0; skipped <= MAX_GAP_WORDS; skipped += 1) {
    const last = matchRest(words, at + skipped, end, rest, step + 1)
    if (last >= 0) return last
  }
  return -1
}

/** A hit on the words from `first` to `last`, with what lies in the gaps of its cue. */
function toHit(id: string, first: number, last: number, rest: readonly Step[]): Hit {
  const gap = rest.indexOf('gap')
  const skipped = { first: first + 1 + gap, last: last - (rest.length - 1 - rest.lastIndexOf('gap')) }
  return gap < 0 || skipped.last < skipped.first ? { id, first, last } : { id, first, last, skipped }
}

/**
 * Every cue met within the given runs of words (sentences, as half-open word ranges), in order of first word.
 * Of several ways in which one id is met from the same word, the longest counts.
 */
export function findHits(
  words: readonly Word[],
  runs: Iterable<{ readonly firstWord: number; readonly endWord: number }>,
  index: CueIndex,
): Hit[] {
  const hits: Hit[] = []
  const known = new Map<string, readonly CompiledCue[]>()
  for (const { firstWord, endWord } of runs)
    for (let at = firstWord; at < endWord; at += 1) {
      const norm = words[at]?.norm ?? ''
      let candidates = known.get(norm)
      if (!candidates) {
        candidates = candidatesFor(norm, index)
        known.set(norm, candidates)
      }
      if (candidates.length > 0) addHits(hits, words, { at, endWord }, candidates)
    }
  return hits
}

function addHits(
  hits: Hit[],
  words: readonly Word[],
  { at, endWord }: { at: number; endWord: number },
  candidates: readonly CompiledCue[],
): void {
  const [only] = candidates
  if (only && candidates.length === 1) {
    const last = matchRest(words, at + 1, endWord, only.rest)
    if (last >= 0) hits.push(toHit(only.id, at, last, only.rest))
    return
  }
  const longest = new Map<string, Hit>()
  for (const { id, rest } of candidates) {
    const last = matchRest(words, at + 1, endWord, rest)
    if (last >= 0 && last > (longest.get(id)?.last ?? -1)) longest.set(id, toHit(id, at, last, rest))
  }
  hits.push(...longest.values())
}
