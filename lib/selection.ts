// What do a few words of a page claim? They are read like a short article under the page's title, which tells what
// they are about where they do not name it themselves; what the title claims is not theirs, and is left out. What
// other accounts report beside them is no omission of so few words.
import type { Corpus } from './corpus/corpus.ts'
import { analyse } from './engine.ts'
import { completeArticle } from './page/completion.ts'
import { readText } from './page/plain-text.ts'
import type { Report } from './report.ts'

export interface Selection {
  /** As selected; line breaks may be lost. */
  readonly words: string
  /** Title of the page. */
  readonly title: string
  readonly url: string
  /** What is known of the whole page; null where it was not read. */
  readonly page: Pick<Report, 'event' | 'lang' | 'published'> | null
}

/** Stands where a page has no title, so that the words do not become one. */
const NO_TITLE = 'Untitled'

/** The report of the selected words alone. */
export function analyseSelection({ words, title, url, page }: Selection, corpus: Corpus): Report {
  const heading = title.replace(/\s+/g, ' ').trim() || NO_TITLE
  const text = readText(`${heading}\n\n${words}`)
  const article = { ...text, url, lang: page?.lang ?? null, published: page?.published ?? null }
  const report = analyse(completeArticle(article, corpus.languages), corpus, page?.event ?? undefined)
  const own = (text.blocks[0]?.end ?? 0) + 1
  return { ...report, claims: report.claims.filter(({ evidence }) => evidence.start >= own), omitted: [] }
}
