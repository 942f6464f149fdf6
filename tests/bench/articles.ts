// The article that the engine is timed on: paragraphs of the French coverage in tests/benchmark, one after the
// other and round again, until there are words enough.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readSource, toArticle } from '../../cli/article.ts'
import type { Article } from '../../lib/page/article.ts'
import { readText } from '../../lib/page/plain-text.ts'
import { findWords } from '../../lib/text/words.ts'

const FOLDER = join(import.meta.dirname, '..', 'benchmark', 'pages')
/** The near-copies of one dispatch are told apart by letters and left out: an article says a thing once. */
const COVERAGE = /^fr-(?!neg-|wire-)/

function readParagraphs(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => COVERAGE.test(file))
    .flatMap((file) => {
      const path = join(FOLDER, file)
      return toArticle(path, readSource(path), []).text.split('\n\n')
    })
}

/** An article of about so many words; `added` paragraphs stand in it too, each behind one of the others. */
export function composeArticle(words: number, added: readonly string[] = []): Article {
  const source = readParagraphs()
  const paragraphs: string[] = []
  let count = 0
  for (let at = 0; count < words; at += 1) {
    const next = [source[at % source.length] ?? '', ...added.slice(at, at + 1)]
    paragraphs.push(...next)
    count += next.reduce((sum, paragraph) => sum + findWords(paragraph).length, 0)
  }
  return { ...readText(paragraphs.join('\n\n')), lang: 'fr', published: '2022-01-11' }
}
