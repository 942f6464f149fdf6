// The words of a summary, in the language asked for, with its numbers and days. They stand beside the command and not
// in locales/, since what is there ships with the extension.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Pack } from '../../lib/corpus/schema.ts'
import type { Field } from './database.ts'

export type SummaryLanguage = 'en' | 'fr'
type Tree = { readonly [key: string]: string | Tree }

export interface Words {
  readonly lang: SummaryLanguage
  /** A message by its dotted key, `$1`… replaced. Throws for a key that the file lacks. */
  readonly say: (key: string, ...parts: readonly string[]) => string
  /** A cell as it is shown in a column: numbers and shares by the language, a point by its label. */
  readonly show: (column: string, field: Field) => string
}

export const readTree = (lang: SummaryLanguage): Tree =>
  parse(readFileSync(new URL(`./words/${lang}.yml`, import.meta.url), 'utf8')) as Tree

function find(tree: Tree, key: string): string {
  let node: string | Tree | undefined = tree
  for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined
  if (typeof node === 'string') return node
  throw new Error(`no message ${key}`)
}

/** French puts a narrow space that does not break before these signs. */
const typeset = (text: string, lang: SummaryLanguage) =>
  lang === 'fr' ? text.replace(/ (?=[:;?!»])/g, '\u202f') : text

const SHARES = new Set(['median_share', 'most'])
const DAYS = new Set(['first_day', 'last_day'])

/** A day as ISO writes it, in words; what is no whole day is left as it is. */
function showDay(day: string, format: Intl.DateTimeFormat): string {
  const time = /^\d{4}-\d{2}-\d{2}/.test(day) ? Date.parse(`${day.slice(0, 10)}T00:00:00Z`) : Number.NaN
  return Number.isNaN(time) ? day : format.format(time)
}

export function readWords(lang: SummaryLanguage, pack: Pack | undefined): Words {
  const tree = readTree(lang)
  const labels = new Map(pack?.points.map(({ id, label }) => [id, label[lang]]))
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 })
  const share = new Intl.NumberFormat(lang, { style: 'percent' })
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' })
  const say: Words['say'] = (key, ...parts) =>
    typeset(
      find(tree, key).replace(/\$(\d)/g, (_, at: string) => parts[Number(at) - 1] ?? ''),
      lang,
    )
  const show: Words['show'] = (column, field) => {
    if (field === null) return ''
    if (typeof field === 'number') return (SHARES.has(column) ? share : number).format(field)
    if (typeof field !== 'string') return String(field)
    if (column === 'point') return labels.get(field) ?? field
    if (column === 'outlet' && field === '?') return say('unknownOutlet')
    return DAYS.has(column) ? showDay(field, day) : field
  }
  return { lang, say, show }
}
