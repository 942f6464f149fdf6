// A report as a row of frames for a screen at the front of a room: one point at a time, and within it one outlet
// after the other. Declines to draw, and to leave anything out but what fits no screen.

import type { PackArticle } from '../../lib/corpus/schema.ts'
import type { Claim, Omission } from '../../lib/report.ts'
import type { SetText, WorkshopSet } from '../../lib/workshop/set.ts'
import { findOthers, type OtherAccount } from './quotes.ts'

/** One point: what this text says of it, then each of the others, then who says nothing. */
export interface Slide {
  readonly point: string
  /** Null: this text leaves the point out. */
  readonly claim: Claim | null
  readonly accounts: readonly OtherAccount[]
  readonly silent: readonly PackArticle[]
}
/** Which slide, and how many of its steps are shown: 0 is the point with this text's claim alone. */
export interface Place {
  readonly slide: number
  readonly step: number
}

/** Every claim of the text and every point that it leaves out, most telling first. */
export function makeSlides(text: SetText, set: WorkshopSet): Slide[] {
  const { claims, omitted } = text.report
  const toSlide = (point: string, claim: Claim | null): Slide => ({
    point,
    claim,
    ...findOthers(point, { text: text.id, claim }, set),
  })
  return [
    ...claims.map((claim) => toSlide(claim.point, claim)),
    ...omitted.map(({ point }: Omission) => toSlide(point, null)),
  ]
}

/** Steps of a slide after its first: one for each account, and one for those that are silent. */
export const stepsOf = ({ accounts, silent }: Slide): number => accounts.length + (silent.length > 0 ? 1 : 0)

/** One step on; past a slide's last step the next slide begins. Stays at the end. */
export function goOn(slides: readonly Slide[], { slide, step }: Place): Place {
  const here = slides[slide]
  if (here && step < stepsOf(here)) return { slide, step: step + 1 }
  return slide + 1 < slides.length ? { slide: slide + 1, step: 0 } : { slide, step }
}

/** One step back; before a slide's first step stands the one before it, whole. Stays at the beginning. */
export function goBack(slides: readonly Slide[], { slide, step }: Place): Place {
  if (step > 0) return { slide, step: step - 1 }
  const before = slides[slide - 1]
  return before ? { slide: slide - 1, step: stepsOf(before) } : { slide, step }
}

export function goTo(slides: readonly Slide[], slide: number): Place {
  return { slide: Math.max(0, Math.min(slides.length - 1, slide)), step: 0 }
}
