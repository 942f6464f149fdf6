// How does the text of inline elements become one line of text, with the way back to the text nodes?
// White space collapses as HTML does it; no-break spaces, soft hyphens and zero-width characters stay. A single
// <br> is a newline within the line, a second one ends the line.
import { fold } from '../text/words.ts'
import type { Line, Segment } from './outline.ts'

/** No paragraph is longer; the rest of one text node is left unread. */
export const MAX_NODE_CHARS = 400_000
/** In-page links carry the summary of a live page as often as a table of contents; long ones are text. */
const MIN_ANCHORED_TEXT = 60

export interface Style {
  readonly link: 'none' | 'page' | 'anchor'
  readonly bold: boolean
  readonly keepsBreaks: boolean
}

/** Only short lines are read for what they say; folding the others would cost for nothing. */
const MAX_FOLDED_CHARS = 300

/** The words of a short line as `Line.words` has them. */
export function foldShort(text: string): string {
  return text.length <= MAX_FOLDED_CHARS ? ` ${fold(text)} ` : ''
}

/** What windows-1252 has where Unicode has the control characters U+0080 to U+009F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Control characters that an old page's numeric entities left, as the signs that were meant, one to one. */
export function repairControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char)
}

/** Collects one line. Text is kept in pieces, since a line may grow out of a hundred thousand nodes. */
export class LineBuilder {
  #pieces: string[] = []
  #length = 0
  #last = ''
  #segments: Segment[] = []
  #linkChars = 0
  #anchorChars = 0
  #boldChars = 0

  get isEmpty(): boolean {
    return this.#length === 0
  }

  /** Adds a stretch of a text node's data; the stretches of one node come in order. */
  add(node: Text, style: Style, stretch: { readonly from: number; readonly to: number }): void {
    const data = node.data.slice(stretch.from, stretch.to)
    const before = this.#length
    // A single plain space needs no care; every other run of white space does.
    const runs = /^ |[\t\n\f\r ]{2,}|[\t\n\f\r]/g
    let from = 0
    for (let run = runs.exec(data); run; run = runs.exec(data)) {
      this.#append(node, stretch.from + from, data.slice(from, run.index))
      from = run.index + run[0].length
      const breaks = style.keepsBreaks && run[0].includes('\n')
      this.#appendSpace(node, stretch.from + run.index, breaks ? '\n' : ' ')
    }
    this.#append(node, stretch.from + from, data.slice(from))
    this.#count(this.#length - before, style)
  }

  /** Adds a line break; returns false where it is a second one, which ends the line. */
  break(): boolean {
    if (this.#last === '\n') return false
    if (this.#last === ' ') this.#dropLast()
    if (this.#length > 0) this.#push('\n')
    return true
  }

  /** Parts two inline elements that are set apart on the page though no space stands between them. */
  space(): void {
    if (this.#length > 0 && !this.#endsWithSpace()) this.#push(' ')
  }

  /** Ends the line; null where it holds no letter and no digit. */
  take(box: number, rules: number): Line | null {
    while (this.#endsWithSpace()) this.#dropLast()
    const text = repairControls(this.#pieces.join(''))
    const anchorChars = text.length < MIN_ANCHORED_TEXT ? this.#anchorChars : 0
    const line: Line = {
      box,
      rules,
      text,
      words: foldShort(text),
      segments: this.#segments,
      linkChars: Math.min(text.length, this.#linkChars + anchorChars),
      boldChars: Math.min(text.length, this.#boldChars),
    }
    this.#reset()
    return /[\p{L}\p{N}]/u.test(text) ? line : null
  }

  #reset(): void {
    this.#pieces = []
    this.#segments = []
    this.#length = this.#linkChars = this.#anchorChars = this.#boldChars = 0
    this.#last = ''
  }

  #count(chars: number, style: Style): void {
    if (style.link === 'page') this.#linkChars += chars
    if (style.link === 'anchor') this.#anchorChars += chars
    if (style.bold) this.#boldChars += chars
  }

  #endsWithSpace(): boolean {
    return this.#last === ' ' || this.#last === '\n'
  }

  #push(text: string): void {
    this.#pieces.push(text)
    this.#length += text.length
    this.#last = text.at(-1) ?? this.#last
  }

  #append(node: Text, offset: number, text: string): void {
    if (text === '') return
    this.#segments.push({ start: this.#length, length: text.length, node, offset })
    this.#push(text)
  }

  #appendSpace(node: Text, offset: number, space: ' ' | '\n'): void {
    if (this.#length === 0 || this.#last === '\n') return
    if (this.#last === ' ') {
      if (space === ' ') return
      this.#dropLast()
    }
    this.#segments.push({ start: this.#length, length: 1, node, offset })
    this.#push(space)
  }

  /** Takes back the last character, which is white space. */
  #dropLast(): void {
    const piece = this.#pieces.pop() ?? ''
    if (piece.length > 1) this.#pieces.push(piece.slice(0, -1))
    this.#length -= 1
    this.#last = piece.at(-2) ?? this.#pieces.at(-1)?.at(-1) ?? ''
    const segment = this.#segments.at(-1)
    if (!segment || segment.start + segment.length <= this.#length) return
    this.#segments.pop()
    if (segment.length > 1) this.#segments.push({ ...segment, length: segment.length - 1 })
  }
}
