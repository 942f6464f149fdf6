// A language file made ready: its concepts and grammar as one cue index, its numbers and dates as readers.
import { type DateReader, prepareDates } from '../text/dates.ts'
import { type NumberReader, prepareNumbers } from '../text/quantities.ts'
import { fold } from '../text/words.ts'
import { type CueIndex, indexCues } from './cues.ts'
import type { Language } from './language.ts'

/** Ids under which a language file's grammar stands in the cue index, apart from its concepts. */
export const GRAMMAR = {
  neutral: '@neutral',
  endorsed: '@endorsed',
  doubted: '@doubted',
  denied: '@denied',
  according: '@according',
  accordingBehind: '@according-behind',
  hearsay: '@hearsay',
  distance: '@distance',
  pronoun: '@pronoun',
  that: '@that',
  back: '@back',
  negation: '@negation',
} as const
/** Ids under which dates take part in patterns. */
export const DATE_CUES = ['#date', '#weekday', '#relative'] as const

export interface LanguageLexicon {
  readonly language: Language
  readonly cues: CueIndex
  readonly numbers: NumberReader
  readonly dates: DateReader
  readonly functionWords: ReadonlySet<string>
  readonly capitalisesNouns: boolean
  readonly latin: Readonly<Record<string, string>> | null
  readonly dropsPronouns: boolean
}

/** Compiles a language file; a few milliseconds, once. */
export function prepareLanguage(language: Language): LanguageLexicon {
  const cues = indexCues([
    ...Object.entries(language.concepts),
    [GRAMMAR.neutral, language.speech.neutral],
    [GRAMMAR.endorsed, language.speech.endorsed],
    [GRAMMAR.doubted, language.speech.doubted],
    [GRAMMAR.denied, language.speech.denied],
    [GRAMMAR.according, language.accordingTo],
    [GRAMMAR.accordingBehind, language.accordingBehind ?? []],
    [GRAMMAR.hearsay, language.hearsay],
    [GRAMMAR.distance, language.distance],
    [GRAMMAR.pronoun, language.pronouns],
    [GRAMMAR.that, language.that],
    [GRAMMAR.back, language.pointsBack ?? []],
    [GRAMMAR.negation, language.negation],
  ])
  const functionWords = new Set(language.functionWords.map(fold))
  const capitalisesNouns = language.capitalisesNouns ?? false
  return {
    language,
    cues,
    numbers: prepareNumbers(language),
    dates: prepareDates(language),
    functionWords,
    capitalisesNouns,
    latin: language.latin ?? null,
    dropsPronouns: language.dropsPronouns ?? false,
  }
}

/** Share of a text's words that must be a language's function words before it is taken for that language. */
const MIN_SHARE = 0.08
/** Words looked at: more tell no more. */
const SAMPLE_WORDS = 300

/** The language whose function words are the most frequent among the words, or null where none are. */
export function recogniseLanguage(
  norms: readonly string[],
  lexicons: readonly LanguageLexicon[],
): LanguageLexicon | null {
  const sample = norms.slice(0, SAMPLE_WORDS)
  let best: { lexicon: LanguageLexicon; share: number } | null = null
  for (const lexicon of lexicons) {
    const share = sample.filter((norm) => lexicon.functionWords.has(norm)).length / Math.max(sample.length, 1)
    if (share >= MIN_SHARE && (!best || share > best.share)) best = { lexicon, share }
  }
  return best?.lexicon ?? null
}
