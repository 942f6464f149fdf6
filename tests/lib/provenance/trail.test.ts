import { describe, expect, test } from 'vitest'
import { findTrail, inferCredits, type TrailInput } from '../../../lib/provenance/trail.ts'
import type { Credit, Reuse } from '../../../lib/report.ts'
import { PACK } from '../comparison/sample.ts'

const says = (...names: (string | null)[]) => names.map((attributedTo) => ({ attributedTo }))
const agency = (name: string, basis: Credit['basis'] = 'stated'): Credit => ({
  name,
  role: 'agency',
  basis,
  evidence: null,
})
const reuse = (article: string, shareUnquoted: number): Reuse => ({
  article,
  share: shareUnquoted,
  shareUnquoted,
  passages: [],
})
const pack = {
  ...PACK,
  outlets: [
    {
      id: 'paper-a-outlet',
      name: 'Paper A',
      country: 'FR',
      kind: { en: 'daily', fr: 'quotidien' },
      owner: null,
      note: null,
      basis: 'unknown' as const,
      sources: [],
      asOf: '2022-01',
    },
  ],
}
const trail = (input: Partial<TrailInput>) =>
  findTrail({
    article: { title: 'A title', siteName: 'A site' },
    claims: [],
    credits: [],
    reuse: [],
    pack,
    ...input,
  }).map(({ kind, name, basis }) => `${kind} ${name} ${basis}`)

describe('the way of a text', () => {
  test.each<[string, Partial<TrailInput>, string[]]>([
    ['a page that says nothing leads to itself', {}, ['outlet A site stated', 'page A title stated']],
    [
      'the speaker is who is named most often, each of two speakers counted',
      { claims: says('B', 'A; C', null, 'A') },
      ['speaker A stated', 'outlet A site stated', 'page A title stated'],
    ],
    [
      'a stated agency comes before an inferred one',
      { credits: [agency('Reuters', 'inferred'), agency('AFP')] },
      ['agency AFP stated', 'outlet A site stated', 'page A title stated'],
    ],
    [
      'two agencies stand side by side',
      { credits: [agency('AFP'), agency('Reuters')] },
      ['agency AFP, Reuters stated', 'outlet A site stated', 'page A title stated'],
    ],
    [
      'shared text shows the agency where the page is silent',
      { credits: [agency('AFP', 'inferred')] },
      ['agency AFP inferred', 'outlet A site stated', 'page A title stated'],
    ],
    [
      'a photo is no way of the text',
      { credits: [{ ...agency('AFP'), role: 'photo' }] },
      ['outlet A site stated', 'page A title stated'],
    ],
    [
      'a page with no name shows the outlet whose text it is',
      { article: { title: 'A title', siteName: null }, reuse: [reuse('paper-a', 0.7)] },
      ['outlet Paper A inferred', 'page A title stated'],
    ],
    [
      'a few shared words show no outlet',
      { article: { title: 'A title', siteName: null }, reuse: [reuse('paper-a', 0.05)] },
      ['page A title stated'],
    ],
  ])('%s', (_title, input, expected) => {
    expect(trail(input)).toEqual(expected)
  })
})

describe('what shared text shows', () => {
  test('an agency behind two copied articles is inferred once, with the article that shows it most', () => {
    expect(inferCredits([reuse('paper-b', 0.6), reuse('paper-a', 0.5)], PACK)).toEqual([
      { name: 'AFP', role: 'agency', basis: 'inferred', evidence: null, article: 'paper-b' },
    ])
  })
  test('an origin that is no agency is an outlet', () => {
    expect(inferCredits([reuse('radio-d', 0.6)], PACK).map(({ role }) => role)).toEqual(['outlet'])
  })
  test.each<[string, readonly Reuse[], readonly Credit[]]>([
    [
      'a source that the page states needs no inference',
      [reuse('paper-a', 0.9)],
      [agency('Agence France-Presse')],
    ],
    ['shared quotations show no source', [{ ...reuse('paper-a', 0.02), share: 0.4 }], []],
    ['an article that the pack does not know shows none', [reuse('unknown', 0.9)], []],
  ])('%s', (_title, shared, stated) => {
    expect(inferCredits(shared, PACK, stated)).toEqual([])
  })
})
