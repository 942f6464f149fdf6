import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../../lib/engine.ts'
import type { BlockKind } from '../../../lib/page/article.ts'
import { findCredits } from '../../../lib/provenance/credits.ts'
import { CORPUS, compose } from '../claims/sample.ts'
import { LANGUAGES, toArticle } from './sample.ts'

const told = (kind: BlockKind, words: string, lang = 'fr') =>
  findCredits(toArticle([[kind, words]]), LANGUAGES[lang] ?? null).map(({ name, role }) => `${role}: ${name}`)

const LONG = 'Des milliers de personnes étaient descendues dans les rues de la ville depuis le matin'

describe('a source stated as credits stand', () => {
  test.each<[BlockKind, string, string[]]>([
    ['paragraph', 'ALMATY, 10 janv. (AFP) - Le président a parlé.', ['agency: AFP']],
    ['paragraph', 'ALMATY/MOSCOW, Jan 10 (Reuters) - The president spoke.', ['agency: Reuters']],
    ['paragraph', 'NUR-SULTAN (AP) — The president spoke.', ['agency: AP']],
    ['paragraph', 'НУР-СУЛТАН, 10 янв — ТАСС. Президент выступил.', ['agency: TASS']],
    ['paragraph', 'МОСКВА, 10 янв - РИА Новости. Президент выступил.', ['agency: RIA Novosti']],
    ['paragraph', 'НУР-СУЛТАН. КАЗИНФОРМ - Президент выступил.', ['agency: Kazinform']],
    ['paragraph', '/ТАСС/. Президент выступил.', ['agency: TASS']],
    ['paragraph', 'NUR-SULTAN, Jan. 11 (UPN) -- The president spoke.', ['agency: UPN']],
    ['paragraph', 'Astaná, 14 ene (Agencia Levante).- El presidente habló.', ['agency: Agencia Levante']],
    ['table-row', 'Morts: 225 | Source: Parquet', []],
    [
      'credit',
      'Sources : AFP, Reuters. Photo : AP via Getty Images',
      ['agency: AFP', 'agency: Reuters', 'photo: AP', 'photo: Getty Images'],
    ],
    ['paragraph', '(ANSA) - NUR-SULTAN, 11 GEN - Il presidente ha parlato.', ['agency: ANSA']],
    ['paragraph', 'Nursultán, 9 ene (EFE).- El presidente habló.', ['agency: EFE']],
    ['paragraph', 'REUTERS - Le président a parlé.', ['agency: Reuters']],
    ['paragraph', `${LONG}. (Belga)`, ['agency: Belga']],
    ['paragraph', `${LONG}. (avec AFP)`, ['agency: AFP']],
    ['paragraph', `${LONG}. (AFP/Reuters)`, ['agency: AFP', 'agency: Reuters']],
    ['paragraph', `${LONG}. (jfb/afp)`, ['agency: AFP']],
    ['paragraph', `${LONG} (Agences : AFP, TASS)`, ['agency: AFP', 'agency: TASS']],
    ['paragraph', `${LONG}. [ats]`, ['agency: ATS']],
    ['paragraph', 'Source Russia Today', ['agency: Russia Today']],
    ['paragraph', 'Source : AFP', ['agency: AFP']],
    ['paragraph', 'Sources : AFP, Vlast.kz', ['agency: AFP', 'outlet: Vlast']],
    ['paragraph', 'Source : Steppe.example', ['outlet: Steppe.example']],
    ['paragraph', 'Avec Reuters et TASS', ['agency: Reuters', 'agency: TASS']],
    ['paragraph', '© 2022 AFP', ['agency: AFP']],
    ['credit', 'A.E. / AFP', ['agency: AFP']],
    ['credit', 'AFP 10 janvier 2022', ['agency: AFP']],
    ['credit', 'By Reuters staff', ['agency: Reuters']],
    ['credit', 'Staff and agencies (AP)', ['agency: AP']],
    ['credit', 'AA', ['agency: Anadolu']],
    ['credit', 'LTN avec agences', []],
    ['credit', 'La rédaction', []],
    ['table-row', '6 janvier | 13 agents tués | Khabar 24', ['outlet: Khabar 24']],
    ['paragraph', 'Article publié avec l’Agence France-Presse', ['agency: AFP']],
    ['paragraph', 'AFP, le 10 janvier 2022', ['agency: AFP']],
    ['paragraph', 'Une première ligne\nPar la rédaction avec AFP\nUne dernière ligne', ['agency: AFP']],
    ['paragraph', 'Radio Habana Cuba', []],
    ['list-item', 'Khabar 24 : 13 agents tués', ['outlet: Khabar 24']],
    ['list-item', '« A slump ». BBC News. 26 June 2009.', []],
    ['table-row', '6 janvier | Reuters compte 13 morts | police', []],
  ])('%s "%s" credits %j', (kind, words, expected) => {
    expect(told(kind, words)).toEqual(expected)
  })
})

