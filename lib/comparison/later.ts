// Do two figures differ only because they were given on different days?
// A toll that has grown since is later, not a contradiction. Declines to say which figure holds.
import type { LaterFigure, Point } from '../corpus/schema.ts'
import type { Value } from '../report.ts'
import { isCount, rangeOf } from './values.ts'

export interface Dated {
  readonly value: Value
  /** YYYY-MM-DD; null where none is known. */
  readonly day: string | null
}

const isGreater = (a: Value, b: Value) => isCount(a) && isCount(b) && rangeOf(a)[0] > rangeOf(b)[1]

/** Whether a figure that grows is larger on the later of two days: it has grown, and nobody contradicts anybody. */
export function hasGrown(point: Point, page: Dated, article: Dated): boolean {
  if (!point.grows || page.day === null || article.day === null) return false
  if (page.day > article.day) return isGreater(page.value, article.value)
  return article.day > page.day && isGreater(article.value, page.value)
}

/** Whether the page gives an official figure that was not out yet when the article was written. */
export function isLaterFigure(
  point: Point,
  page: Dated,
  article: Dated,
  later: readonly LaterFigure[],
): boolean {
  return later.some(
    (figure) =>
      figure.point === point.id &&
      isCount(figure.value) &&
      isCount(page.value) &&
      figure.value.count === page.value.count &&
      article.day !== null &&
      figure.date > article.day &&
      (page.day === null || page.day >= figure.date),
  )
}
