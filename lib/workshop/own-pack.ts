// A teacher's choice among the proposed points becomes a pack: terms and rules from concepts and words found, accounts
// and fingerprints from the texts, and never a sentence of them. The one schema says whether it is a pack.
import * as v from 'valibot'
import { type PackContent, writeBundle } from '../corpus/bundle.ts'
import type { Fault } from '../corpus/faults.ts'
import { parsePack } from '../corpus/parse.ts'
import type { Pack, Point, Rule } from '../corpus/schema.ts'
import type { Language } from '../language/language.ts'
import { fold } from '../text/words.ts'
import type { Proposal, ProposedPoint } from './proposal.ts'
import { makeSet, makeSetPack, type OutletKind, type SourceText, type WorkshopSet } from './set.ts'
import type { Sign } from './sightings.ts'

const label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))
export const ChoiceSchema = v.strictObject({
  /** What the event is called. */
  event: label,
  /** The points to keep, with the names that the teacher gives them. */
  points: v.pipe(v.array(v.strictObject({ key: v.string(), label })), v.minLength(1), v.maxLength(40)),
  /** Keys of the names by which the event is known. */
  names: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(20)),
})
export type Choice = v.InferOutput<typeof ChoiceSchema>

export interface OwnPack {
  readonly pack: Pack
  /** The pack as a file to hand out. */
  readonly bundle: string
  readonly set: WorkshopSet
  /** Ids of texts that the pack does not recognise as coverage of its event. */
  readonly unrecognised: readonly string[]
}
export type OwnPackResult = OwnPack | { readonly faults: readonly Fault[] }

const OUTLET: OutletKind = { kind: { en: 'outlet', fr: 'média' }, note: null }
/** Words that may stand between the signs of one point. */
const RULE_SPAN = 14
const MOST_GATE_TERMS = 40
const GATE_CHARS = 7

export function makeOwnPack(
  texts: readonly SourceText[],
  { proposal, choice }: { readonly proposal: Proposal; readonly choice: Choice },
  languages: readonly Language[],
): OwnPackResult {
  const missing = findMissing(proposal, choice)
  if (missing.length > 0) return { faults: missing }
  const draft = draftPack(texts, proposal, choice)
  const pack = makeSetPack(texts, draft, languages, OUTLET)
  const files = toFiles(pack)
  const result = parsePack(files)
  if ('faults' in result) return result
  const set = makeSet(texts, result.pack, languages)
  return {
    pack: result.pack,
    bundle: writeBundle(files),
    set,
    unrecognised: set.texts.filter(({ report }) => report.event === null).map(({ id }) => id),
  }
}

/** A choice is made among what was proposed; texts that have changed since propose something else. */
function findMissing(proposal: Proposal, { points, names }: Choice): Fault[] {
  const known = new Set([...proposal.points, ...proposal.names].map(({ key }) => key))
  const given = { points: points.map(({ key }) => key), names }
  return (['points', 'names'] as const)
    .filter((part) => !given[part].some((key) => known.has(key)))
    .map((part) => ({
      file: '',
      place: `choice.${part}`,
      reason: 'found none that the texts share, wanted one at least: let the points be proposed again',
    }))
}

const toFiles = (pack: Pack): PackContent =>
  Object.fromEntries(Object.entries(pack).map(([name, content]) => [`${name}.json`, content]))

const both = (text: string) => ({ en: text, fr: text })

/** Words that the pack must know besides the concepts, each under an id of its own. */
function collectTerms(points: readonly ProposedPoint[], names: readonly ProposedPoint[]) {
  const terms: Record<string, string[]> = {}
  const ids = new Map<string, string>()
  const idOf = ({ concept, cue }: Sign): string => {
    if (concept !== null) return concept
    const id = ids.get(cue) ?? `word-${ids.size + 1}`
    ids.set(cue, id)
    terms[id] = [cue]
    return id
  }
  const pointSigns = points.map((point) => ({ point, ids: point.signs.map(idOf) }))
  const nameIds = names.map((name) => ({
    name,
    id: idOf(name.signs[0] ?? { concept: null, cue: name.key, word: '' }),
  }))
  return { terms, pointSigns, nameIds }
}

