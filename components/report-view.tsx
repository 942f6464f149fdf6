// The whole report: event, where the text comes from, the counts, then the points, most telling first.

import type { ComponentChildren } from 'preact'
import type { Report } from '../lib/report.ts'
import { type Group, groupClaims } from './accounts.ts'
import { ClaimRow } from './claim-row.tsx'
import { EventHeader } from './event-header.tsx'
import { Glyph } from './glyph.tsx'
import { i18n } from './i18n.ts'
import { OmittedRow } from './omitted-row.tsx'
import { OriginCard } from './origin-card.tsx'
import { PackProvider } from './pack-context.ts'
import type { PackView } from './pack-view.ts'
import { SummaryBar } from './summary-bar.tsx'

const HEADINGS: Readonly<Record<Group, () => string>> = {
  differs: () => i18n.t('group.differs'),
  'only-here': () => i18n.t('group.onlyHere'),
  agrees: () => i18n.t('group.agrees'),
  unclear: () => i18n.t('group.unclear'),
}

export interface ReportViewProps {
  readonly report: Report
  readonly pack: PackView
  /** Ways on from here, below the counts. */
  readonly actions?: ComponentChildren
}

export function ReportView({ report, pack, actions }: ReportViewProps) {
  return (
    <PackProvider value={pack}>
      <EventHeader report={report} />
      <OriginCard report={report} />
      <SummaryBar report={report} />
      {actions && <p class="actions">{actions}</p>}
      {report.claims.length === 0 && <p class="note empty">{i18n.t('noClaims')}</p>}
      {groupClaims(report).map(({ group, claims }) => (
        <section key={group} class="group" aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>
            <Glyph sign={group} /> {HEADINGS[group]()}
          </h2>
          <ul>
            {claims.map((claim) => (
              <ClaimRow
                key={`${claim.point} ${claim.evidence.start}`}
                claim={claim}
                published={report.published}
                lang={report.lang}
              />
            ))}
          </ul>
        </section>
      ))}
      {report.omitted.length > 0 && <Omitted report={report} />}
    </PackProvider>
  )
}

function Omitted({ report }: { readonly report: Report }) {
  return (
    <section class="group" aria-labelledby="group-omitted">
      <h2 id="group-omitted">
        <Glyph sign="omitted" /> {i18n.t('group.omitted')}
      </h2>
      <ul>
        {report.omitted.map((omitted) => (
          <OmittedRow key={omitted.point} omitted={omitted} published={report.published} />
        ))}
      </ul>
    </section>
  )
}
