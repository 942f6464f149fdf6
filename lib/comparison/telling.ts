// Do two accounts that report the same tell it alike: on whose authority, and in what voice?
// Declines to say which voice is right.
import type { Point } from '../corpus/schema.ts'
import type { FoundClaim } from '../report.ts'
import { fold } from '../text/words.ts'

export type Telling = Pick<FoundClaim, 'attributedTo' | 'voice'>

/** One name holds the other: "authorities" and "local authorities" may be the same people. */
function isSameSpeaker(a: string, b: string): boolean {
  const [short, long] = [fold(a).split(' '), fold(b).split(' ')].sort((x, y) => x.length - y.length)
  return short?.every((word) => long?.includes(word)) ?? false
}

/** Whether both sides name who says it, and no one is named by both. */
export function hasOtherSpeaker(a: Telling, b: Telling): boolean {
  if (a.attributedTo === null || b.attributedTo === null) return false
  const others = b.attributedTo.split(';')
  return !a.attributedTo.split(';').some((name) => others.some((other) => isSameSpeaker(name, other)))
}

/** Said as a fact, on somebody's authority, or with distance. */
const DISTANCE = { own: 0, endorsed: 0, attributed: 1, quoted: 1, doubted: 2 } as const

/**
 * Whether the two tell the same in a voice that a reader would want to know of: doubted on one side, endorsed by a
 * verb on one side, or said as the article's own where the other names who says it.
 */
export function hasOtherVoice(a: Telling, b: Telling): boolean {
  if (DISTANCE[a.voice] === DISTANCE[b.voice]) return false
  const voices = [a.voice, b.voice]
  if (voices.includes('doubted') || voices.includes('endorsed')) return true
  return a.voice === 'own' ? b.attributedTo !== null : a.attributedTo !== null
}

/** Words and days are told alike by all; what is stated or counted gains by having somebody behind it. */
export const hasTellingVoice = ({ kind }: Point) => kind === 'statement' || kind === 'count'
