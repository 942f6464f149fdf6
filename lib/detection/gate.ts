// Is this page worth reading at all? Asked on every page there is, so it must cost next to nothing: two or
// three regular expressions over a few thousand characters, and for nearly every page the first one ends it.
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
  /** Empty where it was too dear to look for. */
  readonly headline: string
  readonly text: string
}

/** What the gate looks at; the rest is asked for only where the head leaves doubt. */
export interface GatePage {
  /** Title, address, meta tags. */
  readonly head: string
  readonly readText: () => GateText
}

/** A page with less text than a two-sentence item may still be waiting for its article. */
const SHORTEST_ARTICLE_CHARS = 160
/** Without a name in head or headline, one in the text may be a passing mention or a menu: two, and two themes. */
const TEXT_ANCHORS = 2
const TEXT_THEMES = 2

// Ranges instead of \p{M} and \p{L}: building those classes takes longer than everything else here together.
// They hold for Latin, Greek and Cyrillic; in other scripts a mark stays and a term must be written with it.
const MARKS_AND_INVISIBLE = /[\u0300-\u036f]+|[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+/g
const WORD_CHARS = '0-9a-z\u00df-\u1fff\u2c00-\ud7ff'
const NO_WORD = new RegExp(`[^${WORD_CHARS}]+`)
const WHOLE_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** Folds the letters as lib/text/words.ts does, leaving signs where they stand: ten times faster than words. */
export function foldLetters(text: string): string {
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

/** Builds the gate once for all packs; the function it returns decides on one page. */
export function buildGate(packs: readonly GateTerms[]): (page: GatePage) => GateAnswer {
  const gates = packs.map(({ anchors, themes }) => ({
    anchors: buildMatcher(anchors),
    themes: buildMatcher(themes),
  }))
  return (page) => {
    const head = foldLetters(page.head)
    const isNamed = gates.map(({ anchors }) => countMatches(head, anchors, 1) > 0)
    if (gates.some(({ themes }, at) => isNamed[at] && countDistinct(head, themes, 1) > 0)) return 'yes'
    const read = page.readText()
    const text = foldLetters(read.text)
    const headline = foldLetters(read.headline)
    const isTold = gates.some(({ anchors, themes }, at) =>
      isNamed[at] || countMatches(headline, anchors, 1) > 0
        ? countDistinct(`${headline} ${text}`, themes, 1) > 0
        : countMatches(text, anchors, TEXT_ANCHORS) === TEXT_ANCHORS &&
          countDistinct(text, themes, TEXT_THEMES) === TEXT_THEMES,
    )
    if (isTold) return 'yes'
    return text.trim().length < SHORTEST_ARTICLE_CHARS ? 'not-yet' : 'no'
  }
}
