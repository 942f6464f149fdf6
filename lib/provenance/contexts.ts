// Does a text give a name as its source, as a picture's, or does it only mention it?
// A name is a source where it stands as credits stand (places.ts) or where words of citing stand by it (citing.ts).
// Without either it is a mention and no credit: precision before recall.
import { JOINERS } from '../language/agencies.ts'
import { fold } from '../text/words.ts'
import { findCiting, isSubject } from './citing.ts'
import { isShortLine, type Line, textAfter, textBefore } from './lines.ts'
import type { Mention } from './names.ts'
import { findBrackets, standsAsCredit } from './places.ts'

export interface Judgement {
  readonly role: 'text' | 'photo'
  /** First word of the evidence: the cue's, or the name's own. */
  readonly from: number
}

const AND = new Set(JOINERS.map(fold))

/** "Ana Pires/Lusa": a person's name and a stroke; a byline has a space or begins with "by". */
const isPhotographer = (line: Line, mention: Mention) =>
  /\p{Lu}\p{Ll}+[ -]\p{Lu}[\p{L}'’-]+\/$/u.test(textBefore(line, mention)) &&
  !line.cues.some(({ id, first }) => id === 'byline' && first === 0)

/** "© Ana Pires / Lusa": in spaces a stroke parts a writer and an agency too, but for the sign. */
const isCopyright = (line: Line, mention: Mention) =>
  /©\s*(?:\d{4}\s*)?\p{Lu}\p{Ll}+[ -]\p{Lu}[\p{L}'’-]+\s*\/\s*$/u.test(textBefore(line, mention))

/** "AP Photo/…". */
const isPhotoOf = (line: Line, mention: Mention) =>
  line.cues.some(({ id, first }) => id === 'photo' && first === mention.last + 1) &&
  /^[\s-]/.test(textAfter(line, mention))

/** "Crédit photo : archives Reuters". */
const MAX_PHOTO_GAP = 3

function isPhoto(line: Line, mention: Mention): boolean {
  if (line.kind === 'caption' || isPhotographer(line, mention) || isCopyright(line, mention)) return true
  if (isPhotoOf(line, mention)) return true
  const cue = line.cues.findLast(({ id, last }) => id === 'photo' && last < mention.first)
  const gap = cue ? mention.first - cue.last - 1 : MAX_PHOTO_GAP + 1
  // "photo via AP)", "Foto: APA/dpa": nothing follows that could cite the agency.
  if (gap <= 1 && /^(?:\/|\s*(?:[)\]]|$))/.test(textAfter(line, mention))) return true
  const isLine = line.kind === 'credit' || isShortLine(line) || findBrackets(line, mention) !== null
  // "Sources: AP, Reuters. Photo: AFP via Getty": where the line says "photo", what stands before is none.
  const isOfPictures =
    line.mentions.some(({ source }) => source.role === 'photo') && !line.cues.some(({ id }) => id === 'photo')
  return isLine && (gap <= MAX_PHOTO_GAP || isOfPictures)
}

/** How a text gives the name, or null where it only mentions it. */
export function judgeMention(line: Line, mention: Mention): Judgement | null {
  if (isPhoto(line, mention)) return { role: 'photo', from: mention.first }
  if (mention.source.role === 'photo') return null
  const stands = standsAsCredit(line, mention) || isSubject(line, mention)
  const cue = findCiting(line, mention)
  if (!stands && !cue) return null
  return { role: 'text', from: cue ? Math.min(cue.first, mention.first) : mention.first }
}

/** Whether a name continues a list that the one before it began: "AFP, Reuters et TASS". */
export function continuesList({ text, words }: Line, previous: Mention, mention: Mention): boolean {
  const between = words.slice(previous.last + 1, mention.first)
  const signs = text
    .slice(words[previous.last]?.end, words[mention.first]?.start)
    .replace(/[\p{L}\s'’]/gu, '')
  return between.every(({ norm }) => AND.has(norm)) && /^[,/&]?$/.test(signs)
}
