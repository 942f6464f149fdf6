// What the page of a teacher's own texts asks of the engine, and the answers. The page has no engine of its own.
// What is asked is read with distrust: it fits its schema or is refused with place and reason.
import * as v from 'valibot'
import type { Fault } from '../corpus/faults.ts'
import type { Language } from '../language/language.ts'
import { ChoiceSchema, makeOwnPack } from './own-pack.ts'
import { toSourceTexts } from './own-source.ts'
import { OwnTextsSchema } from './own-text.ts'
import { type Proposal, propose } from './proposal.ts'
import type { WorkshopSet } from './set.ts'

const QuestionSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('propose'), texts: OwnTextsSchema }),
  v.strictObject({ kind: v.literal('make'), texts: OwnTextsSchema, choice: ChoiceSchema }),
])
export type Question = v.InferInput<typeof QuestionSchema>

export type Answer =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | {
      readonly kind: 'made'
      readonly bundle: string
      readonly set: WorkshopSet
      readonly unrecognised: readonly string[]
    }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }

/** Answers a question; the same question always gets the same answer. */
export function answerQuestion(input: unknown, languages: readonly Language[]): Answer {
  const result = v.safeParse(QuestionSchema, input, { abortEarly: true })
  if (!result.success) {
    const [issue] = result.issues
    return { kind: 'faults', faults: [{ file: '', place: v.getDotPath(issue) ?? '', reason: issue.message }] }
  }
  const question = result.output
  const texts = toSourceTexts(question.texts, languages)
  const proposal = propose(texts, languages)
  if (question.kind === 'propose') return { kind: 'proposal', proposal }
  const made = makeOwnPack(texts, { proposal, choice: question.choice }, languages)
  if ('faults' in made) return { kind: 'faults', faults: made.faults }
  const { bundle, set, unrecognised } = made
  return { kind: 'made', bundle, set, unrecognised }
}
