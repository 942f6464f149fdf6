// Which figures of one point were given on which day: by this page, by the pack's articles, by officials.
// Pure gathering; declines to say which figure holds.
import type { Point } from '../../lib/corpus/schema.ts'
import type { ClaimVerdict, CountValue, Report } from '../../lib/report.ts'
import type { Locale } from '../locale.ts'
import { outletName } from '../names.ts'
import type { PackView } from '../pack-view.ts'
import { countOf } from '../values.ts'

export interface DatedFigure {
  readonly kind: 'page' | 'outlet' | 'official'
  /** Who gives it; empty for this page. */
  readonly name: string
  /** YYYY-MM-DD or YYYY-MM; null where this page states no date. */
  readonly date: string | null
  readonly value: CountValue
  /** The day on which it was taken back. */
  readonly withdrawn: string | null
  /** What the pack knows of it besides. */
  readonly note: string | null
}
export interface FigureSeries {
  readonly point: Point
  /** How this page's figure stands; null where it gives none. */
  readonly verdict: ClaimVerdict | null
  readonly figures: readonly DatedFigure[]
}

/** The figures of every counted point that has two at least: first those given on the most days. */
export function listSeries(report: Report, pack: PackView, locale: Locale): readonly FigureSeries[] {
  const series = pack.points
    .filter(({ kind }) => kind === 'count')
    .map((point): FigureSeries => {
      const claim = report.claims.find((other) => other.point === point.id && countOf(other.value))
      const figures = [
        ...pageFigures(point.id, report),
        ...outletFigures(point.id, pack),
        ...officialFigures(point.id, pack, locale),
      ]
      return { point, verdict: claim?.verdict ?? null, figures }
    })
    .filter(({ figures }) => figures.length > 1)
  const rank = (one: FigureSeries) => countDays(one) * 2 + (one.verdict === null ? 0 : 1)
  return series.sort((a, b) => rank(b) - rank(a))
}

const countDays = ({ figures }: FigureSeries) => new Set(figures.flatMap(({ date }) => date ?? [])).size

/** Whether figures were given on more than one day, so that there is a course to be seen. */
export const spansDays = (series: FigureSeries) => countDays(series) > 1

function pageFigures(point: string, { claims, published }: Report): DatedFigure[] {
  return claims.flatMap((claim) => {
    const value = claim.point === point ? countOf(claim.value) : null
    const page = { kind: 'page', name: '', date: published, withdrawn: null, note: null } as const
    return value ? [{ ...page, value }] : []
  })
}

function outletFigures(point: string, pack: PackView): DatedFigure[] {
  return pack.articles.flatMap(({ id, published }) =>
    pack.claims.flatMap((claim) => {
      const value = claim.article === id && claim.point === point ? countOf(claim.value) : null
      const name = outletName(id, pack)
      const outlet = { kind: 'outlet', name, date: published, withdrawn: null, note: null } as const
      return value ? [{ ...outlet, value }] : []
    }),
  )
}

function officialFigures(point: string, { later }: PackView, locale: Locale): DatedFigure[] {
  return later.flatMap(({ point: of, value: given, date, withdrawn = null, by, note }) => {
    const value = of === point ? countOf(given) : null
    const official = { kind: 'official', name: by[locale.id], date, withdrawn } as const
    return value ? [{ ...official, note: note?.[locale.id] ?? null, value }] : []
  })
}
