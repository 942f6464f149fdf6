// What kind of text is a line: prose, a label, a link, a credit? By its own characters and words alone.
import { foldShort } from './line-builder.ts'
import type { Line } from './outline.ts'
import {
  ASIDE_LABELS,
  CHANGED,
  COMMENT_LABELS,
  CREDIT_PREFIXES,
  NOTICES,
  POINTER_PREFIXES,
  SITE_PREFIXES,
  WROTE,
} from './phrases.ts'

/** Shorter lines are read for labels and prefixes; longer ones are text whatever they begin with. */
const MAX_LABEL_CHARS = 80
const MAX_FURNITURE_CHARS = 200
/** A credit longer than this is a sentence. */
const MAX_CREDIT_CHARS = 120
/** A line this long is prose even with no full stop; a shorter one needs it. */
const PROSE_CHARS = 90
const SENTENCE_CHARS = 30

const COMMENTS = new Set(COMMENT_LABELS)
const ASIDES = new Set(ASIDE_LABELS)
const toTest = (phrases: readonly string[], from: '^' | '', to: '$' | '') =>
  new RegExp(`${from} (?:${phrases.join('|')}) ${to}`)
const NOTICE = toTest(NOTICES, '', '')
const CHANGE = toTest(CHANGED, '', '')
const POINTER = toTest(POINTER_PREFIXES, '^', '')
const SITE = toTest(SITE_PREFIXES, '^', '')
const CREDIT = toTest(CREDIT_PREFIXES, '^', '')
const WROTE_LAST = toTest(WROTE, '', '$')

/** Whether a line closes as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…。؟]["'”’»›)\]\s\u00a0\u202f]*$/u.test(text.slice(-8))
}

/** Share of a line's characters that stand in links to other pages, 0 to 1. */
export function linkShare(line: Line): number {
  return line.text.length === 0 ? 0 : line.linkChars / line.text.length
}

/** Running text: long, or a sentence, and not made of links. */
export function isProse(line: Line): boolean {
  if (linkShare(line) > 0.5) return false
  if (line.text.length >= PROSE_CHARS) return true
  return line.text.length >= SENTENCE_CHARS && endsSentence(line.text)
}

/** Whether a short line opens readers' comments or links to other pages; null for any other line. */
export function labelOf(line: Line): 'comments' | 'aside' | null {
  if (line.text.length > MAX_LABEL_CHARS) return null
  const words = line.words.trim()
  // "12 Comments", "Comments (12)": the count says nothing.
  if (COMMENTS.has(words.replace(/^\d+ | \d+$/g, ''))) return 'comments'
  return ASIDES.has(words) ? 'aside' : null
}

/** Whether a line is a pointer to another page, a button, or a notice of the site. */
export function isFurniture(line: Line): boolean {
  if (NOTICE.test(line.words)) return true
  if (line.text.length > MAX_FURNITURE_CHARS) return false
  // "2 min read": the count says nothing.
  const words = line.words.replace(/^ \d+ /, ' ')
  return POINTER.test(words) || (!(isProse(line) && linkShare(line) < 0.3) && SITE.test(words))
}

/** Whether a line names who wrote, took or supplied something: "By …", "(AFP)", "© …". */
export function looksLikeCredit(line: Line): boolean {
  if (line.text.length > MAX_CREDIT_CHARS) return false
  const text = line.text.trim()
  if (/^[([][^()[\]]{2,60}[)\]]\.?$/.test(text) || /[©ⓒ]/.test(text)) return true
  return CREDIT.test(line.words) && !endsSentence(text)
}

/** Whether a line says when the page was last changed, as the footer of an encyclopedia does. */
export function isChangeNote(line: Line): boolean {
  return line.text.length <= MAX_FURNITURE_CHARS && CHANGE.test(line.words) && /\d{4}/.test(line.text)
}

/** Whether a line opens as a reader's comment on an old page does: a name in bold, then "wrote:". */
export function looksLikeComment(line: Line): boolean {
  if (line.boldChars === 0 || line.boldChars > 60) return false
  const colon = line.text.slice(0, 100).indexOf(':')
  return colon >= 0 && WROTE_LAST.test(foldShort(line.text.slice(0, colon)))
}
