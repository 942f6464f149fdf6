// Is a page coverage of the event, and does it say why? The pages are our own, as short or long as those of the press.
import { describe, expect, it } from 'vitest'
import { DETECTED } from '../../../lib/detection/score.ts'
import { analyse } from '../../../lib/engine.ts'
import { CORPUS, compose } from '../claims/sample.ts'

interface Page {
  readonly lang: string
  readonly published: string | null
  readonly text: readonly string[]
}

const detect = ({ lang, published, text }: Page) => analyse(compose(lang, text, published), CORPUS)

const REPORT = [
  'Kazakhstan : Tokaïev parle d’un putsch manqué',
  'Le président kazakh a affirmé lundi que son pays avait survécu à une tentative de coup d’État.',
  'Selon le ministère de l’Intérieur, 16 policiers ont été tués et plus de 1 600 blessés.',
  'La police a arrêté près de 8 000 manifestants. L’état d’urgence reste en vigueur à Almaty.',
  'Les manifestations avaient commencé à Janaozen après la hausse du prix du gaz.',
  'L’OTSC a envoyé 2 030 soldats, arrivés le 6 janvier 2022.',
]

const PEARS = Array.from(
  { length: 14 },
  (_, at) =>
    `La récolte des poires de la région ${at + 1} a été bonne et les vergers sont calmes. Les prix sont stables.`,
)

const COVERAGE: Readonly<Record<string, Page>> = {
  'a report of the day': { lang: 'fr', published: '2022-01-10', text: REPORT },
  'a report without a date': { lang: 'fr', published: null, text: REPORT },
  'an item of two sentences': {
    lang: 'en',
    published: '2022-01-09',
    text: [
      'Kazakhstan unrest: 164 dead',
      'At least 164 people have been killed in Kazakhstan. Nearly 6,000 people were arrested.',
    ],
  },
  'an item in Russian': {
    lang: 'ru',
    published: '2022-01-10',
    text: [
      'Токаев назвал беспорядки попыткой переворота',
      'Президент Казахстана заявил, что в стране была попытка государственного переворота. По данным МВД, погибли 16 полицейских. В Алматы введён режим чрезвычайного положения.',
    ],
  },
  'an item in German': {
    lang: 'de',
    published: '2022-01-10',
    text: [
      'Kasachstan: Tokajew spricht von Putschversuch',
      'Der Präsident Kasachstans sprach von einem Putschversuch. 16 Polizisten wurden getötet, 8000 Menschen wurden festgenommen. In Almaty gilt der Ausnahmezustand.',
    ],
  },
  'a retrospective for those who know the country': {
    lang: 'fr',
    published: '2023-01-05',
    text: [
      '« Janvier sanglant » : ce que disent les dossiers',
      'Un an après, les autorités kazakhes comptent 225 morts. Dix-neuf policiers ont été tués.',
      ...Array.from(
        { length: 14 },
        (_, at) => `Les familles du dossier ${at + 1} attendent toujours une réponse.`,
      ),
      'Le 7 janvier 2022, le président ordonnait d’ouvrir le feu sans avertissement. Internet était coupé.',
      'L’état d’urgence fut décrété. Les soldats de l’OTSC sont repartis le 19 janvier. Près de 10 000 personnes ont été arrêtées.',
      'Tout était parti de la hausse du prix du gaz. Des bâtiments ont été incendiés.',
    ],
  },
  'a retrospective that dates the event': {
    lang: 'en',
    published: '2023-01-05',
    text: [
      'Kazakhstan, one year after the January unrest',
      'In January 2022 protests over gas prices began in Zhanaozen and spread to Almaty. Tokayev spoke of an attempted coup.',
      'The prosecutor’s office says 238 people died, including 19 officers. Nearly 10,000 people were detained.',
      'The CSTO sent 2,030 troops, who arrived on 6 January 2022. A state of emergency was declared.',
    ],
  },
}

