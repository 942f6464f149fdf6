// Which rows of the matrix are shown, and under which headings. The counts tell how the page stands as a whole.

import { Glyph } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import {
  FILTERS,
  type Filter,
  filterRows,
  GROUPINGS,
  type Grouping,
  type MatrixRow,
  type RowGroup,
} from './matrix-rows.ts'

export const GROUP_NAMES: Readonly<Record<RowGroup['name'], () => string>> = {
  count: () => i18n.t('study.kind.count'),
  choice: () => i18n.t('study.kind.choice'),
  date: () => i18n.t('study.kind.date'),
  statement: () => i18n.t('study.kind.statement'),
  differs: () => i18n.t('group.differs'),
  'only-here': () => i18n.t('group.onlyHere'),
  agrees: () => i18n.t('group.agrees'),
  unclear: () => i18n.t('group.unclear'),
  omitted: () => i18n.t('group.omitted'),
  unasked: () => i18n.t('study.matrix.unaskedGroup'),
}

const GROUPING_NAMES: Readonly<Record<Grouping, () => string>> = {
  kind: () => i18n.t('study.matrix.byKind'),
  verdict: () => i18n.t('study.matrix.byVerdict'),
}

export interface FiltersProps {
  readonly rows: readonly MatrixRow[]
  readonly filter: Filter
  readonly grouping: Grouping
  readonly onFilter: (filter: Filter) => void
  readonly onGrouping: (grouping: Grouping) => void
}

export function Filters({ rows, filter, grouping, onFilter, onGrouping }: FiltersProps) {
  const counts = FILTERS.map((name) => ({ name, count: filterRows(rows, name).length }))
  return (
    <div class="filters">
      <fieldset>
        <legend>{i18n.t('study.matrix.show')}</legend>
        {counts
          .filter(({ name, count }) => count > 0 || name === 'all')
          .map(({ name, count }) => (
            <label key={name} class={name === 'all' ? 'choice' : `choice v-${name}`}>
              <input
                type="radio"
                name="filter"
                value={name}
                checked={filter === name}
                onChange={() => onFilter(name)}
              />
              {name !== 'all' && <Glyph sign={name} />}
              <span>
                {name === 'all' ? i18n.t('study.matrix.all') : GROUP_NAMES[name]()} <b>{count}</b>
              </span>
            </label>
          ))}
      </fieldset>
      <fieldset>
        <legend>{i18n.t('study.matrix.group')}</legend>
        {GROUPINGS.map((name) => (
          <label key={name} class="choice">
            <input
              type="radio"
              name="grouping"
              value={name}
              checked={grouping === name}
              onChange={() => onGrouping(name)}
            />
            <span>{GROUPING_NAMES[name]()}</span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
