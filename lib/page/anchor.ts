// Where do the words of a claim stand in a text that may have changed since the claim was found?
// In their place, or at the nearest place where the same words stand. Declines to look for words that are merely
// alike: a mark on other words than those that were compared would be wrong.
import type { Evidence, Span } from '../report.ts'

/** The span of the same words that begins nearest to where they stood; null where the text no longer has them. */
export function anchorEvidence(text: string, { text: words, start, end }: Evidence): Span | null {
  if (words === '') return null
  if (text.slice(start, end) === words) return { start, end }
  const before = text.lastIndexOf(words, start)
  const after = text.indexOf(words, start)
  if (before < 0 && after < 0) return null
  const isBefore = before >= 0 && (after < 0 || start - before <= after - start)
  const at = isBefore ? before : after
  return { start: at, end: at + words.length }
}
