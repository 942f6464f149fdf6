// How long does the engine take on an article of 1,500 words, beside two search libraries over the same cues?
// The engine does its whole work, the libraries only look for the cues. All three must find the same cues, planted
// in the article. Fuse.js is timed on the planted sentences and reckoned up: on all of them it takes minutes.
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { readLanguages } from '../../cli/languages.ts'
import { type Corpus, indexPacks } from '../../lib/corpus/corpus.ts'
import type { Pack } from '../../lib/corpus/schema.ts'
import { analyse } from '../../lib/engine.ts'
import { findHits } from '../../lib/language/cues.ts'
import type { Language } from '../../lib/language/language.ts'
import type { Article } from '../../lib/page/article.ts'
import { findWords } from '../../lib/text/words.ts'
import { composeArticle } from './articles.ts'
import { readSeeds } from './corpus.ts'
import { quantile, time } from './statistics.ts'

const WORDS = 1500
const RUNS = 40
/** Runs before the first that counts: by then the code is compiled. */
const WARM_UP = 20
/** Letters of ten that may differ, the usual setting of MiniSearch. */
const FUZZY = 0.2
const PLANTED_SENTENCES = 4
const CUES_IN_A_SENTENCE = 3

export interface EngineCost {
  readonly words: number
  readonly claims: number
  readonly cues: number
  readonly medianMs: number
  readonly fuseMs: number
  readonly miniSearchMs: number
  /** Of the planted cues, how many each finds. */
  readonly planted: number
  readonly found: { readonly engine: number; readonly fuse: number; readonly miniSearch: number }
}

interface Planted {
  readonly sentence: string
  readonly cues: readonly string[]
}

/** Cues as plain phrases: what a search library would be given. */
function listPhrases(languages: readonly Language[], packs: readonly Pack[]): string[] {
  const cues = [
    ...languages.flatMap(({ concepts }) => Object.values(concepts).flat()),
    ...packs.flatMap(({ terms }) => Object.values(terms.terms).flat()),
  ]
  return [...new Set(cues.map((cue) => cue.replace(/\|\S+/g, '').replace(/[*?~]/g, '').trim()))]
}

/** French phrases of two words or more that stand for themselves, spread over the concepts, three to a sentence. */
function plantCues({ concepts }: Language): Planted[] {
  const plain = Object.values(concepts).flatMap(
    (cues) => cues.find((cue) => /^\p{L}{4,} \p{L}{4,}$/u.test(cue)) ?? [],
  )
  const step = Math.floor(plain.length / (PLANTED_SENTENCES * CUES_IN_A_SENTENCE))
  return Array.from({ length: PLANTED_SENTENCES }, (_, at) => {
    const cues = Array.from(
      { length: CUES_IN_A_SENTENCE },
      (_, place) => plain[(at * CUES_IN_A_SENTENCE + place) * step] ?? '',
    )
    return {
      sentence: `Le rapport remis mardi au conseil dit ceci : ${cues.join(', ')}, rien de plus.`,
      cues,
    }
  })
}

const median = (run: () => unknown) => {
  time(WARM_UP, run)
  return quantile(time(RUNS, run), 0.5)
}

/** How many planted cues the index of the article's language meets in their sentences. */
function countByEngine(planted: readonly Planted[], language: Language, corpus: Corpus): number {
  const { cues: index } = corpus.prepare(language)
  return planted.flatMap(({ sentence, cues }) => {
    const words = findWords(sentence)
    const hits = findHits(words, [{ firstWord: 0, endWord: words.length }], index)
    const met = hits.map(({ first, last }) => sentence.slice(words[first]?.start, words[last]?.end))
    return cues.filter((cue) => met.includes(cue))
  }).length
}

type Search = (sentence: string) => readonly string[]

const countBySearch = (planted: readonly Planted[], search: Search) =>
  planted.flatMap(({ sentence, cues }) => {
    const met = new Set(search(sentence))
    return cues.filter((cue) => met.has(cue))
  }).length

function buildFuse(phrases: readonly string[]): Search {
  const fuse = new Fuse(phrases, { useTokenSearch: true, ignoreLocation: true, ignoreDiacritics: true })
  return (sentence) => fuse.search(sentence).map(({ item }) => item)
}

function buildMiniSearch(phrases: readonly string[]): Search {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] })
  index.addAll(phrases.map((text, id) => ({ id, text })))
  return (sentence) => index.search(sentence, { fuzzy: FUZZY }).map(({ id }) => phrases[id as number] ?? '')
}

const splitSentences = ({ text }: Article) => text.split(/(?<=[.!?])\s+/)

/** Times all three in one run. */
export async function measureEngine(): Promise<EngineCost> {
  const languages = await readLanguages()
  const packs = readSeeds()
  const corpus = indexPacks(packs, languages)
  const french = languages.find(({ id }) => id === 'fr')
  if (!french) throw new Error('There is no language file for French')
  const planted = plantCues(french)
  const article = composeArticle(
    WORDS,
    planted.map(({ sentence }) => sentence),
  )
  const phrases = listPhrases(languages, packs)
  const fuse = buildFuse(phrases)
  const miniSearch = buildMiniSearch(phrases)
  const sentences = splitSentences(article)
  const [fuseSampleMs = 0] = time(1, () => planted.map(({ sentence }) => fuse(sentence)))
  return {
    words: findWords(article.text).length,
    claims: analyse(article, corpus).claims.length,
    cues: phrases.length,
    medianMs: median(() => analyse(article, corpus)),
    fuseMs: (fuseSampleMs / planted.length) * sentences.length,
    miniSearchMs: time(2, () => sentences.map(miniSearch)).at(-1) ?? 0,
    planted: planted.length * CUES_IN_A_SENTENCE,
    found: {
      engine: countByEngine(planted, french, corpus),
      fuse: countBySearch(planted, fuse),
      miniSearch: countBySearch(planted, miniSearch),
    },
  }
}
