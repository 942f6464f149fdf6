import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareClaims } from '../../../lib/comparison/compare.ts'
import type { PageContext } from '../../../lib/comparison/origins.ts'
import type { Credit, FoundClaim, Reuse } from '../../../lib/report.ts'
import { account, claim, PACK } from './sample.ts'

const PAGE: PageContext = { published: '2022-01-10', siteName: 'A page', credits: [], reuse: [] }
const compareOne = (found: FoundClaim, context: Partial<PageContext> = {}, pack = PACK) => {
  const { claims } = compareClaims([found], { ...PAGE, ...context }, pack)
  const [first] = claims
  if (!first) throw new Error('no claim came back')
  return first
}
const told = (found: FoundClaim, context: Partial<PageContext> = {}, pack = PACK) => {
  const { verdict, reasons, origins } = compareOne(found, context, pack)
  return { verdict, reasons, ...origins }
}
const count = (number: number) => ({ count: number, bound: 'exact' as const })
const agency = (name: string): Credit => ({ name, role: 'agency', basis: 'stated', evidence: null })
const reuse = (article: string, shareUnquoted: number, passages: Reuse['passages'] = []): Reuse => ({
  article,
  share: shareUnquoted,
  shareUnquoted,
  passages,
})

describe('a claim against all accounts', () => {
  test('two papers with one agency text count as one origin', () => {
    expect(told(claim('killed', count(16)))).toEqual({
      verdict: 'differs',
      reasons: ['number'],
      agree: ['AFP'],
      differ: ['Reuters'],
    })
  })
  test('agreement with no difference of fact anywhere agrees, and tells other words', () => {
    expect(told(claim('trigger', ['gas']))).toEqual({
      verdict: 'agrees',
      reasons: ['wording'],
      agree: ['AFP'],
      differ: ['Reuters'],
    })
  })
  test('of several figures in one article the nearest one speaks for it', () => {
    const { against } = compareOne(claim('troops', count(2030)))
    expect(against).toEqual([
      { article: 'paper-a', verdict: 'agrees', reasons: [] },
      { article: 'radio-d', verdict: 'differs', reasons: ['number'] },
    ])
  })
  test('a point that no article speaks of is only here', () => {
    const without = { ...PACK, claims: PACK.claims.filter(({ point }) => point !== 'coup') }
    expect(told(claim('coup', true), {}, without)).toEqual({
      verdict: 'only-here',
      reasons: [],
      agree: [],
      differ: [],
    })
  })
  test('a denial differs from everyone who reports it', () => {
    expect(told(claim('coup', false))).toEqual({
      verdict: 'differs',
      reasons: ['denial'],
      agree: [],
      differ: ['AFP', 'Reuters'],
    })
  })
  test('a content that cannot be compared is unclear and says so', () => {
    expect(told(claim('leaving', { text: 'within ten days' }))).toEqual({
      verdict: 'unclear',
      reasons: ['wording'],
      agree: [],
      differ: [],
    })
  })
})

describe('who says it, and in what voice', () => {
  test.each<[string, FoundClaim, string, string[]]>([
    [
      'other speakers of one figure',
      claim('killed', count(16), { attributedTo: 'Ministry of Health', voice: 'attributed' }),
      'paper-a',
      ['attribution'],
    ],
    [
      'one of two speakers in common',
      claim('killed', count(16), { attributedTo: 'police; Ministry of the Interior', voice: 'attributed' }),
      'paper-a',
      [],
    ],
    ['a figure with nobody behind it', claim('killed', count(16)), 'paper-a', ['voice']],
    [
      'reported on one side, backed by a verb on the other',
      claim('coup', true, { attributedTo: 'the president', voice: 'attributed' }),
      'site-c',
      ['voice'],
    ],
    [
      'doubted on one side',
      claim('coup', true, { attributedTo: 'the president', voice: 'doubted' }),
      'paper-a',
      ['voice'],
    ],
    [
      'quoted here and reported there is no difference',
      claim('coup', true, { attributedTo: 'the president', voice: 'quoted' }),
      'paper-a',
      [],
    ],
    [
      'the voice of a word for the cause tells nothing',
      claim('trigger', ['gas'], { attributedTo: 'the president', voice: 'attributed' }),
      'paper-a',
      [],
    ],
  ])('%s', (_title, found, article, reasons) => {
    const { against } = compareOne(found)
    expect(against.find((one) => one.article === article)).toEqual({ article, verdict: 'agrees', reasons })
  })
})

