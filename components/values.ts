// What a claim's value reads like. Nothing is ever called true or false: it is reported, or denied.

import type { Point } from '../lib/corpus/schema.ts'
import type { CountValue, Value } from '../lib/report.ts'
import { i18n } from './i18n.ts'
import type { Locale } from './locale.ts'

const MAGNITUDES: Readonly<Record<number, () => string>> = {
  10: () => i18n.t('value.tens'),
  100: () => i18n.t('value.hundreds'),
  1000: () => i18n.t('value.thousands'),
}

/** The number with its bound, in words: "at least 2,000", "dozens". */
export function formatCount({ count, bound }: Omit<CountValue, 'term'>, locale: Locale): string {
  const number = locale.number(count)
  switch (bound) {
    case 'exact':
      return number
    case 'about':
      return i18n.t('value.about', [number])
    case 'at-least':
      return i18n.t('value.atLeast', [number])
    case 'at-most':
      return i18n.t('value.atMost', [number])
    case 'magnitude':
      return MAGNITUDES[count]?.() ?? i18n.t('value.about', [number])
  }
}

/** The value of a claim on the point, in words; null where that it is told at all is the whole of it. */
export function formatValue(value: Value, point: Point | undefined, locale: Locale): string | null {
  if (value === true) return null
  if (value === false) return i18n.t('value.denied')
  if (isOptions(value))
    return locale.list(value.map((option) => point?.options?.[option]?.[locale.id] ?? option))
  if ('unknown' in value) return i18n.t('value.unknown')
  if ('date' in value) return locale.date(value.date)
  if ('text' in value) return value.text
  const count = formatCount(value, locale)
  if (value.term === undefined) return count
  return i18n.t('value.term', [count, point?.words?.[value.term]?.[locale.id] ?? value.term])
}

/** Array.isArray does not narrow a readonly array out of a union. */
function isOptions(value: Exclude<Value, boolean>): value is readonly string[] {
  return Array.isArray(value)
}

/** The number in the value, where it is one. */
export function countOf(value: Value): CountValue | null {
  return typeof value === 'object' && 'count' in value ? value : null
}
