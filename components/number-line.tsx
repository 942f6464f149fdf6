// Counts on one line, so that 16 and 18 are seen and not just read. This page's dot has the verdict's colour,
// others are grey, later figures hollow and dashed. The same is said in words for those who do not see it.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ClaimVerdict } from '../lib/report.ts'
import { i18n } from './i18n.ts'
import { type Locale, useLocale } from './locale.ts'
import {
  DOT_RADIUS,
  groupNumbers,
  type LineEntry,
  type LineLayout,
  layOutLine,
  type Mark,
  type NumberGroup,
} from './number-line-layout.ts'
import { formatCount } from './values.ts'

/** Inside a card of a popup 400 px wide; measured as soon as it is drawn. */
const USUAL_WIDTH = 342
const ROW_HEIGHT = 31
const DOT_STEP = 2 * DOT_RADIUS + 2
export interface NumberLineProps {
  readonly entries: readonly LineEntry[]
  readonly verdict: ClaimVerdict | null
}

/** The line, or nothing where all say one number. */
export function NumberLine({ entries, verdict }: NumberLineProps) {
  const locale = useLocale()
  const [frame, width] = useWidth(USUAL_WIDTH)
  const groups = groupNumbers(entries)
  if (groups.length < 2) return null
  const layout = layOutShortest(groups, width, locale)
  const axis = layout.tallest * DOT_STEP + 2
  const height = axis + 12 + layout.rows * ROW_HEIGHT
  return (
    <div ref={frame} class="line-frame">
      <svg
        class={`line v-${verdict ?? 'omitted'}`}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={describe(groups, locale)}
      >
        <line class="axis" x1={4} y1={axis} x2={width - 4} y2={axis} />
        {layout.marks.map((mark) => (
          <path
            key={mark.count}
            class="leader"
            d={`M${mark.x} ${axis + 3}L${mark.labelX} ${labelTop(mark, axis)}`}
          />
        ))}
        {layout.marks.map((mark) => (
          <MarkOnLine key={mark.count} mark={mark} axis={axis} />
        ))}
      </svg>
    </div>
  )
}

function MarkOnLine({ mark, axis }: { readonly mark: Mark; readonly axis: number }) {
  const top = labelTop(mark, axis)
  return (
    <g>
      {mark.band && (
        <rect
          class="band"
          x={mark.band[0]}
          y={axis - 3}
          width={mark.band[1] - mark.band[0]}
          height={6}
          rx={3}
        />
      )}
      {mark.bounds.includes('at-least') && <path class="arrow" d={arrow(mark.x, axis, 1)} />}
      {mark.bounds.includes('at-most') && <path class="arrow" d={arrow(mark.x, axis, -1)} />}
      {mark.dots.map((dot, at) => (
        <circle
          key={`${at} ${dot.name}`}
          class={`dot ${dot.kind}`}
          cx={mark.x}
          cy={axis - at * DOT_STEP}
          r={dot.kind === 'page' ? DOT_RADIUS + 1 : DOT_RADIUS}
        />
      ))}
      <text class="head" x={mark.labelX} y={top + 11} text-anchor="middle">
        {mark.label.head}
      </text>
      <text class="names" x={mark.labelX} y={top + 24} text-anchor="middle">
        {mark.label.names}
      </text>
    </g>
  )
}

function labelTop({ row }: Mark, axis: number): number {
  return axis + 12 + row * ROW_HEIGHT
}

/** An open end: the number may be higher (1) or lower (-1). */
function arrow(x: number, axis: number, direction: 1 | -1): string {
  const from = x + direction * DOT_RADIUS
  const tip = x + direction * 21
  return `M${from} ${axis}H${tip}M${tip - direction * 4} ${axis - 4}L${tip} ${axis}L${tip - direction * 4} ${axis + 4}`
}

function headOf({ count, bounds }: NumberGroup, locale: Locale): string {
  // Said exactly by one and roughly by another, it is one place on the line; the accounts below say which.
  const [bound = 'exact', ...others] = bounds
  return formatCount(
    { count, bound: others.length === 0 || bounds.includes('magnitude') ? bound : 'exact' },
    locale,
  )
}

/** With all names, if that takes no more rows than with outlets counted. */
function layOutShortest(groups: readonly NumberGroup[], width: number, locale: Locale): LineLayout {
  const layOut = (nameGroup: (group: NumberGroup) => string) => {
    const labels = groups.map((group) => ({ head: headOf(group, locale), names: nameGroup(group) }))
    return layOutLine(groups, labels, width)
  }
  const named = layOut(nameDots)
  if (named.rows === 1) return named
  const counted = layOut(countDots)
  return named.rows <= counted.rows ? named : counted
}

function nameDots({ dots }: NumberGroup): string {
  return dots.map(({ name }) => name).join(', ')
}

function countDots({ dots }: NumberGroup): string {
  const page = dots.find(({ kind }) => kind === 'page')
  const outlets = dots.filter(({ kind }) => kind === 'outlet')
  const later = dots.find(({ kind }) => kind === 'later')
  const counted = outlets.length > 1 ? i18n.t('account.outlets', outlets.length) : outlets[0]?.name
  return [page?.name, counted, later?.name].filter((name) => name !== undefined).join(', ')
}

function describe(groups: readonly NumberGroup[], locale: Locale): string {
  const parts = groups.map((group) => i18n.t('line.entry', [headOf(group, locale), nameDots(group)]))
  return i18n.t('line.label', [parts.join('; ')])
}

/** A frame, and the width that it has; the usual one until it is known. */
export function useWidth(usual: number) {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(usual)
  useLayoutEffect(() => {
    // Told of the width once all is laid out, before it is seen: to ask for it here would lay out the page for each
    // line anew. Told again when the details around it open: closed, they have no width.
    const watch = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0) || usual),
    )
    if (frame.current) watch.observe(frame.current)
    return () => watch.disconnect()
  }, [usual])
  return [frame, width] as const
}