test.each<[string, FoundClaim, string[]]>([
  [
    'a voice that most accounts share is no reason',
    claim('coup', true, { attributedTo: 'the president', voice: 'attributed' }),
    [],
  ],
  [
    'a voice apart from most accounts is one',
    claim('coup', true, { attributedTo: 'the president', voice: 'doubted' }),
    ['voice'],
  ],
])('%s', (_title, found, reasons) => {
  expect(told(found)).toMatchObject({ verdict: 'agrees', reasons })
})

describe('the day of a figure', () => {
  test.each<[string, FoundClaim, string | null, string[]]>([
    ['a larger toll on a later day has grown', claim('killed', count(44)), '2022-01-12', ['later']],
    [
      'a smaller toll on an earlier day had still to grow',
      claim('killed', count(8)),
      '2022-01-05',
      ['later'],
    ],
    ['a smaller toll on a later day contradicts', claim('killed', count(8)), '2022-01-12', ['number']],
    ['a larger toll on the same day contradicts', claim('killed', count(44)), '2022-01-10', ['number']],
    ['a larger toll on a page with no date contradicts', claim('killed', count(44)), null, ['number']],
    ['a known later figure is known on a page with no date', claim('killed', count(19)), null, ['later']],
    [
      'a later figure on the very day of the article is no later figure',
      claim('killed', count(19)),
      '2022-01-10',
      ['number'],
    ],
    [
      'what does not grow with time contradicts on any day',
      claim('troops', count(4000)),
      '2022-02-01',
      ['number'],
    ],
  ])('%s', (_title, found, published, reasons) => {
    expect(told(found, { published })).toMatchObject({ verdict: 'differs', reasons })
  })
})

describe('independence', () => {
  test.each<[string, Partial<PageContext>, object]>([
    ['a stated credit', { credits: [agency('Agence France-Presse')] }, { verdict: 'only-here', agree: [] }],
    ['the name of the site', { siteName: 'AFP' }, { verdict: 'only-here', agree: [] }],
    ['a copy of one of its outlets', { reuse: [reuse('paper-b', 0.6)] }, { verdict: 'only-here', agree: [] }],
    [
      'a passage taken over',
      { reuse: [reuse('paper-a', 0.2, [{ start: 90, end: 120 }])] },
      { verdict: 'only-here', agree: [] },
    ],
    [
      'a passage taken over elsewhere on the page',
      { reuse: [reuse('paper-a', 0.2, [{ start: 900, end: 990 }])] },
      { verdict: 'agrees', agree: ['AFP'] },
    ],
    [
      'a shared quotation alone',
      { reuse: [{ ...reuse('paper-a', 0.02, [{ start: 90, end: 120 }]), share: 0.3 }] },
      { verdict: 'agrees', agree: ['AFP'] },
    ],
    [
      'a photo of the agency',
      { credits: [{ ...agency('AFP'), role: 'photo' }] },
      { verdict: 'agrees', agree: ['AFP'] },
    ],
    [
      'an inferred credit alone',
      { credits: [{ ...agency('AFP'), basis: 'inferred' }] },
      { verdict: 'agrees', agree: ['AFP'] },
    ],
  ])('%s decides whether an agency that agrees is a witness', (_title, context, expected) => {
    const found = claim('leaving', { text: 'soon' })
    expect(told(found, context)).toMatchObject(expected)
  })
  test('an account that shares the text says so', () => {
    const { against } = compareOne(claim('leaving', { text: 'soon' }), { reuse: [reuse('paper-a', 0.8)] })
    expect(against).toEqual([{ article: 'paper-a', verdict: 'agrees', reasons: [], shared: 'text' }])
  })
  test('an account of the credited agency says so', () => {
    const { against } = compareOne(claim('leaving', { text: 'soon' }), { credits: [agency('AFP')] })
    expect(against).toEqual([{ article: 'paper-a', verdict: 'agrees', reasons: [], shared: 'origin' }])
  })
  test('a departure from its own source is told all the same', () => {
    expect(told(claim('killed', count(61)), { credits: [agency('AFP')] })).toMatchObject({
      verdict: 'differs',
      differ: ['AFP', 'Reuters'],
    })
  })
  test('an origin whose outlets contradict each other stands with those that differ', () => {
    const split = {
      ...PACK,
      claims: [account('paper-a', 'killed', count(16)), account('paper-b', 'killed', count(17))],
    }
    expect(told(claim('killed', count(16)), {}, split)).toMatchObject({
      verdict: 'differs',
      agree: [],
      differ: ['AFP'],
    })
  })
})

