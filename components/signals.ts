// The names of the signs by which a page is recognised (lib/detection/score.ts), for people.

import type { Point } from '../lib/corpus/schema.ts'
import type { DetectionReason } from '../lib/report.ts'
import { i18n } from './i18n.ts'
import type { Locale } from './locale.ts'

const SIGNALS: Readonly<Record<string, () => string>> = {
  title: () => i18n.t('signal.title'),
  lead: () => i18n.t('signal.lead'),
  points: () => i18n.t('signal.points'),
  share: () => i18n.t('signal.share'),
  themes: () => i18n.t('signal.themes'),
  telling: () => i18n.t('signal.telling'),
  date: () => i18n.t('signal.date'),
  'named-date': () => i18n.t('signal.namedDate'),
  rival: () => i18n.t('signal.rival'),
  'few-anchors': () => i18n.t('signal.fewAnchors'),
  'no-points': () => i18n.t('signal.noPoints'),
  'one-point': () => i18n.t('signal.onePoint'),
  'few-points': () => i18n.t('signal.fewPoints'),
  'earlier-date': () => i18n.t('signal.earlierDate'),
  'later-date': () => i18n.t('signal.laterDate'),
  'other-years': () => i18n.t('signal.otherYears'),
  passing: () => i18n.t('signal.passing'),
  'no-language': () => i18n.t('signal.noLanguage'),
  'no-anchor': () => i18n.t('signal.noAnchor'),
}

/** The sign in words; as the engine calls it where the interface has no word for it. */
export function nameSignal(signal: string): string {
  return SIGNALS[signal]?.() ?? signal
}

/** Signs that say all by their name: what was read or counted is no part of what is missing. */
const UNSAID: ReadonlySet<string> = new Set(['no-anchor', 'few-anchors', 'no-points'])
/** Signs whose text is a list of points. */
const OF_POINTS: ReadonlySet<string> = new Set(['points', 'one-point', 'few-points'])

/** What was met, for people: of points, their labels. */
export function nameMet({ signal, text }: DetectionReason, points: readonly Point[], locale: Locale): string {
  if (UNSAID.has(signal)) return ''
  if (!OF_POINTS.has(signal)) return locale.date(text)
  const labels = text.split(', ').map((id) => points.find((point) => point.id === id)?.label[locale.id] ?? id)
  return labels.join(' · ')
}