const NO_COVERAGE: Readonly<Record<string, Page>> = {
  'another disaster of the country, years later, dated by its text alone': {
    lang: 'es',
    published: null,
    text: [
      'Kazajistán evacúa a cien mil personas por las inundaciones',
      'Astaná, 14 abr 2024 (Agencia Levante).- El desbordamiento de dos ríos ha obligado a desalojar a miles de personas en Kazajistán. El estado de emergencia rige en diez regiones.',
      'Cinco personas han fallecido, según la policía. Unos 13.000 soldados y 2.400 vehículos participan en las tareas. «Nos cortaron internet», cuenta una vecina.',
    ],
  },
  'an anniversary of earlier unrest': {
    lang: 'fr',
    published: null,
    text: [
      'Janaozen, dix ans après',
      'Le 16 décembre 2011, la police du Kazakhstan tirait sur les grévistes : seize morts. La mairie avait brûlé, l’état d’urgence avait été imposé et internet coupé.',
      'Noursoultan Nazarbaïev dénonçait alors des « voyous » payés de l’étranger. On y parle aujourd’hui du prix du gaz.',
    ],
  },
  'a page on something else that names the country once': {
    lang: 'fr',
    published: '2022-01-19',
    text: [
      'Cuivre : les cours repartent',
      'Léandre Cottereau, 19 janvier 2022',
      'Le cours a retrouvé mercredi son plus haut. Il avait reculé lorsque l’accès à internet avait été coupé au Kazakhstan. La baisse est effacée.',
      'Les analystes regardent la banque centrale. Les stocks sont bas. Au Kosovo, l’état d’urgence énergétique dure. La demande reste forte.',
    ],
  },
  'a page on something else': {
    lang: 'fr',
    published: '2022-01-10',
    text: ['Poires : une bonne année', ...PEARS],
  },
  'a long page that names the country in passing': {
    lang: 'fr',
    published: '2022-01-10',
    text: [
      'Poires : une bonne année',
      ...PEARS,
      'Au Kazakhstan, où l’état d’urgence est en vigueur, les pommiers ont souffert.',
    ],
  },
  'a page of before the event': {
    lang: 'fr',
    published: '2021-12-20',
    text: [
      'Kazakhstan : le prix du gaz inquiète',
      'Au Kazakhstan, la hausse du prix du gaz inquiète. Le gouvernement de Tokaïev promet d’aider.',
    ],
  },
  'the country in another year': {
    lang: 'en',
    published: '2011-12-18',
    text: [
      'Kazakhstan: deaths in Zhanaozen',
      'At least 14 people were killed in Zhanaozen when police opened fire on striking oil workers on 16 December 2011. Nazarbayev declared a state of emergency.',
    ],
  },
  'the country years later': {
    lang: 'en',
    published: '2024-04-10',
    text: [
      'Kazakhstan: floods in the north',
      'Thousands were evacuated in northern Kazakhstan. Tokayev declared a state of emergency and visited the region.',
    ],
  },
  'unrest in another country': {
    lang: 'en',
    published: '2022-01-24',
    text: [
      'Burkina Faso: soldiers seize power',
      'Soldiers announced a coup. The airport was seized, 16 officers were killed, and a state of emergency was declared.',
    ],
  },
  'the football of the country': {
    lang: 'en',
    published: '2022-01-12',
    text: [
      'Kazakhstan name squad for spring',
      'Kazakhstan have named a squad of 23 for the matches in Almaty. The coach said that the team is ready.',
    ],
  },
  'a visit of its president': {
    lang: 'fr',
    published: '2022-11-29',
    text: [
      'Tokaïev reçu à Paris',
      'Le président du Kazakhstan, Kassym-Jomart Tokaïev, est arrivé mardi à Paris. Il a parlé d’uranium et d’énergie.',
    ],
  },
}

describe('coverage', () => {
  it.each(Object.entries(COVERAGE))('is %s', (_, page) => {
    const { event, detection } = detect(page)
    expect({ event, reasons: detection.reasons }).toMatchObject({ event: 'kazakhstan-2022-01' })
    expect(detection.score).toBeGreaterThanOrEqual(DETECTED)
  })

  it.each(Object.entries(NO_COVERAGE))('is not %s', (_, page) => {
    const { event, claims, omitted, detection } = detect(page)
    expect({ event, claims, omitted }).toEqual({ event: null, claims: [], omitted: [] })
    expect(detection.score).toBeLessThan(DETECTED)
  })
})

describe('a score', () => {
  it.each(Object.entries({ ...COVERAGE, ...NO_COVERAGE }))(
    'is the sum of its reasons, kept from 0 to 1: %s',
    (_, page) => {
      const { score, reasons } = detect(page).detection
      const sum = reasons.reduce((total, { weight }) => total + weight, 0)
      expect(score).toBeCloseTo(Math.min(Math.max(sum, 0), 1), 5)
    },
  )

  it('quotes the page for the words that it rests on', () => {
    const page = COVERAGE['a report of the day']
    const { reasons } = page ? detect(page).detection : { reasons: [] }
    expect(reasons.find(({ signal }) => signal === 'title')?.text).toBe('Kazakhstan')
    expect(reasons.every(({ signal, text }) => signal !== '' && text !== '')).toBe(true)
  })

  it('is not raised by a page that says one thing again and again', () => {
    const [title = '', ...rest] = REPORT
    const once = detect({ lang: 'fr', published: '2022-01-10', text: [title, ...rest] }).detection.score
    const often = detect({ lang: 'fr', published: '2022-01-10', text: [title, ...rest, ...rest, ...rest] })
    expect(often.detection.score).toBeLessThanOrEqual(Math.max(once, 1))
  })

  it('says what is missing where no place, no language or no text is known', () => {
    const signals = (lang: string | null, ...text: string[]) =>
      analyse(compose(lang, text), CORPUS).detection.reasons.map(({ signal }) => signal)
    expect(signals('fr', 'Poires', 'La récolte est bonne.')).toEqual(['no-anchor'])
    expect(signals(null, 'Zzz', 'Qqq xxx www.')).toEqual(['no-language'])
    expect(signals('hu', 'Csend', 'Az ország csendes.')).toEqual(['no-language'])
    expect(signals('fr')).toEqual(['no-anchor'])
  })
})
