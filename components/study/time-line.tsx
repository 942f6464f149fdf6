// Figures over time, a strip for each counted point, and the same as a table for those who do not see it.
// Shapes tell who gives a figure: a dot this page and outlets, a diamond officials, a cross what was taken back.
import { symbol, symbolCircle, symbolDiamond2, symbolTimes } from 'd3-shape'
import type { Report } from '../../lib/report.ts'
import { i18n } from '../i18n.ts'
import { type Locale, useLocale } from '../locale.ts'
import { useWidth } from '../number-line.tsx'
import { usePack } from '../pack-context.ts'
import { formatCount } from '../values.ts'
import { type DatedFigure, type FigureSeries, listSeries, spansDays } from './figure-series.ts'
import { type FigureMark, layOutAxis, layOutStrip, type TimeAxis } from './time-line-layout.ts'

/** Narrower, the labels of a day would stand in those of the next: then the drawing scrolls. */
const LEAST_WIDTH = 640
const USUAL_WIDTH = 1100
const AXIS_HEIGHT = 26
const HEAD_ROOM = 14

export function TimeLine({ report }: { readonly report: Report }) {
  const locale = useLocale()
  const pack = usePack()
  const [frame, frameWidth] = useWidth(USUAL_WIDTH)
  const series = listSeries(report, pack, locale)
  if (series.length === 0) return null
  const drawn = series.filter(spansDays)
  const dates = drawn.flatMap(({ figures }) => figures.flatMap(({ date }) => date ?? []))
  const axis = layOutAxis(dates, pack.event.window, Math.max(LEAST_WIDTH, frameWidth))
  const hasUndated = series.some(({ figures }) => figures.some(({ date }) => date === null))
  return (
    <section class="sheet" id="figures" aria-labelledby="figures-heading">
      <h2 id="figures-heading">{i18n.t('study.figures.heading')}</h2>
      <p class="note">{i18n.t('study.figures.note')}</p>
      {hasUndated && <p class="note">{i18n.t('study.figures.undated')}</p>}
      <Key />
      <div ref={frame}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section class="chart-frame" tabIndex={0} aria-label={i18n.t('study.figures.frame')}>
          {drawn.length === 0 && <p class="note">{i18n.t('study.figures.oneDay')}</p>}
          {drawn.map((one) => (
            <StripView key={one.point.id} series={one} axis={axis} />
          ))}
        </section>
      </div>
      <FigureTable series={series} />
    </section>
  )
}

function nameOf({ kind, name }: DatedFigure): string {
  return kind === 'page' ? i18n.t('study.thisPage') : name
}

/** "16 VOI, franceinfo"; of officials the number alone, as their names are long and stand in the table. */
function labelFigures(figures: readonly DatedFigure[], locale: Locale): string {
  const [first] = figures
  if (!first) return ''
  const bounds = new Set(figures.map(({ value }) => value.bound))
  const bound = bounds.size === 1 ? first.value.bound : 'exact'
  const count = formatCount({ count: first.value.count, bound }, locale)
  const names = [...new Set(figures.filter(({ kind }) => kind !== 'official').map(nameOf))]
  const withdrawn = first.withdrawn
    ? i18n.t('study.figures.withdrawn', [locale.shortDate(first.withdrawn)])
    : ''
  return [count, names.join(', '), withdrawn].filter(Boolean).join(' ')
}

interface StripProps {
  readonly series: FigureSeries
  readonly axis: TimeAxis
}

function StripView({ series: { point, verdict, figures }, axis }: StripProps) {
  const locale = useLocale()
  const { height, marks, course } = layOutStrip(figures, axis, (of) => labelFigures(of, locale))
  const bottom = HEAD_ROOM + height
  return (
    <figure class={`strip v-${verdict ?? 'omitted'}`}>
      <figcaption>{point.label[locale.id]}</figcaption>
      <svg
        class="time"
        viewBox={`0 0 ${axis.width} ${bottom + AXIS_HEIGHT}`}
        width={axis.width}
        height={bottom + AXIS_HEIGHT}
        role="img"
        aria-label={i18n.t('study.figures.label', [point.label[locale.id]])}
      >
        <Axis axis={axis} y={bottom} />
        <g transform={`translate(0 ${HEAD_ROOM})`}>
          {course !== null && <path class="course" d={course} />}
          {marks.map((mark) => (
            <Mark key={`${mark.x} ${mark.y} ${mark.label.text}`} mark={mark} />
          ))}
        </g>
      </svg>
    </figure>
  )
}

/** Days between two that are named, so that names do not touch. */
const stepOf = ({ days, width }: TimeAxis) => Math.max(1, Math.ceil((days.length * 62) / width))

