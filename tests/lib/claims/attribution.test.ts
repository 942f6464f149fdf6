// To whom does a page give what it tells, and in what voice? Each case is a sentence or two as the press writes them.
import { describe, expect, it } from 'vitest'
import { type Part, tell, tellVoices } from './sample.ts'

type Case = readonly [lang: string, text: string | readonly Part[], told: string]

const INTERIOR = 'Ministry of the Interior'
const TOKAYEV = 'Kassym-Jomart Tokayev'

const SIXTEEN: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  [`attributed | ${INTERIOR}`]: [
    ['fr', 'Le ministère de l’Intérieur a déclaré que 16 policiers avaient été tués.'],
    ['fr', 'Seize policiers ont été tués, a annoncé le ministère de l’Intérieur.'],
    ['fr', 'Selon le ministère de l’Intérieur, 16 policiers ont été tués.'],
    ['fr', 'Seize policiers ont été tués, selon le ministère de l’Intérieur.'],
    ['fr', '16 policiers tués (ministère de l’Intérieur).'],
    ['fr', 'D’après Reuters, qui cite le ministère de l’Intérieur, 16 policiers ont été tués.'],
    ['en', 'The interior ministry said 16 officers were killed.'],
    ['en', 'Sixteen officers were killed, the interior ministry said.'],
    ['en', 'According to the interior ministry, 16 officers were killed.'],
    ['en', 'Sixteen officers were killed, Reuters reported, citing the interior ministry.'],
    ['de', 'Laut Innenministerium wurden 16 Polizisten getötet.'],
    ['de', 'Das Innenministerium teilte mit, dass 16 Polizisten getötet wurden.'],
    ['ru', 'По данным МВД, погибли 16 полицейских.'],
    // A ministry that is named is no other ministry named before.
    [
      'fr',
      'Le ministère de la Santé est débordé. Seize policiers sont morts, selon le ministère de l’Intérieur.',
    ],
  ],
  'attributed | officials': [['en', 'Officials said that 16 officers had been killed.']],
  'attributed | government': [['fr', 'Seize policiers ont été tués, selon le gouvernement.']],
  'attributed | National Security Committee': [
    ['en', 'The National Security Committee said that 16 officers had been killed.'],
  ],
  "attributed | Prosecutor General's Office": [
    ['fr', 'Seize policiers, a précisé le parquet, ont été tués dans la nuit.'],
    ['en', 'Sixteen officers, the prosecutor’s office said, were killed overnight.'],
  ],
  [`attributed | ${TOKAYEV}`]: [
    ['fr', 'Tokaïev a parlé lundi. Il a affirmé que 16 policiers avaient été tués.'],
    ['fr', 'Tokaïev a parlé lundi. Selon lui, 16 policiers ont été tués.'],
    ['en', 'Tokayev spoke on Monday. He said that 16 officers had been killed.'],
    ['de', '16 Polizisten seien getötet worden, sagte Tokajew.'],
  ],
  [`endorsed | ${TOKAYEV}`]: [
    ['fr', 'Tokaïev a révélé que 16 policiers avaient été tués.'],
    ['en', 'Tokayev pointed out that 16 officers had been killed.'],
  ],
  'attributed | nobody': [
    ['fr', 'Seize policiers auraient été tués.'],
    ['en', 'Sixteen officers were reportedly killed.'],
  ],
  'own | nobody': [
    ['fr', 'Seize policiers ont été tués dans la nuit.'],
    ['en', 'The ministry of defence moved out. Sixteen officers were killed.'],
  ],
}

