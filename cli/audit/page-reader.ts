// The report of a stored page, by the extension's own reader and engine. A page that cannot be coverage is not read
// (cli/screen.ts): its report gives title, date and language as its head states.
import { type Corpus, indexPacks } from '../../lib/corpus/corpus.ts'
import type { Pack } from '../../lib/corpus/schema.ts'
import { analyse } from '../../lib/engine.ts'
import type { Article } from '../../lib/page/article.ts'
import type { Report } from '../../lib/report.ts'
import { toArticleOf } from '../article.ts'
import { decodeText, toUtf8 } from '../document.ts'
import type { StoredPage } from '../inputs/item.ts'
import { readLanguages } from '../languages.ts'
import { readHead } from '../page-head.ts'
import { buildScreen } from '../screen.ts'

export interface ReadPage {
  readonly report: Report
  /** The article's text; empty for a page that was not read. */
  readonly text: string
}
export interface PageReader {
  readonly packs: readonly Pack[]
  readonly reportOf: (page: StoredPage) => ReadPage
  /** What was read from the page, without a report. */
  readonly articleOf: (page: StoredPage) => Article
}

interface Reading {
  readonly corpus: Corpus
  readonly needsWhole: (source: Buffer) => boolean
  /** Reports of pages that are not read, by language: they differ in address, title and date alone. */
  readonly blanks: Map<string | null, Report>
}

/** The article with what the record states of it, where the page states nothing. */
const locate = (article: Article, { url, published }: StoredPage): Article => ({
  ...article,
  url,
  published: article.published ?? published,
})

function reportHead(source: Buffer, page: StoredPage, { corpus, blanks }: Reading): Report {
  const { lang, ...head } = readHead(source, corpus.languages)
  const blank = blanks.get(lang) ?? analyse({ ...head, lang, text: '', blocks: [] }, corpus)
  blanks.set(lang, blank)
  const { url, published } = page
  return { ...blank, url, title: head.title, published: head.published ?? published }
}

function readArticle(page: StoredPage, corpus: Corpus): Article {
  const { form, bytes, charset } = page
  const source = decodeText(bytes, form === 'html', charset)
  return locate(toArticleOf(form, source, corpus.languages), page)
}

function reportPage(page: StoredPage, reading: Reading): ReadPage {
  if (page.form === 'html') {
    const source = toUtf8(page.bytes, true, page.charset)
    if (!reading.needsWhole(source)) return { report: reportHead(source, page, reading), text: '' }
  }
  const article = readArticle(page, reading.corpus)
  return { report: analyse(article, reading.corpus), text: article.text }
}

/** A reader of many pages with these packs; `readsWhole`: every page is read, whatever its source names. */
export async function buildPageReader(
  packs: readonly Pack[],
  { readsWhole }: { readonly readsWhole: boolean },
): Promise<PageReader> {
  const corpus = indexPacks(packs, await readLanguages())
  const needsWhole = readsWhole ? () => true : buildScreen(corpus.anchors)
  const reading: Reading = { corpus, needsWhole, blanks: new Map() }
  return {
    packs: corpus.packs,
    reportOf: (page) => reportPage(page, reading),
    articleOf: (page) => readArticle(page, corpus),
  }
}
