// How well does Recoupe read the labelled pages of tests/benchmark? Scored on the first set, on the third of it that
// is held back, and on the second and third set, whose pages others wrote without knowing how pages are read.
// Declines to print: see accuracy.ts.
import { join } from 'node:path'
import { readSource, toArticle } from '../../cli/article.ts'
import type { Corpus } from '../../lib/corpus/corpus.ts'
import { analyse } from '../../lib/engine.ts'
import { isHeldBack } from '../benchmark/held-back.ts'
import { type Label, readLabels, type ScoredReport } from '../benchmark/labels.ts'
import { type Scores, scoreReports } from '../benchmark/scoring.ts'
import { readCorpus } from './corpus.ts'

const FOLDER = join(import.meta.dirname, '..', 'benchmark')

export interface Quality {
  readonly labels: readonly Label[]
  /** By page. */
  readonly reports: ReadonlyMap<string, ScoredReport>
  readonly all: Scores
  readonly heldBack: Scores
  /** The pages of `second/`. */
  readonly second: Scores
  /** The pages of `third/`. */
  readonly third: Scores
  /** All pages of a language, by its id, the one with most pages first. */
  readonly byLanguage: readonly (readonly [string, Scores])[]
}

/** Reads every labelled page of a folder as `audit` does. */
function readSet(folder: string, corpus: Corpus) {
  const labels = readLabels(join(folder, 'labels.jsonl'))
  const reports = new Map(
    labels.map(({ page }) => {
      const path = join(folder, 'pages', page)
      const article = toArticle(path, readSource(path), corpus.languages)
      return [page, { input: page, ...analyse(article, corpus) }] as const
    }),
  )
  return { labels, reports }
}

/** Scores the reports of all sets. */
export async function measureQuality(): Promise<Quality> {
  const corpus = await readCorpus()
  const { labels, reports } = readSet(FOLDER, corpus)
  const scoreSet = (name: string) => {
    const set = readSet(join(FOLDER, name), corpus)
    return scoreReports(set.labels, set.reports)
  }
  const score = (some: readonly Label[]) => scoreReports(some, reports)
  const languages = [...Map.groupBy(labels, ({ lang }) => lang)].toSorted((a, b) => b[1].length - a[1].length)
  return {
    labels,
    reports,
    all: score(labels),
    heldBack: score(labels.filter(({ page }) => isHeldBack(page))),
    second: scoreSet('second'),
    third: scoreSet('third'),
    byLanguage: languages.map(([lang, own]) => [lang, score(own)]),
  }
}
