// Where each number stands on a line, and where its label goes, so that no two labels touch.
// Near numbers stay near: the line shows proportion, and never stretches a small difference over its whole width.
// Pure arithmetic in pixels; declines to draw and to word.
import type { Bound } from '../lib/report.ts'
import { placeLabels, spread } from './label-rows.ts'

export interface LineDot {
  readonly kind: 'page' | 'outlet' | 'later'
  readonly name: string
}
export interface LineEntry extends LineDot {
  readonly count: number
  readonly bound: Bound
}
/** A label of two lines: the number, and who says it. */
export interface LabelText {
  readonly head: string
  readonly names: string
}
/** All that say one number: their dots stand on top of each other. */
export interface NumberGroup {
  readonly count: number
  readonly bounds: readonly Bound[]
  /** The page first, then outlets, then later figures. */
  readonly dots: readonly LineDot[]
}
export interface Mark extends NumberGroup {
  readonly label: LabelText
  readonly x: number
  /** For a magnitude: the stretch that it may mean. */
  readonly band: readonly [number, number] | null
  /** Where the label stands: its middle, its row from 0 down, and its width. */
  readonly labelX: number
  readonly row: number
  readonly labelWidth: number
}
export interface LineLayout {
  readonly marks: readonly Mark[]
  readonly rows: number
  readonly tallest: number
}

export const DOT_RADIUS = 5
/** Room for half a dot, or for the arrow of a bound, at both ends. */
const EDGE = 24
/** Dots that would overlap are set apart so that each is seen. */
const LEAST_APART = 2 * DOT_RADIUS + 4
/** The line spans at least this share of its largest number: 16 and 18 stand apart, 2,000 and 2,030 side by side. */
const LEAST_SPAN = 0.4
/** Beyond this ratio small numbers would all fall together: equal ratios get equal lengths instead. */
const MOST_LINEAR_RATIO = 20
/** Font sizes of the two lines of a label, as in report.css. */
const HEAD_PX = 12
const NAME_PX = 11.5
/** Widths in em, taken from DejaVu Sans, the widest of the system fonts: labels must not touch in any. */
const NARROW = { chars: /[iljtfrI.,;:·'’()\s]/, em: 0.42 }
const BROAD = { chars: /[mwA-Z%]/, em: 0.9 }
const OTHER_EM = 0.64
/** Bold letters are wider. */
const BOLD = 1.12

/** Gathers the entries by number, smallest first. */
export function groupNumbers(entries: readonly LineEntry[]): readonly NumberGroup[] {
  const order = { page: 0, outlet: 1, later: 2 }
  const counts = [...new Set(entries.map(({ count }) => count))].sort((a, b) => a - b)
  return counts.map((count) => {
    const same = entries
      .filter((entry) => entry.count === count)
      .sort((a, b) => order[a.kind] - order[b.kind])
    return {
      count,
      bounds: [...new Set(same.map(({ bound }) => bound))],
      dots: same.map(({ kind, name }) => ({ kind, name })),
    }
  })
}

/** Places the groups, with their labels, on a line of `width` pixels. */
export function layOutLine(
  groups: readonly NumberGroup[],
  labels: readonly LabelText[],
  width: number,
): LineLayout {
  const scale = createScale(groups, width)
  const xs = setApart(groups.map(scale.middle), width)
  const widths = labels.map(({ head, names }) =>
    Math.min(width, Math.max(measure(head) * HEAD_PX * BOLD, measure(names) * NAME_PX)),
  )
  const { rows, places } = placeLabels(xs, widths, width)
  const marks = groups.map((group, at) => ({
    ...group,
    label: labels[at] ?? { head: '', names: '' },
    x: xs[at] ?? 0,
    band: scale.band(group),
    labelX: places[at]?.x ?? 0,
    row: places[at]?.row ?? 0,
    labelWidth: widths[at] ?? 0,
  }))
  return { marks, rows, tallest: Math.max(0, ...groups.map(({ dots }) => dots.length)) }
}

/** Width in em, rather too wide than too narrow. */
function measure(text: string): number {
  const widths = Array.from(text, (char) => {
    if (NARROW.chars.test(char)) return NARROW.em
    return BROAD.chars.test(char) ? BROAD.em : OTHER_EM
  })
  return widths.reduce((sum, width) => sum + width, 0)
}

/** "Dozens" are 20 to 99, "hundreds" 100 to 999, "thousands" 1,000 to 9,999. */
function rangeOf({ count, bounds }: NumberGroup): readonly [number, number] {
  if (!bounds.includes('magnitude')) return [count, count]
  return [count === 10 ? 20 : count, count * 10 - 1]
}

function createScale(groups: readonly NumberGroup[], width: number) {
  const ends = groups.flatMap(rangeOf)
  const low = Math.min(...ends)
  const high = Math.max(...ends)
  const ratio = low > 0 && high / low > MOST_LINEAR_RATIO
  const bend = ratio ? Math.log : (value: number) => value
  const lack = ratio ? 0 : Math.max(0, high * LEAST_SPAN - (high - low)) / 2
  const start = bend(low) - lack
  const span = bend(high) + lack - start || 1
  const place = (value: number) => EDGE + ((bend(value) - start) / span) * (width - 2 * EDGE)
  return {
    middle: (group: NumberGroup) => {
      const [from, to] = rangeOf(group)
      return (place(from) + place(to)) / 2
    },
    band: (group: NumberGroup): [number, number] | null => {
      const [from, to] = rangeOf(group)
      return from === to ? null : [place(from), place(to)]
    },
  }
}

/** The same places in the same order, no two nearer than dots allow. */
function setApart(xs: readonly number[], width: number): readonly number[] {
  return spread(
    xs,
    xs.map(() => LEAST_APART),
    [EDGE - LEAST_APART / 2, width - EDGE + LEAST_APART / 2],
  )
}
