// The whole report: event, where the text comes from, the counts, then the points, most telling first.

import type { ComponentChildren } from 'preact'
import type { Report } from '../lib/report.ts'
import { EventHeader } from './event-header.tsx'
import { Groups } from './groups.tsx'
import { i18n } from './i18n.ts'
import { OriginCard } from './origin-card.tsx'
import { PackProvider } from './pack-context.ts'
import type { PackView } from './pack-view.ts'
import { SummaryBar } from './summary-bar.tsx'

export interface ReportViewProps {
  readonly report: Report
  readonly pack: PackView
  /** Ways on from here, below the counts. */
  readonly actions?: ComponentChildren
  /** The switch of the marks in the page. */
  readonly marks?: ComponentChildren
}

export function ReportView({ report, pack, actions, marks }: ReportViewProps) {
  return (
    <PackProvider value={pack}>
      <EventHeader report={report} />
      <OriginCard report={report} />
      <SummaryBar report={report} />
      {marks}
      {actions && <p class="actions">{actions}</p>}
      {report.claims.length === 0 && <p class="note empty">{i18n.t('noClaims')}</p>}
      <Groups report={report} claims={report.claims} omitted={report.omitted} />
    </PackProvider>
  )
}
