// Which words say that a name is cited: "citant Reuters", "according to", "a rapporté la chaîne publique Antena 3"?
// A cue must stand close by, with nothing in between but the way to the name.
import { GENITIVES, MEDIA_NOUNS, NAMELESS, PRESS_NOUNS } from '../language/agencies.ts'
import { fold } from '../text/words.ts'
import { type Cue, isShortLine, type Line, MAX_LINE_WORDS } from './lines.ts'
import type { Mention } from './names.ts'

/** Words between a cue and the name that may stand there: "a rapporté [la chaîne publique] Antena 3". */
const MAX_GAP = { source: 3, cited: 7, according: 7, say: 6 } as const
/** Of these, words that are neither function words nor nouns and adjectives of the press. */
const MAX_CONTENT_GAP = 3

/** Nouns of the press, folded: they lead to a name and say nothing else. */
export const PRESS: ReadonlySet<string> = new Set(
  [...MEDIA_NOUNS.agency, ...MEDIA_NOUNS.outlet, ...PRESS_NOUNS, ...NAMELESS].map(fold),
)
const OF = new Set(GENITIVES.map(fold))

type CitingCue = keyof typeof MAX_GAP
const isCiting = (id: Cue['id']): id is CitingCue => id in MAX_GAP

/** Whether only the way to a name stands between a cue and the name: articles, "the state news agency". */
function leadsTo(line: Line, from: number, to: number): boolean {
  const between = line.words.slice(from, to)
  const content = between.filter(({ norm }) => !line.isFunctionWord(norm) && !PRESS.has(norm))
  return content.length <= MAX_CONTENT_GAP
}

/** "Announced the closing of Sputnik": the name belongs to a thing that is no press house and no journalist. */
function isOfAnotherThing({ words }: Line, { first }: Mention, from: number): boolean {
  const near = words.slice(from, first).map(({ norm }) => norm)
  const of = near.findLastIndex((norm) => OF.has(norm))
  if (of < 1) return false
  return !near.slice(0, of).some((norm) => PRESS.has(norm)) && !near.slice(of).some((norm) => PRESS.has(norm))
}

/** The nearest cue of the given kinds that leads to a name. */
export function findCueBefore(line: Line, mention: Mention, ids: readonly Cue['id'][]): Cue | null {
  const { text, words, cues } = line
  const fitting = cues.filter(({ id, first, last }) => {
    // A cue may end in the name's own first word: "avec l'Agence France-Presse".
    if (!ids.includes(id) || first >= mention.first || last >= mention.last + 1) return false
    const gap = Math.max(0, mention.first - last - 1)
    const isLone = first === last && line.isFunctionWord(words[first]?.norm ?? '')
    // "With", "by" and "and" stand before names everywhere; they credit one only in a line or in brackets.
    if (isLone && id === 'source' && !isShortLine(line) && line.kind !== 'credit') return false
    if (gap > (isCiting(id) ? MAX_GAP[id] : 3)) return false
    return (
      !/[;()]/.test(text.slice(words[last]?.end, words[mention.first]?.start)) &&
      leadsTo(line, last + 1, mention.first)
    )
  })
  // The nearest, and of those that end at one word the longest: "a rapporté" rather than "rapporté".
  return fitting.sort((a, b) => b.last - a.last || a.first - b.first)[0] ?? null
}

/** Words of citing before the name ("citant Reuters") or right after it ("RIA Novosti avance"). */
export function findCiting(line: Line, mention: Mention): Cue | null {
  const cue = findCueBefore(line, mention, ['source', 'cited', 'according', 'say'])
  if (cue && !(cue.id === 'say' && isOfAnotherThing(line, mention, cue.last + 1))) return cue
  const { text, words, cues } = line
  const next = cues.find(({ id, first }) => {
    const gap = first - mention.last - 1
    if (gap < 0 || gap > 2 || !['say', 'cited', 'according'].includes(id)) return false
    return !/[,;:()—–]/.test(text.slice(words[mention.last]?.end, words[first]?.start))
  })
  return next ?? null
}

const AGENCY_NOUNS = new Set(MEDIA_NOUNS.agency.map(fold))

/** "L'agence russe RIA Novosti avance …": a sentence that begins with an agency by that noun tells what it says. */
export function isSubject({ words, isFunctionWord }: Line, { source, first }: Mention): boolean {
  const noun = words.slice(0, first).findLastIndex(({ norm }) => AGENCY_NOUNS.has(norm))
  if (
    source.role !== 'agency' ||
    noun < 0 ||
    first - noun > MAX_CONTENT_GAP ||
    words.length <= MAX_LINE_WORDS
  )
    return false
  return words.slice(0, noun).every(({ norm }) => isFunctionWord(norm))
}
