import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../entrypoints/shared/languages.ts'
import type { Language } from '../../../lib/language/language.ts'
import { prepareLanguage } from '../../../lib/language/lexicon.ts'
import { packLanguage, unpackLanguage } from '../../../lib/language/packed.ts'

/** As it ships: packed, written to a file, read from it. */
const ship = (language: Language) => unpackLanguage(JSON.parse(JSON.stringify(packLanguage(language))))

/**
 * By first word: the ids in the order in which they are tried, and all that each may go on with, for which there is no
 * order (lib/language/cues.ts).
 */
function listCues(table: ReadonlyMap<string, readonly { readonly id: string; readonly rest: unknown }[]>) {
  const list = [...table].map(([word, cues]) => {
    const ids = [...new Set(cues.map(({ id }) => id))]
    const rests = [...new Set(cues.map(({ id, rest }) => `${id} ${JSON.stringify(rest)}`))].sort()
    return [word, ids, rests] as const
  })
  return list.sort(([a], [b]) => (a < b ? -1 : 1))
}

describe.each(LANGUAGES.map((language) => [language.id, language] as const))(
  '%s as it ships',
  (_, language) => {
    const [before, after] = [prepareLanguage(language), prepareLanguage(ship(language))]

    test('has the cues of its file', () => {
      expect(listCues(after.cues.exact)).toEqual(listCues(before.cues.exact))
      expect(listCues(after.cues.prefix)).toEqual(listCues(before.cues.prefix))
      expect(after.cues.longestPrefix).toBe(before.cues.longestPrefix)
    })

    test('has all else as it is written', () => {
      const { concepts, speech, ...plain } = language
      const { concepts: cues, speech: verbs, ...rest } = ship(language)
      expect(rest).toEqual(plain)
      expect(Object.keys(cues)).toEqual(Object.keys(concepts))
      expect(Object.keys(verbs)).toEqual(Object.keys(speech))
    })

    test('takes less room', () => {
      const bytes = (value: unknown) => JSON.stringify(value).length
      expect(bytes(packLanguage(language))).toBeLessThan(bytes(language) * 0.85)
    })
  },
)

test.each([
  'tote|toten|toter',
  'a|b|ab|abc',
  'kämpfer*|kämpf* ~ gut|gute? schuss',
  'c’est|c’était l’armée|l’armement',
  'ten|10|fifteen|15 days',
  'Ärger A|B|Ba; c',
  '',
])('a concept with the cue "%s" is told by the same words', (cue) => {
  const [language] = LANGUAGES
  if (!language) throw new Error('there is a language')
  const own: Language = { ...language, concepts: { ...language.concepts, people: cue === '' ? [] : [cue] } }
  expect(listCues(prepareLanguage(ship(own)).cues.exact)).toEqual(listCues(prepareLanguage(own).cues.exact))
})
