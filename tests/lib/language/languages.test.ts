// Is every language file sound? Found by reading the folder, so that a new file is held to the same.
import { describe, expect, it } from 'vitest'
import { readLanguages } from '../../../cli/languages.ts'
import { readCue } from '../../../lib/language/cues.ts'
import { CONCEPTS, type Language } from '../../../lib/language/language.ts'
import { prepareLanguage } from '../../../lib/language/lexicon.ts'

const languages = await readLanguages()

/** A cue with more readings than this parts phrases with `|`, which parts only words. */
const MAX_READINGS = 48

const allCues = (language: Language): [string, string][] =>
  [
    ...Object.entries(language.concepts),
    ...Object.entries(language.speech),
    ['accordingTo', language.accordingTo] as const,
    ['hearsay', language.hearsay] as const,
    ['distance', language.distance] as const,
    ['negation', language.negation] as const,
    ['pronouns', language.pronouns] as const,
  ].flatMap(([id, cues]) => cues.map((cue): [string, string] => [id, cue]))

const readings = (cue: string) => {
  try {
    return readCue(cue).length
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

describe.each(languages.map((language) => [language.id, language] as const))(
  'the language file %s',
  (_, language) => {
    it('has cues for every concept', () => {
      const empty = Object.keys(CONCEPTS).filter(
        (id) => language.concepts[id as keyof typeof CONCEPTS].length === 0,
      )
      expect(empty).toEqual([])
    })

    it('holds only cues that can be read, one phrase to a string', () => {
      expect(allCues(language).filter(([, cue]) => readings(cue) > MAX_READINGS)).toEqual([])
    })

    it('lists no cue twice under one concept', () => {
      const twice = Object.entries(language.concepts).flatMap(([id, cues]) =>
        cues.filter((cue, at) => cues.indexOf(cue) !== at).map((cue) => `${id}: ${cue}`),
      )
      expect(twice).toEqual([])
    })

    it('begins no cue with a prefix so short that it meets other words', () => {
      const short = allCues(language).filter(([, cue]) => /(?:^|[\s|])[^\s|*\d]{1,2}\*/.test(cue))
      expect(short).toEqual([])
    })

    it('gives a verb of saying one stance only', () => {
      const seen = new Map<string, string>()
      const clashes = Object.entries(language.speech).flatMap(([stance, cues]) =>
        cues.flatMap((cue) => {
          const other = seen.get(cue)
          seen.set(cue, stance)
          return other !== undefined && other !== stance ? [`${cue}: ${other} and ${stance}`] : []
        }),
      )
      expect(clashes).toEqual([])
    })

    it('names twelve months and seven days, and compiles', () => {
      expect([language.months.length, language.weekdays.length]).toEqual([12, 7])
      expect(prepareLanguage(language).cues.exact.size).toBeGreaterThan(100)
    })
  },
)
