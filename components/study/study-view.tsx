// The whole comparison, to be studied and printed: points by outlets, what is left out, where the text comes from,
// and how all this was found.
import type { Report } from '../../lib/report.ts'
import { Rings } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { webLink } from '../links.ts'
import { useLocale } from '../locale.ts'
import { OmittedRow } from '../omitted-row.tsx'
import { OriginCard } from '../origin-card.tsx'
import { PackProvider, usePack } from '../pack-context.ts'
import type { PackView } from '../pack-view.ts'
import { SummaryBar } from '../summary-bar.tsx'
import { EntryMenu, type MenuEntry } from './entry-menu.tsx'
import { FramingView } from './framing.tsx'
import { Matrix } from './matrix.tsx'
import { Method } from './method.tsx'
import { OriginGraphView } from './origin-graph.tsx'
import { TimeLine } from './time-line.tsx'

export interface StudyViewProps {
  readonly report: Report
  readonly pack: PackView
  /** What can be done with the comparison: print, export. */
  readonly entries: readonly MenuEntry[]
}

export function StudyView({ report, pack, entries }: StudyViewProps) {
  return (
    <PackProvider value={pack}>
      <header class="brand study-brand">
        <Rings />
        <span>{i18n.t('extName')}</span>
        <EntryMenu label={i18n.t('study.menu')} entries={entries} />
      </header>
      <main>
        <Opening report={report} />
        <Contents hasOmitted={report.omitted.length > 0} />
        {report.claims.length === 0 && <p class="note empty">{i18n.t('noClaims')}</p>}
        <Matrix report={report} />
        <div class="sheet" id="origin">
          <OriginCard report={report} />
          <OriginGraphView report={report} />
        </div>
        <TimeLine report={report} />
        <FramingView report={report} />
        {report.omitted.length > 0 && <LeftOut report={report} />}
        <Method report={report} />
      </main>
      <footer>
        <p>{i18n.t('privacy')}</p>
      </footer>
    </PackProvider>
  )
}

/** What page this is about, and how it stands as a whole. */
function Opening({ report }: { readonly report: Report }) {
  const locale = useLocale()
  const { event } = usePack()
  const link = webLink(report.url)
  return (
    <section class="opening" aria-labelledby="article-title">
      <p class="kicker">{i18n.t('study.kicker', [event.name[locale.id]])}</p>
      <h1 id="article-title" {...(report.lang === null ? {} : { lang: report.lang })}>
        {report.title === '' ? i18n.t('study.noTitle') : report.title}
      </h1>
      <p class="note">
        {report.published === null
          ? i18n.t('event.noDate')
          : i18n.t('event.pageDate', [locale.date(report.published)])}
        {link !== null && (
          <>
            {' · '}
            <a href={link} target="_blank" rel="noopener noreferrer">
              {i18n.t('study.openArticle', [new URL(link).hostname])}
            </a>
          </>
        )}
        {report.limits.length > 0 && ` ${i18n.t('event.limits')}`}
      </p>
      <SummaryBar report={report} />
    </section>
  )
}

function Contents({ hasOmitted }: { readonly hasOmitted: boolean }) {
  const parts = [
    { id: 'points', name: i18n.t('study.matrix.heading') },
    { id: 'origin', name: i18n.t('study.origin') },
    { id: 'figures', name: i18n.t('study.figures.heading') },
    { id: 'framing', name: i18n.t('study.framing.heading') },
    ...(hasOmitted ? [{ id: 'left-out', name: i18n.t('study.leftOut.heading') }] : []),
    { id: 'method', name: i18n.t('study.method.heading') },
  ]
  return (
    <nav class="contents screen-only" aria-label={i18n.t('study.contents')}>
      <ul>
        {parts.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function LeftOut({ report }: { readonly report: Report }) {
  return (
    <section class="sheet" id="left-out" aria-labelledby="left-out-heading">
      <h2 id="left-out-heading">{i18n.t('study.leftOut.heading')}</h2>
      <p class="note">{i18n.t('study.leftOut.note')}</p>
      <ul class="columns rows">
        {report.omitted.map((omitted) => (
          <OmittedRow key={omitted.point} omitted={omitted} published={report.published} />
        ))}
      </ul>
    </section>
  )
}
