// Who stands behind the rows of a table or the items of a list? Whoever its caption, its heading, the line with a
// colon above it, or the line "Source: …" below it names. Declines rows that name a source of their own.
import { GRAMMAR } from '../language/lexicon.ts'
import type { BlockKind } from '../page/article.ts'
import type { Sentence } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Mention } from './sources.ts'
import type { Utterance } from './utterances.ts'

const ROWS: ReadonlySet<BlockKind> = new Set(['table-row', 'list-item'])
const TITLES: ReadonlySet<BlockKind> = new Set(['caption', 'heading'])

/** More words below a table are a paragraph, not the line that says where its figures are from. */
const SOURCE_LINE_WORDS = 10

export interface Said {
  readonly mentions: readonly (readonly Mention[])[]
  readonly bySentence: readonly (readonly Utterance[])[]
}

const kindOf = (scene: Scene, sentence: Sentence | undefined): BlockKind | undefined =>
  sentence && scene.article.blocks[sentence.block]?.kind

/** Institutions and people; a paper or an agency is named in captions for its picture. */
const canAnswer = ({ isMedium, isStranger, isWeak }: Mention) => !isMedium && !isStranger && !isWeak

function findSource(sentence: Sentence | undefined, { mentions, bySentence }: Said): string[] {
  if (!sentence) return []
  const named = mentions[sentence.index] ?? []
  // A subject taken over from another sentence does not speak for a whole list.
  const speaker = (bySentence[sentence.index] ?? []).findLast(({ names }) =>
    names.some((name) => named.some((mention) => mention.name === name)),
  )
  if (speaker) return [...speaker.names]
  return named
    .filter(canAnswer)
    .slice(-1)
    .map(({ name }) => name)
}

function findAbove(scene: Scene, sentence: Sentence | undefined, said: Said): string[] {
  if (!sentence) return []
  const opens = /:\s*$/.test(scene.article.text.slice(sentence.start, sentence.end))
  return opens || TITLES.has(kindOf(scene, sentence) ?? 'paragraph') ? findSource(sentence, said) : []
}

/** "Source: Ministry of the Interior": one word or two and a colon, then who. */
function findBelow(scene: Scene, sentence: Sentence | undefined, said: Said): string[] {
  if (!sentence || sentence.endWord - sentence.firstWord > SOURCE_LINE_WORDS) return []
  const text = scene.article.text.slice(sentence.start, sentence.end)
  return /^\W*[\p{L}\s]{3,20}[\u00a0\u202f ]?:/u.test(text) ? findSource(sentence, said) : []
}

/** Utterances that give the rows of every table and list to the source named above or below it, by sentence. */
export function findRowSources(scene: Scene, said: Said): ReadonlyMap<number, Utterance> {
  const found = new Map<number, Utterance>()
  const { sentences } = scene
  for (let from = 0; from < sentences.length; from += 1) {
    if (!ROWS.has(kindOf(scene, sentences[from]) ?? 'paragraph')) continue
    let end = from
    while (end < sentences.length && ROWS.has(kindOf(scene, sentences[end]) ?? 'paragraph')) end += 1
    const above = findAbove(scene, sentences[from - 1], said)
    const names = above.length > 0 ? above : findBelow(scene, sentences[end], said)
    for (const sentence of sentences.slice(from, names.length > 0 ? end : from)) {
      if ((said.bySentence[sentence.index] ?? []).some((other) => other.names.length > 0)) continue
      const [first, last] = [sentence.firstWord, sentence.endWord - 1]
      found.set(sentence.index, {
        sentence,
        verb: { id: GRAMMAR.according, first, last: first },
        stance: 'neutral',
        isAccording: true,
        isRelayed: false,
        names,
        from: first,
        to: last,
        opens: false,
        pointsBack: false,
      })
    }
    from = end
  }
  return found
}
