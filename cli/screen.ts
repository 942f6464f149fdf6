// Which saved pages need no tree built of them? Those whose source names no place or person of any pack: without one
// no page is coverage (lib/engine.ts). Asked of the raw source, in a fraction of the time that parsing takes.
// Tags, comments, entities and invisible characters inside a word are undone first, so that no spelling of a name is
// missed; a page that leaves any doubt is read whole.
import type { CueIndex } from '../lib/language/cues.ts'
import { LETTERS } from '../lib/text/words.ts'
import { type ByteText, fromByteText } from './document.ts'
import { stripMarkup } from './markup.ts'

/** By number, a letter with its accent by name, a soft hyphen, or any other name. */
const ENTITY =
  /&(?:#x([0-9a-f]{1,6});?|#(\d{1,7});?|([a-z])(?:acute|grave|circ|uml|tilde|cedil|caron|ring);?|shy;?|[a-z][a-z0-9]{1,30};?)/gi
/** Entities that part words. Any other may stand for a letter. */
const SIGNS: ReadonlySet<string> = new Set(
  `nbsp amp lt gt quot apos laquo raquo hellip mdash ndash rsquo lsquo ldquo rdquo sbquo bdquo lsaquo rsaquo copy
  reg trade euro pound yen cent sect para middot bull deg plusmn times divide frac12 frac14 frac34 sup1 sup2 sup3
  iquest iexcl brvbar ensp emsp thinsp larr rarr uarr darr permil minus`.split(/\s+/),
)
const WIDTHLESS: ReadonlySet<string> = new Set(['shy', 'zwj', 'zwnj', 'lrm', 'rlm'])
/** Letters that are entities without a semicolon too; other such names are words, or parameters of addresses. */
const BARE_LETTER = /^(?:szlig|aelig|oslash|eth|thorn)/
/** The headline may stand in JSON-LD alone, with its letters escaped. */
const ESCAPE = /\\u([0-9a-f]{4})/gi

/** Runs of bytes that folding changes by more than their case. */
const NOT_ASCII = /[^\0-\x7f]+/g
const UNSEEN = /[\p{M}\p{Cf}]+/gu
const WHOLE_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')
/** Runs whose folded form is kept: accented letters alone, and the words of some pages in another script. */
const MAX_KEPT = 20_000

const WINDOWS_1252 = new TextDecoder('windows-1252')

const toByteChar = (char: string): ByteText => Buffer.from(char).toString('latin1')

/** A character by its number; from 128 to 159 old pages mean windows-1252, as parsers know. */
function fromCode(code: number): ByteText {
  if (code >= 128 && code < 160) return toByteChar(WINDOWS_1252.decode(Uint8Array.of(code)))
  return code > 0 && code <= 0x10ffff ? toByteChar(String.fromCodePoint(code)) : ' '
}

/** The text with its entities undone; null where one is met that may stand for a letter. */
function decodeEntities(text: ByteText): ByteText | null {
  let isKnown = true
  const decoded = text.replace(ENTITY, (whole: string, hex?: string, decimal?: string, letter?: string) => {
    if (hex) return fromCode(Number.parseInt(hex, 16))
    if (decimal) return fromCode(Number(decimal))
    if (letter) return letter
    const name = whole.replace(/[&;]/g, '').toLowerCase()
    if (WIDTHLESS.has(name)) return ''
    const isName = whole.endsWith(';')
    if (isName ? !SIGNS.has(name) : BARE_LETTER.test(name)) isKnown = false
    return isName ? ' ' : whole
  })
  return isKnown ? decoded : null
}

const decodeEscapes = (text: ByteText) =>
  text.includes('\\u') ? text.replace(ESCAPE, (_, hex: string) => fromCode(Number.parseInt(hex, 16))) : text

const kept = new Map<string, string>()

function foldRun(run: ByteText): string {
  const known = kept.get(run)
  if (known !== undefined) return known
  if (kept.size >= MAX_KEPT) kept.clear()
  const bare = fromByteText(run).toLowerCase().normalize('NFKD').replace(UNSEEN, '')
  const folded = bare.replace(WHOLE_LETTERS, (letter) => LETTERS[letter] ?? letter)
  kept.set(run, folded)
  return folded
}

/** A page's source with the words that stand in it made whole and folded; null where that cannot be told. */
function foldSource(source: ByteText): string | null {
  const bare = stripMarkup(source)
  const text = bare?.includes('&') ? decodeEntities(bare) : bare
  return text === null ? null : decodeEscapes(text).replace(NOT_ASCII, foldRun).toLowerCase()
}

/** First words of all cues, leaving out those that hold another. */
function listBeginnings({ exact, prefix }: CueIndex): string[] {
  const all = [...new Set([...exact.keys(), ...prefix.keys()])].sort((a, b) => a.length - b.length)
  const kept: string[] = []
  for (const word of all) if (!kept.some((shorter) => word.includes(shorter))) kept.push(word)
  return kept
}

/**
 * A question to be asked of many pages: whether a page's source may meet one of the cues. A yes may be wrong (the
 * name stands in a menu or a comment); a no never is.
 */
export function buildScreen(anchors: CueIndex): (source: ByteText) => boolean {
  const words = listBeginnings(anchors)
  // Folded words hold letters and digits alone, so they need no escaping.
  const matcher = new RegExp(words.join('|') || '(?!)')
  return (source) => {
    const folded = foldSource(source)
    return folded === null || matcher.test(folded)
  }
}
