// What does a new event pack hold before anybody has filled it? A sound pack: the place as its one term, the
// number of dead as its one point with a rule, no outlets and no claims yet. Every line is there to be changed.
// Declines to write over a folder that exists.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isId, type Pack } from '../lib/corpus/schema.ts'
import { fold } from '../lib/text/words.ts'

export type Made = { readonly folder: string } | { readonly reason: string }

/** An event's id, taken apart: where, and the first day of the month it was in. */
interface Start {
  readonly id: string
  readonly place: string
  readonly first: Date
}

function readId(id: string): Start | null {
  const [, words, year, month] = /^(.+)-(\d{4})-(0[1-9]|1[0-2])$/.exec(id) ?? []
  if (!isId(id) || words === undefined) return null
  const place = words
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ')
  return { id, place, first: new Date(Date.UTC(Number(year), Number(month) - 1, 1)) }
}

function toMonth(first: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first)
}

/** The month's first and last day. */
function toWindow(first: Date): [string, string] {
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0))
  return [first.toISOString().slice(0, 10), last.toISOString().slice(0, 10)]
}

/** The id of the term that names the place. */
const PLACE = 'place'

function toEvent({ id, place, first }: Start): Pack['event'] {
  const en = `${place}, ${toMonth(first, 'en')}`
  const fr = `${place}, ${toMonth(first, 'fr')}`
  return {
    id,
    name: { en, fr },
    summary: { en: `What happened in ${en}.`, fr: `Ce qui s’est passé : ${fr}.` },
    window: toWindow(first),
    detection: {
      anchors: [PLACE],
      themes: [['killed', 'toll'], ['wounded'], ['arrested'], ['protest', 'unrest']],
      telling: [],
      rivals: [],
    },
    gate: { anchors: [fold(place)], themes: ['dead', 'kill', 'mort', 'tue', 'protest', 'manifest'] },
  }
}

const DEATHS: Pack['points'][number] = {
  id: 'total-deaths',
  kind: 'count',
  label: { en: 'People killed', fr: 'Morts' },
  definition: {
    en: 'A total number of people killed. Not known, or being verified, is the value unknown.',
    fr: 'Un nombre total de morts. Inconnu, ou en cours de vérification, vaut inconnu.',
  },
}

function toPack(start: Start): Pack {
  return {
    event: toEvent(start),
    points: [DEATHS],
    rules: {
      [DEATHS.id]: {
        kind: 'count',
        range: [1, 100000],
        frames: [{ group: ['people'], predicate: ['killed', 'toll'], bare: true }],
        unknown: [{ all: [['killed', 'toll'], ['unknown']], span: 10 }],
      },
    },
    terms: { terms: { [PLACE]: [`${fold(start.place)}*`] }, speakers: [], sources: {} },
    outlets: [],
    articles: [],
    claims: [],
    later: [],
    fingerprints: { words: 5, window: 4, articles: {} },
  }
}

/** Makes the folder of a new pack, or tells why not. Throws where the disk refuses. */
export function createPack(id: string, under: string): Made {
  const start = readId(id)
  if (!start) return { reason: `"${id}" is no event: wanted the place and the month, as in almaty-2024-03` }
  const folder = join(under, id)
  if (existsSync(folder)) return { reason: `${folder} exists; take another id or fill that one` }
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(toPack(start)))
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`)
  return { folder }
}
