// Where do sentences end, and where does a full stop end none?
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLanguages } from '../../../cli/languages.ts'
import { findSentences } from '../../../lib/text/sentences.ts'

const languages = await readLanguages()
const abbreviationsOf = (id: string) => new Set(languages.find((other) => other.id === id)?.abbreviations)

const split = (text: string, language = 'fr') =>
  findSentences(text, { start: 0, end: text.length }, abbreviationsOf(language)).map(({ start, end }) =>
    text.slice(start, end).trim(),
  )

const PARTED: readonly [string, string, string[]][] = [
  ['two sentences', 'fr', ['Le calme est revenu.', 'Les soldats partent.']],
  ['a question and a cry', 'en', ['Who fired?', 'Nobody knows!', 'The city waits.']],
  ['an ellipsis', 'fr', ['On attend…', 'Rien ne vient.']],
  ['a closing mark belongs to its sentence', 'fr', ['« C’est un putsch. »', 'Puis il se tait.']],
  ['a closing bracket belongs to its sentence', 'en', ['(Nobody was hurt.)', 'The city waits.']],
  ['a year ends a sentence', 'fr', ['Il gouverne depuis 2019.', 'Le pays change.']],
  ['a number ends a sentence', 'en', ['The toll was 164.', 'It was withdrawn.']],
  ['a number begins a sentence', 'en', ['It is over.', '164 people died.']],
  ['a dash begins a sentence', 'fr', ['Le calme est revenu.', '— Qui l’a dit ?']],
  ['Russian', 'ru', ['Порядок восстановлен.', 'Войска уходят.']],
  ['Turkish', 'tr', ['Düzen sağlandı.', 'İnternet geri geldi.']],
]

const WHOLE: readonly [string, string, string][] = [
  ['a title before a name', 'fr', 'M. Tokaïev et Mme. Dupont parlent.'],
  ['an English title', 'en', 'Mr. Tokayev met Dr. Smith there.'],
  ['initials', 'fr', 'K. J. Tokaïev a parlé.'],
  ['Russian initials', 'ru', 'К. Токаев выступил.'],
  ['an abbreviated thousand', 'ru', 'Задержано 9,9 тыс. человек.'],
  ['a decimal point', 'en', 'It rose 1.6 times.'],
  ['a point between thousands', 'fr', 'Les 2.030 soldats partent.'],
  ['an address', 'en', 'See example.com for more.'],
  ['a lower-case word after a stop', 'fr', 'Le bilan (env. deux cents) monte.'],
  ['a question inside a quotation', 'fr', '« Qui a tiré ? » demande-t-elle.'],
  ['no stop at all', 'fr', 'Kazakhstan : le calme revient'],
]

describe('sentences', () => {
  it.each(PARTED)('are parted by what ends them: %s', (_, language, sentences) => {
    expect(split(sentences.join(' '), language)).toEqual(sentences)
  })

  it.each(WHOLE)('are not parted by %s', (_, language, sentence) => {
    expect(split(sentence, language)).toEqual([sentence])
  })

  it('are none where there is no text', () => {
    expect(split('')).toEqual([])
    expect(split('  \u00a0 ')).toEqual([])
  })

  it('are looked for between the offsets given', () => {
    const text = 'Un. Deux. Trois.'
    expect(findSentences(text, { start: 4, end: 9 })).toEqual([{ start: 4, end: 9 }])
  })

  it('cover any text from its start, in order and without a gap or an overlap', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', '.', '!', '?', '…', ' ', '»', '1', '\u00a0', '😀'),
    })
    fc.assert(
      fc.property(text, (whole) => {
        let last = 0
        for (const { start, end } of findSentences(whole, { start: 0, end: whole.length })) {
          expect(start).toBe(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(whole.slice(last).trim()).toBe('')
      }),
    )
  })

  it('come out the same for a paragraph wherever it stands', () => {
    const paragraph = 'M. Tokaïev parle. Le bilan est de 2.030. « Qui l’a dit ? » Rien.'
    const after = `${'x '.repeat(50)}${paragraph} Et la suite.`
    const start = after.indexOf(paragraph)
    const alone = findSentences(paragraph, { start: 0, end: paragraph.length }, abbreviationsOf('fr'))
    const moved = findSentences(after, { start, end: start + paragraph.length }, abbreviationsOf('fr'))
    expect(moved.map((span) => ({ start: span.start - start, end: span.end - start }))).toEqual(alone)
  })
})
