// Who is said to say what, and how does the article stand to it?
// An utterance is a verb of saying with its subject, or "according to" with its source, and the words that it
// covers. Pronouns stand for the last speaker. A claim is given to the nearest utterance that covers it.
import type { Hit } from '../language/cues.ts'
import type { Stance } from '../language/language.ts'
import { GRAMMAR } from '../language/lexicon.ts'
import { BODIES, SOURCE_LABELS } from '../language/sources.ts'
import { type Cover, clauseAround, findCover, opensAfter } from './covers.ts'
import { findRowSources } from './lists.ts'
import type { Sentence } from './reading.ts'
import { hitsIn, isParted, type Scene } from './scene.ts'
import { findMentions, type Mention, type SourceNames } from './sources.ts'
import { findStrangers } from './strangers.ts'
import { findSubject, type Setting } from './subjects.ts'
import { findTurns, type Turns } from './turns.ts'

const STANCES: ReadonlyMap<string, Stance> = new Map([
  [GRAMMAR.neutral, 'neutral'],
  [GRAMMAR.endorsed, 'endorsed'],
  [GRAMMAR.doubted, 'doubted'],
  [GRAMMAR.denied, 'denied'],
  // Who promises proof or takes a figure back says so.
  ['promised', 'neutral'],
  ['retracted', 'neutral'],
])

/** Words between "according to" and the source behind it, and before it. */
const SOURCE_AFTER = 7
const SOURCE_BEFORE = 4

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
  /** "Said that …": no doubt is left where what is said begins. */
  readonly opens: boolean
  /** "This was reported by X": the sentence before is covered too. */
  readonly pointsBack: boolean
}

/** What an utterance is unless its words say more. */
export const PLAIN = { stance: 'neutral', isRelayed: false, pointsBack: false, opens: false } as const

function findAccording(scene: Scene, cue: Hit, mentions: readonly Mention[]): Mention | null {
  const after = mentions.find(
    (mention) => mention.first > cue.first && mention.first - cue.last - 1 <= SOURCE_AFTER,
  )
  return after && !isParted(scene, cue.last, after.first) ? after : findSourceBefore(cue, mentions)
}

const findSourceBefore = (cue: Hit, mentions: readonly Mention[]): Mention | null =>
  mentions.findLast((mention) => mention.last < cue.first && cue.first - mention.last - 1 <= SOURCE_BEFORE) ??
  null

/** "According to X, a; b" covers all of it; "a, according to X, and b" only what stands before. */
function coverOfAccording(scene: Scene, sentence: Sentence, cue: Hit, source: Mention | null): Cover {
  if (cue.first - sentence.firstWord <= 1) return { from: sentence.firstWord, to: sentence.endWord - 1 }
  const end = Math.max(cue.last, source?.last ?? cue.last)
  const clause = asideAround(scene, sentence, cue.first, end)
  const isBetweenCommas = scene.gaps[cue.first - 1] === 'comma' && scene.gaps[end] === 'comma'
  return isBetweenCommas && cue.first - clause.from > BEFORE_WORDS ? { from: clause.from, to: end } : clause
}
/** "… – 500 by the president's count – were gone": said of the aside alone; behind a colon, of what follows it. */
function asideAround(scene: Scene, sentence: Sentence, at: number, end: number): Cover {
  const clause = clauseAround(scene, sentence, at)
  let from = at
  while (from > clause.from && scene.gaps[from - 1] !== 'aside') from -= 1
  let to = end
  while (to < clause.to && scene.gaps[to] !== 'aside') to += 1
  const isWithin = from > clause.from && to < clause.to
  const isAfterColon = from > clause.from && /:/.test(textBetween(scene, from - 1, from))
  return {
    from: (isWithin || isAfterColon) && at - from >= BEFORE_WORDS - 2 ? from : clause.from,
    to: isWithin ? to : clause.to,
  }
}
const textBetween = (scene: Scene, a: number, b: number) =>
  scene.article.text.slice(scene.words[a]?.end ?? 0, scene.words[b]?.start ?? 0)

/** Fewer words before "according to" are an adverb: "On Monday, according to X, …". */
const BEFORE_WORDS = 4

