// A teacher's texts as the engine reads articles. Apart from own-text.ts, which the page needs without an engine.
import type { Language } from '../language/language.ts'
import { completeArticle } from '../page/completion.ts'
import { readText } from '../page/plain-text.ts'
import type { OwnText } from './own-text.ts'
import type { SourceText } from './set.ts'

/** The texts as the engine reads them, under the ids "text-1", "text-2", … */
export function toSourceTexts(texts: readonly OwnText[], languages: readonly Language[]): SourceText[] {
  return texts.map(({ outlet, published, text }, at) => ({
    id: `text-${at + 1}`,
    article: completeArticle({ ...readText(text), siteName: outlet, published }, languages),
  }))
}
