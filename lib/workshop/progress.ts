// What a pupil has done with a set of texts: marks, answers, objections. Kept on the machine and saved to files, so
// what comes back is read with distrust: it fits its schema and the set, or it is refused with the reason.
// Declines to judge an answer.
import * as v from 'valibot'
import type { Span } from '../report.ts'
import type { WorkshopSet } from './set.ts'

/** How a pupil says that the other outlets stand to a claim. */
export const STANDINGS = ['agrees', 'differs', 'silent'] as const
export type Standing = (typeof STANDINGS)[number]

/** A class marks a few dozen claims in a text; a file may hold anything. */
const MOST_MARKS = 200
const MOST_WORDS_CHARS = 1000
const FORMAT = 'recoupe-workshop'

const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const words = v.pipe(v.string(), v.maxLength(MOST_WORDS_CHARS))
const MarkSchema = v.strictObject({
  /** UTF-16 offsets into the text, half open. */
  start: offset,
  end: offset,
  standing: v.nullable(v.picklist(STANDINGS)),
  /** Who says it, in the pupil's words. */
  source: words,
})
const WorkSchema = v.strictObject({
  marks: v.pipe(v.array(MarkSchema), v.maxLength(MOST_MARKS)),
  /** Whether Recoupe's reading has been shown; marks stay as they were from then on. */
  revealed: v.boolean(),
  /** Why the pupil sees it otherwise, by claim ("claim 3") or mark ("mark 120"). */
  objections: v.record(v.pipe(v.string(), v.maxLength(40)), words),
})
const ProgressSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(1),
  /** Id of the set. */
  set: v.string(),
  pupil: v.pipe(v.string(), v.maxLength(100)),
  texts: v.record(v.string(), WorkSchema),
})

export type Mark = Readonly<v.InferOutput<typeof MarkSchema>>
export interface Work {
  readonly marks: readonly Mark[]
  readonly revealed: boolean
  readonly objections: Readonly<Record<string, string>>
}
export interface Progress {
  readonly format: typeof FORMAT
  readonly version: 1
  readonly set: string
  readonly pupil: string
  readonly texts: Readonly<Record<string, Work>>
}

export type ProgressFault =
  | { readonly kind: 'form'; readonly place: string; readonly reason: string }
  | { readonly kind: 'other-set'; readonly set: string }
export type ProgressResult = { readonly progress: Progress } | { readonly fault: ProgressFault }

export const NO_WORK: Work = { marks: [], revealed: false, objections: {} }

export function startProgress(set: string): Progress {
  return { format: FORMAT, version: 1, set, pupil: '', texts: {} }
}

/** The pupil's work on one text. */
export const workOn = (progress: Progress, text: string): Work =>
  Object.hasOwn(progress.texts, text) ? (progress.texts[text] ?? NO_WORK) : NO_WORK

export function withWork(progress: Progress, text: string, work: Work): Progress {
  return { ...progress, texts: { ...progress.texts, [text]: work } }
}

/** Adds a mark in the order of the text; where marks overlap, the new one takes their place. */
export function addMark(work: Work, { start, end }: Span): Work {
  const others = work.marks.filter((mark) => mark.end <= start || mark.start >= end)
  if (start >= end || others.length >= MOST_MARKS) return work
  const marks = [...others, { start, end, standing: null, source: '' }]
  return { ...work, marks: marks.sort((a, b) => a.start - b.start) }
}

export function changeMark(work: Work, at: number, change: Partial<Mark>): Work {
  const marks = work.marks.map((mark) => (mark.start === at ? { ...mark, ...change } : mark))
  return { ...work, marks }
}

export function removeMark(work: Work, at: number): Work {
  return { ...work, marks: work.marks.filter(({ start }) => start !== at) }
}

/** Reads what was kept or saved; every mark must lie within its text. */
export function parseProgress(input: unknown, set: WorkshopSet): ProgressResult {
  const result = v.safeParse(ProgressSchema, input)
  if (!result.success) {
    const [issue] = result.issues
    return { fault: { kind: 'form', place: v.getDotPath(issue) ?? '', reason: issue.message } }
  }
  const progress = result.output
  if (progress.set !== set.id) return { fault: { kind: 'other-set', set: progress.set } }
  for (const [id, { marks }] of Object.entries(progress.texts)) {
    const length = set.texts.find((text) => text.id === id)?.article.text.length ?? 0
    const astray = marks.findIndex(({ start, end }) => start >= end || end > length)
    if (astray >= 0)
      return { fault: { kind: 'form', place: `texts.${id}.marks.${astray}`, reason: `0–${length}` } }
  }
  return { progress }
}