function readUtterance(scene: Scene, setting: Setting, hit: Hit): Utterance | null {
  const { sentence, mentions, lastSpeakers } = setting
  const isBehind = hit.id === GRAMMAR.accordingBehind
  if (isBehind || hit.id === GRAMMAR.according || hit.id === GRAMMAR.distance) {
    const source = isBehind ? findSourceBefore(hit, mentions) : findAccording(scene, hit, mentions)
    const isDoubted = hit.id === GRAMMAR.distance
    if (isDoubted && (!source || source.first < hit.first)) return null
    const names = source ? [source.name] : isPronounNext(scene, sentence, hit) ? lastSpeakers : []
    const cover = coverOfAccording(scene, sentence, hit, source)
    const stance = isDoubted ? 'doubted' : 'neutral'
    return { sentence, verb: hit, ...PLAIN, stance, isAccording: true, names, ...cover }
  }
  const stance = STANCES.get(hit.id)
  if (!stance || isDenial(scene, sentence, hit) || isUnsaid(scene, sentence, hit)) return null
  if (isAct(scene, sentence, hit)) return null
  const subject = findSubject(scene, setting, hit) ?? findDroppedSubject(scene, lastSpeakers)
  const cover = findCover(scene, sentence, hit, { subject, isVerb: (id) => STANCES.has(id) })
  const pointsBack = isPointingBack(scene, sentence)
  const isRelayed = subject?.isMedium === true
  return {
    sentence,
    verb: hit,
    stance,
    isAccording: false,
    isRelayed,
    names: subject?.names ?? [],
    pointsBack,
    opens: opensAfter(scene, sentence, hit),
    ...cover,
  }
}

/** "A démenti", "smentisce": who takes back by denying denies. */
const isDenial = (scene: Scene, sentence: Sentence, { id, first }: Hit) =>
  id === 'retracted' &&
  hitsIn(scene, sentence).some((other) => other.id === GRAMMAR.denied && other.first === first)

/** Words by which a phrase outdoes the verb in it. */
const ACT_WORDS = 2

/** "Told his soldiers to shoot": a verb within a longer phrase that is known as an act; "told of 30 dead" is not. */
const isAct = (scene: Scene, sentence: Sentence, verb: Hit) =>
  hitsIn(scene, sentence).some(
    ({ id, first, last }) =>
      !id.startsWith('@') &&
      !(id in SOURCE_LABELS) &&
      first <= verb.first &&
      last >= verb.last &&
      last - first >= verb.last - verb.first + ACT_WORDS &&
      !(scene.quantities[sentence.index] ?? []).some((told) => told.first >= first && told.last <= last),
  )

/** Words from the head of a sentence in which a word points back to the sentence before. */
const BACK_WORDS = 3

/** "Об этом сообщил …", "C'est ce qu'a annoncé …": a sentence that only says who said the one before. */
const isPointingBack = (scene: Scene, sentence: Sentence) =>
  hitsIn(scene, sentence).some(
    ({ id, first }) => id === GRAMMAR.back && first - sentence.firstWord < BACK_WORDS,
  )

/** "O bloco, acrescentou, …": where the language leaves the pronoun out, the verb is the last speaker's. */
const findDroppedSubject = (scene: Scene, names: readonly string[]) =>
  scene.dropsPronouns && names.length > 0
    ? { names, isMedium: false, cost: 0, isAfter: false, first: -1 }
    : null

/** Words between a negation and the verb that it takes back: "did not say", "n'a pas précisé". */
const UNSAID_WORDS = 3

function isUnsaid(scene: Scene, sentence: Sentence, verb: Hit): boolean {
  const hits = hitsIn(scene, sentence)
  /** "Organisations non gouvernementales" take nothing back. */
  const isPartOfName = (negation: Hit) =>
    hits.some(
      ({ id, first, last }) => id in SOURCE_LABELS && first <= negation.first && negation.last <= last,
    )
  return hits.some(
    (hit) =>
      hit.id === GRAMMAR.negation &&
      hit.first < verb.first &&
      hit.last <= verb.last &&
      verb.first - hit.last <= UNSAID_WORDS &&
      scene.gaps.slice(hit.last, verb.first).every((gap) => gap === 'none') &&
      !isPartOfName(hit),
  )
}

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
 * Without a figure it explains a word: "the ayuntamiento (city hall)".
 */
