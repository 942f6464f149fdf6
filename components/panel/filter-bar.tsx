// The counts of the report as switches: by verdict and by kind of difference; and the search field. Says how many
// rows fit, aloud too.
import type { Ref } from 'preact'
import type { Report } from '../../lib/report.ts'
import { nameDifference } from '../account-list.tsx'
import { countSigns } from '../accounts.ts'
import { Glyph } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { Bar, nameCount } from '../summary-bar.tsx'
import { countDifferences, type Filter, isFiltering, toggle } from './filter.ts'

/** Beyond, a query says no more than its beginning. */
const MOST_QUERY_CHARS = 200

export interface FilterBarProps {
  readonly report: Report
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly onClear: () => void
  /** The search field, to which the focus goes when the button that had it is gone. */
  readonly field: Ref<HTMLInputElement>
  /** How many rows fit the filter. */
  readonly count: number
  /** Whether the words looked for are written so, or only near to what is. */
  readonly exact: boolean
}

export function FilterBar({ report, filter, onFilter, onClear, field, count, exact }: FilterBarProps) {
  return (
    <>
      <SignSwitches report={report} filter={filter} onFilter={onFilter} />
      <DifferenceSwitches report={report} filter={filter} onFilter={onFilter} />
      <search class="find">
        <input
          ref={field}
          type="search"
          value={filter.query}
          maxLength={MOST_QUERY_CHARS}
          placeholder={i18n.t('panel.search')}
          aria-label={i18n.t('panel.search')}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onFilter({ ...filter, query: currentTarget.value })}
          onKeyDown={({ key }) => key === 'Escape' && onFilter({ ...filter, query: '' })}
        />
        <p class="note found">
          <span role="status">{tellCount(report, { filter, count, exact })}</span>
          {isFiltering(filter) && count > 0 && (
            <button type="button" class="plain" onClick={onClear}>
              {i18n.t('panel.clear')}
            </button>
          )}
        </p>
      </search>
    </>
  )
}

function tellCount(
  { claims, omitted }: Report,
  { filter, count, exact }: Pick<FilterBarProps, 'filter' | 'count' | 'exact'>,
): string {
  const total = claims.length + omitted.length
  if (!isFiltering(filter)) return i18n.t('panel.total', total)
  const shown = i18n.t('panel.shown', count, [String(count), String(total)])
  return exact ? shown : i18n.t('panel.near', [shown])
}

type SwitchesProps = Pick<FilterBarProps, 'report' | 'filter' | 'onFilter'>

function SignSwitches({ report, filter, onFilter }: SwitchesProps) {
  const counts = countSigns(report)
  return (
    <fieldset class="summary switches">
      <legend class="hidden">{i18n.t('panel.byVerdict')}</legend>
      <Bar counts={counts} />
      {counts.map(({ sign, count }) => (
        <button
          key={sign}
          type="button"
          class="switch"
          aria-pressed={filter.signs.includes(sign)}
          onClick={() => onFilter({ ...filter, signs: toggle(filter.signs, sign) })}
        >
          <Glyph sign={sign} /> <b>{count}</b> {nameCount({ sign, count })}
        </button>
      ))}
    </fieldset>
  )
}

function DifferenceSwitches({ report, filter, onFilter }: SwitchesProps) {
  const counts = countDifferences(report)
  if (counts.length === 0) return null
  return (
    <fieldset class="switches">
      <legend class="hidden">{i18n.t('panel.byDifference')}</legend>
      {counts.map(({ difference, count }) => (
        <button
          key={difference}
          type="button"
          class="switch"
          aria-pressed={filter.differences.includes(difference)}
          onClick={() => onFilter({ ...filter, differences: toggle(filter.differences, difference) })}
        >
          <span aria-hidden="true">≠ </span>
          {nameDifference(difference)} <b>{count}</b>
        </button>
      ))}
    </fieldset>
  )
}
