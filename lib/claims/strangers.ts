// Which people does an article name that no pack knows? Witnesses, experts, spokesmen: two or more capitalised words
// in a row, and later the last of them alone. Declines headlines, where every word may be capitalised, and
// languages that capitalise all nouns.
import type { Sentence } from './reading.ts'
import { hitsIn, type Scene } from './scene.ts'
import type { Mention, SourceNames } from './sources.ts'

/** More capitalised words in a row are a title or a list. */
const MAX_NAME_WORDS = 4
/** Names kept from one page. */
const MAX_STRANGERS = 60

const isCapitalised = (scene: Scene, at: number) => {
  const word = scene.words[at]
  if (!word || word.isNumber || word.norm.length < 2) return false
  const written = scene.article.text.slice(word.start, word.end)
  const first = written[0] ?? ''
  return first !== first.toLowerCase() && written !== written.toUpperCase()
}

const isProse = (scene: Scene, { block }: Sentence) => {
  const kind = scene.article.blocks[block]?.kind
  return kind !== 'title' && kind !== 'heading' && kind !== 'credit' && kind !== 'table-row'
}

/** The end of a run of capitalised words from a word on, with nothing but spaces between. */
function findRun(scene: Scene, from: number, end: number, isFree: (at: number) => boolean): number {
  let at = from
  while (at < end && isCapitalised(scene, at) && isFree(at)) {
    at += 1
    if (scene.gaps[at - 1] !== 'none') break
    const [word, next] = [scene.words[at - 1], scene.words[at]]
    if (word && next && !/^[\s\u00a0-]$/.test(scene.article.text.slice(word.end, next.start))) break
  }
  return at
}

function findInSentence(scene: Scene, sentence: Sentence, isFree: (at: number) => boolean): Mention[] {
  const found: Mention[] = []
  for (let at = sentence.firstWord; at < sentence.endWord; at += 1) {
    const end = findRun(scene, at, sentence.endWord, isFree)
    const length = end - at
    // "Kassym-Jomart" before a surname that is known is part of that name.
    const isForename =
      end < sentence.endWord && isCapitalised(scene, end) && !isFree(end) && scene.gaps[end - 1] === 'none'
    if (!isForename && length >= 2 && length <= MAX_NAME_WORDS) found.push(toStranger(scene, at, end - 1))
    at = Math.max(at, end - 1)
  }
  return found
}

function toStranger(scene: Scene, first: number, last: number): Mention {
  const name = scene.article.text.slice(scene.words[first]?.start ?? 0, scene.words[last]?.end ?? 0)
  return {
    id: 'stranger',
    name,
    first,
    last,
    isPerson: true,
    isMedium: false,
    isWeak: false,
    isStranger: true,
  }
}

/** The people that an article names and no pack knows, at every place, under the name of their first mention. */
export function findStrangers(scene: Scene, names: SourceNames): Mention[] {
  if (scene.capitalisesNouns) return []
  const full: Mention[] = []
  const surnames = new Map<string, string>()
  for (const sentence of scene.sentences) {
    if (!isProse(scene, sentence) || full.length > MAX_STRANGERS) continue
    const taken = new Set<number>()
    for (const { id, first, last } of hitsIn(scene, sentence))
      if (names.named.has(id) || names.roles.has(id) || !id.startsWith('@'))
        for (let at = first; at <= last; at += 1) taken.add(at)
    const isFree = (at: number) => !taken.has(at) && !(at === sentence.firstWord && isFunctionWord(scene, at))
    for (const mention of findInSentence(scene, sentence, isFree)) {
      full.push(mention)
      surnames.set(scene.words[mention.last]?.norm ?? '', mention.name)
    }
    for (let at = sentence.firstWord; at < sentence.endWord; at += 1) {
      const name = surnames.get(scene.words[at]?.norm ?? '')
      if (name === undefined || !isCapitalised(scene, at)) continue
      if (!full.some(({ first, last }) => first <= at && at <= last))
        full.push({ ...toStranger(scene, at, at), name })
    }
  }
  return full
}

const isFunctionWord = (scene: Scene, at: number) => scene.functionWords.has(scene.words[at]?.norm ?? '')
