// Who is said to say what, and how does the article stand to it?
// An utterance is a verb of saying with its subject, or "according to" with its source, and the words that it
// covers. Pronouns stand for the last speaker. A claim is given to the nearest utterance that covers it.
import type { Hit } from '../language/cues.ts'
import type { Stance } from '../language/language.ts'
import { GRAMMAR } from '../language/lexicon.ts'
import { BODIES } from '../language/sources.ts'
import type { Sentence } from './reading.ts'
import { countGaps, hitsIn, isParted, type Scene } from './scene.ts'
import { findMentions, type Mention, type SourceNames } from './sources.ts'

const STANCES: ReadonlyMap<string, Stance> = new Map([
  [GRAMMAR.neutral, 'neutral'],
  [GRAMMAR.endorsed, 'endorsed'],
  [GRAMMAR.doubted, 'doubted'],
  [GRAMMAR.denied, 'denied'],
  // Who promises proof or takes a figure back says so.
  ['promised', 'neutral'],
  ['retracted', 'neutral'],
])

export interface Utterance {
  readonly sentence: Sentence
  readonly verb: Hit
  readonly stance: Stance
  readonly isAccording: boolean
  /** English names; empty where the text names nobody. */
  readonly names: readonly string[]
  /** Passed on by an agency or a paper: somebody else who is named counts for more. */
  readonly isRelayed: boolean
  /** Words covered, both inclusive. */
  readonly from: number
  readonly to: number
}

/** Words between a verb and its subject before it; behind it; and between "according to" and the source. */
const SUBJECT_BEFORE = 14
const SUBJECT_AFTER = 7
const SOURCE_AFTER = 7
const SOURCE_BEFORE = 4
/** Words after a verb that may still leave it the last thing said: "…, the ministry said on Monday". */
const TAIL_WORDS = 5
const PRONOUN_WORDS = 3

const isQuotedApart = (scene: Scene, a: number, b: number) => {
  const [x, y] = [scene.words[a]?.start ?? 0, scene.words[b]?.start ?? 0]
  return scene.quotes.some(
    (quote) => (quote.start <= x && x < quote.end) !== (quote.start <= y && y < quote.end),
  )
}

