// Which article does a saved file hold? Pages and plain texts alike, by the extension's own reader.
import { readFileSync } from 'node:fs'
import type { Article } from '../lib/page/article.ts'
import { completeArticle, type PageLanguage } from '../lib/page/completion.ts'
import { readText } from '../lib/page/plain-text.ts'
import { readPage } from '../lib/page/read.ts'
import { decodeText, parseDocument } from './document.ts'

/** Whether a file is a plain text, by its name: the first line is the title, blank lines part the paragraphs. */
export const isPlainText = (path: string) => /\.txt$/i.test(path)

/** The source of a page or of a text, decoded. Throws where the file cannot be read. */
export const readSource = (path: string) => decodeText(readFileSync(path), !isPlainText(path))

/** The article in the source of a page or of a text. */
export function toArticle(path: string, source: string, languages: readonly PageLanguage[]): Article {
  return toArticleOf(isPlainText(path) ? 'text' : 'html', source, languages)
}

/** The article in a source of a known form. */
export function toArticleOf(
  form: 'html' | 'text',
  source: string,
  languages: readonly PageLanguage[],
): Article {
  const article = form === 'text' ? readText(source) : readPage(parseDocument(source), null).article
  return completeArticle(article, languages)
}
