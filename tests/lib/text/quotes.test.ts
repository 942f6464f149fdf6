// Which words stand in quotation marks, whatever marks a page uses?
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../../lib/text/quotes.ts'

const quoted = (text: string) =>
  findQuotes(text).map(({ start, end, depth }) => `${depth} ${text.slice(start, end).trim()}`)

const CASES: readonly [string, string, string[]][] = [
  ['French', 'Il parle d’un « coup d’État » manqué.', ['1 coup d’État']],
  ['French with narrow spaces', 'Un «\u202fputsch\u202f», dit-il.', ['1 putsch']],
  ['English', 'He called it an “attempted coup” at dawn.', ['1 attempted coup']],
  ['British', 'He called it an ‘attempted coup’ at dawn.', ['1 attempted coup']],
  ['straight', 'He called it an "attempted coup" at dawn.', ['1 attempted coup']],
  ['straight and single', "He called it an 'attempted coup' at dawn.", ['1 attempted coup']],
  ['German', 'Er sprach von einem „Putschversuch“ am Montag.', ['1 Putschversuch']],
  ['German of books', 'Er sprach von einem »Putschversuch« am Montag.', ['1 Putschversuch']],
  ['Polish', 'Mówił o „próbie zamachu” w mieście.', ['1 próbie zamachu']],
  ['German with a straight mark at the end', 'Er sprach von „Banditen" dort.', ['1 Banditen']],
  ['Swiss', 'Il parle de ‹ bandits › armés.', ['1 bandits']],
  ['left over from an old encoding', 'Un \u0093putsch\u0094 manqué.', ['1 putsch']],
  ['two in a row', '« Putsch », puis « ordre ».', ['1 Putsch', '1 ordre']],
  [
    'one inside another',
    '« Ils criaient “à bas le régime” sur la place », dit-elle.',
    ['1 Ils criaient “à bas le régime” sur la place', '2 à bas le régime'],
  ],
  [
    'one inside another of the same kind',
    '« Un « putsch » manqué », dit-il.',
    ['1 Un « putsch » manqué', '2 putsch'],
  ],
  [
    'single inside double',
    '"They shouted \'old man out\' for hours," she said.',
    ["1 They shouted 'old man out' for hours,", '2 old man out'],
  ],
]

const NOT_QUOTED: readonly [string, string][] = [
  ['elision', "L'armée n'a pas tiré, aujourd'hui, qu'on le sache."],
  ['elision with a curved mark', 'L’armée n’a pas tiré, aujourd’hui, qu’on le sache.'],
  ['the possessive of a plural', "The protesters' demands and the soldiers' orders changed."],
  ['a curved possessive of a plural', 'The protesters’ demands and the soldiers’ orders changed.'],
  ['a Turkish case ending', "100'den fazla kişi, 19'u polis."],
  ['feet and inches', "A barricade 6' high."],
  ['no mark', 'Rien à citer ici.'],
]

describe('quotations', () => {
  it.each(CASES)('%s', (_, text, found) => {
    expect(quoted(text)).toEqual(found)
  })

  it.each(NOT_QUOTED)('takes no quotation out of %s', (_, text) => {
    expect(quoted(text)).toEqual([])
  })

  it('keeps an apostrophe inside single marks', () => {
    expect(quoted("He said 'they didn't fire at all' on Monday.")).toEqual(["1 they didn't fire at all"])
  })

  it('holds a quotation of several sentences', () => {
    expect(quoted('« C’est fini. L’ordre est revenu. » Puis il partit.')).toEqual([
      '1 C’est fini. L’ordre est revenu.',
    ])
  })

  it('lets a mark that is opened and not closed quote to the end of its part', () => {
    expect(quoted('Il a dit : « L’ordre est revenu partout')).toEqual(['1 L’ordre est revenu partout'])
  })

  it('takes no notice of a closing mark alone', () => {
    expect(quoted('L’ordre est revenu », dit-il. Rien d’autre.')).toEqual([])
  })

  it('does not let an unclosed mark swallow a whole page', () => {
    const page = `Il a dit « ${'et puis rien d’autre '.repeat(500)}`
    expect(quoted(page)).toEqual([])
  })

  it('looks only between the offsets given', () => {
    const text = '« un » « deux » « trois »'
    expect(findQuotes(text, 7, 15).map(({ start, end }) => text.slice(start, end).trim())).toEqual(['deux'])
  })
})

describe('any text', () => {
  const marked = fc.string({
    unit: fc.constantFrom('«', '»', '“', '”', '„', '"', "'", '’', '‘', ' ', 'a', '.'),
  })

  it('gives quotations that lie inside it and nest without crossing', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const quotes = findQuotes(text)
        for (const quote of quotes) {
          expect(quote.start).toBeGreaterThan(0)
          expect(quote.end).toBeLessThanOrEqual(text.length)
          expect(quote.end).toBeGreaterThanOrEqual(quote.start)
          for (const other of quotes)
            if (other.start > quote.start && other.start < quote.end)
              expect(other.end).toBeLessThanOrEqual(quote.end)
        }
      }),
    )
  })

  it('finds the words between any pair of marks', () => {
    const words = fc.stringMatching(/^[a-z]+(?: [a-z]+){0,5}$/)
    const pairs = fc.constantFrom(['«', '»'], ['“', '”'], ['„', '“'], ['"', '"'], ['‘', '’'], ["'", "'"])
    fc.assert(
      fc.property(words, pairs, (inner, [open, close]) => {
        expect(quoted(`avant ${open}${inner}${close} après`)).toEqual([`1 ${inner}`])
      }),
    )
  })

  // Each mark looks for its partner: were none to give up, these would take minutes.
  it.each(["'a ", '‘a ', '»a ', '"a «b “c „d '])('takes no long quotation out of a page of %s', (marks) => {
    const page = marks.repeat(400_000 / marks.length)
    const longest = Math.max(0, ...findQuotes(page).map(({ start, end }) => end - start))
    expect(longest).toBeLessThan(2000)
  })
})
