// Who is the subject of a verb of saying?
// Names before it, names behind it where the verb is inverted, pronouns for the last speaker, and the subject of
// the verb before where two verbs share one. Each candidate costs its distance in words; the cheapest wins.
import type { Hit } from '../language/cues.ts'
import { GRAMMAR } from '../language/lexicon.ts'
import { BODIES } from '../language/sources.ts'
import type { Sentence } from './reading.ts'
import { countGaps, hitsIn, type Scene } from './scene.ts'
import type { Mention } from './sources.ts'
import type { Utterance } from './utterances.ts'

/** Words between a verb and its subject before it, and behind it. */
const SUBJECT_BEFORE = 14
export const SUBJECT_AFTER = 7
const PRONOUN_WORDS = 3

const isQuotedApart = (scene: Scene, a: number, b: number) => {
  const [x, y] = [scene.words[a]?.start ?? 0, scene.words[b]?.start ?? 0]
  return scene.quotes.some(
    (quote) => (quote.start <= x && x < quote.end) !== (quote.start <= y && y < quote.end),
  )
}

export interface Subject {
  readonly names: readonly string[]
  readonly isMedium: boolean
  readonly cost: number
  readonly isAfter: boolean
  /** First word of the mention; -1 for a subject taken over. */
  readonly first: number
}

/** Words between a verb and a subject that follows it with no comma before the verb: "a déclaré le ministère". */
const CLOSE_AFTER = 2
/** What a subject taken over from the verb before costs, in words: "has denounced … and warned". */
const SHARED_SUBJECT = 9

function costAfter(scene: Scene, sentence: Sentence, verb: Hit, first: number, isInverted: boolean): number {
  const words = first - verb.last - 1
  const isOpened = hitsIn(scene, sentence).some(
    (hit) => hit.id === GRAMMAR.that && hit.first > verb.last && hit.last < first,
  )
  if (isOpened || words > (isInverted ? SUBJECT_AFTER : CLOSE_AFTER)) return Number.POSITIVE_INFINITY
  const { commas, asides, clauses } = countGaps(scene, verb.last, first)
  return words + commas * 6 + asides * 8 + clauses * 12 + (isInverted ? 0 : 4)
}

function costBefore(scene: Scene, verb: Hit, last: number, isInverted: boolean): number {
  const words = verb.first - last - 1
  if (words > SUBJECT_BEFORE) return Number.POSITIVE_INFINITY
  const { commas, asides, clauses } = countGaps(scene, last, verb.first)
  return words + commas + asides * 5 + clauses * 8 + (isInverted ? 6 : 0)
}

/** Auxiliaries that may stand between the comma and the verb: ", l'a-t-il", ", has". */
const AUXILIARY_WORDS = 2
const AUXILIARY_CHARS = 4

