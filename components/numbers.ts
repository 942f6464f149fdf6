// Which numbers of one point belong on its number line, each with the name of who says it.

import type { LaterFigure } from '../lib/corpus/schema.ts'
import type { Claim } from '../lib/report.ts'
import type { Account } from './accounts.ts'
import { i18n } from './i18n.ts'
import type { Locale } from './locale.ts'
import { outletName } from './names.ts'
import type { LineEntry } from './number-line-layout.ts'
import type { PackView } from './pack-view.ts'
import { countOf } from './values.ts'

export interface PointNumbers {
  /** Null where the page says nothing on the point. */
  readonly claim: Claim | null
  readonly accounts: readonly Account[]
  readonly later: readonly LaterFigure[]
  readonly published: string | null
  readonly pack: PackView
  readonly locale: Locale
}

/** The official figures that the pack knows for the point. */
export function laterFigures(point: string, pack: PackView): readonly LaterFigure[] {
  return pack.later.filter((figure) => figure.point === point)
}

/** Whether a figure came out after the page: a page with no date is taken to be of the event's days. */
export function isLater(figure: LaterFigure, published: string | null): boolean {
  return published === null || figure.date > published
}

/** The page's number first, then the outlets', then later figures; what is no number is left out. */
export function countsOf(numbers: PointNumbers): readonly LineEntry[] {
  return [...pageCounts(numbers), ...outletCounts(numbers), ...laterCounts(numbers)]
}

function pageCounts({ claim }: PointNumbers): readonly LineEntry[] {
  const value = claim && countOf(claim.value)
  return value
    ? [{ kind: 'page', name: i18n.t('line.thisPage'), count: value.count, bound: value.bound }]
    : []
}

function outletCounts({ accounts, pack }: PointNumbers): readonly LineEntry[] {
  return accounts.flatMap(({ article, claims }) =>
    claims.flatMap((claim) => {
      const value = countOf(claim.value)
      const name = outletName(article.id, pack)
      return value ? [{ kind: 'outlet' as const, name, count: value.count, bound: value.bound }] : []
    }),
  )
}

function laterCounts({ later, published, locale }: PointNumbers): readonly LineEntry[] {
  return later.flatMap((figure) => {
    const value = countOf(figure.value)
    const date = locale.shortDate(figure.date)
    const name = isLater(figure, published)
      ? i18n.t('line.laterOn', [date])
      : i18n.t('line.officialOn', [date])
    return value ? [{ kind: 'later' as const, name, count: value.count, bound: value.bound }] : []
  })
}
