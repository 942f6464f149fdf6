// Run by growth.ts in a process of its own: builds the grown corpus, times the engine, prints one line of JSON.
import { readLanguages } from '../../cli/languages.ts'
import { indexPacks } from '../../lib/corpus/corpus.ts'
import type { Pack } from '../../lib/corpus/schema.ts'
import { analyse } from '../../lib/engine.ts'
import { composeArticle } from './articles.ts'
import { readSeeds } from './corpus.ts'
import { generatePacks } from './corpus-generator.ts'
import type { Growth } from './growth.ts'
import { quantile, time } from './statistics.ts'

const CUES = 100_000
const WARM_UP = 15
const RUNS = 30
const MEGABYTE = 1_000_000

const countCues = (packs: readonly Pack[]) =>
  packs.reduce((sum, { terms }) => sum + Object.values(terms.terms).flat().length, 0)

const languages = await readLanguages()
const [seed] = readSeeds()
if (!seed) throw new Error('seeds/ holds no pack')
const packs = [seed, ...generatePacks(seed, CUES)]
const article = composeArticle(1500)

const start = performance.now()
const all = indexPacks(packs, languages)
const { event } = analyse(article, all)
const startUpMs = performance.now() - start
if (event !== seed.event.id) throw new Error(`Among many packs the article is taken for ${event}`)
globalThis.gc?.()
const heapMb = process.memoryUsage().heapUsed / MEGABYTE

const one = indexPacks([seed], languages)
const [alone, among]: [number[], number[]] = [[], []]
for (let run = 0; run < WARM_UP + RUNS; run += 1) {
  const [first = 0] = time(1, () => analyse(article, one))
  const [second = 0] = time(1, () => analyse(article, all))
  if (run >= WARM_UP) {
    alone.push(first)
    among.push(second)
  }
}

const growth: Growth = {
  packs: packs.length,
  cues: countCues(packs),
  startUpMs,
  heapMb,
  oneMs: quantile(alone, 0.5),
  allMs: quantile(among, 0.5),
}
console.log(JSON.stringify(growth))
