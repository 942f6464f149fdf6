// How long does the engine take on an article of 1,500 words, and how long would Fuse.js over the whole corpus?
// Fuse is timed on some of the article's sentences and reckoned up: on all of them it takes minutes.
import { readdirSync, readFileSync } from 'node:fs'
import Fuse from 'fuse.js'
import { parseDocument } from '../../cli/document.ts'
import { readLanguages } from '../../cli/languages.ts'
import { readPackFolder } from '../../cli/packs.ts'
import { indexPacks } from '../../lib/corpus/corpus.ts'
import type { Pack } from '../../lib/corpus/schema.ts'
import { analyse } from '../../lib/engine.ts'
import type { Language } from '../../lib/language/language.ts'
import { readText } from '../../lib/page/plain-text.ts'
import { readPage } from '../../lib/page/read.ts'
import { findWords } from '../../lib/text/words.ts'
import { quantile, time } from './statistics.ts'

const WORDS = 1500
const RUNS = 40
/** Runs before the first that counts: by then the code is compiled. */
const WARM_UP = 10
const FUSE_SENTENCES = 2

export interface EngineCost {
  readonly words: number
  readonly claims: number
  readonly medianMs: number
  readonly cues: number
  readonly fuseMs: number
  /** How many times the engine is faster. */
  readonly ratio: number
}

/** The practice articles, one after the other and round again, until there are words enough. */
function composeArticle() {
  const source = readdirSync('practice')
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const document = parseDocument(readFileSync(`practice/${file}`, 'utf8'))
      return readPage(document, null).article.text.split('\n\n')
    })
  const paragraphs: string[] = []
  let words = 0
  for (let at = 0; words < WORDS; at++) {
    const paragraph = source[at % source.length] ?? ''
    paragraphs.push(paragraph)
    words += findWords(paragraph).length
  }
  return { words, article: { ...readText(paragraphs.join('\n\n')), lang: 'fr', published: '2022-01-11' } }
}

/** Cues as plain phrases: what Fuse would be given to search. */
function listPhrases(languages: readonly Language[], packs: readonly Pack[]): string[] {
  const cues = [
    ...languages.flatMap(({ concepts }) => Object.values(concepts).flat()),
    ...packs.flatMap(({ terms }) => Object.values(terms.terms).flat()),
  ]
  return [...new Set(cues.map((cue) => cue.replace(/\|\S+/g, '').replace(/[*?~]/g, '').trim()))]
}

/** Times both in one run. */
export async function measureEngine(): Promise<EngineCost> {
  const languages = await readLanguages()
  const packs = readdirSync('seeds').flatMap((id) => {
    const result = readPackFolder(`seeds/${id}`)
    return 'pack' in result ? [result.pack] : []
  })
  const corpus = indexPacks(packs, languages)
  const { words, article } = composeArticle()
  const { claims } = analyse(article, corpus)
  time(WARM_UP, () => analyse(article, corpus))
  const medianMs = quantile(
    time(RUNS, () => analyse(article, corpus)),
    0.5,
  )
  const phrases = listPhrases(languages, packs)
  const fuse = new Fuse(phrases, { useTokenSearch: true, ignoreLocation: true, ignoreDiacritics: true })
  const sentences = article.text.split(/(?<=[.!?])\s+/)
  const step = Math.max(1, Math.floor(sentences.length / FUSE_SENTENCES))
  const sample = sentences.filter((_, at) => at % step === 0).slice(0, FUSE_SENTENCES)
  const [sampleMs = 0] = time(1, () => sample.map((sentence) => fuse.search(sentence)))
  const fuseMs = (sampleMs / sample.length) * sentences.length
  return { words, claims: claims.length, medianMs, cues: phrases.length, fuseMs, ratio: fuseMs / medianMs }
}
