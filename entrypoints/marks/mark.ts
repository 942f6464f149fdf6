// What is a mark? The words of one claim where they stand on the live page, with the tone of their ground.
// Anchors claims in a page that has been read. Marks stay out of what can be edited: a card that opens over a
// text being written is in the way. Declines to paint.
import { anchorEvidence } from '../../lib/page/anchor.ts'
import type { PageReading } from '../../lib/page/read.ts'
import { rangesOf } from '../../lib/page/text-map.ts'
import type { Tone } from '../../lib/page/tone.ts'
import type { Claim, ClaimVerdict } from '../../lib/report.ts'
import { createGrounds } from './ground.ts'

export type MarkedClaim = Pick<Claim, 'evidence' | 'verdict'>

export interface Mark {
  /** Index into the report's claims. */
  readonly claim: number
  readonly verdict: ClaimVerdict
  readonly tone: Tone
  /** Where its words begin in the article's text. */
  readonly start: number
  /** Live, in order, at least one. */
  readonly ranges: readonly Range[]
}

function isEditable(range: Range): boolean {
  return range.startContainer.parentElement?.isContentEditable === true
}

/** The marks of all claims whose words the page has, in the order of the text; pauses after each. */
export function* findMarks(
  { article, map }: PageReading,
  claims: readonly MarkedClaim[],
): Generator<void, readonly Mark[]> {
  const toneOf = createGrounds()
  const marks: Mark[] = []
  for (const [claim, { evidence, verdict }] of claims.entries()) {
    const span = anchorEvidence(article.text, evidence)
    const ranges = span ? rangesOf(map, span) : []
    const element = ranges[0]?.startContainer.parentElement
    if (span && element && !ranges.some(isEditable))
      marks.push({ claim, verdict, ranges, start: span.start, tone: toneOf(element) })
    yield
  }
  return marks.sort((a, b) => a.start - b.start || a.claim - b.claim)
}

/** Whether a change of the page has taken words out from under the mark. */
export function isBroken({ ranges }: Mark): boolean {
  return ranges.some(({ collapsed }) => collapsed)
}

/** The places of its words in the window, one a line; none where they are not drawn. */
export function rectsOf({ ranges }: Mark): readonly DOMRect[] {
  return ranges
    .flatMap((range) => [...range.getClientRects()])
    .filter(({ width, height }) => width > 0 && height > 0)
}
