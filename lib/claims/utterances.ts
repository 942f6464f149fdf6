// Who is said to say what, and how does the article stand to it?
// An utterance is a verb of saying with its subject, or "according to" with its source, and the words that it
// covers. Pronouns stand for the last speaker. A claim is given to the nearest utterance that covers it.
import type { Hit } from '../language/cues.ts'
import type { Stance } from '../language/language.ts'
import { GRAMMAR } from '../language/lexicon.ts'
import type { Sentence } from './reading.ts'
import { countGaps, hitsIn, type Scene } from './scene.ts'
import { findMentions, type Mention, type SourceNames } from './sources.ts'

const STANCES: ReadonlyMap<string, Stance> = new Map([
  [GRAMMAR.neutral, 'neutral'],
  [GRAMMAR.endorsed, 'endorsed'],
  [GRAMMAR.doubted, 'doubted'],
  [GRAMMAR.denied, 'denied'],
  // Who promises proof or withdrawal says so.
  ['promised', 'neutral'],
])

export interface Utterance {
  readonly sentence: Sentence
  readonly verb: Hit
  readonly stance: Stance
  readonly isAccording: boolean
  /** English names; empty where the text names nobody. */
  readonly names: readonly string[]
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
  const { commas, clauses } = countGaps(scene, verb.last, first)
  return words + commas * 6 + clauses * 12 + (isInverted ? 0 : 4)
}

function costBefore(scene: Scene, verb: Hit, last: number, isInverted: boolean): number {
  const words = verb.first - last - 1
  if (words > SUBJECT_BEFORE) return Number.POSITIVE_INFINITY
  const { commas, clauses } = countGaps(scene, last, verb.first)
  return words + commas + clauses * 8 + (isInverted ? 6 : 0)
}

/** Right behind a comma or a closing mark: "« … », a déclaré le ministre". */
function isInvertedAt(scene: Scene, verb: Hit, sentence: Sentence): boolean {
  if (verb.first === sentence.firstWord) return false
  const before = scene.article.text.slice(
    scene.words[verb.first - 1]?.end ?? 0,
    scene.words[verb.first]?.start ?? 0,
  )
  return /[,»”"“–—]/.test(before)
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
    return [
      { names, cost: Math.max(near, 0), isAfter: hit.first > verb.last, first: apposed?.first ?? hit.first },
    ]
  })
}

function findNamedSubjects(scene: Scene, { sentence, mentions }: Setting, verb: Hit): Subject[] {
  const isInverted = isInvertedAt(scene, verb, sentence)
  return mentions.flatMap((mention) => {
    const isWithin = mention.first <= verb.last && verb.first <= mention.last
    if (isWithin || isQuotedApart(scene, mention.first, verb.first)) return []
    const isAfter = mention.first > verb.last
    const cost = isAfter
      ? costAfter(scene, sentence, verb, mention.first, isInverted)
      : costBefore(scene, verb, mention.last, isInverted)
    const partner = findPartner(scene, mention, mentions)
    return [
      { names: partner ? [partner.name, mention.name] : [mention.name], cost, isAfter, first: mention.first },
    ]
  })
}

function findSharedSubject({ said }: Setting): Subject[] {
  const previous = said.at(-1)
  if (!previous || previous.names.length === 0 || previous.isAccording) return []
  return [{ names: previous.names, cost: SHARED_SUBJECT, isAfter: false, first: -1 }]
}

function findSubject(scene: Scene, setting: Setting, verb: Hit): Subject | null {
  const subjects = [
    ...findNamedSubjects(scene, setting, verb),
    ...findPronounSubjects(scene, setting, verb),
    ...findSharedSubject(setting),
  ]
  const best = subjects.sort((a, b) => a.cost - b.cost)[0]
  return best && best.cost !== Number.POSITIVE_INFINITY ? best : null
}

function findAccording(scene: Scene, cue: Hit, mentions: readonly Mention[]): Mention | null {
  const after = mentions.find(
    (mention) => mention.first > cue.first && mention.first - cue.last - 1 <= SOURCE_AFTER,
  )
  if (after && countGaps(scene, cue.last, after.first).clauses === 0) return after
  return (
    mentions.findLast(
      (mention) => mention.last < cue.first && cue.first - mention.last - 1 <= SOURCE_BEFORE,
    ) ?? null
  )
}

/** Two subjects of one verb: "he and Putin both say". */
function findPartner(scene: Scene, subject: Mention, mentions: readonly Mention[]): Mention | null {
  const partner = mentions.find(
    (other) =>
      other.name !== subject.name && other.last < subject.first && subject.first - other.last - 1 <= 3,
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

/** What a verb with its subject covers: what follows it, or all before it where it closes the statement. */
function findCover(
  scene: Scene,
  sentence: Sentence,
  verb: Hit,
  subject: Subject | null,
): { from: number; to: number } {
  const clause = clauseAround(scene, sentence, verb.first)
  const closes = clause.to - verb.last <= TAIL_WORDS + (subject?.isAfter ? SUBJECT_AFTER : 0)
  if (closes || (subject?.isAfter === true && isInvertedAt(scene, verb, sentence))) return clause
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
  if (hit.id === GRAMMAR.according) {
    const source = findAccording(scene, hit, mentions)
    const names = source ? [source.name] : isPronounNext(scene, sentence, hit) ? lastSpeakers : []
    const cover = coverOfAccording(scene, sentence, hit)
    return { sentence, verb: hit, stance: 'neutral', isAccording: true, names, ...cover }
  }
  const stance = STANCES.get(hit.id)
  if (!stance) return null
  const subject = findSubject(scene, setting, hit)
  const cover = findCover(scene, sentence, hit, subject)
  return { sentence, verb: hit, stance, isAccording: false, names: subject?.names ?? [], ...cover }
}

const isPronounNext = (scene: Scene, sentence: Sentence, hit: Hit) =>
  hitsIn(scene, sentence).some(
    (other) => other.id === GRAMMAR.pronoun && other.first > hit.last && other.first - hit.last <= 2,
  )

/** Signs around a source that stands alone: in brackets, or in a cell of a table. */
const BEFORE_CITATION = /[(|[]\s*$/
const AFTER_CITATION = /^\s*(?:[)|\]]|$)/

/** "18 killed (Ministry of the Interior)": a source alone in brackets or in a cell covers what stands before it. */
function readCitation(scene: Scene, sentence: Sentence, mention: Mention): Utterance | null {
  const { text } = scene.article
  const start = scene.words[mention.first]?.start ?? 0
  const end = scene.words[mention.last]?.end ?? 0
  const before = text.slice(sentence.start, start).replace(/\p{L}{1,3}['’\s]$/u, '')
  const after = text.slice(end, sentence.end).trimEnd()
  if (!BEFORE_CITATION.test(before) || !AFTER_CITATION.test(after)) return null
  const verb = { id: GRAMMAR.according, first: mention.first, last: mention.last }
  const isRow = before.trimEnd().endsWith('|')
  const cover = isRow
    ? { from: sentence.firstWord, to: sentence.endWord - 1 }
    : { from: clauseAround(scene, sentence, mention.first).from, to: mention.last }
  return { sentence, verb, stance: 'neutral', isAccording: true, names: [mention.name], ...cover }
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
    lastBody = mentions.findLast(({ isPerson }) => !isPerson)?.name ?? lastBody
    allMentions.push(mentions)
    bySentence.push(said)
  }
  return { bySentence, mentions: allMentions }
}
