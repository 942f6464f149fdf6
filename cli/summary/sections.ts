// The sections of the page: which answer is drawn how, and how much of it. What is not drawn is counted, and stands
// in the CSV files.

import { type BarRow, drawBars, drawFlows, drawLegend, type Part } from './charts.ts'
import type { Row } from './database.ts'
import { COLUMNS, nameColumn, type Shown } from './layout.ts'
import { html, type Markup } from './markup.ts'
import type { Answers } from './questions.ts'
import type { Words } from './words.ts'

const MAX_BARS = 40
/** Outlets side by side in a grid. */
const MAX_COLUMNS = 12
const MAX_FLOWS = 24

const toNumber = (row: Row, column: string) => Number(row[column] ?? 0)
const toText = (row: Row, column: string) => String(row[column] ?? '')

const SIGNS = { agrees: '=', differs: '≠', only_here: '◖', unclear: '?' } as const
const TONES = { agrees: 'agrees', differs: 'differs', only_here: 'only', unclear: 'unclear' } as const
type Told = keyof typeof SIGNS

/** What is left over where not all is drawn. */
const sayRest = (all: number, most: number, { say, show }: Words): Markup =>
  all > most ? html`<p class="soft">${say('rest', show('', all - most))}</p>` : html``

/** A section's answer as a plain table. */
export function drawTable(section: Shown, rows: readonly Row[], words: Words): Markup {
  const columns = COLUMNS[section]
  const isNumber = columns.map((column) => rows.every((row) => typeof (row[column] ?? 0) === 'number'))
  const head = columns.map(
    (column, at) =>
      html`<th scope="col" class="${isNumber[at] ? 'n' : ''}">${nameColumn(section, column, words)}</th>`,
  )
  const body = rows.slice(0, MAX_BARS).map((row) => {
    const cells = columns.map((column, at) => {
      const shown = words.show(column, row[column] ?? null)
      return at === 0
        ? html`<th scope="row">${shown}</th>`
        : html`<td class="${isNumber[at] ? 'n' : ''}">${shown}</td>`
    })
    return html`<tr>${cells}</tr>
`
  })
  const label = words.say(`${section}.heading`)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div>${sayRest(rows.length, MAX_BARS, words)}`
}

const drawDetails = (section: Shown, rows: readonly Row[], words: Words): Markup =>
  html`<details><summary>${words.say('figures')}</summary>${drawTable(section, rows, words)}</details>`

/** Rows of bars, made of an answer's rows. */
function drawRows(
  section: Shown,
  rows: readonly Row[],
  words: Words,
  toBars: (row: Row, name: (column: string) => string) => readonly (readonly Part[])[],
): Markup {
  const [first = ''] = COLUMNS[section]
  const name = (column: string) => nameColumn(section, column, words)
  const bars: BarRow[] = rows
    .slice(0, MAX_BARS)
    .map((row) => ({ label: words.show(first, row[first] ?? null), bars: toBars(row, name) }))
  return html`${drawBars({
    caption: words.say(`${section}.heading`),
    head: name(first),
    rows: bars,
    format: (value) => words.show('', value),
  })}${sayRest(rows.length, MAX_BARS, words)}`
}

/** Points down, outlets across, the outlets with most pages first. */
function drawGrid(section: Shown, answers: Answers, words: Words, drawCell: (row: Row) => Markup): Markup {
  const rows = answers[section]
  const outlets = answers.outlets.map((row) => toText(row, 'outlet'))
  const across = outlets.slice(0, MAX_COLUMNS)
  const points = [...new Set(rows.map((row) => toText(row, 'point')))]
    .map((point) => ({ point, label: words.show('point', point) }))
    .sort((a, b) => a.label.localeCompare(b.label, words.lang))
  const byKey = new Map(rows.map((row) => [JSON.stringify([row.outlet, row.point]), row]))
  const head = across.map((outlet) => html`<th scope="col">${words.show('outlet', outlet)}</th>`)
  const body = points.map(({ point, label }) => {
    const cells = across.map((outlet) => {
      const row = byKey.get(JSON.stringify([outlet, point]))
      return html`<td>${row ? drawCell(row) : html``}</td>`
    })
    return html`<tr><th scope="row">${label}</th>${cells}</tr>
`
  })
  const rest = sayRest(outlets.length, MAX_COLUMNS, words)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words.say(`${section}.heading`)}"><table class="matrix"><thead><tr><th scope="col">${words.say('column.point')}</th>${head}</tr></thead><tbody>
${body}</tbody></table></div>${rest}`
}

