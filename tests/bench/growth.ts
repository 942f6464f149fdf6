// What does it cost when the corpus grows to 100,000 cues in thousands of packs, and when the article grows to 50,000
// words? The corpus is measured in a process of its own that is given no more heap than the budget allows.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { analyse } from '../../lib/engine.ts'
import { findWords } from '../../lib/text/words.ts'
import { composeArticle } from './articles.ts'
import { readCorpus } from './corpus.ts'
import { quantile, time } from './statistics.ts'

export interface Growth {
  readonly packs: number
  readonly cues: number
  /** From packs in memory to the first report, languages compiled on the way. */
  readonly startUpMs: number
  /** Heap in use with all packs, after a collection. */
  readonly heapMb: number
  /** The same article with the one pack and with all of them, medians of runs that take turns. */
  readonly oneMs: number
  readonly allMs: number
}
export interface ArticleCost {
  readonly words: number
  readonly ms: number
}

const ARTICLE_WORDS = [500, 1500, 5000, 15_000, 50_000]
/** Words read for each timing of an article, so that short ones are read often enough to be timed. */
const WORDS_FOR_A_TIMING = 150_000
const WARM_UP = 20

/** Megabytes; the process ends with an error where it needs more. */
export const MAX_HEAP_MB = 150

const CHILD = join(import.meta.dirname, 'growth-child.ts')

/** Measures growth; throws where the child needs more memory than it is given. */
export function measureGrowth(): Growth {
  const flags = ['--expose-gc', `--max-old-space-size=${MAX_HEAP_MB}`]
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, CHILD], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The grown corpus could not be measured:\n${stderr.slice(-2000)}`)
  return JSON.parse(stdout) as Growth
}

/** Times articles of growing length with the packs of seeds/. */
export async function measureArticles(): Promise<ArticleCost[]> {
  const corpus = await readCorpus()
  const usual = composeArticle(1500)
  time(WARM_UP, () => analyse(usual, corpus))
  return ARTICLE_WORDS.map((wanted) => {
    const article = composeArticle(wanted)
    const words = findWords(article.text).length
    const runs = Math.max(3, Math.round(WORDS_FOR_A_TIMING / words))
    return {
      words,
      ms: quantile(
        time(runs, () => analyse(article, corpus)),
        0.5,
      ),
    }
  })
}