describe('a source cited for a fact', () => {
  test.each<[string, string, string[]]>([
    ['fr', `${LONG}, a rapporté Khabar 24.`, ['outlet: Khabar 24']],
    ['fr', `${LONG}, a-t-il dit, citant Reuters le 10 janvier.`, ['agency: Reuters']],
    ['fr', `Selon l’agence Interfax, ${LONG}.`, ['agency: Interfax']],
    ['fr', `Selon TASS, citée par l’AFP, ${LONG}.`, ['agency: TASS', 'agency: AFP']],
    ['fr', `L’agence russe RIA Novosti avance que ${LONG}.`, ['agency: RIA Novosti']],
    ['fr', `${LONG}, a constaté un journaliste de l’AFP.`, ['agency: AFP']],
    ['fr', `${LONG}, explique-t-il au site local Steppe.`, ['outlet: Steppe']],
    ['fr', `${LONG}, a annoncé le ministère, cité par l'agence Sputnik.`, ['agency: Sputnik']],
    [
      'en',
      'Eighteen are dead, according to the state news agency KazTAG, and more are missing.',
      ['agency: KazTAG'],
    ],
    ['en', 'Nearly 400 of them are in hospital, a deputy minister tells Khabar 24.', ['outlet: Khabar 24']],
    ['en', 'Interfax reported that the president of the country had left the capital.', ['agency: Interfax']],
    ['en', 'The troops will leave soon, the minister told the BBC in the evening.', ['outlet: BBC']],
    [
      'ru',
      'Об этом в субботу сообщил представитель прокуратуры, передаёт «Интерфакс».',
      ['agency: Interfax'],
    ],
    ['ru', 'В стране погибли 225 человек, сообщает ТАСС со ссылкой на прокуратуру.', ['agency: TASS']],
    ['de', 'Das meldete die staatliche Agentur Tass am Montag in Moskau.', ['agency: TASS']],
    [
      'es',
      'Al menos 164 personas murieron, informó este domingo el canal público Jabar 24.',
      ['outlet: Khabar 24'],
    ],
    ['pt', 'Nove mil foram detidos, comunicou o ministério, citado pela agência Lusa.', ['agency: Lusa']],
    ['tr', 'Anadolu Ajansı haberine göre ülkede bugün yas ilan edildi.', ['agency: Anadolu']],
  ])('%s: %s', (lang, words, expected) => {
    expect(told('paragraph', words, lang)).toEqual(expected)
  })
})

