// A report typed by hand on the seed pack: a page close to the RT line, with a claim of every verdict.
import * as v from 'valibot'
import type { PackView } from '../../components/pack-view.ts'
import {
  ArticleSchema,
  ClaimSchema,
  EventSchema,
  LaterSchema,
  OutletSchema,
  PointSchema,
  TermsSchema,
} from '../../lib/corpus/schema.ts'
import type { Claim, Report } from '../../lib/report.ts'
import articles from '../../seeds/kazakhstan-2022-01/articles.json' with { type: 'json' }
import claims from '../../seeds/kazakhstan-2022-01/claims.json' with { type: 'json' }
import event from '../../seeds/kazakhstan-2022-01/event.json' with { type: 'json' }
import later from '../../seeds/kazakhstan-2022-01/later.json' with { type: 'json' }
import outlets from '../../seeds/kazakhstan-2022-01/outlets.json' with { type: 'json' }
import points from '../../seeds/kazakhstan-2022-01/points.json' with { type: 'json' }
import terms from '../../seeds/kazakhstan-2022-01/terms.json' with { type: 'json' }

const { speakers, sources } = v.parse(TermsSchema, terms)

export const pack: PackView = {
  event: v.parse(EventSchema, event),
  points: v.parse(v.array(PointSchema), points),
  outlets: v.parse(v.array(OutletSchema), outlets),
  articles: v.parse(v.array(ArticleSchema), articles),
  claims: v.parse(v.array(ClaimSchema), claims),
  later: v.parse(v.array(LaterSchema), later),
  speakers,
  sources,
}

export const killed: Claim = {
  point: 'security-forces-killed',
  value: { count: 18, bound: 'exact' },
  attributedTo: 'Ministry of the Interior',
  voice: 'attributed',
  evidence: { text: 'dix-huit agents ont péri', start: 100, end: 124 },
  why: [
    { cue: 'killed', text: 'ont péri' },
    { cue: 'security-forces', text: 'agents' },
  ],
  verdict: 'differs',
  reasons: ['number', 'attribution'],
  against: [
    { article: 'rhc', verdict: 'agrees', reasons: [], shared: 'text' },
    { article: 'voi', verdict: 'differs', reasons: ['number', 'attribution'] },
    { article: 'franceinfo', verdict: 'differs', reasons: ['number', 'attribution'] },
  ],
  origins: { agree: [], differ: ['Reuters', 'franceinfo'] },
}

export const troops: Claim = {
  point: 'csto-troops',
  value: { count: 2000, bound: 'at-least' },
  attributedTo: null,
  voice: 'own',
  evidence: { text: 'plus de 2 000 hommes', start: 200, end: 220 },
  why: [{ cue: 'csto', text: 'OTSC' }],
  verdict: 'agrees',
  reasons: ['voice'],
  against: [
    { article: 'rhc', verdict: 'agrees', reasons: [], shared: 'text' },
    { article: 'lesoir', verdict: 'agrees', reasons: [] },
    { article: 'voi', verdict: 'agrees', reasons: ['voice'] },
    { article: 'franceinfo', verdict: 'agrees', reasons: [] },
  ],
  origins: { agree: ['AFP', 'Reuters', 'franceinfo'], differ: [] },
}

const trigger: Claim = {
  point: 'trigger',
  value: ['gas'],
  attributedTo: null,
  voice: 'own',
  evidence: { text: 'la flambée du gaz', start: 300, end: 317 },
  why: [{ cue: 'gas', text: 'gaz' }],
  verdict: 'differs',
  reasons: ['wording'],
  against: [
    { article: 'rhc', verdict: 'agrees', reasons: [], shared: 'text' },
    { article: 'lesoir', verdict: 'differs', reasons: ['wording'] },
    { article: 'voi', verdict: 'differs', reasons: ['wording'] },
    { article: 'euronews', verdict: 'agrees', reasons: [] },
    { article: 'franceinfo', verdict: 'differs', reasons: ['wording'] },
  ],
  origins: { agree: ['AFP'], differ: ['Reuters', 'franceinfo'] },
}

const decapitations: Claim = {
  point: 'decapitations',
  value: true,
  attributedTo: null,
  voice: 'own',
  evidence: { text: 'Certains policiers ont été retrouvés sans tête', start: 400, end: 446 },
  why: [{ cue: 'decapitated', text: 'sans tête' }],
  verdict: 'only-here',
  reasons: [],
  against: [{ article: 'rhc', verdict: 'agrees', reasons: [], shared: 'text' }],
  origins: { agree: [], differ: [] },
}

const withdrawal: Claim = {
  point: 'csto-withdrawal',
  value: { text: 'soon' },
  attributedTo: 'Kassym-Jomart Tokayev',
  voice: 'quoted',
  evidence: { text: 'partiront sous peu', start: 500, end: 518 },
  why: [{ cue: 'withdrawal', text: 'partiront' }],
  verdict: 'unclear',
  reasons: ['wording'],
  against: [{ article: 'euronews', verdict: 'unclear', reasons: ['wording'] }],
  origins: { agree: [], differ: [] },
}

const fighters: Claim = {
  point: 'foreign-fighters',
  value: false,
  attributedTo: 'Vladimir Putin; local authorities',
  voice: 'doubted',
  evidence: { text: 'aucun combattant étranger', start: 600, end: 625 },
  why: [],
  verdict: 'differs',
  reasons: ['denial'],
  against: [{ article: 'lesoir', verdict: 'differs', reasons: ['denial'] }],
  origins: { agree: [], differ: ['AFP'] },
}

export const report: Report = {
  url: 'https://exemple.test/kazakhstan',
  title: 'Kazakhstan : le président accuse des combattants',
  lang: 'fr',
  published: '2022-01-10',
  event: 'kazakhstan-2022-01',
  detection: {
    score: 0.94,
    reasons: [
      { signal: 'title', text: 'Kazakhstan', weight: 0.15 },
      { signal: 'points', text: 'csto-troops, trigger', weight: 0.35 },
      { signal: 'date', text: '2022-01-10', weight: 0.15 },
    ],
  },
  claims: [killed, trigger, fighters, decapitations, troops, withdrawal],
  omitted: [
    { point: 'total-deaths', reportedBy: ['euronews', 'franceinfo'] },
    { point: 'evidence', reportedBy: ['voi', 'franceinfo'] },
    { point: 'csto-equipment', reportedBy: ['voi', 'franceinfo'], later: true },
  ],
  credits: [
    { name: 'Russia Today', role: 'agency', basis: 'inferred', evidence: null, article: 'rhc' },
    { name: 'A. Dupont', role: 'byline', basis: 'stated', evidence: null },
  ],
  reuse: [{ article: 'rhc', share: 0.94, shareUnquoted: 0.91, passages: [{ start: 0, end: 600 }] }],
  trail: [
    { kind: 'speaker', name: 'Kassym-Jomart Tokayev', basis: 'stated' },
    { kind: 'agency', name: 'Russia Today', basis: 'inferred' },
    { kind: 'outlet', name: 'Radio Habana Cuba', basis: 'inferred' },
    { kind: 'page', name: 'exemple.test', basis: 'stated' },
  ],
  limits: [],
}

/** A page that was read and is about no known event. */
export const otherReport: Report = {
  ...report,
  event: null,
  detection: { score: 0.2, reasons: [{ signal: 'title', text: 'Kazakhstan', weight: 0.15 }] },
  claims: [],
  omitted: [],
  credits: [],
  reuse: [],
  trail: [],
}
