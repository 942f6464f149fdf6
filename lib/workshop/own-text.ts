// A text that a teacher brings: pasted or opened, with the outlet's name and the day it came out.
// Declines to fetch anything.
import * as v from 'valibot'

/** Fewer make no comparison, more no lesson. */
export const FEWEST_TEXTS = 3
export const MOST_TEXTS = 8
const MOST_TEXT_CHARS = 100_000

export const OwnTextSchema = v.strictObject({
  outlet: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  /** YYYY-MM-DD. */
  published: v.pipe(v.string(), v.isoDate()),
  /** The first line is the title; blank lines part the paragraphs. */
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MOST_TEXT_CHARS)),
})
export const OwnTextsSchema = v.pipe(
  v.array(OwnTextSchema),
  v.minLength(FEWEST_TEXTS),
  v.maxLength(MOST_TEXTS),
)
export type OwnText = v.InferOutput<typeof OwnTextSchema>