describe('a source that says something, by any verb of saying', () => {
  test.each<[string, string, string[]]>([
    ['en', 'The deputy minister told the Khabar 24 channel that 2,200 people were wounded.', ['Khabar 24']],
    ['en', 'RIA Novosti put the number of wounded at 2,200.', ['RIA Novosti']],
    ['fr', 'Interfax dénombre 2 200 blessés.', ['Interfax']],
    ['ru', 'Ранены 2200 человек, передаёт корреспондент «Интерфакса».', ['Interfax']],
    ['en', 'Officers guarded the offices of Khabar 24 while 2,200 people were treated.', []],
    ['en', 'Reuters staff were among the 2,200 people treated in the city hospitals.', []],
  ])('%s: %s', (lang, words, names) => {
    const { credits } = analyse(
      compose(lang, ['Kazakhstan', words], '2022-01-10'),
      CORPUS,
      'kazakhstan-2022-01',
    )
    expect(credits.filter(({ basis }) => basis === 'stated').map(({ name }) => name)).toEqual(names)
  })
})

describe('a name that is no source', () => {
  test.each<[BlockKind, string, string]>([
    ['paragraph', 'fr', `${LONG} pour recevoir le vaccin Sputnik V à l'hôpital.`],
    ['paragraph', 'fr', `Le gouvernement a annoncé la fermeture de Sputnik, et ${LONG}.`],
    ['paragraph', 'fr', `Le siège de l’AFP se trouve à Paris, et ${LONG}.`],
    ['paragraph', 'fr', `La presse belga et lusa, ap et ats, ria ou pap : ${LONG}.`],
    ['paragraph', 'fr', `La chaîne Telegram officielle a rapporté que ${LONG}.`],
    ['paragraph', 'en', 'The Reuters building stands in the middle of the city and was not damaged at all.'],
    [
      'paragraph',
      'en',
      'The magazine reads, #Hamilton shouts, and the space agency said. (Oleg Urusov took part.)',
    ],
    ['title', 'fr', 'Kazakhstan : le siège de Reuters fermé'],
    ['credit', 'fr', 'La Gazette 10 janvier 2022'],
  ])('%s, %s: %s', (kind, lang, words) => {
    expect(told(kind, words, lang)).toEqual([])
  })
})

describe('pictures and authors', () => {
  test.each<[BlockKind, string, string[]]>([
    ['caption', 'Un bus calciné. Photo AFP', ['photo: AFP']],
    ['caption', 'Des proches devant la mine. (AFP)', ['photo: AFP']],
    ['caption', 'Le président. © Sputnik', ['photo: Sputnik']],
    ['paragraph', 'Devant la mairie, le soir. © Ana Pires / AFP', ['photo: AFP']],
    ['paragraph', 'A worker sweeps up glass. AP Photo/Ana Pires', ['photo: AP']],
    ['paragraph', 'À réécouter : 24 minutes. Photo : APA/AFP/Pires', ['photo: APA', 'photo: AFP']],
    ['paragraph', 'Tous droits réservés Alexei Nikolsky/Sputnik', ['photo: Alexei Nikolsky/Sputnik']],
    ['paragraph', 'La fusée avant le départ (service de presse de la base, photo via AP)', ['photo: AP']],
    ['credit', 'Crédit photo : Reuters', ['photo: Reuters']],
    ['credit', 'AFP/Getty Images', ['photo: AFP', 'photo: Getty Images']],
    ['credit', 'Par Maëlle Corvanec', ['byline: Maëlle Corvanec']],
    [
      'credit',
      'Par Tibor Vasselin (avec AFP) Publié le 5 janvier',
      ['agency: AFP', 'byline: Tibor Vasselin'],
    ],
    ['paragraph', 'Par Julien Pavy avec AFP', ['agency: AFP', 'byline: Julien Pavy']],
    [
      'credit',
      'Par Ana de la Torre et Wendelin Quast-Amsinck',
      ['byline: Ana de la Torre', 'byline: Wendelin Quast-Amsinck'],
    ],
    ['credit', 'Par Léontine Azarel Publié le 14 janvier 2022', ['byline: Léontine Azarel']],
    ['credit', 'Par La Gazette', []],
  ])('%s "%s" credits %j', (kind, words, expected) => {
    expect(told(kind, words)).toEqual(expected)
  })
})