const TOLD = Object.keys(SIGNS) as Told[]

const drawTold = (row: Row, words: Words): Markup =>
  html`${TOLD.filter((told) => toNumber(row, told) > 0).map(
    (told) =>
      html`<span class="chip ${TONES[told]}" title="${words.say(`column.${told}`)}"><span aria-hidden="true">${SIGNS[told]}</span> ${words.show('', toNumber(row, told))}<span class="unseen"> ${words.say(`column.${told}`)}</span></span>`,
  )}`

function drawLeftOut(row: Row, words: Words): Markup {
  const [count, pages] = [toNumber(row, 'left_out'), toNumber(row, 'pages')]
  if (count === 0) return html``
  const of = `${words.show('', count)}/${words.show('', pages)}`
  return html`<span class="chip out"><span aria-hidden="true">∅</span> ${of}<span class="unseen"> ${words.say('column.left_out')}</span></span>`
}

function drawCopies(rows: readonly Row[], words: Words): Markup {
  if (rows.length === 0) return html``
  const flows = rows.slice(0, MAX_FLOWS).map((row) => {
    const [source, origin] = [toText(row, 'source'), toText(row, 'origin')]
    return {
      from: words.show('outlet', row.outlet ?? null),
      to: origin && origin !== source ? `${source} (${origin})` : source,
      value: toNumber(row, 'pages'),
    }
  })
  return html`${drawFlows(flows, words.say('copies.chart'))}${drawTable('copies', rows, words)}`
}

/** How each section is drawn, in the order of the page. */
const DRAWN: Readonly<Record<Shown, (answers: Answers, words: Words) => Markup>> = {
  outlets: ({ outlets }, words) => drawTable('outlets', outlets, words),
  outlet_points: (answers, words) =>
    html`${drawLegend(TOLD.map((told) => ({ tone: TONES[told], sign: SIGNS[told], name: words.say(`column.${told}`) })))}
${drawGrid('outlet_points', answers, words, (row) => drawTold(row, words))}`,
  agreement: ({ agreement }, words) =>
    html`${drawRows('agreement', agreement, words, (row, name) => [
      [
        {
          ...{ value: toNumber(row, 'accounts_agree'), tone: 'agrees', isHollow: true },
          ...{ sign: '○', name: name('accounts_agree') },
        },
      ],
      [{ value: toNumber(row, 'origins_agree'), tone: 'agrees', sign: '●', name: name('origins_agree') }],
    ])}${drawDetails('agreement', agreement, words)}`,
  copies: ({ copies }, words) => drawCopies(copies, words),
  credits: ({ credits }, words) =>
    drawRows('credits', credits, words, (row, name) => [
      [
        { value: toNumber(row, 'stated'), tone: 'plain', sign: '“', name: name('stated') },
        { value: toNumber(row, 'another'), tone: 'only', sign: '◖', name: name('another') },
        { value: toNumber(row, 'unnamed'), tone: 'only', isHollow: true, sign: '◌', name: name('unnamed') },
        { value: toNumber(row, 'none'), tone: 'out', isHollow: true, sign: '–', name: name('none') },
      ],
    ]),
  credit_names: ({ credit_names: names }, words) =>
    drawRows('credit_names', names, words, (row, name) => [
      [
        { value: toNumber(row, 'stated'), tone: 'plain', sign: '“', name: name('stated') },
        { value: toNumber(row, 'inferred'), tone: 'only', isHollow: true, sign: '◌', name: name('inferred') },
      ],
    ]),
  omissions: ({ omissions }, words) =>
    drawRows('omissions', omissions, words, (row, name) => [
      [
        { value: toNumber(row, 'left_out'), tone: 'out', sign: '∅', name: name('left_out') },
        {
          value: toNumber(row, 'too_early'),
          tone: 'unclear',
          isHollow: true,
          sign: '…',
          name: name('too_early'),
        },
      ],
    ]),
  outlet_omissions: (answers, words) =>
    drawGrid('outlet_omissions', answers, words, (row) => drawLeftOut(row, words)),
}

/** A section of the page; one that has nothing to show says so. */
export const drawSection = (section: Shown, answers: Answers, words: Words): Markup =>
  answers[section].length > 0 ? DRAWN[section](answers, words) : html`<p>${words.say('nothing')}</p>`
