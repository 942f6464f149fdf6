// What does a report have wrong about its page? Sentences for people to read; scoring.ts has the figures.
import type { Label, ScoredClaim, ScoredReport } from './labels.ts'
import { isSamePassage, isSameSpeaker } from './matching.ts'
import { type Pair, scorePage } from './pairing.ts'

const show = (value: unknown) => JSON.stringify(value)
const passageOf = ({ evidence }: ScoredClaim) =>
  (typeof evidence === 'string' ? evidence : evidence?.text) ?? ''

function describePair({ got, want }: Pair): string[] {
  if (!got) return want ? [`missed ${want.point} ${show(want.value)} «${want.evidence}»`] : []
  if (!want) return [`extra ${got.point} ${show(got.value)} «${passageOf(got)}»`]
  const place = `${want.point} ${show(want.value)} «${passageOf(got)}»`
  const faults: string[] = []
  if (!isSameSpeaker(got, want))
    faults.push(
      `speaker of ${place}: ${got.attributedTo ?? 'nobody'}, wanted ${want.attributedTo ?? 'nobody'}`,
    )
  if (got.voice !== want.voice) faults.push(`voice of ${place}: ${got.voice}, wanted ${want.voice}`)
  if (!isSamePassage(got.evidence, want.evidence))
    faults.push(`passage of ${place}, wanted «${want.evidence}»`)
  return faults
}

/** Everything that a report has wrong about its page, one sentence each, for people to read. */
export function listMisses(label: Label, report: ScoredReport | undefined): string[] {
  const { isFound, claims, credits } = scorePage(label, report)
  const detection = isFound === label.event ? [] : [isFound ? 'false alarm' : 'not detected']
  return [
    ...(report ? [] : ['no report']),
    ...detection,
    ...claims.flatMap(describePair),
    ...credits.missed.map((name) => `missed credit ${name}`),
    ...credits.extra.map((name) => `extra credit ${name}`),
  ]
}