function readCitation(scene: Scene, sentence: Sentence, mention: Mention): Utterance | null {
  const quantities = scene.quantities[sentence.index] ?? []
  const verb = { id: GRAMMAR.according, first: mention.first, last: mention.last }
  const isRelayed = mention.isMedium
  const said = {
    sentence,
    verb,
    ...PLAIN,
    isAccording: true,
    isRelayed,
    names: [mention.name],
  }
  if (mention.id === TOLL && quantities.some(({ first }) => first > mention.last))
    return { ...said, ...clauseAround(scene, sentence, mention.first) }
  if (isPointingBack(scene, sentence))
    return { ...said, from: sentence.firstWord, to: sentence.endWord - 1, pointsBack: true }
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

/** Words from the head of a sentence to a colon that leave what stands before it an introduction. */
const INTRODUCTION_WORDS = 14

/** "The president won't budge: …", "Ministry of the Interior: …": who is named before a colon says what follows it. */
function readIntroduction(scene: Scene, sentence: Sentence, mentions: readonly Mention[]): Utterance | null {
  const { text } = scene.article
  for (let at = sentence.firstWord; at < sentence.endWord - 1; at += 1) {
    if (at - sentence.firstWord >= INTRODUCTION_WORDS) return null
    const [word, next] = [scene.words[at], scene.words[at + 1]]
    if (!word || !next || !/^\s*[\u00a0\u202f]?:\s/.test(text.slice(word.end, next.start))) continue
    const mention = mentions.findLast(({ last, isMedium, isWeak }) => last <= at && !isMedium && !isWeak)
    if (!mention || (scene.quantities[sentence.index] ?? []).some(({ first }) => first <= at)) return null
    const verb = { id: GRAMMAR.according, first: mention.first, last: mention.last }
    const said = { sentence, verb, ...PLAIN, isAccording: false, names: [mention.name] }
    return { ...said, from: at + 1, to: sentence.endWord - 1 }
  }
  return null
}

export interface UtteranceIndex {
  /** By sentence. */
  readonly bySentence: readonly (readonly Utterance[])[]
  readonly mentions: readonly (readonly Mention[])[]
  /** Who speaks in a paragraph, by block, where the page is a talk. */
  readonly turns: Turns
}

/** Every utterance of a scene. */
export function findUtterances(scene: Scene, names: SourceNames): UtteranceIndex {
  const allMentions: Mention[][] = []
  const bySentence: Utterance[][] = []
  const strangers = findStrangers(scene, names)
  const isIn = ({ firstWord, endWord }: Sentence, word: number) => word >= firstWord && word < endWord
  let lastSpeakers: readonly string[] = []
  let lastBody: string | null = null
  for (const sentence of scene.sentences) {
    const known = findMentions(scene, sentence, names, lastBody)
    const mentions = [...known, ...strangers.filter(({ first }) => isIn(sentence, first))].sort(
      (a, b) => a.first - b.first,
    )
    const said: Utterance[] = []
    for (const hit of hitsIn(scene, sentence)) {
      const utterance = readUtterance(scene, { sentence, mentions, said, lastSpeakers }, hit)
      if (!utterance) continue
      said.push(utterance)
      // "He" is never an agency that was cited.
      const isMedium = mentions.some((other) => other.isMedium && utterance.names.includes(other.name))
      if (utterance.names.length > 0 && !isMedium) lastSpeakers = utterance.names
    }
    said.push(
      ...mentions.map((mention) => readCitation(scene, sentence, mention)).filter((cited) => cited !== null),
    )
    const introduction = said.some(({ names: speakers }) => speakers.length > 0)
      ? null
      : readIntroduction(scene, sentence, known)
    if (introduction) said.push(introduction)
    const person = mentions.find(({ isPerson, isStranger }) => isPerson && !isStranger)
    if (said.length === 0 && person) lastSpeakers = [person.name]
    lastBody = mentions.findLast(({ id }) => BODIES.has(id))?.name ?? lastBody
    allMentions.push(mentions)
    bySentence.push(said)
  }
  const rows = findRowSources(scene, { bySentence, mentions: allMentions })
  for (const [at, utterance] of rows) bySentence[at]?.push(utterance)
  return { bySentence, mentions: allMentions, turns: findTurns(scene, allMentions) }
}
