// Which numbers of people or things does a sentence hold, and which numbers count nobody?
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLanguages } from '../../../cli/languages.ts'
import { findQuantities, prepareNumbers } from '../../../lib/text/quantities.ts'
import { findWords } from '../../../lib/text/words.ts'

const languages = await readLanguages()
const readers = new Map(languages.map((language) => [language.id, prepareNumbers(language)]))

function find(id: string, text: string, isCounted = true) {
  const reader = readers.get(id)
  if (!reader) throw new Error(`no language ${id}`)
  const words = findWords(text)
  const run = { firstWord: 0, endWord: words.length }
  return { words, found: findQuantities(text, words, run, reader, { isCounted: () => isCounted }) }
}

const read = (id: string, text: string, isCounted = true) =>
  find(id, text, isCounted).found.map(({ count, bound }) => `${bound} ${count}`)

const SEPARATORS: readonly [string, string][] = [
  ['none', '2030'],
  ['a space', '2 030'],
  ['a no-break space', '2\u00a0030'],
  ['a narrow no-break space', '2\u202f030'],
  ['a thin space', '2\u2009030'],
  ['a point', '2.030'],
  ['a comma', '2,030'],
  ['an apostrophe', "2'030"],
  ['a curved apostrophe', '2’030'],
  ['a middle dot', '2·030'],
]

const WORDS: readonly [string, string, string][] = [
  ['fr', 'seize agents et dix-huit soldats', 'exact 16, exact 18'],
  ['fr', 'mille six cents blessés', 'exact 1600'],
  ['fr', '10 mille personnes', 'exact 10000'],
  ['en', 'sixteen officers and twenty-six rioters', 'exact 16, exact 26'],
  ['en', 'sixteen hundred were hurt', 'exact 1600'],
  ['en', '10 thousand people', 'exact 10000'],
  ['de', 'sechzehn Polizisten', 'exact 16'],
  ['de', 'sechsundzwanzig Angreifer', 'exact 26'],
  ['de', 'zweitausenddreißig Soldaten', 'exact 2030'],
  ['de', 'zweitausenddreissig Soldaten', 'exact 2030'],
  ['de', 'hundertvierundsechzig Tote', 'exact 164'],
  ['de', '10 Tausend Menschen', 'exact 10000'],
  ['it', 'sedici agenti e ventisei assalitori', 'exact 16, exact 26'],
  ['it', 'duemilatrenta soldati', 'exact 2030'],
  ['it', '10mila persone', 'exact 10000'],
  ['it', 'centosessantaquattro morti', 'exact 164'],
  ['it', 'ventuno feriti', 'exact 21'],
  ['tr', 'on altı polis', 'exact 16'],
  ['tr', 'iki bin otuz asker', 'exact 2030'],
  ['tr', '2 bin 30 asker', 'exact 2030'],
  ['tr', '7 bin 939 kişi', 'exact 7939'],
  ['tr', 'bin 600 kişi', 'exact 1600'],
  ['tr', 'yüz altmış dört kişi', 'exact 164'],
  ['ru', 'шестнадцать полицейских', 'exact 16'],
  ['ru', 'двадцать шесть нападавших', 'exact 26'],
  ['ru', 'две тысячи тридцать военнослужащих', 'exact 2030'],
  ['ru', 'сто шестьдесят четыре человека', 'exact 164'],
  ['ru', '1,6 тыс. человек', 'exact 1600'],
  ['ru', '9,9 тыс. задержанных', 'exact 9900'],
  ['ru', '10 тысяч человек', 'exact 10000'],
  ['es', 'dieciséis policías', 'exact 16'],
  ['es', 'dos mil treinta soldados', 'exact 2030'],
  ['es', '10 mil personas', 'exact 10000'],
  ['pt', 'dezesseis policiais', 'exact 16'],
  ['pt', 'cento e sessenta e quatro pessoas', 'exact 164'],
]

const BOUNDS: readonly [string, string, string][] = [
  ['fr', 'plus de 1 600 blessés', 'at-least 1600'],
  ['fr', 'au moins seize morts', 'at-least 16'],
  ['fr', 'environ 2 500 soldats', 'about 2500'],
  ['fr', 'une dizaine de morts', 'about 10'],
  ['fr', 'une centaine de blessés', 'about 100'],
  ['fr', 'des centaines de blessés', 'magnitude 100'],
  ['en', 'more than 1,600 wounded', 'at-least 1600'],
  ['en', 'at least 16 dead', 'at-least 16'],
  ['en', 'around 2,500 troops', 'about 2500'],
  ['en', 'hundreds of wounded', 'magnitude 100'],
  ['en', 'up to 50 dead', 'at-most 50'],
  ['de', 'mehr als 1600 Verletzte', 'at-least 1600'],
  ['de', 'rund 2500 Soldaten', 'about 2500'],
  ['de', 'Dutzende Tote', 'magnitude 10'],
  ['de', 'bis zu 50 Tote', 'at-most 50'],
  ['it', 'oltre 1.600 feriti', 'at-least 1600'],
  ['it', 'circa 2.500 soldati', 'about 2500'],
  ['it', 'decine di morti', 'magnitude 10'],
  ['it', 'una decina di morti', 'about 10'],
  ['tr', 'en az 164 kişi', 'at-least 164'],
  ['tr', "100'den fazla kişi", 'at-least 100'],
  ['tr', 'yaklaşık 2 bin 500 asker', 'about 2500'],
  ['tr', 'onlarca ölü', 'magnitude 10'],
  ['ru', 'более 1600 раненых', 'at-least 1600'],
  ['ru', 'около 2,5 тысячи военных', 'about 2500'],
  ['ru', 'не менее 16 погибших', 'at-least 16'],
  ['ru', 'десятки погибших', 'magnitude 10'],
  ['ru', 'сотни раненых', 'magnitude 100'],
]

