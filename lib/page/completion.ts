// What can be told of an article beyond what its page declares, once the languages are known?
// Its language by its function words, its date by the lines that carry one in words. The page's own reader needs
// no language file for this: the article is completed where the engine runs.
import type { Language } from '../language/language.ts'
import type { Article, BlockKind } from './article.ts'
import { findDay, indexMonths } from './dates.ts'
import { settleLanguage } from './guess-language.ts'

export type PageLanguage = Pick<Language, 'id' | 'functionWords' | 'months'>

/** Blocks that may carry the page's own date; a paragraph's dates are those of the news. */
const DATED_KINDS: ReadonlySet<BlockKind> = new Set<BlockKind>(['credit'])

function findShownDate({ text, blocks }: Article, languages: readonly PageLanguage[]): string | null {
  const months = indexMonths(languages)
  for (const { kind, start, end } of blocks) {
    const day = DATED_KINDS.has(kind) ? findDay(text.slice(start, end), months) : null
    if (day) return day
  }
  return null
}

/** The article with its language and date filled in where the page declares none, or a language that cannot be. */
export function completeArticle(article: Article, languages: readonly PageLanguage[]): Article {
  return {
    ...article,
    lang: settleLanguage(article.lang, article.text, languages),
    published: article.published ?? findShownDate(article, languages),
  }
}