/** Behind a comma or a closing mark: "« … », a déclaré le ministre". */
export function isInvertedAt(scene: Scene, verb: Hit, sentence: Sentence): boolean {
  for (let at = verb.first - 1; at >= sentence.firstWord && verb.first - at <= AUXILIARY_WORDS + 1; at -= 1) {
    const sign = scene.article.text.slice(scene.words[at]?.end ?? 0, scene.words[at + 1]?.start ?? 0)
    if (/[,»”"“–—]/.test(sign)) return true
    if ((scene.words[at]?.norm.length ?? 0) > AUXILIARY_CHARS) return false
  }
  return false
}

export interface Setting {
  readonly sentence: Sentence
  readonly mentions: readonly Mention[]
  /** Utterances of the sentence so far. */
  readonly said: readonly Utterance[]
  readonly lastSpeakers: readonly string[]
}

/** "The mayor's office, for its part, counts …": a pronoun between commas right behind a name is that name. */
const APPOSED_WORDS = 5

/** "Dit-il", "ajoute-t-elle". */
const isHyphened = (scene: Scene, word: number) =>
  /[-‐‑]/.test(scene.article.text[scene.words[word]?.end ?? 0] ?? '')

function findPronounSubjects(
  scene: Scene,
  { sentence, mentions, lastSpeakers }: Setting,
  verb: Hit,
): Subject[] {
  const isInverted = isInvertedAt(scene, verb, sentence)
  return hitsIn(scene, sentence).flatMap((hit) => {
    const near = Math.max(hit.first - verb.last, verb.first - hit.last) - 1
    if (hit.id !== GRAMMAR.pronoun || near > PRONOUN_WORDS || isQuotedApart(scene, hit.first, verb.first))
      return []
    // "They say he has left": who is spoken of, not who speaks.
    if (hit.first > verb.last && !isInverted && !isHyphened(scene, verb.last)) return []
    const behind = mentions.filter(({ last }) => last < hit.first)
    const isApposed = scene.gaps[hit.first - 1] === 'comma' && scene.gaps[hit.last] === 'comma'
    const apposed = isApposed
      ? behind.findLast(({ last }) => hit.first - last <= APPOSED_WORDS)
      : behind.findLast(({ isPerson, isStranger }) => isPerson && !isStranger)
    const names = apposed ? [apposed.name] : lastSpeakers
    if (names.length === 0) return []
    const place = { isAfter: hit.first > verb.last, first: apposed?.first ?? hit.first }
    return [{ names, isMedium: false, cost: Math.max(near, 0), ...place }]
  })
}

/** What it costs, in words, to be more often a thing or a place than one who speaks. */
const WEAK = 8

/** Words between an unknown name and its verb. */
const STRANGER_WORDS = 5

/** What it costs, in words, to have waited for a verb through the whole sentence. */
const AWAITING = 3

/** "Yılmaz, …, söyledi.": the first name, set off by a comma, waits for the verb that ends the sentence. */
const isAwaiting = (scene: Scene, sentence: Sentence, verb: Hit, last: number) =>
  scene.gaps[last] === 'comma' && verb.last === sentence.endWord - 1

/** "He told RIA Novosti that …": who is told. */
const isAddressee = (scene: Scene, sentence: Sentence, { last }: Mention) =>
  hitsIn(scene, sentence).some(({ id, first }) => id === GRAMMAR.that && first === last + 1)

function findNamedSubjects(scene: Scene, { sentence, mentions }: Setting, verb: Hit): Subject[] {
  const isInverted = isInvertedAt(scene, verb, sentence)
  return mentions.flatMap((mention) => {
    // ", gab das Innenministerium bekannt": the subject stands inside the verb.
    const isEnclosed = verb.id.startsWith('@') && verb.first < mention.first && mention.last < verb.last
    const isWithin = mention.first <= verb.last && verb.first <= mention.last && !isEnclosed
    if (isWithin) return []
    const isAfter = mention.first > verb.first
    const cost = isEnclosed
      ? 0
      : isAfter
        ? costAfter(scene, sentence, verb, mention.first, isInverted)
        : mention === mentions[0] && isAwaiting(scene, sentence, verb, mention.last)
          ? AWAITING
          : costBefore(scene, verb, mention.last, isInverted)
    // Most names of a long sentence stand too far off: the quotations are looked through for the others alone.
    if (cost === Number.POSITIVE_INFINITY || isQuotedApart(scene, mention.first, verb.first)) return []
    if (isAfter && !isInverted && mention.isMedium && isAddressee(scene, sentence, mention)) return []
    const partner = findPartner(scene, mention, mentions)
    const weak = mention.isWeak ? WEAK : 0
    // A name that nobody knows counts only right beside its verb.
    if (mention.isStranger && (cost > STRANGER_WORDS || (isAfter && !isInverted))) return []
    const names = partner ? [partner.name, mention.name] : [mention.name]
    return [{ names, isMedium: mention.isMedium, cost: cost + weak, isAfter, first: mention.first }]
  })
}

function findSharedSubject(scene: Scene, { said }: Setting, verb: Hit): Subject[] {
  const previous = said.at(-1)
  if (!previous || previous.names.length === 0 || previous.isAccording) return []
  if (countGaps(scene, previous.verb.last, verb.first).clauses > 0) return []
  if (isQuotedApart(scene, previous.verb.first, verb.first)) return []
  return [
    { names: previous.names, isMedium: previous.isRelayed, cost: SHARED_SUBJECT, isAfter: false, first: -1 },
  ]
}

/** The cheapest subject of a verb, or null. */
export function findSubject(scene: Scene, setting: Setting, verb: Hit): Subject | null {
  const subjects = [
    ...findNamedSubjects(scene, setting, verb),
    ...findPronounSubjects(scene, setting, verb),
    ...findSharedSubject(scene, setting, verb),
  ]
  const best = subjects.sort((a, b) => a.cost - b.cost)[0]
  return best && best.cost !== Number.POSITIVE_INFINITY ? best : null
}

/** Words between two names that one verb has for its subjects. */
const PARTNER_WORDS = 3

/** Two subjects of one verb: "he and Weber both say"; or two names for one: "Weber, the prosecutor general, said". */
function findPartner(scene: Scene, subject: Mention, mentions: readonly Mention[]): Mention | null {
  const partner = mentions.find((other) => {
    if (other.name === subject.name || other.isMedium) return false
    const [first, second] = other.first < subject.first ? [other, subject] : [subject, other]
    if (second.first <= first.last || second.first - first.last - 1 > PARTNER_WORDS) return false
    const { commas, asides, clauses } = countGaps(scene, first.last, second.first)
    const isApposed = commas <= 1 && areOne(subject, other)
    return asides + clauses === 0 && (isApposed || (commas === 0 && other.last < subject.first))
  })
  return partner ?? null
}

/** Somebody and the office that they hold. */
const areOne = (a: Mention, b: Mention) =>
  a.isPerson !== b.isPerson && BODIES.has((a.isPerson ? b : a).id) && !a.isStranger && !b.isStranger