const NO_COUNT: readonly [string, string, string][] = [
  ['an age', 'fr', 'Le président, 68 ans, parle.'],
  ['an age', 'en', 'The 68-year-old president spoke.'],
  ['an age', 'de', 'Der 68-jährige Präsident sprach.'],
  ['an age', 'ru', '68-летний президент выступил.'],
  ['a price', 'fr', 'Le litre coûte 120 tenges.'],
  ['a price with its sign before it', 'en', 'It cost $120 or €105.'],
  ['a price with its sign behind it', 'fr', 'Il coûte 105 € ou 120\u00a0$.'],
  ['a share', 'fr', 'Une hausse de 100\u00a0% en un jour.'],
  ['a share', 'en', 'It rose 40% or 40 percent.'],
  ['a share', 'de', 'Um 40 Prozent teurer.'],
  ['a share in words', 'it', 'Il 40 per cento in più.'],
  ['a time', 'en', 'At 18:30 they left.'],
  ['a time', 'fr', 'À 18h30, ou 18 heures, ils partent.'],
  ['a time', 'de', 'Um 18 Uhr gingen sie.'],
  ['a date', 'fr', 'Le 10 janvier, il parle.'],
  ['a date', 'en', 'On January 10 he spoke, on 12 January he left.'],
  ['a date', 'ru', '10 января он выступил.'],
  ['a date in figures', 'fr', 'Le 10.01.2022 ou le 10/01/2022.'],
  ['a distance', 'fr', 'À 500 kilomètres de là.'],
  ['a rank', 'en', 'Item #45 on the list.'],
  ['a rate of increase', 'fr', 'Le prix a été multiplié par 2,5.'],
  ['an article', 'fr', 'Un homme et une femme.'],
  ['a number too long to count anybody', 'en', 'Call 77272723456789 now.'],
]

describe('a number in figures', () => {
  it.each(SEPARATORS)('is one whatever parts its thousands: %s', (_, figures) => {
    for (const id of readers.keys()) expect(read(id, `${figures} x`)).toEqual(['exact 2030'])
  })

  it('is the same however it is grouped', () => {
    const sign = fc.constantFrom(' ', '\u00a0', '\u202f', '.', ',', '’')
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 999_999_999 }), sign, (count, separator) => {
        const grouped = String(count).replace(/\B(?=(\d{3})+$)/g, separator)
        expect(read('fr', `Soit ${grouped} soldats`)).toEqual([`exact ${count}`])
      }),
    )
  })

  it('does not run on into the next number', () => {
    expect(read('fr', '16, 18 et 26 morts')).toEqual(['exact 16', 'exact 18', 'exact 26'])
    expect(read('en', 'Of 164, 103 died')).toEqual(['exact 164', 'exact 103'])
  })
})

describe('a number in words', () => {
  it.each(WORDS)('is read in %s: %s', (id, text, expected) => {
    expect(read(id, text).join(', ')).toBe(expected)
  })
})

describe('a bound', () => {
  it.each(BOUNDS)('is read in %s: %s', (id, text, expected) => {
    expect(read(id, text).join(', ')).toBe(expected)
  })

  it('stands within the stretch that the quantity names', () => {
    const text = 'On compte plus de 1 600 blessés.'
    const { words, found } = find('fr', text)
    const [quantity] = found
    const from = words[quantity?.from ?? 0]?.start
    expect(text.slice(from, words[quantity?.last ?? 0]?.end)).toBe('plus de 1 600')
    expect(text.slice(words[quantity?.first ?? 0]?.start, words[quantity?.last ?? 0]?.end)).toBe('1 600')
  })

  it('belongs to its own number', () => {
    expect(read('fr', '17 tués et plus de 1 500 blessés')).toEqual(['exact 17', 'at-least 1500'])
  })
})

describe('a number that counts nobody', () => {
  it.each(NO_COUNT)('is left out: %s (%s: %s)', (_, id, text) => {
    expect(read(id, text)).toEqual([])
  })

  it('is a year, unless what it counts stands behind it', () => {
    expect(read('fr', 'En 2011, puis en 2022', false)).toEqual([])
    expect(read('fr', '2000 soldats', true)).toEqual(['exact 2000'])
    expect(read('fr', '2 000 soldats', false)).toEqual(['exact 2000'])
    expect(read('fr', '2.030 soldats', false)).toEqual(['exact 2030'])
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...['16', '2', '030', '1,6', 'тыс.', 'mille', 'cent', 'bin', 'deux', 'plus de', 'environ', 'une dizaine'],
    ...['de', 'et', '.', ',', '%', '-', 'janvier', '2022', 'soldats', '999999999', '00', 'zweitausend', '🙂'],
  )

  it('gives whole numbers within the run, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), fc.constantFrom(...readers.keys()), (parts, id) => {
        const { words, found } = find(id, parts.join(' '))
        let last = -1
        for (const quantity of found) {
          expect(quantity.first).toBeGreaterThan(last)
          expect(quantity.from).toBeLessThanOrEqual(quantity.first)
          expect(quantity.last).toBeGreaterThanOrEqual(quantity.first)
          expect(quantity.last).toBeLessThan(words.length)
          expect(Number.isFinite(quantity.count)).toBe(true)
          last = quantity.last
        }
      }),
    )
  })
})