function Axis({ axis, y }: { readonly axis: TimeAxis; readonly y: number }) {
  const locale = useLocale()
  const { days, after, breakX, xOf } = axis
  const step = stepOf(axis)
  const named = [...days.filter((_, at) => (days.length - 1 - at) % step === 0), ...after]
  const end = breakX === null ? axis.width : breakX - 6
  return (
    <g>
      <path
        class="axis-line"
        d={`M0 ${y}H${end}${breakX === null ? '' : `M${breakX + 6} ${y}H${axis.width}`}`}
      />
      {breakX !== null && (
        <path class="axis-line break" d={`M${breakX - 9} ${y + 6}l6 -12M${breakX + 3} ${y + 6}l6 -12`} />
      )}
      {[...days, ...after].map((date) => (
        <path key={date} class="axis-line" d={`M${xOf(date)} ${y}v4`} />
      ))}
      {named.map((date) => (
        <text key={date} class="day" x={xOf(date)} y={y + 18} text-anchor="middle">
          {locale.shortDate(date)}
        </text>
      ))}
    </g>
  )
}

type Shape = 'page' | 'outlet' | 'official' | 'withdrawn'

function shapeOf({ figures }: FigureMark): Shape {
  if (figures.some(({ kind }) => kind === 'page')) return 'page'
  if (figures.some(({ kind }) => kind === 'outlet')) return 'outlet'
  return figures.some(({ withdrawn }) => withdrawn !== null) ? 'withdrawn' : 'official'
}

const PATHS: Readonly<Record<Shape, string>> = {
  page: symbol(symbolCircle, 120)() ?? '',
  outlet: symbol(symbolCircle, 64)() ?? '',
  official: symbol(symbolDiamond2, 74)() ?? '',
  withdrawn: symbol(symbolTimes, 60)() ?? '',
}

function Mark({ mark }: { readonly mark: FigureMark }) {
  const { x, y, band, label } = mark
  const shape = shapeOf(mark)
  const tip = label.side === 'right' ? label.x - 3 : label.x + 3
  return (
    <g class={`mark ${shape}`}>
      {band && <path class="range" d={`M${x} ${band[0]}V${band[1]}`} />}
      {Math.abs(label.y - y) > 3 && <path class="leader" d={`M${x} ${y}L${tip} ${label.y}`} />}
      <path class="shape" d={PATHS[shape]} transform={`translate(${x} ${y})`} />
      <text
        class="mark-label"
        x={label.x}
        y={label.y + 4}
        text-anchor={label.side === 'right' ? 'start' : 'end'}
      >
        {label.text}
      </text>
    </g>
  )
}

const SHAPES: readonly (readonly [Shape, () => string])[] = [
  ['page', () => i18n.t('study.thisPage')],
  ['outlet', () => i18n.t('study.figures.outlets')],
  ['official', () => i18n.t('study.figures.official')],
  ['withdrawn', () => i18n.t('study.figures.takenBack')],
]

function Key() {
  return (
    <ul class="chart-key">
      {SHAPES.map(([shape, name]) => (
        <li key={shape}>
          <svg class="time" width="16" height="16" aria-hidden="true">
            <g class={`mark ${shape}`}>
              <path class="shape" d={PATHS[shape]} transform="translate(8 8)" />
            </g>
          </svg>
          {name()}
        </li>
      ))}
    </ul>
  )
}

/** All figures in words. */
function FigureTable({ series }: { readonly series: readonly FigureSeries[] }) {
  const locale = useLocale()
  return (
    <details class="as-table">
      <summary>{i18n.t('study.asTable')}</summary>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{i18n.t('study.matrix.point')}</th>
            <th scope="col">{i18n.t('study.figures.date')}</th>
            <th scope="col">{i18n.t('study.figures.figure')}</th>
            <th scope="col">{i18n.t('study.figures.by')}</th>
          </tr>
        </thead>
        <tbody>
          {series.flatMap(({ point, figures }) =>
            [...figures]
              .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
              .map((figure) => (
                <tr key={`${point.id} ${figure.name} ${figure.date} ${figure.value.count}`}>
                  <td>{point.label[locale.id]}</td>
                  <td>{figure.date === null ? i18n.t('study.figures.noDate') : locale.date(figure.date)}</td>
                  <td>{formatCount(figure.value, locale)}</td>
                  <td>
                    {nameOf(figure)}
                    {figure.withdrawn &&
                      ` ${i18n.t('study.figures.withdrawn', [locale.date(figure.withdrawn)])}`}
                    {figure.note && <span class="account-note">{figure.note}</span>}
                  </td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </details>
  )
}
