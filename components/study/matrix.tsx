// Points by outlets, this page first: a grid that is walked by arrow keys and whose every cell opens to what stands
// behind it. Stacked on narrow screens, where a table of seven columns cannot be read.
import { useRef, useState } from 'preact/hooks'
import type { Report } from '../../lib/report.ts'
import { Glyph } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import { originOf, outletName } from '../names.ts'
import { usePack } from '../pack-context.ts'
import { type GridPlace, moveInGrid } from './grid-keys.ts'
import { MatrixCell, useCellTexts } from './matrix-cell.tsx'
import { MatrixDetail } from './matrix-detail.tsx'
import { Filters, GROUP_NAMES } from './matrix-filters.tsx'
import {
  type Filter,
  filterRows,
  type Grouping,
  groupRows,
  listRows,
  type MatrixRow,
  type RowGroup,
} from './matrix-rows.ts'

/** Beyond so many articles the columns no longer fit beside each other on any screen or sheet. */
const CROWD = 8

export function Matrix({ report }: { readonly report: Report }) {
  const pack = usePack()
  const [filter, setFilter] = useState<Filter>('all')
  const [grouping, setGrouping] = useState<Grouping>('kind')
  const rows = listRows(report, pack)
  const groups = groupRows(filterRows(rows, filter), grouping)
  return (
    <section class="sheet matrix-sheet" id="points" aria-labelledby="points-heading">
      <h2 id="points-heading">{i18n.t('study.matrix.heading')}</h2>
      <p class="note screen-only">{i18n.t('study.matrix.hint')}</p>
      <Filters
        rows={rows}
        filter={filter}
        grouping={grouping}
        onFilter={setFilter}
        onGrouping={setGrouping}
      />
      <Grid key={`${filter} ${grouping}`} groups={groups} report={report} />
    </section>
  )
}

interface GridProps {
  readonly groups: readonly RowGroup[]
  readonly report: Report
}

function Grid({ groups, report }: GridProps) {
  const pack = usePack()
  const grid = useRef<HTMLTableElement>(null)
  const [current, setCurrent] = useState<GridPlace>({ row: 0, column: 0 })
  const [opened, setOpened] = useState<GridPlace | null>(null)
  const size = {
    rows: groups.reduce((sum, { rows }) => sum + rows.length, 0),
    columns: pack.articles.length + 1,
  }
  const focus = (place: GridPlace) => {
    setCurrent(place)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${place.row},${place.column}"]`)?.focus()
  }
  const toggle = (place: GridPlace) => {
    setCurrent(place)
    setOpened(isSame(opened, place) ? null : place)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isInCell = event.target instanceof HTMLElement && event.target.dataset.cell !== undefined
    const next = isInCell ? moveInGrid(current, size, event) : null
    if (next) focus(next)
    else if (event.key === 'Escape' && opened) {
      setOpened(null)
      focus(opened)
    } else return
    event.preventDefault()
  }
  const tops = topsOf(groups)
  return (
    <div class={size.columns > CROWD ? 'matrix-frame crowded' : 'matrix-frame'}>
      <table ref={grid} role="grid" class="matrix" aria-labelledby="points-heading" onKeyDown={onKeyDown}>
        <Head report={report} />
        {groups.map((group, at) => (
          <tbody key={group.name}>
            <tr role="row" class="group-row">
              <th role="rowheader" scope="rowgroup" colSpan={size.columns + 1}>
                <span class="pinned">{GROUP_NAMES[group.name]()}</span>
              </th>
            </tr>
            {group.rows.map((row, below) => (
              <Row
                key={row.point.id}
                row={row}
                at={(tops[at] ?? 0) + below}
                current={current}
                opened={opened}
                report={report}
                onToggle={toggle}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

const isSame = (a: GridPlace | null, b: GridPlace) => a?.row === b.row && a.column === b.column

/** Rows that stand above each group. */
function topsOf(groups: readonly RowGroup[]): readonly number[] {
  let top = 0
  return groups.map(({ rows }) => {
    top += rows.length
    return top - rows.length
  })
}

function Head({ report }: { readonly report: Report }) {
  const locale = useLocale()
  const pack = usePack()
  const shares = new Map(report.reuse.map(({ article, share }) => [article, share]))
  return (
    <thead>
      <tr role="row">
        <th role="columnheader" scope="col">
          {i18n.t('study.matrix.point')}
        </th>
        <th role="columnheader" scope="col" class="of-page">
          {i18n.t('study.thisPage')}
          {report.published && <small>{locale.shortDate(report.published)}</small>}
        </th>
        {pack.articles.map((article) => {
          const share = shares.get(article.id)
          return (
            <th key={article.id} role="columnheader" scope="col">
              {outletName(article.id, pack)}
              <small>{originOf(article)}</small>
              {share !== undefined && (
                <small class="shared">{i18n.t('study.shared', [locale.percent(share)])}</small>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly row: MatrixRow
  /** Its place among the rows shown. */
  readonly at: number
  readonly current: GridPlace
  readonly opened: GridPlace | null
  readonly report: Report
  readonly onToggle: (place: GridPlace) => void
}

function Row({ row, at, current, opened, report, onToggle }: RowProps) {
  const locale = useLocale()
  const pack = usePack()
  const texts = useCellTexts(row)
  const openColumn = opened?.row === at ? opened.column : null
  const cellOf = (column: number) => ({
    place: `${at},${column}`,
    isCurrent: isSame(current, { row: at, column }),
    isOpen: openColumn === column,
    onOpen: () => onToggle({ row: at, column }),
  })
  return (
    <>
      <tr role="row" class={openColumn === null ? 'point-row' : 'point-row open'}>
        <th role="rowheader" scope="row">
          {row.point.label[locale.id]}
        </th>
        <MatrixCell text={texts.page} name={i18n.t('study.thisPage')} isPage {...cellOf(0)} />
        {row.cells.map(({ article }, column) => (
          <MatrixCell
            key={article.id}
            text={texts.articles[column] ?? { sign: null, value: null, voice: null }}
            name={outletName(article.id, pack)}
            {...cellOf(column + 1)}
          />
        ))}
      </tr>
      {openColumn !== null && (
        <tr role="row" class="detail-row">
          <td role="gridcell" colSpan={row.cells.length + 2}>
            <MatrixDetail row={row} article={openColumn === 0 ? null : openColumn - 1} report={report} />
          </td>
        </tr>
      )}
    </>
  )
}

/** What the signs in the cells stand for. */
export function SignKey() {
  return (
    <p class="note sign-key">
      <Glyph sign="differs" /> {i18n.t('group.differs')} <Glyph sign="only-here" /> {i18n.t('group.onlyHere')}{' '}
      <Glyph sign="agrees" /> {i18n.t('group.agrees')} <Glyph sign="unclear" /> {i18n.t('group.unclear')}{' '}
      <Glyph sign="omitted" /> {i18n.t('group.omitted')} – {i18n.t('study.matrix.silent')}
    </p>
  )
}
