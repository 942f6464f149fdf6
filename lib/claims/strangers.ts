// Which people does an article name that no pack knows? Witnesses, experts, spokesmen: two or more capitalised words
// in a row, and later the last of them alone; one word, or a noun that may be one, only right behind the verb that
// closes what is said. Declines headlines, where every word may be capitalised.
import type { Hit } from '../language/cues.ts'
import { GRAMMAR } from '../language/lexicon.ts'
import { toLatin } from '../text/latin.ts'
import type { Sentence } from './reading.ts'
import { hitsIn, type Scene } from './scene.ts'
import type { Mention, SourceNames } from './sources.ts'
import { isInvertedAt } from './subjects.ts'

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
    // "Jean-Baptiste" before a surname that is known is part of that name.
    const isForename =
      end < sentence.endWord && isCapitalised(scene, end) && !isFree(end) && scene.gaps[end - 1] === 'none'
    if (!isForename && length >= 2 && length <= MAX_NAME_WORDS) found.push(toStranger(scene, at, end - 1))
    at = Math.max(at, end - 1)
  }
  return found
}

function toStranger(scene: Scene, first: number, last: number): Mention {
  const written = scene.article.text.slice(scene.words[first]?.start ?? 0, scene.words[last]?.end ?? 0)
  const name = scene.latin ? toLatin(written, scene.latin) : written
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

/** Words between a verb of saying, or "according to", and a name of one word: "said the monitor NetSight". */
const LONE_NAME_WORDS = 2

const SPEECH: ReadonlySet<string> = new Set([
  GRAMMAR.neutral,
  GRAMMAR.endorsed,
  GRAMMAR.doubted,
  GRAMMAR.according,
])

/** A name of one word counts where nothing else can stand: behind the verb that closes what is said. */
function findLoneName(
  scene: Scene,
  sentence: Sentence,
  hit: Hit,
  isFree: (at: number) => boolean,
): Mention | null {
  if (!SPEECH.has(hit.id) || (hit.id !== GRAMMAR.according && !isInvertedAt(scene, hit, sentence)))
    return null
  for (let at = hit.last + 1; at < sentence.endWord && at - hit.last - 1 <= LONE_NAME_WORDS; at += 1) {
    if (scene.gaps[at - 1] !== 'none') return null
    if (!isCapitalised(scene, at)) continue
    const end = findRun(scene, at, sentence.endWord, isFree)
    // "Die Organisation NetBlocks": where nouns have capitals the first is what it is, the rest its name.
    const first = scene.capitalisesNouns && isFunctionWord(scene, at - 1) ? at + 1 : at
    const isName = end > first && end - first <= MAX_NAME_WORDS && isClosed(scene, end - 1)
    return isName ? toStranger(scene, first, end - 1) : null
  }
  return null
}

const isClosed = (scene: Scene, at: number) =>
  scene.gaps[at] !== 'none' ||
  /^\s*[.,»”"“!?)]/.test(scene.article.text.slice(scene.words[at]?.end ?? 0, (scene.words[at]?.end ?? 0) + 3))

/** The people that an article names and no pack knows, at every place, under the name of their first mention. */
export function findStrangers(scene: Scene, names: SourceNames): Mention[] {
  const full: Mention[] = []
  const surnames = new Map<string, string>()
  for (const sentence of scene.sentences) {
    if (!isProse(scene, sentence) || full.length > MAX_STRANGERS) continue
    const taken = new Set<number>()
    for (const { id, first, last } of hitsIn(scene, sentence))
      if (names.named.has(id) || names.roles.has(id) || !id.startsWith('@'))
        for (let at = first; at <= last; at += 1) taken.add(at)
    const isFree = (at: number) => !taken.has(at) && !(at === sentence.firstWord && isFunctionWord(scene, at))
    const named = scene.capitalisesNouns ? [] : findInSentence(scene, sentence, isFree)
    for (const hit of hitsIn(scene, sentence)) {
      const lone = findLoneName(scene, sentence, hit, isFree)
      if (lone && !named.some(({ first, last }) => first <= lone.last && lone.first <= last)) named.push(lone)
    }
    for (const mention of named) {
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
