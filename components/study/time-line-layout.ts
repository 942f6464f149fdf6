// Where figures stand in a strip of days: one step a day while the event lasts, then one step a date, however far
// off, since what came months later would else press the days together. Heights show proportion from nought.
// Pure arithmetic in pixels; declines to draw and to word.
import { scalePoint } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import { rangeOf } from '../../lib/comparison/values.ts'
import type { CountValue } from '../../lib/report.ts'
import { spread } from '../label-rows.ts'
import type { DatedFigure } from './figure-series.ts'

const DAY_MS = 86_400_000
/** Days of room before the first figure. */
const LEAD_DAYS = 4
/** An event's days are a few weeks; beyond, days are dates like any other. */
const MOST_DAYS = 31

export interface TimeAxis {
  /** Every day of the event's part, and the dates after it, in order. */
  readonly days: readonly string[]
  readonly after: readonly string[]
  readonly width: number
  readonly xOf: (date: string) => number
  /** Where the line of days breaks off; null where nothing comes after. */
  readonly breakX: number | null
}

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10)

/** The axis for figures of these dates about an event of this window (both days YYYY-MM-DD). */
export function layOutAxis(
  dates: readonly string[],
  [first, last]: readonly [string, string],
  width: number,
): TimeAxis {
  const within = dates.filter((date) => date.length === 10 && date >= first && date <= last).sort()
  const earliest = Date.parse(within[0] ?? first)
  const start = Math.max(Date.parse(first), earliest - LEAD_DAYS * DAY_MS)
  const end = Date.parse(within.at(-1) ?? first)
  const count = Math.min(MOST_DAYS, Math.max(0, Math.round((end - start) / DAY_MS)) + 1)
  const days = Array.from({ length: count }, (_, at) => toDay(start + at * DAY_MS))
  const others = [...new Set(dates.filter((date) => !days.includes(date)))].sort()
  const before = others.filter((date) => date < (days[0] ?? ''))
  const after = others.filter((date) => !before.includes(date))
  const steps = [...before, ...days, ...(after.length > 0 ? [''] : []), ...after]
  const scale = scalePoint(steps, [0, width]).padding(0.5)
  const round = (x: number) => Math.round(x * 10) / 10
  return {
    days: [...before, ...days],
    after,
    width,
    xOf: (date) => round(scale(date) ?? 0),
    breakX: after.length > 0 ? round(scale('') ?? 0) : null,
  }
}

/** All that give one figure on one day. */
export interface FigureMark {
  readonly figures: readonly DatedFigure[]
  readonly value: CountValue
  readonly x: number
  readonly y: number
  /** For a magnitude: the stretch that it may mean, from high to low. */
  readonly band: readonly [number, number] | null
  readonly label: {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly side: 'left' | 'right'
  }
}
export interface Strip {
  readonly height: number
  readonly marks: readonly FigureMark[]
  /** Through official figures that still stood, as an SVG path; null where there are fewer than two. */
  readonly course: string | null
}

const LABEL_HEIGHT = 16
const LABEL_CHAR = 6.9
const LABEL_GAP = 11
const LEAST_HEIGHT = 60

/** Places the figures of one point that have a date. */
export function layOutStrip(
  figures: readonly DatedFigure[],
  axis: TimeAxis,
  labelOf: (figures: readonly DatedFigure[]) => string,
): Strip {
  const columns = [...Map.groupBy(figures.filter(isDated), ({ date }) => date)]
    .map(([date, of]) => ({ x: axis.xOf(date), groups: groupByValue(of) }))
    .sort((a, b) => a.x - b.x)
  const tallest = Math.max(0, ...columns.map(({ groups }) => groups.length))
  const height = Math.max(LEAST_HEIGHT, tallest * LABEL_HEIGHT + 12)
  const most = Math.max(1, ...figures.flatMap(({ value }) => finiteRange(value)))
  const yOf = (count: number) => Math.round((height - (Math.min(count, most) / most) * height) * 10) / 10

  const marks: FigureMark[] = []
  let takenUntil = 0
  columns.forEach(({ x, groups }, at) => {
    const texts = groups.map(labelOf)
    const need = Math.max(...texts.map((text) => text.length)) * LABEL_CHAR + LABEL_GAP
    const toRight = (columns[at + 1]?.x ?? axis.width) - x
    const side = toRight >= need || toRight >= x - takenUntil ? 'right' : 'left'
    if (side === 'right') takenUntil = x + need
    const ys = groups.map(([first]) => yOf(first ? centreOf(first.value) : 0))
    const labelYs = spread(
      ys,
      ys.map(() => LABEL_HEIGHT),
      // Words on the axis would be struck through by it.
      [-LABEL_HEIGHT / 2, height - 2],
    )
    groups.forEach((of, row) => {
      const value = of[0]?.value ?? { count: 0, bound: 'exact' }
      const [low, high] = finiteRange(value)
      marks.push({
        figures: of,
        value,
        x,
        y: ys[row] ?? 0,
        band: value.bound === 'magnitude' ? [yOf(high), yOf(low)] : null,
        label: {
          text: texts[row] ?? '',
          x: side === 'right' ? x + LABEL_GAP : x - LABEL_GAP,
          y: labelYs[row] ?? 0,
          side,
        },
      })
    })
  })
  return { height, marks, course: courseOf(marks) }
}

const isDated = (figure: DatedFigure): figure is DatedFigure & { readonly date: string } =>
  figure.date !== null

/** Figures of one day by what they say, the greatest first; the page before outlets, outlets before officials. */
function groupByValue(figures: readonly DatedFigure[]): readonly (readonly DatedFigure[])[] {
  const groups = Map.groupBy(
    figures,
    ({ value, withdrawn }) => `${value.count} ${value.bound === 'magnitude'} ${withdrawn !== null}`,
  )
  return [...groups.values()].sort((a, b) => centreOfAll(b) - centreOfAll(a))
}

const centreOfAll = ([first]: readonly DatedFigure[]) => (first ? centreOf(first.value) : 0)

/** Where a figure's dot stands: "dozens" at the least that it may mean. */
function centreOf(value: CountValue): number {
  return value.bound === 'magnitude' ? rangeOf(value)[0] : value.count
}

/** The range of a figure; without an end where it has none. */
function finiteRange(value: CountValue): readonly [number, number] {
  if (value.bound !== 'magnitude') return [value.count, value.count]
  const [low, high] = rangeOf(value)
  return [low, high]
}

const steps = line<FigureMark>(
  ({ x }) => x,
  ({ y }) => y,
).curve(curveStepAfter)

function courseOf(marks: readonly FigureMark[]): string | null {
  const standing = marks.filter(({ figures }) =>
    figures.some(({ kind, withdrawn }) => kind === 'official' && withdrawn === null),
  )
  return standing.length > 1 ? steps(standing) : null
}
