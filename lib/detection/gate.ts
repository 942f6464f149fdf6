// Is this page worth reading at all? Asked on every page there is, so it must cost next to nothing: a
// search for a few names in a few thousand characters, which ends it for nearly every page.
// Declines to say that a page is coverage (lib/detection/score.ts does): a needless yes costs one reading, a
// wrong no costs the reader everything, so where the two pull apart it says yes.
import { LETTERS } from '../text/words.ts'

export type GateAnswer = 'yes' | 'no' | 'not-yet'

/** Folded beginnings of words; a term of several words has single spaces. */
export interface GateTerms {
  /** Names of the place and its people: no coverage without one. */
  readonly anchors: readonly string[]
  /** What happened. */
  readonly themes: readonly string[]
}

export interface GateText {
  readonly text: string
  /** Ended before it came to an article: what it did not see may matter. */
  readonly isCutShort: boolean
}

/** What the gate looks at; each next part costs a browser more and is asked for only where doubt is left. */
export interface GatePage {
  /** Title and address. */
  readonly opening: string
  readonly readText: () => GateText
  /** Headline and meta tags. */
  readonly readHead: () => string
}

/** A page with less text than a two-sentence item may still be waiting for its article. */
const SHORTEST_ARTICLE_CHARS = 160
/** Without a name in head or headline, one in the text may be a passing mention or a menu: two, and two themes. */
const TEXT_ANCHORS = 2
const TEXT_THEMES = 2

// Ranges instead of \p{M} and \p{L}: building those classes takes longer than everything else here together.
// They hold for Latin, Greek and Cyrillic; in other scripts a mark stays and a term must be written with it.
const BEYOND_ASCII = /[\u0080-\uffff]/
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/
const MARKS_AND_INVISIBLE = /[\u0300-\u036f]+|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/g
const WORD_CHARS = '0-9a-z\u00df-\u1fff\u2c00-\ud7ff'
const NO_WORD = new RegExp(`[^${WORD_CHARS}]+`)
const WHOLE_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** Folds the letters as lib/text/words.ts does, leaving signs where they stand: ten times faster than words. */
export function foldLetters(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(MARKS_AND_INVISIBLE, '')
    .toLowerCase()
    .replace(WHOLE_LETTERS, (letter) => LETTERS[letter] ?? letter)
}

/** Matches the beginnings of words; between the words of one term any signs may stand. */
function buildMatcher(terms: readonly string[]): RegExp {
  const sources = terms.map((term) => term.split(NO_WORD).join(`[^${WORD_CHARS}]+`))
  return new RegExp(`(?<![${WORD_CHARS}])(?:${sources.join('|') || '(?!)'})`, 'g')
}

function countMatches(text: string, matcher: RegExp, enough: number): number {
  let count = 0
  for (const _ of text.matchAll(matcher)) if (++count >= enough) break
  return count
}

function countDistinct(text: string, matcher: RegExp, enough: number): number {
  const met = new Set<string>()
  for (const [word] of text.matchAll(matcher)) if (met.add(word).size >= enough) break
  return met.size
}

/**
 * Whether a text may hold a name at all, told from the letters as they stand: folding a text costs ten times as
 * much. The names of places are written without accents; where letters are hidden in between, it may.
 */
function mayName(text: string, anchors: readonly string[]): boolean {
  const letters = text.toLowerCase()
  return anchors.some((anchor) => letters.includes(anchor)) || INVISIBLE.test(letters)
}

/** Builds the gate once for all packs; the function it returns decides on one page. */
export function buildGate(packs: readonly GateTerms[]): (page: GatePage) => GateAnswer {
  const firstWords = packs.flatMap(({ anchors }) => anchors.map((anchor) => anchor.split(' ')[0] ?? anchor))
  let matchers: readonly { anchors: RegExp; themes: RegExp }[] | null = null
  /** Built for the first page that may name the place: most never do. */
  const prepare = () => {
    matchers ??= packs.map(({ anchors, themes }) => ({
      anchors: buildMatcher(anchors),
      themes: buildMatcher(themes),
    }))
    return matchers
  }
  const isToldBy = (head: string, text: string) =>
    prepare().some(({ anchors, themes }) =>
      countMatches(head, anchors, 1) > 0
        ? countDistinct(`${head} ${text}`, themes, 1) > 0
        : countMatches(text, anchors, TEXT_ANCHORS) === TEXT_ANCHORS &&
          countDistinct(text, themes, TEXT_THEMES) === TEXT_THEMES,
    )
  return ({ opening, readText, readHead }) => {
    const start = foldLetters(opening)
    const isNamed = mayName(start, firstWords)
    if (isNamed && isToldBy(start, '')) return 'yes'
    const { text, isCutShort } = readText()
    const isShort = text.length < SHORTEST_ARTICLE_CHARS
    if (isNamed || isShort || isCutShort || mayName(text, firstWords)) {
      const head = `${start} \n ${foldLetters(readHead())}`
      const isWorthFolding = mayName(head, firstWords) || mayName(text, firstWords)
      if (isWorthFolding && isToldBy(head, foldLetters(text))) return 'yes'
    }
    return isShort ? 'not-yet' : 'no'
  }
}
