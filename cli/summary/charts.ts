// Charts of a summary, drawn as SVG inside tables: every figure stands beside its bar as text, so that nothing is told
// by length or colour alone, and a screen reader has a table to read.
import { html, type Markup } from './markup.ts'

/** Part of a bar: how long, in which tone of the style sheet, with which sign and name. */
export interface Part {
  readonly value: number
  readonly tone: 'agrees' | 'differs' | 'only' | 'unclear' | 'out' | 'plain'
  /** A pale bar with an outline, to be told from a full one without colour. */
  readonly isHollow?: boolean
  readonly sign: string
  readonly name: string
}
export interface BarRow {
  readonly label: string
  /** Bars one below the other, each of parts side by side. */
  readonly bars: readonly (readonly Part[])[]
}

const HEIGHT = 10
const round = (value: number) => Math.round(value * 100) / 100

function drawBar(parts: readonly Part[], longest: number): Markup {
  let x = 0
  const rects = parts.map(({ value, tone, isHollow }) => {
    const width = longest > 0 ? (value / longest) * 100 : 0
    const rect = html`<rect class="${tone}${isHollow ? ' hollow' : ''}" x="${round(x)}%" width="${round(width)}%" height="${HEIGHT}" />`
    x += width
    return rect
  })
  return html`<svg class="bar" width="100%" height="${HEIGHT}" aria-hidden="true" focusable="false">${rects}</svg>`
}

const drawFigure = ({ value, tone, sign, name }: Part, format: (value: number) => string): Markup =>
  html`<span class="figure ${tone}" title="${name}"><span aria-hidden="true">${sign}</span> ${format(value)}<span class="unseen"> ${name}</span></span> `

export interface BarChart {
  readonly caption: string
  /** What the rows are. */
  readonly head: string
  readonly rows: readonly BarRow[]
  readonly format: (value: number) => string
}

/** What the tones and signs mean. */
export function drawLegend(parts: readonly Omit<Part, 'value'>[]): Markup {
  const keys = parts.map(
    ({ sign, name, tone, isHollow }) =>
      html`<li><svg width="12" height="12" aria-hidden="true"><rect class="${tone}${isHollow ? ' hollow' : ''}" width="12" height="12" /></svg> <span aria-hidden="true">${sign}</span> ${name}</li>`,
  )
  return html`<ul class="legend">${keys}</ul>`
}

/** Rows of bars on one scale. Among several parts of a bar, those of no length have no figure. */
export function drawBars({ caption, head, rows, format }: BarChart): Markup {
  const sum = (parts: readonly Part[]) => parts.reduce((total, { value }) => total + value, 0)
  const longest = Math.max(0, ...rows.flatMap(({ bars }) => bars.map(sum)))
  const parts = rows.flatMap(({ bars }) => bars.flat())
  const legend = [...new Map(parts.map((part) => [part.name, part])).values()]
  const lines = rows.map(
    ({
      label,
      bars,
    }) => html`<tr><th scope="row">${label}</th><td class="bars">${bars.map((bar) => drawBar(bar, longest))}</td>
<td class="figures">${bars.map((bar) => html`<div>${bar.filter(({ value }) => value > 0 || bar.length === 1).map((part) => drawFigure(part, format))}</div>`)}</td></tr>
`,
  )
  return html`${drawLegend(legend)}
<table class="chart"><caption class="unseen">${caption}</caption><thead class="unseen"><tr><th scope="col">${head}</th><td></td><th scope="col">${caption}</th></tr></thead><tbody>
${lines}</tbody></table>`
}

export interface Flow {
  readonly from: string
  readonly to: string
  readonly value: number
}

const FLOW = { width: 640, row: 30, inset: 200, thickest: 16 } as const

/** From whom to whom: a line for each pair, as thick as what it carries. Its figures have to stand in a table beside it. */
export function drawFlows(flows: readonly Flow[], caption: string): Markup {
  const left = [...new Set(flows.map(({ from }) => from))]
  const right = [...new Set(flows.map(({ to }) => to))]
  const rows = Math.max(left.length, right.length)
  const height = rows * FLOW.row + 8
  const place = (list: readonly string[], name: string) =>
    ((list.indexOf(name) + 0.5) * (height - 8)) / list.length + 4
  const most = Math.max(1, ...flows.map(({ value }) => value))
  const [x0, x1] = [FLOW.inset, FLOW.width - FLOW.inset]
  const middle = (x0 + x1) / 2
  const lines = flows.map(({ from, to, value }) => {
    const [y0, y1] = [round(place(left, from)), round(place(right, to))]
    const thickness = round(1.5 + (FLOW.thickest - 1.5) * (value / most))
    return html`<path d="M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}" stroke-width="${thickness}" />`
  })
  const short = (name: string) => (name.length > 26 ? `${name.slice(0, 25)}…` : name)
  const labels = [
    ...left.map(
      (name) =>
        html`<text x="${x0 - 10}" y="${round(place(left, name)) + 4}" text-anchor="end">${short(name)}</text>`,
    ),
    ...right.map(
      (name) => html`<text x="${x1 + 10}" y="${round(place(right, name)) + 4}">${short(name)}</text>`,
    ),
  ]
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><svg class="flow" viewBox="0 0 ${FLOW.width} ${height}" role="img" aria-label="${caption}"><g class="lines">${lines}</g>${labels}</svg></div>`
}
