// How well does Recoupe read the labelled pages of tests/benchmark? Scored on all of them, and on the third that is
// held back while the matching is worked on. Declines to print: see accuracy.ts.
import { join } from 'node:path'
import { readSource, toArticle } from '../../cli/article.ts'
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
  /** All pages of a language, by its id, the one with most pages first. */
  readonly byLanguage: readonly (readonly [string, Scores])[]
}

/** Reads every labelled page as `audit` does, and scores the reports. */
export async function measureQuality(): Promise<Quality> {
  const labels = readLabels(join(FOLDER, 'labels.jsonl'))
  const corpus = await readCorpus()
  const reports = new Map(
    labels.map(({ page }) => {
      const path = join(FOLDER, 'pages', page)
      const article = toArticle(path, readSource(path), corpus.languages)
      return [page, { input: page, ...analyse(article, corpus) }] as const
    }),
  )
  const score = (some: readonly Label[]) => scoreReports(some, reports)
  const languages = [...Map.groupBy(labels, ({ lang }) => lang)].toSorted((a, b) => b[1].length - a[1].length)
  return {
    labels,
    reports,
    all: score(labels),
    heldBack: score(labels.filter(({ page }) => isHeldBack(page))),
    byLanguage: languages.map(([lang, own]) => [lang, score(own)]),
  }
}
