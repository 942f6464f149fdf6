// A small sound pack for tests, as the files of its folder: every kind of point, rule and reference once.
// A fresh copy each time, typed loosely so that tests can break it.

export type Files = Record<string, unknown>

const both = (en: string, fr: string) => ({ en, fr })

const POINTS = [
  {
    id: 'dead',
    kind: 'count',
    label: both('Dead', 'Morts'),
    definition: both('How many died.', 'Combien de morts.'),
  },
  {
    id: 'cause',
    kind: 'choice',
    label: both('Cause', 'Cause'),
    definition: both('What broke.', 'Ce qui a cédé.'),
    options: { dam: both('dam', 'barrage'), bridge: both('bridge', 'pont') },
  },
  { id: 'day', kind: 'date', label: both('Day', 'Jour'), definition: both('When.', 'Quand.') },
  {
    id: 'warning',
    kind: 'statement',
    label: both('Warning', 'Alerte'),
    definition: both('Warned.', 'Alertés.'),
  },
]

const RULES = {
  dead: {
    kind: 'count',
    range: [1, 500],
    frames: [{ group: ['people'], predicate: ['killed'], bare: true, none: ['valley'] }],
    unknown: [{ all: [['killed'], ['unknown']] }],
    terms: { terrorists: 'terrorists' },
  },
  cause: {
    kind: 'choice',
    options: { dam: [{ all: [['dam-word'], ['burned', 'stormed']] }], bridge: [] },
    quotedOnly: ['dam'],
  },
  day: { kind: 'date', patterns: [{ all: [['dam-word'], ['#date']] }], range: ['2031-05-01', '2031-05-31'] },
  warning: {
    kind: 'statement',
    patterns: [{ all: [['promised']], none: ['@negation'], context: [['valley']] }],
    speakers: ['mayor'],
  },
}

const EVENT = {
  id: 'valley-2031-05',
  name: both('Valley, May 2031', 'Vallée, mai 2031'),
  summary: both('A dam broke.', 'Un barrage a cédé.'),
  window: ['2031-05-01', '2031-05-09'],
  detection: { anchors: ['valley'], themes: [['killed'], ['dam-word']], telling: [], rivals: [] },
  gate: { anchors: ['vallee'], themes: ['barrage'] },
}

const TERMS = {
  terms: { valley: ['valley', 'vallée'], 'dam-word': ['dam*', 'barrage*'], mayor: ['mayor Holm'] },
  speakers: [
    {
      id: 'mayor',
      name: 'Ada Holm',
      label: both('Ada Holm', 'Ada Holm'),
      roles: ['city-hall'],
      of: ['valley'],
    },
  ],
  sources: { 'city-hall': 'Valley city hall' },
}

const OUTLET = {
  id: 'herald',
  name: 'The Herald',
  country: 'SE',
  kind: both('private daily', 'quotidien privé'),
  owner: null,
  note: null,
  basis: 'found',
  sources: ['https://example.org/about'],
  asOf: '2031-05',
}

const ARTICLE = {
  id: 'herald-1',
  outlet: 'herald',
  lang: 'en',
  published: '2031-05-03',
  url: 'https://example.org/dam',
  urlBasis: 'stated',
  credits: [{ name: 'AFP', role: 'agency', basis: 'stated', evidence: ['with', 'AFP'] }],
  origin: 'AFP',
  originBasis: 'stated',
}

const claim = (point: string, value: unknown) => ({
  article: 'herald-1',
  point,
  value,
  attributedTo: null,
  voice: 'own',
  passage: ['the first words', 'the last'],
})

const PACK: Files = {
  'event.json': EVENT,
  'points.json': POINTS,
  'rules.json': RULES,
  'terms.json': TERMS,
  'outlets.json': [OUTLET],
  'articles.json': [ARTICLE],
  'claims.json': [
    claim('dead', { count: 12, bound: 'exact' }),
    claim('dead', { unknown: true }),
    claim('cause', ['dam']),
    claim('day', { text: 'on Saturday' }),
    claim('warning', false),
  ],
  'later.json': [
    {
      point: 'warning',
      value: { date: '2031-05-13' },
      date: '2031-06',
      by: both('inquiry', 'enquête'),
      note: null,
      source: 'https://example.org/inquiry',
    },
  ],
  'fingerprints.json': { words: 5, window: 4, articles: { 'herald-1': { all: '1a 2b zz', unquoted: '2b' } } },
}

export function makePackFiles(): Files {
  return structuredClone(PACK)
}
