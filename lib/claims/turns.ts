// Whose turn is it? In a transcript ("SMITH: …") and in an interview (a question, then an answer in quotation marks)
// the speaker is named once and speaks for whole paragraphs. Declines who asks: questions are the page's own.
import { fold } from '../text/words.ts'
import type { Scene } from './scene.ts'
import type { Mention } from './sources.ts'

/** Two turns may be two list items with a colon; a talk has more, and somebody speaks twice. */
const LEAST_TURNS = 4
const LEAST_OF_ONE = 2
const LEAST_QUESTIONS = 3
/** A longer paragraph that ends in a question mark is no interviewer's question. */
const QUESTION_CHARS = 300
/** Whoever an interview is with is named in its title or right below. */
const OPENING_BLOCKS = 4

const LABEL = /^\s*([\p{L}][\p{L}\p{M}.'’ -]{1,40}?)[\u00a0\u202f ]*:\s/u
const ANSWER = /^\s*[«“"„”]/

export type Turns = ReadonlyMap<number, string>

interface Labelled {
  readonly label: string
  readonly block: number
  readonly asks: boolean
}

const textOfBlock = ({ article }: Scene, at: number) => {
  const block = article.blocks[at]
  return block?.kind === 'paragraph' ? article.text.slice(block.start, block.end) : ''
}

function findLabels(scene: Scene): readonly Labelled[] {
  const labelled = scene.article.blocks.flatMap((_, block) => {
    const text = textOfBlock(scene, block)
    const label = LABEL.exec(text)?.[1]
    return label === undefined ? [] : [{ label: fold(label), block, asks: text.includes('?') }]
  })
  const isRepeated = (label: string) => labelled.filter((turn) => turn.label === label).length >= LEAST_OF_ONE
  const turns = labelled.filter(({ label }) => isRepeated(label))
  return turns.length >= LEAST_TURNS ? turns : []
}

type Person = Mention & { readonly written: string }

/** The full name that a label stands for, where the page names somebody so. */
function resolve(label: string, people: readonly Person[]): string | null {
  const words = label.split(' ').filter((word) => word.length > 1)
  const named = people.find(({ written }) => words.every((word) => written.split(' ').includes(word)))
  return named?.name ?? null
}

/** Whoever signs the page speaks in its own voice: a correspondent who is asked what goes on. */
function signs({ article }: Scene, label: string): boolean {
  const words = label.split(' ').filter((word) => word.length > 1)
  return article.blocks.some(({ kind, start, end }) => {
    const written = kind === 'credit' ? fold(article.text.slice(start, end)) : ''
    return written !== '' && words.every((word) => written.includes(word))
  })
}

/** Whoever asks most is the page's own voice. */
function findHost(labels: readonly Labelled[]): string | null {
  const shares = [...new Set(labels.map(({ label }) => label))].map((label) => {
    const own = labels.filter((turn) => turn.label === label)
    return { label, share: own.filter(({ asks }) => asks).length / own.length }
  })
  const [most] = shares.sort((a, b) => b.share - a.share)
  return most && most.share > 0 ? most.label : null
}

function findTalk(scene: Scene, people: readonly Person[]): Turns {
  const labels = findLabels(scene)
  const host = findHost(labels)
  const turns = new Map<number, string>()
  for (const [at, { label, block }] of labels.entries()) {
    const name = label === host || signs(scene, label) ? null : resolve(label, people)
    const end = labels[at + 1]?.block ?? block + 1
    for (let next = block; name !== null && next < end; next += 1) turns.set(next, name)
  }
  return turns
}

function findInterview(scene: Scene, people: readonly Person[]): Turns {
  const turns = new Map<number, string>()
  const isQuestion = (at: number) => {
    const text = textOfBlock(scene, at).trimEnd()
    return text.endsWith('?') && text.length <= QUESTION_CHARS
  }
  const answers = scene.article.blocks.flatMap((_, at) =>
    isQuestion(at) && ANSWER.test(textOfBlock(scene, at + 1)) ? [at + 1] : [],
  )
  const guest = people.find(
    ({ first }) => (scene.sentences[scene.sentenceOf[first] ?? 0]?.block ?? 0) < OPENING_BLOCKS,
  )
  if (answers.length < LEAST_QUESTIONS || !guest) return turns
  for (const answer of answers)
    for (let at = answer; textOfBlock(scene, at) !== '' && !isQuestion(at); at += 1) turns.set(at, guest.name)
  return turns
}

/** Who speaks in a paragraph, by block, where the page is a talk. */
export function findTurns(scene: Scene, mentions: readonly (readonly Mention[])[]): Turns {
  const people = mentions.flat().flatMap((mention): Person[] => {
    const written = fold(
      scene.article.text.slice(scene.words[mention.first]?.start, scene.words[mention.last]?.end),
    )
    return mention.isPerson ? [{ ...mention, written }] : []
  })
  const talk = findTalk(scene, people)
  return talk.size > 0 ? talk : findInterview(scene, people)
}
