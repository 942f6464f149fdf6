// In which language is a text, where the page does not say it, or says what cannot be?
// Function words are counted: they are frequent, short and telling. Too little text gives no answer.
import type { Language } from '../language/language.ts'
import { findWords, fold } from '../text/words.ts'

export type FunctionWords = Pick<Language, 'id' | 'functionWords'>

/** Enough for a sure answer, and bounded on any page. */
const MAX_CHARS = 8000
/** In running text a quarter to a half of all words are function words; kindred languages share about a tenth. */
const MIN_SHARE = 0.2
const MIN_HITS = 3
/** The best language must have this many times the hits of another before that one is overruled. */
const OVERRULING_RATIO = 3

const folded = new WeakMap<readonly string[], ReadonlySet<string>>()

/** A language's function words, folded once and not for every page. */
function foldWords(functionWords: readonly string[]): ReadonlySet<string> {
  const known = folded.get(functionWords) ?? new Set(functionWords.map(fold))
  folded.set(functionWords, known)
  return known
}

function countHits(
  text: string,
  languages: readonly FunctionWords[],
): { hits: Map<string, number>; words: number } {
  const words = findWords(text.slice(0, MAX_CHARS)).filter((word) => !word.isNumber)
  const hits = new Map<string, number>()
  for (const { id, functionWords } of languages) {
    const known = foldWords(functionWords)
    hits.set(id, words.filter((word) => known.has(word.norm)).length)
  }
  return { hits, words: words.length }
}

/** Id of the language that a text is in, among some; null where the text is too short or fits none of them. */
export function guessLanguage(text: string, languages: readonly FunctionWords[]): string | null {
  const { hits, words } = countHits(text, languages)
  const [best, second] = [...hits].toSorted((a, b) => b[1] - a[1])
  if (!best || best[1] < MIN_HITS || best[1] < words * MIN_SHARE) return null
  return best[1] === second?.[1] ? null : best[0]
}

/** The language to go by: as declared, unless the text clearly speaks another. */
export function settleLanguage(
  declared: string | null,
  text: string,
  languages: readonly FunctionWords[],
): string | null {
  const guessed = guessLanguage(text, languages)
  if (declared === null || guessed === null) return declared ?? guessed
  // A language that is not known here has no words to be weighed against.
  if (guessed === declared || !languages.some(({ id }) => id === declared)) return declared
  const { hits } = countHits(text, languages)
  const own = hits.get(declared) ?? 0
  return (hits.get(guessed) ?? 0) >= OVERRULING_RATIO * Math.max(own, MIN_HITS) ? guessed : declared
}