interface Subject {
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
function isInvertedAt(scene: Scene, verb: Hit, sentence: Sentence): boolean {
  for (let at = verb.first - 1; at >= sentence.firstWord && verb.first - at <= AUXILIARY_WORDS + 1; at -= 1) {
    const sign = scene.article.text.slice(scene.words[at]?.end ?? 0, scene.words[at + 1]?.start ?? 0)
    if (/[,»”"“–—]/.test(sign)) return true
    if ((scene.words[at]?.norm.length ?? 0) > AUXILIARY_CHARS) return false
  }
  return false
}

interface Setting {
  readonly sentence: Sentence
  readonly mentions: readonly Mention[]
  /** Utterances of the sentence so far. */
  readonly said: readonly Utterance[]
  readonly lastSpeakers: readonly string[]
}

/** "The mayor's office, for its part, counts …": a pronoun right behind a name is that name. */
const APPOSED_WORDS = 5

function findPronounSubjects(
  scene: Scene,
  { sentence, mentions, lastSpeakers }: Setting,
  verb: Hit,
): Subject[] {
  return hitsIn(scene, sentence).flatMap((hit) => {
    const near = Math.max(hit.first - verb.last, verb.first - hit.last) - 1
    if (hit.id !== GRAMMAR.pronoun || near > PRONOUN_WORDS || isQuotedApart(scene, hit.first, verb.first))
      return []
    const apposed = mentions.find(({ last }) => last < hit.first && hit.first - last <= APPOSED_WORDS)
    const names = apposed ? [apposed.name] : lastSpeakers
    const place = { isAfter: hit.first > verb.last, first: apposed?.first ?? hit.first }
    return [{ names, isMedium: false, cost: Math.max(near, 0), ...place }]
  })
}

/** What it costs, in words, to be more often a thing or a place than one who speaks. */
const WEAK = 5

/** What it costs, in words, to have waited for a verb through the whole sentence. */
const AWAITING = 3

/** "Tokayev, …, söyledi.": the first name, set off by a comma, waits for the verb that ends the sentence. */
const isAwaiting = (scene: Scene, sentence: Sentence, verb: Hit, last: number) =>
  scene.gaps[last] === 'comma' && verb.last === sentence.endWord - 1

function findNamedSubjects(scene: Scene, { sentence, mentions }: Setting, verb: Hit): Subject[] {
  const isInverted = isInvertedAt(scene, verb, sentence)
  return mentions.flatMap((mention) => {
    const isWithin = mention.first <= verb.last && verb.first <= mention.last
    if (isWithin || isQuotedApart(scene, mention.first, verb.first)) return []
    const isAfter = mention.first > verb.last
    const cost = isAfter
      ? costAfter(scene, sentence, verb, mention.first, isInverted)
      : mention === mentions[0] && isAwaiting(scene, sentence, verb, mention.last)
        ? AWAITING
        : costBefore(scene, verb, mention.last, isInverted)
    const partner = findPartner(scene, mention, mentions)
    const weak = mention.isWeak ? WEAK : 0
    const names = partner ? [partner.name, mention.name] : [mention.name]
    return [{ names, isMedium: mention.isMedium, cost: cost + weak, isAfter, first: mention.first }]
  })
}

function findSharedSubject(scene: Scene, { said }: Setting, verb: Hit): Subject[] {
  const previous = said.at(-1)
  if (!previous || previous.names.length === 0 || previous.isAccording) return []
  if (countGaps(scene, previous.verb.last, verb.first).clauses > 0) return []
  return [
    { names: previous.names, isMedium: previous.isRelayed, cost: SHARED_SUBJECT, isAfter: false, first: -1 },
  ]
}

function findSubject(scene: Scene, setting: Setting, verb: Hit): Subject | null {
  const subjects = [
    ...findNamedSubjects(scene, setting, verb),
    ...findPronounSubjects(scene, setting, verb),
    ...findSharedSubject(scene, setting, verb),
  ]
  const best = subjects.sort((a, b) => a.cost - b.cost)[0]
  return best && best.cost !== Number.POSITIVE_INFINITY ? best : null
}

function findAccording(scene: Scene, cue: Hit, mentions: readonly Mention[]): Mention | null {
  const after = mentions.find(
    (mention) => mention.first > cue.first && mention.first - cue.last - 1 <= SOURCE_AFTER,
  )
  return after && !isParted(scene, cue.last, after.first) ? after : findSourceBefore(cue, mentions)
}

const findSourceBefore = (cue: Hit, mentions: readonly Mention[]): Mention | null =>
  mentions.findLast((mention) => mention.last < cue.first && cue.first - mention.last - 1 <= SOURCE_BEFORE) ??
  null

/** Two subjects of one verb: "he and Putin both say". */
function findPartner(scene: Scene, subject: Mention, mentions: readonly Mention[]): Mention | null {
  const partner = mentions.find(
    (other) =>
      other.name !== subject.name &&
      !other.isMedium &&
      other.last < subject.first &&
      subject.first - other.last - 1 <= 3,
  )
  return partner && countGaps(scene, partner.last, subject.first).commas === 0 ? partner : null
}

function clauseAround(scene: Scene, sentence: Sentence, at: number): { from: number; to: number } {
  let from = at
  while (from > sentence.firstWord && !isSemicolon(scene, from - 1)) from -= 1
  let to = at
  while (to < sentence.endWord - 1 && !isSemicolon(scene, to)) to += 1
  return { from, to }
}

/** Only a semicolon or a cell's edge parts one statement from another; colons and brackets do not. */
function isSemicolon(scene: Scene, at: number): boolean {
  const [word, next] = [scene.words[at], scene.words[at + 1]]
  return (
    word !== undefined && next !== undefined && /[;|]/.test(scene.article.text.slice(word.end, next.start))
  )
}

/** Whether a verb of saying comes after a word in its sentence: what is said there is that verb's. */
const isFollowedByVerb = (scene: Scene, sentence: Sentence, after: number, to: number) =>
  hitsIn(scene, sentence).some((hit) => STANCES.has(hit.id) && hit.first > after && hit.first <= to)

/** "Sixteen died, he said, while …": between commas a verb with its subject covers what stands before it too. */
function isInterposed(scene: Scene, sentence: Sentence, verb: Hit, subject: Subject | null): boolean {
  const first = Math.min(verb.first, subject && subject.first >= 0 ? subject.first : verb.first)
  const opens = first > sentence.firstWord && [1, 2, 3].some((back) => scene.gaps[first - back] === 'comma')
  return opens && first - sentence.firstWord > 2 && scene.gaps[verb.last] === 'comma'
}

/** What a verb with its subject covers: what follows it, or all before it where it closes the statement. */
function findCover(
  scene: Scene,
  sentence: Sentence,
  verb: Hit,
  subject: Subject | null,
): { from: number; to: number } {
  const clause = clauseAround(scene, sentence, verb.first)
  const tail = clause.to - verb.last
  const closes =
    tail <= TAIL_WORDS + (subject?.isAfter ? SUBJECT_AFTER : 0) &&
    !isFollowedByVerb(scene, sentence, verb.last, clause.to)
  const isInverted = subject?.isAfter === true && isInvertedAt(scene, verb, sentence)
  if (closes || isInverted || isInterposed(scene, sentence, verb, subject)) return clause
  const isBefore = subject !== null && !subject.isAfter && subject.first >= 0
  return { from: isBefore ? subject.first : verb.first, to: clause.to }
}

/** "According to X, a; b": at the head of a sentence it covers all of it. */
function coverOfAccording(scene: Scene, sentence: Sentence, cue: Hit): { from: number; to: number } {
  const isHead = cue.first - sentence.firstWord <= 1
  return isHead
    ? { from: sentence.firstWord, to: sentence.endWord - 1 }
    : clauseAround(scene, sentence, cue.first)
}

function readUtterance(scene: Scene, setting: Setting, hit: Hit): Utterance | null {
  const { sentence, mentions, lastSpeakers } = setting
  const isBehind = hit.id === GRAMMAR.accordingBehind
  if (isBehind || hit.id === GRAMMAR.according || hit.id === GRAMMAR.distance) {
    const source = isBehind ? findSourceBefore(hit, mentions) : findAccording(scene, hit, mentions)
    const isDoubted = hit.id === GRAMMAR.distance
    if (isDoubted && (!source || source.first < hit.first)) return null
    const names = source ? [source.name] : isPronounNext(scene, sentence, hit) ? lastSpeakers : []
    const cover = coverOfAccording(scene, sentence, hit)
    const stance = isDoubted ? 'doubted' : 'neutral'
    return {
      sentence,
      verb: hit,
      stance,
      isAccording: true,
      isRelayed: source?.isMedium === true,
      names,
      ...cover,
    }
  }
  const stance = STANCES.get(hit.id)
  if (!stance || isUnsaid(scene, sentence, hit)) return null
  const subject = findSubject(scene, setting, hit)
  const cover = findCover(scene, sentence, hit, subject)
  const isRelayed = subject?.isMedium === true
  return { sentence, verb: hit, stance, isAccording: false, isRelayed, names: subject?.names ?? [], ...cover }
}

/** Words between a negation and the verb that it takes back: "did not say", "n'a pas précisé". */
const UNSAID_WORDS = 3

const isUnsaid = (scene: Scene, sentence: Sentence, verb: Hit) =>
  hitsIn(scene, sentence).some(
    ({ id, first, last }) =>
      id === GRAMMAR.negation && first < verb.first && verb.first - last <= UNSAID_WORDS && last <= verb.last,
  )

/** "Selon lui", or a pronoun inside the cue: "по его словам". */
const isPronounNext = (scene: Scene, sentence: Sentence, hit: Hit) =>
  hitsIn(scene, sentence).some(
    (other) => other.id === GRAMMAR.pronoun && other.first >= hit.first && other.first - hit.last <= 2,
  )

/** What may stand around a source in brackets or in a cell: an article before it, a place after it. */
const BEFORE_CITATION = /[(|[]\s*(?:[\p{L}'’]+\s*){0,2}$/u
const AFTER_CITATION = /^[\s'’]*(?:[\p{L}\d'’-]+\s*){0,3}(?:[)|\]]|$)/u
/** "The previous official toll stood at …": a toll that is named says what it holds by itself. */
const TOLL = 'official-toll'

/**
 * "18 killed (Ministry of the Interior)": a source alone in brackets or in a cell covers the figures before it.
 * Without a figure it explains a word: "the akimat (city hall)".
 */
function readCitation(scene: Scene, sentence: Sentence, mention: Mention): Utterance | null {
  const quantities = scene.quantities[sentence.index] ?? []
  const verb = { id: GRAMMAR.according, first: mention.first, last: mention.last }
  const isRelayed = mention.isMedium
  const said = {
    sentence,
    verb,
    stance: 'neutral',
    isAccording: true,
    isRelayed,
    names: [mention.name],
  } as const
  if (mention.id === TOLL && quantities.some(({ first }) => first > mention.last))
    return { ...said, ...clauseAround(scene, sentence, mention.first) }
  const { text } = scene.article
  const before = text.slice(sentence.start, scene.words[mention.first]?.start ?? 0)
  const after = text.slice(scene.words[mention.last]?.end ?? 0, sentence.end).trimEnd()
  const isAlone = BEFORE_CITATION.test(before) && AFTER_CITATION.test(after)
  if (!isAlone || !quantities.some(({ last }) => last < mention.first)) return null
  if (before.includes('|')) return { ...said, from: sentence.firstWord, to: sentence.endWord - 1 }
  return mention.isMedium
    ? null
    : { ...said, from: clauseAround(scene, sentence, mention.first).from, to: mention.last }
}

export interface UtteranceIndex {
  /** By sentence. */
  readonly bySentence: readonly (readonly Utterance[])[]
  readonly mentions: readonly (readonly Mention[])[]
}

/** Every utterance of a scene. */
export function findUtterances(scene: Scene, names: SourceNames): UtteranceIndex {
  const allMentions: Mention[][] = []
  const bySentence: Utterance[][] = []
  let lastSpeakers: readonly string[] = []
  let lastBody: string | null = null
  for (const sentence of scene.sentences) {
    const mentions = findMentions(scene, sentence, names, lastBody)
    const said: Utterance[] = []
    for (const hit of hitsIn(scene, sentence)) {
      const utterance = readUtterance(scene, { sentence, mentions, said, lastSpeakers }, hit)
      if (!utterance) continue
      said.push(utterance)
      if (utterance.names.length > 0) lastSpeakers = utterance.names
    }
    said.push(
      ...mentions.map((mention) => readCitation(scene, sentence, mention)).filter((cited) => cited !== null),
    )
    const person = mentions.find(({ isPerson }) => isPerson)
    if (said.length === 0 && person) lastSpeakers = [person.name]
    lastBody = mentions.findLast(({ id }) => BODIES.has(id))?.name ?? lastBody
    allMentions.push(mentions)
    bySentence.push(said)
  }
  return { bySentence, mentions: allMentions }
}
