// One cell of the matrix: sign, value and voice in as few words as tell them apart. It opens to all of it.
import type { Claim } from '../../lib/report.ts'
import { nameVoice } from '../account-list.tsx'
import { Glyph, type Sign } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import type { Locale } from '../locale.ts'
import { useLocale } from '../locale.ts'
import { formatValue } from '../values.ts'
import type { ArticleCell, MatrixRow } from './matrix-rows.ts'

interface CellText {
  readonly sign: Sign | null
  /** Null where nothing is said. */
  readonly value: string | null
  readonly voice: string | null
}

/** Words of the page in a cell; all of them stand in what it opens to. */
const MOST_WORDS_CHARS = 60

/** What a claim of the page holds: of texts the page's own words, as values tell them in English. */
function pageValue({ value, evidence }: Claim, { point }: MatrixRow, locale: Locale): string | null {
  if (typeof value !== 'object' || !('text' in value)) return formatValue(value, point, locale)
  const { text } = evidence
  const short = text.length > MOST_WORDS_CHARS ? `${text.slice(0, MOST_WORDS_CHARS).trimEnd()}…` : text
  return i18n.t('study.quotation', [short])
}

/** What the page's own cell says. */
export function pageCellText(row: MatrixRow, locale: Locale): CellText {
  const sign = row.sign === 'unasked' ? null : row.sign
  if (row.claims.length === 0) return { sign, value: null, voice: null }
  const values = row.claims.map((claim) => pageValue(claim, row, locale))
  return { sign, ...tell(row.claims, values) }
}

/** What an article's cell says; it has a sign where it can be compared with the page. */
export function articleCellText({ account }: ArticleCell, row: MatrixRow, locale: Locale): CellText {
  if (!account) return { sign: null, value: null, voice: null }
  const values = account.claims.map(
    ({ value, told }) => told?.[locale.id] ?? formatValue(value, row.point, locale),
  )
  return { sign: account.comparison?.verdict ?? null, ...tell(account.claims, values) }
}

function tell(claims: readonly Pick<Claim, 'voice'>[], values: readonly (string | null)[]) {
  const voices = [...new Set(claims.map(({ voice }) => nameVoice(voice)))].join(' · ')
  const value = [...new Set(values.filter((text) => text !== null))].join(' · ')
  // That it is told at all is the whole value of some statements: then the voice is what there is to read.
  return value === '' ? { value: voices, voice: null } : { value, voice: voices }
}

const SIGN_WORDS: Readonly<Record<Sign, () => string>> = {
  differs: () => i18n.t('group.differs'),
  'only-here': () => i18n.t('group.onlyHere'),
  agrees: () => i18n.t('group.agrees'),
  unclear: () => i18n.t('group.unclear'),
  omitted: () => i18n.t('group.omitted'),
}

export interface MatrixCellProps {
  readonly text: CellText
  /** Whose cell it is: shown where the table is stacked and has no head. */
  readonly name: string
  /** Its place among the cells, as "row,column". */
  readonly place: string
  readonly isCurrent: boolean
  readonly isOpen: boolean
  readonly isPage?: boolean
  readonly onOpen: () => void
}

export function MatrixCell({
  text,
  name,
  place,
  isCurrent,
  isOpen,
  isPage = false,
  onOpen,
}: MatrixCellProps) {
  const { sign, value, voice } = text
  const kind = isPage ? 'of-page' : value === null ? 'silent' : 'of-article'
  return (
    <td role="gridcell" class={`${kind} ${sign ? `v-${sign}` : ''}`}>
      <button
        type="button"
        class="cell"
        data-cell={place}
        tabIndex={isCurrent ? 0 : -1}
        aria-expanded={isOpen}
        onClick={onOpen}
      >
        <span class="cell-name">{name}</span>
        <span class="cell-text">
          {sign && <Glyph sign={sign} />}
          {sign && <span class="unseen">{SIGN_WORDS[sign]()}, </span>}
          <CellValue value={value} sign={sign} />
        </span>
        {voice && <span class="cell-voice">{voice}</span>}
      </button>
    </td>
  )
}

function CellValue({ value, sign }: { readonly value: string | null; readonly sign: Sign | null }) {
  if (value !== null) return <span class="cell-value">{value}</span>
  if (sign === 'omitted') return null
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="unseen">{i18n.t('study.matrix.silent')}</span>
    </>
  )
}

/** The words of a cell in the language shown. */
export function useCellTexts(row: MatrixRow) {
  const locale = useLocale()
  return {
    page: pageCellText(row, locale),
    articles: row.cells.map((cell) => articleCellText(cell, row, locale)),
  }
}
