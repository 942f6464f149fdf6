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

interface Candidate {
  readonly mention: Mention | 'pronoun'
  readonly cost: number
  readonly isAfter: boolean
}

function costOfSubject(scene: Scene, verb: Hit, first: number, last: number, isInverted: boolean): number {
  if (first > verb.last) {
    const { commas, clauses } = countGaps(scene, verb.last, first)
    const words = first - verb.last - 1
    return words > SUBJECT_AFTER
      ? Number.POSITIVE_INFINITY
      : words + commas * 6 + clauses * 12 + (isInverted ? 0 : 4)
  }
  const { commas, clauses } = countGaps(scene, last, verb.first)
  const words = verb.first - last - 1
  return words > SUBJECT_BEFORE
    ? Number.POSITIVE_INFINITY
    : words + commas + clauses * 8 + (isInverted ? 6 : 0)
}

/** Right behind a comma or a closing mark: "« … », a déclaré le ministre". */
const isInvertedAt = (scene: Scene, verb: Hit, sentence: Sentence) => {
  if (verb.first === sentence.firstWord) return false
  const before = scene.article.text.slice(
    scene.words[verb.first - 1]?.end ?? 0,
    scene.words[verb.first]?.start ?? 0,
  )
  return /[,»”"“–—]/.test(before)
}

function findSubject(
  scene: Scene,
  sentence: Sentence,
  verb: Hit,
  mentions: readonly Mention[],
): Candidate | null {
  const isInverted = isInvertedAt(scene, verb, sentence)
  const pronouns = hitsIn(scene, sentence).filter((hit) => hit.id === GRAMMAR.pronoun)
  const candidates: Candidate[] = []
  for (const mention of mentions) {
    if (mention.first <= verb.last && verb.first <= mention.last) continue
    if (isQuotedApart(scene, mention.first, verb.first)) continue
    const cost = costOfSubject(scene, verb, mention.first, mention.last, isInverted)
    candidates.push({ mention, cost, isAfter: mention.first > verb.last })
  }
  for (const pronoun of pronouns) {
    const near = Math.max(pronoun.first - verb.last, verb.first - pronoun.last) - 1
    if (near <= PRONOUN_WORDS && !isQuotedApart(scene, pronoun.first, verb.first))
      candidates.push({ mention: 'pronoun', cost: Math.max(near, 0), isAfter: pronoun.first > verb.last })
  }
  candidates.sort((a, b) => a.cost - b.cost)
  const best = candidates[0]
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
  subject: Candidate | null,
): { from: number; to: number } {
  const clause = clauseAround(scene, sentence, verb.first)
  const closes = clause.to - verb.last <= TAIL_WORDS + (subject?.isAfter ? SUBJECT_AFTER : 0)
  const isInverted = subject?.isAfter === true && isInvertedAt(scene, verb, sentence)
  if (isInverted || closes) return clause
  const begin =
    subject && subject.mention !== 'pronoun' && !subject.isAfter ? subject.mention.first : verb.first
  return { from: begin, to: clause.to }
}

export interface UtteranceIndex {
  /** By sentence. */
  readonly bySentence: readonly (readonly Utterance[])[]
  readonly mentions: readonly (readonly Mention[])[]
}

/** Every utterance of a scene. */
export function findUtterances(scene: Scene, names: SourceNames): UtteranceIndex {
  const mentions = scene.sentences.map((sentence) => findMentions(scene, sentence, names))
  const bySentence: Utterance[][] = []
  let lastSpeakers: readonly string[] = []
  for (const sentence of scene.sentences) {
    const own = mentions[sentence.index] ?? []
    const found: Utterance[] = []
    for (const hit of hitsIn(scene, sentence)) {
      const utterance = readUtterance(scene, sentence, hit, own, lastSpeakers)
      if (!utterance) continue
      found.push(utterance)
      if (utterance.names.length > 0) lastSpeakers = utterance.names
    }
    const person = own.find((mention) => mention.isPerson)
    if (found.length === 0 && person) lastSpeakers = [person.name]
    bySentence.push(found)
  }
  return { bySentence, mentions }
}

function readUtterance(
  scene: Scene,
  sentence: Sentence,
  hit: Hit,
  mentions: readonly Mention[],
  lastSpeakers: readonly string[],
): Utterance | null {
  if (hit.id === GRAMMAR.according) {
    const source = findAccording(scene, hit, mentions)
    const names = source ? [source.name] : isPronounNext(scene, sentence, hit) ? lastSpeakers : []
    return {
      sentence,
      verb: hit,
      stance: 'neutral',
      isAccording: true,
      names,
      ...clauseAround(scene, sentence, hit.first),
    }
  }
  const stance = STANCES.get(hit.id)
  if (!stance) return null
  const subject = findSubject(scene, sentence, hit, mentions)
  const cover = findCover(scene, sentence, hit, subject)
  if (!subject) return { sentence, verb: hit, stance, isAccording: false, names: [], ...cover }
  if (subject.mention === 'pronoun')
    return { sentence, verb: hit, stance, isAccording: false, names: lastSpeakers, ...cover }
  const partner = findPartner(scene, subject.mention, mentions)
  const names = partner ? [partner.name, subject.mention.name] : [subject.mention.name]
  return { sentence, verb: hit, stance, isAccording: false, names, ...cover }
}

const isPronounNext = (scene: Scene, sentence: Sentence, hit: Hit) =>
  hitsIn(scene, sentence).some(
    (other) => other.id === GRAMMAR.pronoun && other.first > hit.last && other.first - hit.last <= 2,
  )