const COUP: readonly Case[] = [
  [
    'fr',
    '« Nous avons survécu à une tentative de putsch », a déclaré le président Tokaïev.',
    `quoted | ${TOKAYEV}`,
  ],
  ['fr', 'Tokaïev : « C’était un coup d’État manqué, rien d’autre. »', `quoted | ${TOKAYEV}`],
  [
    'fr',
    '« Le pays a souffert. C’était un coup d’État manqué. Nous ne l’oublierons pas », a déclaré Tokaïev.',
    `quoted | ${TOKAYEV}`,
  ],
  ['en', '“We have survived an attempted coup,” Tokayev said.', `quoted | ${TOKAYEV}`],
  ['en', '“It was an attempted coup, and it failed,” said Tokayev.', `quoted | ${TOKAYEV}`],
  [
    'en',
    'Tokayev spoke for an hour. It had been an attempted coup, run from one place.',
    `attributed | ${TOKAYEV}`,
  ],
  ['ru', '«Это была попытка государственного переворота», — сказал Токаев.', `quoted | ${TOKAYEV}`],
  ['ru', 'Токаев заявил, что это была попытка государственного переворота.', `attributed | ${TOKAYEV}`],
  ['fr', 'Tokaïev prétend qu’il y a eu une tentative de coup d’État.', `doubted | ${TOKAYEV}`],
  ['fr', 'À en croire Tokaïev, il y a eu une tentative de coup d’État.', `doubted | ${TOKAYEV}`],
  [
    'en',
    'Tokayev claimed, without offering proof, that there had been an attempted coup.',
    `doubted | ${TOKAYEV}`,
  ],
  [
    'fr',
    'Poutine et Tokaïev ont affirmé qu’un coup d’État avait été tenté.',
    `attributed | Vladimir Putin; ${TOKAYEV}`,
  ],
]

/** What articles tell themselves stays theirs, though somebody speaks near by. */
const BACKGROUND: readonly (readonly [string, string, string])[] = [
  [
    'fr',
    'La hausse du prix du gaz a déclenché les manifestations, a dit le président.',
    'trigger: gas | own | nobody',
  ],
  [
    'fr',
    'Selon le président, la hausse du prix du gaz a déclenché les manifestations.',
    `trigger: gas | attributed | ${TOKAYEV}`,
  ],
  [
    'fr',
    'Les troupes de l’OTSC sont arrivées le 6 janvier, a dit le ministère.',
    'csto-arrival: 2022-01-06 | own | nobody',
  ],
  [
    'en',
    'Tokayev said that he had imposed a state of emergency.',
    `state-of-emergency: true | attributed | ${TOKAYEV}`,
  ],
  [
    'en',
    'The CSTO troops – 2,030 men according to the Kremlin – arrived on 6 January.',
    'csto-arrival: 2022-01-06 | own | nobody',
  ],
]

describe('a talk', () => {
  it('in quotation marks behind questions is the guest’s', () => {
    const told = tellVoices(
      'fr',
      'Ysaline Corbeval, historienne, a vécu dix ans dans le pays.',
      'Le président parle d’une attaque. Et vous ?',
      '« Non. Le prix du gaz avait doublé, tout est parti de là. »',
      'A-t-on des preuves ?',
      '« On n’a présenté aucune preuve, le ministère de la Santé lui-même se tait. »',
      'Que retiendra-t-on ?',
      '« Que seize policiers sont morts dans ces journées. »',
    )
    expect(told).toContain('security-forces-killed: 16 | quoted | Ysaline Corbeval')
    expect(told).toContain('evidence: none-presented | quoted | Ysaline Corbeval')
  })

  it('in turns with names is each speaker’s; who asks tells nothing of their own', () => {
    const told = tellVoices(
      'en',
      'Odette Marlowe asks, the historian Tom Penhaligon answers.',
      'MARLOWE: How many died?',
      'PENHALIGON: Sixteen officers were killed.',
      'MARLOWE: And who was arrested?',
      'PENHALIGON: Some 9,900 people were arrested.',
    )
    expect(told).toEqual([
      'security-forces-killed: 16 | attributed | Tom Penhaligon',
      'arrests: about 9900 | attributed | Tom Penhaligon',
    ])
  })
})

