// Which saved pages need no tree built of them? Those whose source names no place or person of any pack: without one
// no page is coverage (lib/engine.ts). Asked of the bytes of the source, once over them, in a fraction of the time
// that parsing takes.
// Tags, comments, entities and invisible characters inside a word are undone on the way, so that no spelling of a name
// is missed; a page that leaves any doubt is read whole.
import type { CueIndex } from '../lib/language/cues.ts'
import { LETTERS } from '../lib/text/words.ts'
import { type Automaton, buildAutomaton, MET, OTHER } from './automaton.ts'
import { STOPPED, walkText } from './markup.ts'

/** By number, a letter with its accent by name, a soft hyphen, or any other name. */
const ENTITY =
  /&(?:#x([0-9a-f]{1,6});?|#(\d{1,7});?|([a-z])(?:acute|grave|circ|uml|tilde|cedil|caron|ring);?|shy;?|[a-z][a-z0-9]{1,30};?)/iy
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
const ESCAPE = /\\u([0-9a-f]{4})/iy
const MAX_ENTITY_BYTES = 40
const ESCAPE_BYTES = 6

const UNSEEN = /[\p{M}\p{Cf}]+/gu
const WHOLE_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')
/** Characters whose classes are kept: more than any page's languages need. */
const MAX_KEPT = 8192

const WINDOWS_1252 = new TextDecoder('windows-1252')
const [AMPERSAND, LESS, BACKSLASH, LETTER_U] = [38, 60, 92, 117]
const MAX_CODE_POINT = 0x10ffff

/** A character by its number; from 128 to 159 old pages mean windows-1252, as parsers know. */
function fromCode(code: number): number {
  if (code < 128 || code >= 160) return code > MAX_CODE_POINT ? 0 : code
  return WINDOWS_1252.decode(Uint8Array.of(code)).codePointAt(0) ?? 0
}

/** A character without case and accents, its ligatures undone; nothing where it is invisible. */
function foldChar(code: number): string {
  const bare = String.fromCodePoint(code).toLowerCase().normalize('NFKD').replace(UNSEEN, '')
  return bare.replace(WHOLE_LETTERS, (letter) => LETTERS[letter] ?? letter).toLowerCase()
}

/** What stands at a sign that may begin an entity or an escape: where it ends, and the character; null: a doubt. */
interface Sign {
  readonly end: number
  /** 0: a sign that parts words; -1: nothing at all. */
  readonly code: number
}
const [PARTING, NOTHING] = [0, -1]

function readName(whole: string, end: number): Sign | null {
  const name = whole.replace(/[&;]/g, '').toLowerCase()
  if (WIDTHLESS.has(name)) return { end, code: NOTHING }
  if (whole.endsWith(';')) return SIGNS.has(name) ? { end, code: PARTING } : null
  // The name is text, and goes by as such.
  return BARE_LETTER.test(name) ? null : { end: end - whole.length + 1, code: PARTING }
}

function readEntity(bytes: Buffer, at: number): Sign | null {
  ENTITY.lastIndex = 0
  const [whole, hex, decimal, letter] = ENTITY.exec(bytes.toString('latin1', at, at + MAX_ENTITY_BYTES)) ?? []
  if (whole === undefined) return { end: at + 1, code: PARTING }
  const end = at + whole.length
  if (hex) return { end, code: fromCode(Number.parseInt(hex, 16)) }
  if (decimal) return { end, code: fromCode(Number(decimal)) }
  return letter ? { end, code: letter.charCodeAt(0) } : readName(whole, end)
}

function readEscape(bytes: Buffer, at: number): Sign {
  ESCAPE.lastIndex = 0
  const hex = ESCAPE.exec(bytes.toString('latin1', at, at + ESCAPE_BYTES))?.[1]
  if (hex === undefined) return { end: at + 1, code: PARTING }
  return { end: at + ESCAPE_BYTES, code: Number.parseInt(hex, 16) }
}

/** Length in bytes of a character of UTF-8, by its first byte. */
const lengthOf = (byte: number) => (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4)

/** A character of more than one byte. */
function readCode(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0
  const low = (place: number) => (bytes[at + place] ?? 0) & 0x3f
  if (first < 0xe0) return ((first & 0x1f) << 6) | low(1)
  if (first < 0xf0) return ((first & 0x0f) << 12) | (low(1) << 6) | low(2)
  return ((first & 0x07) << 18) | (low(1) << 12) | (low(2) << 6) | low(3)
}

/** Marks a byte that is looked at more closely. */
const CLOSER = 255

/** What a look over many pages needs: made once. */
interface Look {
  readonly next: Int32Array
  /** Class of each byte that is a character by itself, or CLOSER. */
  readonly ofByte: Uint8Array
  /** Classes of a character's folded form. */
  readonly ofCode: (code: number) => readonly number[]
}

function toLook({ next, classOf }: Automaton): Look {
  const kept = new Map<number, readonly number[]>()
  const classesOf = (code: number) =>
    Array.from(foldChar(code)).flatMap((char) =>
      Array.from({ length: char.length }, (_, at) => classOf(char.charCodeAt(at))),
    )
  const ofCode = (code: number) => {
    const known = kept.get(code)
    if (known) return known
    const classes = classesOf(code)
    if (kept.size < MAX_KEPT) kept.set(code, classes)
    return classes
  }
  const ofByte = Uint8Array.from({ length: 256 }, (_, byte) => {
    if (byte >= 128 || byte === AMPERSAND || byte === LESS || byte === BACKSLASH) return CLOSER
    const [unit = OTHER] = classesOf(byte)
    // A class that does not fit into the table is looked for more closely.
    return Math.min(unit, CLOSER)
  })
  return { next, ofByte, ofCode }
}

const DOUBT = -2

/** The state after one character. */
function step(state: number, code: number, { next, ofCode }: Look): number {
  if (code === NOTHING) return state
  let reached = code === PARTING ? 0 : state
  if (code !== PARTING)
    for (const unit of ofCode(code)) {
      reached = next[reached + unit] ?? 0
      if (reached === MET) return MET
    }
  return reached
}

/** Goes over text; keeps its place and its state, since text is parted by tags. */
class Pass {
  at = 0
  /** MET where a word has gone by, DOUBT where it cannot be told. */
  state = 0
  readonly #bytes: Buffer
  readonly #look: Look

  constructor(bytes: Buffer, look: Look) {
    this.#bytes = bytes
    this.#look = look
  }

  /** Over a stretch, or up to the first sign that may open markup. */
  go(from: number, to: number, isMarkup: boolean): void {
    const bytes = this.#bytes
    const { next, ofByte } = this.#look
    let { state } = this
    let at = from
    while (at < to && state >= 0) {
      const byte = bytes[at] ?? 0
      const unit = ofByte[byte] ?? 0
      if (unit !== CLOSER) {
        state = next[state + unit] ?? 0
        at += 1
      } else if (byte === LESS && isMarkup) break
      else {
        this.at = at
        state = this.#lookCloser(byte, state)
        at = this.at
      }
    }
    this.at = at
    this.state = state
  }

  /** Past a character that is more than its byte. */
  #lookCloser(byte: number, state: number): number {
    const { at } = this
    const bytes = this.#bytes
    const isEscape = byte === BACKSLASH && bytes[at + 1] === LETTER_U
    if (byte === AMPERSAND || isEscape) {
      const sign = isEscape ? readEscape(bytes, at) : readEntity(bytes, at)
      if (sign === null) return DOUBT
      this.at = sign.end
      return step(state, sign.code, this.#look)
    }
    this.at = at + (byte < 128 ? 1 : lengthOf(byte))
    return step(state, byte < 128 ? byte : readCode(bytes, at), this.#look)
  }
}

/** First words of all cues, leaving out those that hold another. */
function listBeginnings({ exact, prefix }: CueIndex): string[] {
  const all = [...new Set([...exact.keys(), ...prefix.keys()])].sort((a, b) => a.length - b.length)
  const kept: string[] = []
  for (const word of all) if (!kept.some((shorter) => word.includes(shorter))) kept.push(word)
  return kept
}

/**
 * A question to be asked of many pages: whether a page's source (bytes of UTF-8) may meet one of the cues. A yes may
 * be wrong (the name stands in a menu or a comment); a no never is.
 */
export function buildScreen(anchors: CueIndex): (source: Buffer) => boolean {
  const look = toLook(buildAutomaton(listBeginnings(anchors)))
  return (source) => {
    const pass = new Pass(source, look)
    const running = (from: number) => {
      pass.go(from, source.length, true)
      return pass.state < 0 ? STOPPED : pass.at
    }
    const apart = (from: number, to: number) => {
      pass.state = 0
      pass.go(from, to, false)
      if (pass.state < 0) return true
      pass.state = 0
      return false
    }
    return walkText(source, { running, apart }) !== 'ended'
  }
}
