// A small pack and claims made by hand, for the tests of comparison and trail.
import type { Pack, PackArticle, PackClaim, Point } from '../../../lib/corpus/schema.ts'
import type { FoundClaim, Value } from '../../../lib/report.ts'

const text = (words: string) => ({ en: words, fr: words })
const point = (id: string, kind: Point['kind'], more: Partial<Point> = {}): Point => ({
  id,
  kind,
  label: text(id),
  definition: text(id),
  ...more,
})
const article = (id: string, origin: string, published = '2022-01-10'): PackArticle => ({
  id,
  outlet: `${id}-outlet`,
  lang: 'fr',
  published,
  url: null,
  urlBasis: 'unknown',
  credits: [],
  origin,
  originBasis: 'stated',
})
export const account = (
  articleId: string,
  pointId: string,
  value: Value,
  more: Partial<PackClaim> = {},
): PackClaim => ({
  article: articleId,
  point: pointId,
  value: Array.isArray(value) ? [...value] : (value as Exclude<Value, readonly string[]>),
  attributedTo: null,
  voice: 'own',
  passage: ['first', 'last'],
  ...more,
})

/** Two papers with one agency's text, one with another's, one of its own. */
export const PACK: Pack = {
  event: {
    id: 'event',
    name: text('Event'),
    summary: text('Event'),
    window: ['2022-01-02', '2022-01-11'],
    detection: { anchors: [], themes: [], telling: [], rivals: [] },
    gate: { anchors: [], themes: [] },
  },
  points: [
    point('killed', 'count', { grows: true }),
    point('troops', 'count'),
    point('coup', 'statement'),
    point('leaving', 'statement'),
    point('trigger', 'choice', { sameThing: [['gas', 'fuel']] }),
    point('arrival', 'date'),
    point('unfound', 'statement'),
  ],
  rules: Object.fromEntries(
    ['killed', 'troops', 'coup', 'leaving', 'trigger', 'arrival'].map((id) => [
      id,
      { kind: 'statement' as const, patterns: [] },
    ]),
  ),
  terms: { terms: {}, speakers: [], sources: {} },
  outlets: [],
  articles: [
    article('paper-a', 'AFP'),
    article('paper-b', 'AFP'),
    article('site-c', 'Reuters'),
    article('radio-d', 'radio-d'),
  ],
  claims: [
    account(
      'paper-a',
      'killed',
      { count: 16, bound: 'exact' },
      { attributedTo: 'Ministry of the Interior', voice: 'attributed' },
    ),
    account(
      'paper-b',
      'killed',
      { count: 16, bound: 'exact' },
      { attributedTo: 'the president', voice: 'quoted' },
    ),
    account(
      'site-c',
      'killed',
      { count: 18, bound: 'exact' },
      { attributedTo: 'the president', voice: 'attributed' },
    ),
    account('paper-a', 'troops', { count: 2000, bound: 'at-least' }),
    account('paper-a', 'troops', { count: 2030, bound: 'exact' }),
    account('radio-d', 'troops', { count: 2500, bound: 'exact' }),
    account('paper-a', 'coup', true, { attributedTo: 'the president', voice: 'attributed' }),
    account('site-c', 'coup', true, { attributedTo: 'the president', voice: 'endorsed' }),
    account('paper-a', 'leaving', { text: 'soon' }),
    account('paper-a', 'trigger', ['gas']),
    account('site-c', 'trigger', ['fuel']),
    account('site-c', 'arrival', { date: '2022-01-06' }),
    account('paper-a', 'unfound', true),
  ],
  later: [
    {
      point: 'killed',
      value: { count: 19, bound: 'exact' },
      date: '2022-01-15',
      by: text('prosecutor'),
      note: null,
      source: 'https://example.org/',
    },
  ],
  fingerprints: { words: 5, window: 4, articles: {} },
}

/** A claim as a page makes it. */
export const claim = (pointId: string, value: Value, more: Partial<FoundClaim> = {}): FoundClaim => ({
  point: pointId,
  value,
  attributedTo: null,
  voice: 'own',
  evidence: { text: 'words', start: 100, end: 105 },
  why: [],
  ...more,
})
