// Does each number go to the people or things that it counts, and to what happened to them?
import { describe, expect, it } from 'vitest'
import { claimsOf, type Part, tell } from './sample.ts'

interface Case {
  readonly lang: string
  readonly parts: readonly Part[]
  /** All counts that must be found, and no other. */
  readonly counts: readonly string[]
}

const COUNTS =
  /^(?:[a-z-]+deaths|[a-z-]+killed|[a-z-]*wounded|arrests|hospitalised|csto-troops|csto-equipment|attackers-number)\b/
const countsIn = (lang: string, ...parts: readonly Part[]) =>
  tell(lang, ...parts).filter((claim) => COUNTS.test(claim))

const CASES: Readonly<Record<string, Case>> = {
  'a number in words is no day of the weekday before it, in its sentence or another': {
    lang: 'en',
    parts: ['The ministry spoke on Monday. Sixteen officers were killed.'],
    counts: ['security-forces-killed: 16'],
  },
  'a number in words behind a weekday of its sentence': {
    lang: 'fr',
    parts: ['On recensait lundi dix-huit policiers tués.'],
    counts: ['security-forces-killed: 18'],
  },
  'a part in the row below the whole': {
    lang: 'fr',
    parts: [
      ['table-row', 'Tués | 225'],
      ['table-row', 'dont militaires et policiers | 19'],
    ],
    counts: ['total-deaths: 225', 'security-forces-killed: 19'],
  },
  'people are whom they are described as': {
    lang: 'fr',
    parts: ['Vingt-six personnes qualifiées de « criminels armés » ont été abattues.'],
    counts: ['attackers-killed: 26'],
  },
  'a whole keeps its noun from the part behind it': {
    lang: 'fr',
    parts: ['Le parquet recense 4 353 blessés, dont 3 393 parmi les forces de l’ordre.'],
    counts: ['wounded: 4353', 'security-forces-wounded: 3393'],
  },
  'a side behind the predicate': {
    lang: 'fr',
    parts: ['On compte 26 personnes tuées du côté des assaillants.'],
    counts: ['attackers-killed: 26'],
  },
  'a third figure is not of the second of two sides': {
    lang: 'fr',
    parts: [
      'On parlait de 26 manifestants et de 16 policiers tués, ainsi que de plus de 2 000 blessés en une semaine.',
    ],
    counts: ['attackers-killed: 26', 'security-forces-killed: 16', 'wounded: at-least 2000'],
  },
  'a sum before its parts is of neither side': {
    lang: 'en',
    parts: ['Nineteen officers were killed. Earlier it had spoken of 44 deaths: 26 rioters and 18 officers.'],
    counts: [
      'security-forces-killed: 19',
      'total-deaths: 44',
      'attackers-killed: 26',
      'security-forces-killed: 18',
    ],
  },
  'a bare figure leaves the noun of a number of another size alone': {
    lang: 'fr',
    parts: [
      'La mairie parlait de dix policiers morts. Elle en dénombre douze, et 353 blessés parmi la police.',
    ],
    counts: ['security-forces-killed: 10', 'security-forces-killed: 12', 'security-forces-wounded: 353'],
  },
  'a phrase between two numbers is the first one’s': {
    lang: 'en',
    parts: ['Sixteen members of the security forces died and more than 1,300 were injured.'],
    counts: ['security-forces-killed: 16', 'security-forces-wounded: at-least 1300'],
  },
  'an older figure over one between': {
    lang: 'en',
    parts: [
      'Sixteen officers died and over 1,300 were injured. The ministry had earlier reported 18 deaths.',
    ],
    counts: [
      'security-forces-killed: 16',
      'security-forces-wounded: at-least 1300',
      'security-forces-killed: 18',
    ],
  },
  'an older figure of the whole, not of its part': {
    lang: 'en',
    parts: [
      'In all 225 people were killed, including 19 officers. Until then the earlier toll was 160 dead.',
    ],
    counts: ['total-deaths: 225', 'security-forces-killed: 19', 'total-deaths: 160'],
  },
  'ranks are those of the side told last': {
    lang: 'fr',
    parts: ['Treize policiers sont morts. Il y a aussi 353 blessés dans leurs rangs.'],
    counts: ['security-forces-killed: 13', 'security-forces-wounded: 353'],
  },
  'people who gather are no known figure': {
    lang: 'en',
    parts: [
      'Sixteen officers were killed. Some 20,000 people protested in the west, and 2,500 people demonstrated.',
    ],
    counts: ['security-forces-killed: 16'],
  },
  'a dateline rules no figure out': {
    lang: 'en',
    parts: ['Almaty, Jan 9 (AFP): At least 164 people have been killed in the unrest.'],
    counts: ['total-deaths: at-least 164'],
  },
  'items typed by hand are parted': {
    lang: 'it',
    parts: ['I numeri del ministero\n• oltre 4.400 fermati\n• 26 "criminali armati" uccisi'],
    counts: ['arrests: at-least 4400', 'attackers-killed: 26'],
  },
  'a noun that follows two numbers is that of both': {
    lang: 'fr',
    parts: ['On compte 17 tués et plus de 1 300 blessés dans les rangs de la police.'],
    counts: ['security-forces-killed: 17', 'security-forces-wounded: at-least 1300'],
  },
  'a verb that follows two nouns is told of both': {
    lang: 'fr',
    parts: ['27 criminels armés et 17 membres des forces de sécurité sont morts.'],
    counts: ['attackers-killed: 27', 'security-forces-killed: 17'],
  },
  'a verb that follows two nouns is told of both, in English': {
    lang: 'en',
    parts: ['18 officers and 26 armed criminals were killed; 9,900 people were detained.'],
    counts: ['security-forces-killed: 18', 'attackers-killed: 26', 'arrests: 9900'],
  },
  'a part with its own noun is a figure of its own': {
    lang: 'fr',
    parts: ['Le bilan est de 225 morts, dont 19 policiers.'],
    counts: ['total-deaths: 225', 'security-forces-killed: 19'],
  },
  'a part with its own noun, in English': {
    lang: 'en',
    parts: ['The unrest left 225 people dead, including 19 members of the security forces.'],
    counts: ['total-deaths: 225', 'security-forces-killed: 19'],
  },
  'a part with its own noun, in German': {
    lang: 'de',
    parts: ['Insgesamt starben 225 Menschen, darunter 19 Sicherheitskräfte.'],
    counts: ['total-deaths: 225', 'security-forces-killed: 19'],
  },
  'a part with its own noun, in Russian': {
    lang: 'ru',
    parts: ['Погибли 225 человек, в том числе 19 сотрудников полиции.'],
    counts: ['total-deaths: 225', 'security-forces-killed: 19'],
  },
  'a part that is told by its place': {
    lang: 'fr',
    parts: ['Les troubles ont fait 164 morts, dont 103 à Almaty.'],
    counts: ['total-deaths: 164', 'almaty-deaths: 103'],
  },
  'a part that is told by its place, in English': {
    lang: 'en',
    parts: ['At least 164 people were killed, 103 of them in Almaty.'],
    counts: ['total-deaths: at-least 164', 'almaty-deaths: 103'],
  },
  'a part with nothing of its own is no toll': {
    lang: 'fr',
    parts: ['Treize policiers ont été tués, dont deux retrouvés décapités.'],
    counts: ['security-forces-killed: 13'],
  },
  'a second verb takes the noun of the first': {
    lang: 'en',
    parts: ['Sixteen officers were killed and over 1,600 were injured.'],
    counts: ['security-forces-killed: 16', 'security-forces-wounded: at-least 1600'],
  },
  'a second verb takes the noun of the first, in German': {
    lang: 'de',
    parts: ['16 Polizisten wurden getötet, mehr als 1600 verletzt.'],
    counts: ['security-forces-killed: 16', 'security-forces-wounded: at-least 1600'],
  },
  'a second verb takes the noun of the first, in Russian': {
    lang: 'ru',
    parts: ['Погибли 16 сотрудников полиции, более 1,6 тыс. ранены.'],
    counts: ['security-forces-killed: 16', 'security-forces-wounded: at-least 1600'],
  },
  'a second participle takes the noun of the first': {
    lang: 'fr',
    parts: ['Près de 10 000 personnes ont été arrêtées, et plus de 2 200 blessées.'],
    counts: ['arrests: about 10000', 'wounded: at-least 2200'],
  },
  'a new figure after an old one takes its noun and its verb': {
    lang: 'en',
    parts: ['Officials had earlier named 16 officers killed; now the figure is 18.'],
    counts: ['security-forces-killed: 16', 'security-forces-killed: 18'],
  },
  'a figure that rose from one number to another has both': {
    lang: 'en',
    parts: ['The number of officers killed has risen from 16 to 18.'],
    counts: ['security-forces-killed: 16', 'security-forces-killed: 18'],
  },
  'a figure that rose from one number to another, in French': {
    lang: 'fr',
    parts: ['Le nombre de policiers tués est passé de 16 à 18.'],
    counts: ['security-forces-killed: 16', 'security-forces-killed: 18'],
  },
  'those of a whole who were of one side are told of it': {
    lang: 'fr',
    parts: ['Sur les 225 morts, 19 étaient des policiers.'],
    counts: ['total-deaths: 225', 'security-forces-killed: 19'],
  },
  'those of a whole who were of one side, in German': {
    lang: 'de',
    parts: ['Unter den 225 Toten waren 19 Sicherheitskräfte.'],
    counts: ['total-deaths: 225', 'security-forces-killed: 19'],
  },
  'a verb that ends the sentence, in Turkish': {
    lang: 'tr',
    parts: ['En az 16 polis öldü, bin 600’den fazla kişi yaralandı.'],
    counts: ['security-forces-killed: at-least 16', 'wounded: at-least 1600'],
  },
  'a second participle takes the noun of the first, in Italian': {
    lang: 'it',
    parts: ['Sedici agenti sono stati uccisi, oltre 1.600 feriti.'],
    counts: ['security-forces-killed: 16', 'security-forces-wounded: at-least 1600'],
  },
  'a second verb takes the noun of the first, in Spanish': {
    lang: 'es',
    parts: ['Murieron 16 policías y más de 1.600 resultaron heridos.'],
    counts: ['security-forces-killed: 16', 'security-forces-wounded: at-least 1600'],
  },
  'an answer takes its verb from the question': {
    lang: 'en',
    parts: ['How many died? Officials name 26 rioters and 16 officers.'],
    counts: ['attackers-killed: 26', 'security-forces-killed: 16'],
  },
  'police who kill are not the killed': {
    lang: 'fr',
    parts: ['26 émeutiers ont été tués par la police.'],
    counts: ['attackers-killed: 26'],
  },
  'police who kill are not the killed, where they come first': {
    lang: 'en',
    parts: ['Police killed 26 rioters in the night.'],
    counts: ['attackers-killed: 26'],
  },
  'the number of those who kill is no toll': {
    lang: 'en',
    parts: ['26 rioters were shot dead by 18 officers.'],
    counts: ['attackers-killed: 26'],
  },
  'rows of a list say what each counts': {
    lang: 'fr',
    parts: [
      ['heading', 'Le bilan'],
      ['list-item', 'Policiers tués : 18'],
      ['list-item', 'Civils tués : 26'],
      ['list-item', 'Personnes arrêtées : 9 900'],
    ],
    counts: ['security-forces-killed: 18', 'civilian-deaths: 26', 'arrests: 9900'],
  },
  'rows of a list take what they lack from the heading': {
    lang: 'fr',
    parts: [
      ['heading', 'Tués parmi les policiers'],
      ['list-item', 'Dans la capitale : 16'],
    ],
    counts: ['security-forces-killed: 16'],
  },
  'cells of a row belong together': {
    lang: 'en',
    parts: [
      ['table-row', 'Officers killed | 18'],
      ['table-row', 'People detained | 9,900'],
    ],
    counts: ['security-forces-killed: 18', 'arrests: 9900'],
  },
  'dozens are a magnitude': {
    lang: 'fr',
    parts: ['Des dizaines d’assaillants ont été liquidés.'],
    counts: ['attackers-killed: magnitude 10'],
  },
  'a number that is not known is told as such': {
    lang: 'fr',
    parts: ['Le nombre de civils tués n’est pas connu.'],
    counts: ['civilian-deaths: unknown'],
  },
  'soldiers and vehicles of one verb are parted': {
    lang: 'en',
    parts: ['The alliance sent 2,030 troops and 250 vehicles.'],
    counts: ['csto-troops: 2030', 'csto-equipment: 250'],
  },
  'a thousand soldiers that look like a year are soldiers': {
    lang: 'fr',
    parts: ['L’OTSC a envoyé 2000 soldats dans le pays.'],
    counts: ['csto-troops: 2000'],
  },
  'figures of an earlier year are another event’s': {
    lang: 'fr',
    parts: ['En décembre 2011, 16 personnes ont été tuées à Janaozen.'],
    counts: [],
  },
  'figures of an earlier year, in English': {
    lang: 'en',
    parts: ['In 2011 at least 16 people were killed in Zhanaozen.'],
    counts: [],
  },
  'burnt cars are not the alliance’s vehicles': {
    lang: 'en',
    parts: ['Some 500 vehicles were set on fire.'],
    counts: [],
  },
  'ages, prices, shares and days count nobody': {
    lang: 'fr',
    parts: ['Le 10 janvier à 18 heures, le président, 68 ans, dit que le litre, à 120 tenges, a pris 100 %.'],
    counts: [],
  },
  'a figure that nothing like the point could have is not believed': {
    lang: 'en',
    parts: ['Officials say 45,000 officers were killed.'],
    counts: [],
  },
}

describe('figures', () => {
  it.each(Object.entries(CASES))('%s', (_, { lang, parts, counts }) => {
    expect(countsIn(lang, ...parts).toSorted()).toEqual(counts.toSorted())
  })

  it('of one value told twice are one claim', () => {
    expect(countsIn('fr', 'Seize policiers ont été tués.', 'Les 16 policiers tués seront décorés.')).toEqual([
      'security-forces-killed: 16',
    ])
  })

  it.each([
    ['fr', '26 émeutiers ont été tués.', 'rioters'],
    ['fr', '26 criminels armés ont été tués.', 'armed criminals'],
    ['en', '26 terrorists were killed.', 'terrorists'],
    ['en', '26 protesters were killed.', 'demonstrators'],
  ])('keep the page’s word for those who are counted: %s: %s', (lang, text, term) => {
    const killed = claimsOf(lang, text).find(({ point }) => point === 'attackers-killed')
    expect(killed?.value).toEqual({ count: 26, bound: 'exact', term })
  })
})
