// Which words does an utterance cover?
// What follows the verb, what stands before it, or the whole clause: told by commas, quotation marks, and the word
// that opens what is said.
import type { Hit } from '../language/cues.ts'
import { GRAMMAR } from '../language/lexicon.ts'
import type { Sentence } from './reading.ts'
import { hitsIn, type Scene } from './scene.ts'
import { isInvertedAt, SUBJECT_AFTER, type Subject } from './subjects.ts'

export interface Cover {
  readonly from: number
  readonly to: number
}

/** Words after a verb that may still leave it the last thing said: "…, the ministry said on Monday". */
const TAIL_WORDS = 5
/** Words before a subject that make a statement of their own; fewer are an adverb: "on Monday, the ministry said". */
const STATEMENT_WORDS = 4
/** Words between a verb and the word that opens what is said. */
const OPENING_WORDS = 4

/** The words around a word up to the next semicolons or cell edges. */
export function clauseAround(scene: Scene, sentence: Sentence, at: number): Cover {
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

/** Whether another verb of saying follows in the clause: what stands before is not this one's tail. */
const isFollowedByVerb = (
  scene: Scene,
  sentence: Sentence,
  after: number,
  to: number,
  isVerb: (id: string) => boolean,
) => hitsIn(scene, sentence).some((hit) => isVerb(hit.id) && hit.first > after && hit.first <= to)

const SAYING: ReadonlySet<string> = new Set([
  GRAMMAR.neutral,
  GRAMMAR.endorsed,
  GRAMMAR.doubted,
  GRAMMAR.denied,
])

/** "Said he had …", not "dit-il". */
const isPronounApart = (scene: Scene, word: number) =>
  /\s/.test(scene.article.text[scene.words[word]?.end ?? 0] ?? '')

/** "… said that", "a déclaré que", "sagte: „": what is said follows. */
export function opensAfter(scene: Scene, sentence: Sentence, verb: Hit): boolean {
  const hits = hitsIn(scene, sentence)
  /** "Said, adding that …": what follows is the other verb's. */
  const isOther = (that: number) =>
    hits.some(({ id, first, last }) => SAYING.has(id) && first > verb.last && last < that)
  const isThat = hits.some(
    ({ id, first }) =>
      (id === GRAMMAR.that && first > verb.last && first - verb.last <= OPENING_WORDS && !isOther(first)) ||
      (id === GRAMMAR.pronoun &&
        first === verb.last + 1 &&
        scene.gaps[verb.last] === 'none' &&
        isPronounApart(scene, verb.last)),
  )
  const end = scene.words[verb.last]?.end ?? 0
  return isThat || /^\s*:/.test(scene.article.text.slice(end, end + 3))
}

/** ", the ministry said", "», a déclaré le ministre": a statement stands before the verb and its subject. */
function followsStatement(scene: Scene, sentence: Sentence, verb: Hit, subject: Subject | null): boolean {
  const first = Math.min(verb.first, subject && subject.first >= 0 ? subject.first : verb.first)
  if (first - sentence.firstWord < STATEMENT_WORDS) return false
  return [1, 2, 3, 4].some((back) => scene.gaps[first - back] === 'comma')
}

/** What a verb with its subject covers: what follows it, or all of its clause where what is said stands before. */
export function findCover(
  scene: Scene,
  sentence: Sentence,
  verb: Hit,
  { subject, isVerb }: { readonly subject: Subject | null; readonly isVerb: (id: string) => boolean },
): Cover {
  const clause = clauseAround(scene, sentence, verb.first)
  const tail = clause.to - verb.last
  const closes =
    tail <= TAIL_WORDS + (subject?.isAfter ? SUBJECT_AFTER : 0) &&
    !isFollowedByVerb(scene, sentence, verb.last, clause.to, isVerb)
  const isInverted = subject?.isAfter === true && isInvertedAt(scene, verb, sentence)
  if (closes || isInverted) return clause
  if (!opensAfter(scene, sentence, verb) && followsStatement(scene, sentence, verb, subject)) return clause
  const isBefore = subject !== null && !subject.isAfter && subject.first >= 0
  return { from: isBefore ? subject.first : verb.first, to: clause.to }
}
