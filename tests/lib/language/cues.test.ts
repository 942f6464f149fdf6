// Does the syntax of cues mean what language.ts says, and is a cue met exactly where its words stand?
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findHits, indexCues, readCue } from '../../../lib/language/cues.ts'
import { findWords } from '../../../lib/text/words.ts'

/** The texts that cues are met by, each after its id. */
function meet(text: string, cues: Readonly<Record<string, readonly string[]>>): string[] {
  const words = findWords(text)
  const hits = findHits(words, [{ firstWord: 0, endWord: words.length }], indexCues(Object.entries(cues)))
  return hits.map(({ id, first, last }) => `${id}: ${text.slice(words[first]?.start, words[last]?.end)}`)
}

const MET: readonly [string, string, string, string][] = [
  ['a word', 'tués', 'Seize agents tués hier', 'tués'],
  ['a word in capitals and without its accent', 'tués', 'SEIZE AGENTS TUES', 'TUES'],
  ['a phrase', 'perdu la vie', 'Ils ont perdu la vie.', 'perdu la vie'],
  ['a phrase over an apostrophe and a hyphen', "coup d'État", 'un coup-d’état raté', 'coup-d’état'],
  ['the beginning of a word', 'terroris*', 'des terroristes armés', 'terroristes'],
  ['a word that is its own beginning', 'terroris*', 'terroris', 'terroris'],
  ['one of several words', 'mort|morte|décédé', 'Il est décédé hier', 'décédé'],
  ['one of several beginnings', 'tu*|abatt* hier', 'Seize abattus hier', 'abattus hier'],
  [
    'a word that may be missing, there',
    'coup d état militaire? manqué',
    'un coup d’État militaire manqué',
    'coup d’État militaire manqué',
  ],
  [
    'a word that may be missing, gone',
    'coup d état militaire? manqué',
    'un coup d’État manqué',
    'coup d’État manqué',
  ],
  ['one of several that may be missing', 'a été|bien? tué', 'il a tué', 'a tué'],
  ['a gap of no word', 'mis ~ feu', 'ils ont mis feu', 'mis feu'],
  ['a gap of three words', 'mis ~ feu', 'ils ont mis hier soir le feu', 'mis hier soir le feu'],
  ['a hyphenated alternative as two words', 'alma-ata|almaty', 'Vers Alma Ata', 'Alma Ata'],
  ['another script', 'беспорядк*', 'Массовые беспорядки в городе', 'беспорядки'],
]

const NOT_MET: readonly [string, string, string][] = [
  ['an inflected form of a plain word', 'tué', 'Seize agents tués'],
  ['the middle of a word', 'corps', 'les hors-d’œuvre et le décorps'],
  ['the end of a word before a prefix', 'roris*', 'terroristes'],
  ['words in another order', 'perdu la vie', 'la vie perdu'],
  ['words parted by another', 'perdu la vie', 'perdu toute la vie'],
  ['a gap of four words', 'mis ~ feu', 'mis hier soir et puis feu'],
  ['a phrase that breaks off', 'perdu la vie', 'Ils ont perdu la'],
]

const BROKEN: readonly [string, string][] = [
  ['nothing', ''],
  ['spaces', '   '],
  ['signs', '« — »'],
  ['only a gap', '~'],
  ['a gap at the head', '~ feu'],
  ['a gap at the end', 'mis ~'],
  ['a gap that an option lays bare', 'mis? ~ feu'],
  ['more ways than can be held', Array(9).fill('un|deux?').join(' ')],
]

describe('a cue', () => {
  it.each(MET)('is met by %s', (_, cue, text, found) => {
    expect(meet(text, { c: [cue] })).toEqual([`c: ${found}`])
  })

  it.each(NOT_MET)('is not met by %s', (_, cue, text) => {
    expect(meet(text, { c: [cue] })).toEqual([])
  })

  it.each(BROKEN)('is refused where it holds %s', (_, cue) => {
    expect(() => indexCues([['c', [cue]]])).toThrow('cue')
  })

  it('that is refused is named in the message', () => {
    expect(() => readCue('mis ~')).toThrow('"mis ~"')
  })

  it('counts by its longest way where one id is met twice from the same word', () => {
    expect(meet('liquefied gas prices', { gas: ['liquefied', 'liquefied gas', 'liqu* gas prices'] })).toEqual(
      ['gas: liquefied gas prices'],
    )
  })

  it('of each id is met on its own, also inside another', () => {
    expect(meet('du gaz liquéfié', { gas: ['gaz'], lpg: ['gaz liquéfié'] }).sort()).toEqual([
      'gas: gaz',
      'lpg: gaz liquéfié',
    ])
  })

  it('does not reach over the end of a run', () => {
    const words = findWords('perdu la vie')
    const runs = [
      { firstWord: 0, endWord: 2 },
      { firstWord: 2, endWord: 3 },
    ]
    expect(findHits(words, runs, indexCues([['c', ['perdu la vie', 'perdu ~ vie']]]))).toEqual([])
  })
})

describe('any cue', () => {
  const word = fc.stringMatching(/^[a-zéж]{1,8}$/)

  it('is met by its own words wherever they stand, and only as often as they stand', () => {
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(phrase, fc.nat(5), fc.nat(5), (parts, before, after) => {
        const cue = parts.join(' ')
        const text = [...Array(before).fill('0'), cue, ...Array(after).fill('0')].join(' ')
        expect(meet(text, { c: [cue] })).toEqual([`c: ${cue}`])
      }),
    )
  })

  it('is met the same whatever other cues are known', () => {
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, word, fc.array(word, { maxLength: 10 }), (page, cue, others) => {
        const alone = meet(page, { c: [`${cue}*`] })
        const among = meet(page, { c: [`${cue}*`], other: others }).filter((hit) => hit.startsWith('c:'))
        expect(among).toEqual(alone)
      }),
    )
  })

  it('is read or refused, but never anything else', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', '|', '*', '?', '~', ' ', "'") })
    fc.assert(
      fc.property(piece, (cue) => {
        try {
          for (const steps of readCue(cue)) expect(steps.length).toBeGreaterThan(0)
        } catch (error) {
          expect(String(error)).toContain('the cue')
        }
      }),
    )
  })
})
