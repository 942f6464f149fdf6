// Is a language file made ready whole, and is a text's language told by its words?
import { describe, expect, it } from 'vitest'
import { readLanguages } from '../../../cli/languages.ts'
import { findHits } from '../../../lib/language/cues.ts'
import { CONCEPTS } from '../../../lib/language/language.ts'
import { GRAMMAR, prepareLanguage, recogniseLanguage } from '../../../lib/language/lexicon.ts'
import { findWords } from '../../../lib/text/words.ts'

const languages = await readLanguages()
const lexicons = languages.map(prepareLanguage)
const recognise = (text: string) =>
  recogniseLanguage(
    findWords(text).map(({ norm }) => norm),
    lexicons,
  )?.language.id ?? null

const TEXTS: readonly [string, string][] = [
  ['fr', 'Le président a dit que les soldats de la mission vont quitter le pays dans les jours à venir.'],
  ['en', 'The president said that the soldiers of the mission will leave the country in the coming days.'],
  ['de', 'Der Präsident sagte, dass die Soldaten der Mission in den nächsten Tagen das Land verlassen.'],
  ['es', 'El presidente dijo que los soldados de la misión saldrán del país en los próximos días.'],
  ['it', 'Il presidente ha detto che i soldati della missione lasceranno il paese nei prossimi giorni.'],
  ['pt', 'O presidente disse que os soldados da missão não vão ficar no país e que já estão de saída.'],
  ['ru', 'Президент сказал, что военные из состава миссии покинут страну в ближайшие дни.'],
  ['tr', 'Cumhurbaşkanı, bu görevin çok kısa bir süre için olduğunu ve askerlerin gideceğini söyledi.'],
]

/** What a few words of grammar must be taken for. */
const SAID: readonly [string, string, keyof typeof GRAMMAR][] = [
  ['fr', 'a déclaré', 'neutral'],
  ['fr', 'selon', 'according'],
  ['fr', 'n’a pas', 'negation'],
  ['en', 'said', 'neutral'],
  ['en', 'according to', 'according'],
  ['en', 'denied', 'denied'],
  ['de', 'sagte', 'neutral'],
  ['de', 'laut', 'according'],
  ['es', 'según', 'according'],
  ['it', 'secondo', 'according'],
  ['ru', 'заявил', 'neutral'],
  ['ru', 'по данным', 'according'],
  ['tr', 'göre', 'accordingBehind'],
]

describe('a language', () => {
  it.each(TEXTS)('is told by its words: %s', (id, text) => {
    expect(recognise(text)).toBe(id)
  })

  it.each([
    ['no words', ''],
    ['figures', '16 18 26 164 2030'],
    ['names', 'Tokayev Almaty Zhanaozen'],
    ['a language that no file describes', 'Az elnök azt mondta hogy nem volt szükség külföldi katonákra'],
  ])('is not guessed from %s', (_, text) => {
    expect(recognise(text)).toBeNull()
  })

  it('is told by the first words of a long text, so that its length costs nothing', () => {
    const [, french = ''] = TEXTS[0] ?? []
    const [, english = ''] = TEXTS[1] ?? []
    expect(recognise(`${french.repeat(30)} ${english.repeat(500)}`)).toBe('fr')
  })
})

describe.each(languages.map((language) => [language.id, language] as const))(
  'the file of %s',
  (_, language) => {
    const { cues } = prepareLanguage(language)
    const readable = (cue: string) => cue.replace(/\|\S+/g, '').replace(/[*?~]/g, ' ')

    it('gives cues for every concept', () => {
      const silent = Object.keys(CONCEPTS).filter(
        (id) => (language.concepts[id as keyof typeof CONCEPTS] ?? []).length === 0,
      )
      expect(silent).toEqual([])
    })

    it('hears every concept in its own cues', () => {
      const missed = Object.entries(language.concepts).filter(([id, list]) => {
        const words = findWords(readable(list.find((cue) => !/[?~]/.test(cue)) ?? ''))
        const hits = findHits(words, [{ firstWord: 0, endWord: words.length }], cues)
        return words.length > 0 && !hits.some((hit) => hit.id === id)
      })
      expect(missed.map(([id]) => id)).toEqual([])
    })
  },
)

describe('grammar', () => {
  it.each(SAID)('of %s: "%s" is %s', (id, text, kind) => {
    const lexicon = lexicons.find(({ language }) => language.id === id)
    if (!lexicon) throw new Error(`no language ${id}`)
    const words = findWords(text)
    const hits = findHits(words, [{ firstWord: 0, endWord: words.length }], lexicon.cues)
    expect(hits.map((hit) => hit.id)).toContain(GRAMMAR[kind])
  })
})
