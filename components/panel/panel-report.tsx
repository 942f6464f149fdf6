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
import { RevealProvider } from '../reveal.tsx'
import { claimId, type Filter, filterRows, isFiltering, NO_FILTER, omissionId } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import { NothingFits } from './nothing-fits.tsx'
import { articlesMet } from './searchable.ts'
import { useFound } from './use-found.ts'

/** What became of the wish to see a claim's words in the page. */
export type Revealed = 'shown' | 'no-marks' | 'words-gone'

export interface PanelReportProps extends ReportViewProps {
  /** Scrolls the page to the words of the claim with this index in the report. */
  readonly onReveal: (claim: number) => Promise<Revealed>
  /** Whether the browser can mark words in pages. */
  readonly canMark: boolean
}

export function PanelReport({ report, pack, actions, onReveal, canMark }: PanelReportProps) {
  const locale = useLocale()
  const [filter, setFilter] = useState<Filter>(NO_FILTER)
  const [failure, reveal] = useReveal(report.claims, onReveal)
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
    return (
      <>
        {met.length > 0 && <p class="note">{i18n.t('panel.foundIn', [locale.list([...new Set(met)])])}</p>}
        {failure?.claim === row && <p class="note warning">{failure.words}</p>}
      </>
    )
  }
  return (
    <PackProvider value={pack}>
      <RevealProvider value={reveal}>
        <EventHeader report={report} />
        <OriginCard report={report} />
        {actions && <p class="actions">{actions}</p>}
        {!canMark && <p class="note warning">{i18n.t('panel.noHighlights')}</p>}
        <FilterBar
          report={report}
          filter={filter}
          onFilter={setFilter}
          onClear={clear}
          field={field}
          count={count}
          exact={found?.exact ?? true}
        />
        <p class="hidden" role="status">
          {failure?.words}
        </p>
        {report.claims.length === 0 && <p class="note empty">{i18n.t('noClaims')}</p>}
        {count === 0 && isFiltering(filter) && <NothingFits filter={filter} onClear={clear} />}
        <Groups report={report} claims={shown.claims} omitted={shown.omitted} remark={remark} />
      </RevealProvider>
    </PackProvider>
  )
}

interface Failure {
  readonly claim: Claim
  readonly words: string
}

/** Why the last claim asked for could not be shown, and the way to ask. */
function useReveal(claims: readonly Claim[], onReveal: PanelReportProps['onReveal']) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const reveal = async (claim: Claim) => {
    setFailure(null)
    const revealed = await onReveal(claims.indexOf(claim))
    if (revealed === 'no-marks') setFailure({ claim, words: i18n.t('panel.noMarks') })
    if (revealed === 'words-gone') setFailure({ claim, words: i18n.t('panel.wordsGone') })
  }
  return [failure, reveal] as const
}