function draftPack(texts: readonly SourceText[], proposal: Proposal, choice: Choice): Pack {
  const chosen = choice.points.flatMap(({ key, label: name }) => {
    const point = [...proposal.points, ...proposal.names].find((one) => one.key === key)
    return point ? [{ ...point, label: name }] : []
  })
  const names = proposal.names.filter(({ key }) => choice.names.includes(key))
  const { terms, pointSigns, nameIds } = collectTerms(chosen, names)
  const days = texts.flatMap(({ article }) => article.published ?? []).sort()
  const points = pointSigns.map(({ point }, at) => toPoint(point, at))
  return {
    event: {
      id: toId(choice.event),
      name: both(choice.event),
      summary: both(choice.event),
      window: [days[0] ?? '1970', days.at(-1) ?? '1970'],
      detection: {
        anchors: nameIds.map(({ id }) => id),
        themes: pointSigns.map(({ ids }) => ids),
        telling: [],
        rivals: [],
      },
      gate: {
        anchors: toGate(names.flatMap(({ signs }) => signs)),
        themes: toGate(chosen.flatMap(({ signs }) => signs)),
      },
    },
    points,
    rules: Object.fromEntries(
      pointSigns.map(({ point, ids }, at) => [points[at]?.id ?? '', toRule(point, ids)]),
    ),
    terms: {
      terms,
      // People have two names at least; a place that is said to speak would be a figure of speech.
      speakers: nameIds
        .filter(({ name }) => name.label.includes(' '))
        .map(({ name, id }) => ({ id, name: name.label, label: both(name.label), roles: [], of: [] })),
      sources: {},
    },
    outlets: [],
    articles: [],
    claims: [],
    later: [],
    fingerprints: { words: 5, window: 4, articles: {} },
  }
}

function toPoint({ kind, label: name }: ProposedPoint, at: number): Point {
  const kinds = { figure: 'count', date: 'date', quotation: 'statement', name: 'statement' } as const
  return { id: `point-${at + 1}`, kind: kinds[kind], label: both(name), definition: both(name) }
}

/** How the point is found: by what the proposal was found by. */
function toRule(point: ProposedPoint, ids: readonly string[]): Rule {
  switch (point.kind) {
    case 'figure': {
      const numbers = point.accounts.map(({ value }) => Number(value))
      const [group = [], predicate = []] = splitFigure(point, ids)
      return {
        kind: 'count',
        frames: [
          {
            group,
            predicate,
            bare: group.length === 0,
            // "230 passengers" are not the "40 passengers hurt".
            ...(predicate.length === 0 ? { none: ['killed', 'wounded', 'arrested', 'hospitalised'] } : {}),
          },
        ],
        // Ten times less or more is another figure.
        range: [Math.floor(Math.min(...numbers) / 10), Math.max(...numbers) * 10],
      }
    }
    case 'date':
      return { kind: 'date', patterns: [{ all: [['#date'], [...ids]], span: RULE_SPAN }] }
    default:
      return {
        kind: 'statement',
        attribution: point.kind === 'name' ? 'background' : undefined,
        patterns: [{ all: ids.map((id) => [id]), within: 'window', span: RULE_SPAN * 2 }],
        negated: 'ignore',
      } as Rule
  }
}

/** What a figure counts, and what happens to it; of one sign alone its place in the key tells which it is. */
function splitFigure({ key }: ProposedPoint, ids: readonly string[]): [string[], string[]] {
  if (ids.length > 1 && key.includes(' + ')) return [[ids[0] ?? ''], ids.slice(1)]
  const [only = ''] = ids
  return /: (?:killed|wounded|arrested|hospitalised|deployed)$/.test(key) ? [[], [only]] : [[only], []]
}

/** For the gate: folded beginnings of words, few and short. */
function toGate(signs: readonly Sign[]): string[] {
  const beginnings = signs.map(({ word }) => (fold(word).split(' ').at(-1) ?? '').slice(0, GATE_CHARS))
  return [...new Set(beginnings.filter((text) => text.length > 2))].slice(0, MOST_GATE_TERMS)
}

function toId(name: string): string {
  const id = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '')
  return id === '' ? 'own-event' : `own-${id}`
}
