// The report as a companion to the page: its rows can be filtered and searched, and each leads to its words there.
import { useRef, useState } from 'preact/hooks'
import type { Claim, Omission } from '../../lib/report.ts'
import { EventHeader } from '../event-header.tsx'
import { Groups } from '../groups.tsx'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import { outletName } from '../names.ts'
import { OriginCard } from '../origin-card.tsx'
import { PackProvider } from '../pack-context.ts'
import type { ReportViewProps } from '../report-view.tsx'
import { claimId, type Filter, filterRows, isFiltering, NO_FILTER, omissionId } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { NothingFits } from './nothing-fits.tsx'
import { articlesMet } from './searchable.ts'
import { useFound } from './use-found.ts'

export function PanelReport({ report, pack, actions, marks }: ReportViewProps) {
  const locale = useLocale()
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const field = useRef<HTMLInputElement>(null)
  const clear = () => {
    setFilter(NO_FILTER)
    field.current?.focus()
  }
  const found = useFound(filter.query, { report, pack, locale })
  const shown = filterRows(report, filter, found)
  const count = shown.claims.length + shown.omitted.length
  const remark = (row: Claim | Omission) => {
    const id = 'evidence' in row ? claimId(row) : omissionId(row)
    const met = articlesMet(found?.entries.get(id) ?? []).map((article) => outletName(article, pack))
    if (met.length === 0) return null
    return <p class="note">{i18n.t('panel.foundIn', [locale.list([...new Set(met)])])}</p>
  }
  return (
    <PackProvider value={pack}>
      <EventHeader report={report} />
      <OriginCard report={report} />
      {marks}
      {actions && <p class="actions">{actions}</p>}
      <FilterBar
        report={report}
        filter={filter}
        onFilter={setFilter}
        onClear={clear}
        field={field}
        count={count}
        exact={found?.exact ?? true}
      />
      {report.claims.length === 0 && <p class="note empty">{i18n.t('noClaims')}</p>}
      {count === 0 && isFiltering(filter) && <NothingFits filter={filter} onClear={clear} />}
      <Groups report={report} claims={shown.claims} omitted={shown.omitted} remark={remark} />
    </PackProvider>
  )
}