describe('a figure', () => {
  const cases = Object.entries(SIXTEEN).flatMap(([told, list]) =>
    list.map(([lang, text]) => [told, lang, text] as const),
  )

  it.each(cases)('is told as %s (%s: %s)', (told, lang, text) => {
    expect(tellVoices(lang, text)).toEqual([`security-forces-killed: 16 | ${told}`])
  })

  it('takes its source from the last cell of its row', () => {
    const told = tellVoices(
      'fr',
      ['table-row', 'Policiers tués | 18 | Ministère de l’Intérieur'],
      ['table-row', 'Personnes arrêtées | 9 900 | Parquet'],
    )
    expect(told).toEqual([
      `security-forces-killed: 18 | attributed | ${INTERIOR}`,
      "arrests: 9900 | attributed | Prosecutor General's Office",
    ])
  })

  it.each<[string, Part, Part | null]>([
    ['its caption', ['caption', 'Le bilan (source : parquet général)'], null],
    ['the line with a colon above it', 'Voici les chiffres du parquet général :', null],
    ['the line below it', 'Voici les chiffres.', 'Source : parquet général'],
  ])('in a table without sources is given to whom %s names', (_, above, below) => {
    const rows: Part[] = [
      ['table-row', 'Policiers tués | 18'],
      ['table-row', 'Personnes arrêtées | 9 900'],
    ]
    expect(tellVoices('fr', above, ...rows, ...(below ? [below] : []))).toEqual([
      "security-forces-killed: 18 | attributed | Prosecutor General's Office",
      "arrests: 9900 | attributed | Prosecutor General's Office",
    ])
  })

  it('that is told twice is given to the source that one of the two names', () => {
    expect(
      tellVoices(
        'fr',
        'Seize policiers ont été tués.',
        'Le ministère de l’Intérieur a confirmé la mort de 16 policiers.',
      ),
    ).toEqual([expect.stringContaining(INTERIOR)])
  })

  it('is not given to a speaker of another paragraph', () => {
    expect(
      tellVoices(
        'en',
        'Tokayev said that order would return.',
        'The city is quiet.',
        'Sixteen officers were killed.',
      ),
    ).toContain('security-forces-killed: 16 | own | nobody')
  })

  it('is not made up where a source does not give it', () => {
    expect(tellVoices('fr', 'Le ministère n’a pas dit si des policiers ont été tués.')).toEqual([])
    expect(
      tellVoices('fr', 'Le ministère de l’Intérieur n’a pas précisé combien de civils ont été tués.'),
    ).toEqual([`civilian-deaths: unknown | attributed | ${INTERIOR}`])
  })

  it('that is denied is not claimed', () => {
    expect(tellVoices('en', 'The interior ministry denied that 500 people had been killed.')).toEqual([])
    expect(tellVoices('fr', 'Le ministère de l’Intérieur dément que 500 personnes aient été tuées.')).toEqual(
      [],
    )
  })
})

