// Which event the page covers, and by what it was recognised.

import type { Point } from '../lib/corpus/schema.ts'
import type { Detection, Report } from '../lib/report.ts'
import { Disclosure } from './disclosure.tsx'
import { i18n } from './i18n.ts'
import { useLocale } from './locale.ts'
import { usePack } from './pack-context.ts'
import { nameMet, nameSignal } from './signals.ts'

/** Signs named in the line that opens to all of them. */
const MOST_NAMED = 3

export function EventHeader({ report }: { readonly report: Report }) {
  const locale = useLocale()
  const { event, points } = usePack()
  const strongest = report.detection.reasons
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_NAMED)
  const signals = strongest.map(({ signal }) => nameSignal(signal))
  return (
    <section class="event" aria-labelledby="event-name">
      <h1 id="event-name">{event.name[locale.id]}</h1>
      <p class="note">
        {report.published === null
          ? i18n.t('event.noDate')
          : i18n.t('event.pageDate', [locale.date(report.published)])}
        {report.limits.length > 0 && ` ${i18n.t('event.limits')}`}
      </p>
      <Disclosure summary={i18n.t('event.recognisedBy', [locale.list(signals)])}>
        {() => <DetectionReasons detection={report.detection} points={points} />}
      </Disclosure>
    </section>
  )
}

export interface DetectionReasonsProps {
  readonly detection: Detection
  /** The points by whose labels "points found" is told. */
  readonly points: readonly Point[]
}

/** Every sign that speaks for (or against) the event, with what was met. */
export function DetectionReasons({ detection, points }: DetectionReasonsProps) {
  const locale = useLocale()
  return (
    <>
      <ul class="why">
        {detection.reasons.map((reason) => {
          const met = nameMet(reason, points, locale)
          const name = nameSignal(reason.signal)
          return <li key={reason.signal}>{met === '' ? name : i18n.t('event.reason', [name, met])}</li>
        })}
      </ul>
      <p class="note">{i18n.t('event.score', [locale.percent(detection.score)])}</p>
    </>
  )
}