describe('what the page leaves out', () => {
  test('points come by the number of origins, and never one that is not looked for', () => {
    const { omitted } = compareClaims([claim('trigger', ['gas'])], PAGE, PACK)
    expect(omitted).toEqual([
      { point: 'killed', reportedBy: ['paper-a', 'paper-b', 'site-c'] },
      { point: 'troops', reportedBy: ['paper-a', 'radio-d'] },
      { point: 'coup', reportedBy: ['paper-a', 'site-c'] },
      { point: 'leaving', reportedBy: ['paper-a'] },
      { point: 'arrival', reportedBy: ['site-c'] },
    ])
  })
  test('a page that came before every account may not have known', () => {
    const { omitted } = compareClaims([], { ...PAGE, published: '2022-01-05' }, PACK)
    expect(omitted.map(({ later }) => later)).toEqual(omitted.map(() => true))
  })
})

const POINTS = ['killed', 'troops', 'coup', 'leaving', 'trigger', 'arrival'] as const
const FOUND = fc
  .tuple(
    fc.constantFrom(...POINTS),
    fc.oneof(fc.nat(40).map(count), fc.boolean(), fc.constant(['gas']), fc.constant({ text: 'soon' })),
    fc.constantFrom('own' as const, 'attributed' as const, 'doubted' as const),
  )
  .map(([point, value, voice]) => claim(point, value, { voice }))

describe('any claims', () => {
  test('a claim is judged alike whatever other claims stand beside it', () => {
    fc.assert(
      fc.property(FOUND, fc.array(FOUND), (found, others) => {
        const [alone] = compareClaims([found], PAGE, PACK).claims
        expect(compareClaims([...others, found], PAGE, PACK).claims.at(-1)).toEqual(alone)
      }),
    )
  })
  test('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(fc.array(FOUND), (found) => {
        const once = JSON.stringify(compareClaims(found, PAGE, PACK))
        expect(JSON.stringify(compareClaims(found, PAGE, PACK))).toBe(once)
      }),
    )
  })
  test('no origin ever stands on both sides', () => {
    fc.assert(
      fc.property(FOUND, (found) => {
        const { agree, differ } = compareOne(found).origins
        expect(agree.filter((origin) => differ.includes(origin))).toEqual([])
      }),
    )
  })
  test('the order of the accounts of one article does not matter', () => {
    const turned = { ...PACK, claims: [...PACK.claims].reverse() }
    fc.assert(
      fc.property(FOUND, (found) => {
        expect(compareOne(found, {}, turned)).toEqual(compareOne(found))
      }),
    )
  })
})
