// What kind of text is a line: prose, a label, a link, a credit? By its own characters and words alone.
import { fold } from '../text/words.ts'
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
const MAX_NOTICE_CHARS = 300
/** A credit longer than this is a sentence. */
const MAX_CREDIT_CHARS = 120
/** A line this long is prose even with no full stop; a shorter one needs it. */
const PROSE_CHARS = 90
const SENTENCE_CHARS = 30

const COMMENTS = new Set(COMMENT_LABELS)
const ASIDES = new Set(ASIDE_LABELS)

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
  const words = fold(line.text)
  // "12 Comments", "Comments (12)": the count says nothing.
  const label = words.replace(/^\d+ | \d+$/g, '')
  if (COMMENTS.has(label)) return 'comments'
  return ASIDES.has(words) ? 'aside' : null
}

/** Whether a line is a pointer to another page, a button, or a notice of the site. */
export function isFurniture(line: Line): boolean {
  if (line.text.length > MAX_NOTICE_CHARS) return false
  const words = ` ${fold(line.text)} `
  if (NOTICES.some((notice) => words.includes(` ${notice} `))) return true
  if (line.text.length > MAX_FURNITURE_CHARS) return false
  // "2 min read": the count says nothing.
  const text = words.replace(/^ \d+ /, ' ')
  const begins = (prefix: string) => text.startsWith(` ${prefix} `)
  if (POINTER_PREFIXES.some(begins)) return true
  return !(isProse(line) && linkShare(line) < 0.3) && SITE_PREFIXES.some(begins)
}

/** Whether a line names who wrote, took or supplied something: "By …", "(AFP)", "© …". */
export function looksLikeCredit(text: string): boolean {
  if (text.length > MAX_CREDIT_CHARS) return false
  const trimmed = text.trim()
  if (/^[([][^()[\]]{2,60}[)\]]\.?$/.test(trimmed) || /[©ⓒ]/.test(trimmed)) return true
  const words = ` ${fold(trimmed)} `
  return CREDIT_PREFIXES.some((prefix) => words.startsWith(` ${prefix} `)) && !endsSentence(trimmed)
}

/** Whether a line says when the page was last changed, as the footer of an encyclopedia does. */
export function isChangeNote(text: string): boolean {
  if (text.length > MAX_FURNITURE_CHARS || !/\d{4}/.test(text)) return false
  const words = ` ${fold(text)} `
  return CHANGED.some((changed) => words.includes(` ${changed} `))
}

/** Whether a line opens as a reader's comment on an old page does: a name in bold, then "wrote:". */
export function looksLikeComment(line: Line): boolean {
  if (line.boldChars === 0 || line.boldChars > 60) return false
  const colon = line.text.slice(0, 100).indexOf(':')
  if (colon < 0) return false
  const opening = ` ${fold(line.text.slice(0, colon))} `
  return WROTE.some((wrote) => opening.endsWith(` ${wrote} `))
}