describe('a statement', () => {
  it.each(COUP)('is given to who says it, in the voice of the page (%s: %s)', (lang, text, told) => {
    expect(tellVoices(lang, ...(typeof text === 'string' ? [text] : text))).toContain(
      `coup-attempt: true | ${told}`,
    )
  })

  it.each(BACKGROUND)(
    'that articles make themselves is given to nobody but by "according to" (%s: %s)',
    (lang, text, told) => {
      expect(tellVoices(lang, text)).toContain(told)
    },
  )

  it('in a quotation that goes on behind its speaker is the same speaker’s', () => {
    expect(
      tellVoices(
        'en',
        '“It was an attempted coup,” said Tokayev. “Order is now restored across the country.”',
      ),
    ).toEqual([`coup-attempt: true | quoted | ${TOKAYEV}`, `order-restored: true | quoted | ${TOKAYEV}`])
  })

  it('is turned round by a verb that denies it', () => {
    expect(tellVoices('en', 'The foreign ministry denied that foreign fighters had taken part.')).toEqual([
      'foreign-fighters: false | attributed | Ministry of Foreign Affairs',
    ])
    expect(tellVoices('fr', 'L’opposition nie toute tentative de coup d’État.')).toEqual([
      'coup-attempt: false | attributed | opposition',
    ])
  })

  it('that only one speaker can make is nobody else’s', () => {
    const said = 'a dit que le terrorisme international était derrière les troubles.'
    expect(tellVoices('fr', `Vladimir Poutine ${said}`)).toEqual([
      'foreign-terror-putin: true | attributed | Vladimir Putin',
    ])
    expect(tellVoices('fr', `Tokaïev ${said}`)).toEqual([])
  })

  it('by a word in marks within reported speech is quoted', () => {
    expect(tellVoices('en', 'Armed “terrorists” attacked the city hall, Tokayev said.')).toContain(
      `attackers-makeup: terrorists | quoted | ${TOKAYEV}`,
    )
  })

  it('of a part is told by who told the whole', () => {
    const told = tellVoices(
      'en',
      'At least 164 people were killed, the interior ministry said. Of these, 103 died in Almaty.',
    )
    expect(told).toContain(`almaty-deaths: 103 | attributed | ${INTERIOR}`)
  })

  it('in a list is told by whom its introduction names, not by whom it stands for', () => {
    const items: Part[] = [
      ['paragraph', 'Le point sur ce qui est confirmé :'],
      ['list-item', '16 policiers tués'],
      ['list-item', '164 blessés'],
    ]
    expect(tellVoices('fr', 'Tokaïev a parlé lundi.', ...items)).toContain(
      'security-forces-killed: 16 | own | nobody',
    )
    const named: Part = ['paragraph', 'Le bilan, selon le ministère de l’Intérieur :']
    expect(tellVoices('fr', named, ...items.slice(1))).toContain(
      `security-forces-killed: 16 | attributed | ${INTERIOR}`,
    )
  })

  it('is not the agency’s that was cited, where a pronoun speaks', () => {
    const told = tellVoices(
      'en',
      'President Tokayev addressed the alliance, Reuters reports. “It was an attempted coup,” he said.',
    )
    expect(told).toContain(`coup-attempt: true | quoted | ${TOKAYEV}`)
  })

  it('of an assurance that is a denial is not turned round', () => {
    expect(tellVoices('en', 'Tokayev denied that troops had fired on peaceful protesters.')).toEqual([
      `peaceful-protesters: true | attributed | ${TOKAYEV}`,
    ])
  })

  it('by a person and the office that they hold names both', () => {
    const told = tellVoices(
      'en',
      'Berik Asylov, the prosecutor general, said that 19 officers had been killed.',
    )
    expect(told).toContain(
      "security-forces-killed: 19 | attributed | Berik Asylov; Prosecutor General's Office",
    )
  })
})

describe('a correspondent who is asked', () => {
  it('speaks for the page', () => {
    const talk: Part[] = [
      ['credit', 'Par Hervé Lanquetot, envoyé spécial'],
      ['paragraph', 'Clémence Aubry : Que se passe-t-il ?'],
      ['paragraph', 'Hervé Lanquetot : Internet reste coupé dans tout le pays.'],
      ['paragraph', 'Clémence Aubry : Le bilan ?'],
      ['paragraph', 'Hervé Lanquetot : Le calme revient, dit Hervé Lanquetot.'],
    ]
    expect(tellVoices('fr', ...talk)).toContain('internet: cut | own | nobody')
  })
})

describe('a negation in the gap of a cue', () => {
  it.each([
    ['pt', 'A calma voltou às ruas de Almaty.', ['order-restored: true']],
    ['pt', 'A calma não voltou às ruas de Almaty. Morreram 16 policiais.', []],
  ])('%s: %s', (lang, text, told) => {
    expect(tell(lang, text).filter((claim) => claim.startsWith('order-restored: true'))).toEqual(told)
  })
})