describe('metadata', () => {
  const inMetadata = (field: string, name: string) =>
    findCredits(toArticle([['paragraph', `${LONG}.`]], { metaCredits: [{ field, name }] }), null)
  test.each<[string, string, string[]]>([
    ['author', 'AFP', ['agency: AFP']],
    ['author', 'La Gazette avec AFP', ['agency: AFP']],
    ['author', 'Isaure Templier', ['byline: Isaure Templier']],
    ['author', 'La rédaction', []],
    ['author', 'https://example.org/people/1', []],
    ['publisher', 'Reuters', []],
    ['sourceOrganization', 'Agence France-Presse', ['agency: AFP']],
    ['isBasedOn', 'https://example.org/1', []],
    ['copyrightHolder', 'La Gazette', []],
  ])('%s "%s" credits %j', (field, name, expected) => {
    const credits = inMetadata(field, name)
    expect(credits.map((credit) => `${credit.role}: ${credit.name}`)).toEqual(expected)
    expect(credits.map(({ evidence }) => evidence)).toEqual(expected.map(() => null))
  })
  test('words on the page are shown rather than a field', () => {
    const article = toArticle([['credit', 'Avec AFP']], { metaCredits: [{ field: 'author', name: 'AFP' }] })
    expect(findCredits(article, null)).toEqual([
      { name: 'AFP', role: 'agency', basis: 'stated', evidence: { text: 'AFP', start: 5, end: 8 } },
    ])
  })
})

test("an agency's own site does not credit itself", () => {
  const article = toArticle([['paragraph', 'MOSCOW, January 10. /TASS/. The president spoke.']], {
    siteName: 'TASS',
  })
  expect(findCredits(article, LANGUAGES.en ?? null)).toEqual([])
})

test('a name in many places is one credit, with the words of the first', () => {
  const article = toArticle([
    ['paragraph', `${LONG}, a rapporté Interfax.`],
    ['paragraph', `Selon Interfax, ${LONG}.`],
  ])
  const [credit, ...others] = findCredits(article, LANGUAGES.fr ?? null)
  expect(credit?.evidence?.text).toBe('a rapporté Interfax')
  expect(others).toEqual([])
})

test('one agency can give a text and a picture', () => {
  const article = toArticle([
    ['caption', 'Un bus calciné. Photo AFP'],
    ['paragraph', `${LONG}. (AFP)`],
  ])
  expect(findCredits(article, LANGUAGES.fr ?? null).map(({ role }) => role)).toEqual(['photo', 'agency'])
})

test('a page full of names gives a bounded list', () => {
  const names = Array.from(
    { length: 3000 },
    (_, at) => `Source : Name${at}, AFP (${'('.repeat(20)} Selon TASS`,
  )
  const article = toArticle([
    ['paragraph', names.join(' '.repeat(50))],
    ...names.map((words) => ['paragraph', words] as const),
  ])
  expect(findCredits(article, LANGUAGES.fr ?? null).length).toBeLessThanOrEqual(50)
})

test('evidence is always the very words of the text', () => {
  const pieces = fc.constantFrom(
    'AFP',
    '(',
    ')',
    'Selon',
    'avec',
    'Source :',
    'Orda',
    '\n',
    '/',
    '«ТАСС»',
    'É',
    '. ',
    ',',
  )
  const kinds = fc.constantFrom<BlockKind>(
    'paragraph',
    'credit',
    'caption',
    'table-row',
    'title',
    'list-item',
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(kinds, fc.array(pieces, { maxLength: 15 })), { maxLength: 6 }),
      (blocks) => {
        const article = toArticle(blocks.map(([kind, words]) => [kind, words.join(' ')] as const))
        for (const { evidence } of findCredits(article, LANGUAGES.fr ?? null))
          expect(evidence && article.text.slice(evidence.start, evidence.end)).toBe(evidence?.text)
      },
    ),
  )
})
