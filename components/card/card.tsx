// The card on a mark: the point, what this page says and in what voice, what the others say and where it comes from,
// and why the words were matched. A dialog that leaves the page alone. Declines to know where it stands.
import type { Claim, ClaimVerdict } from '../../lib/report.ts'
import { Differences, Told } from '../account-list.tsx'
import { findAccounts } from '../accounts.ts'
import { Glyph } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import { outletName } from '../names.ts'
import { NumberLine } from '../number-line.tsx'
import { countsOf, laterFigures } from '../numbers.ts'
import { usePack } from '../pack-context.ts'
import { Support, shorten, Why } from '../support.tsx'
import { formatValue } from '../values.ts'
import { AccountLines } from './account-lines.tsx'

const VERDICTS: Readonly<Record<ClaimVerdict, () => string>> = {
  differs: () => i18n.t('marks.verdict.differs'),
  'only-here': () => i18n.t('marks.verdict.onlyHere'),
  agrees: () => i18n.t('marks.verdict.agrees'),
  unclear: () => i18n.t('marks.verdict.unclear'),
}

export interface CardProps {
  readonly claim: Claim
  readonly published: string | null
  readonly lang: string | null
  /** Among the marks of the page, from 1. */
  readonly position: number
  readonly total: number
  readonly theme: 'light' | 'dark'
  readonly textSize: 'normal' | 'large' | 'larger'
  readonly onStep: (by: 1 | -1) => void
  readonly onClose: () => void
}

export function Card(props: CardProps) {
  const { claim, published, theme, textSize } = props
  const locale = useLocale()
  const pack = usePack()
  const point = pack.points.find(({ id }) => id === claim.point)
  const { accounts, silent } = findAccounts(claim.point, pack, claim)
  const later = laterFigures(claim.point, pack)
  return (
    <div
      class={`recoupe v-${claim.verdict}`}
      role="dialog"
      tabIndex={-1}
      aria-labelledby="point place"
      lang={locale.id}
      data-theme={theme}
      data-text-size={textSize}
    >
      <Head {...props} />
      <h2 id="point">{point?.label[locale.id] ?? claim.point}</h2>
      <p class="chips">
        <Differences reasons={claim.reasons} />
        <Support claim={claim} accounts={accounts} />
      </p>
      <Said {...props} />
      <NumberLine
        entries={countsOf({ claim, accounts, later, published, pack, locale })}
        verdict={claim.verdict}
      />
      {claim.verdict === 'only-here' && <p class="note">{i18n.t('account.noOther')}</p>}
      <AccountLines accounts={accounts} />
      {silent.length > 0 && (
        <p class="note">
          {i18n.t('account.silent', [locale.list(silent.map(({ id }) => outletName(id, pack)))])}
        </p>
      )}
      {claim.why.length > 0 && <Why claim={claim} />}
    </div>
  )
}

function Head({ claim, position, total, onStep, onClose }: CardProps) {
  return (
    <div class="card-head">
      <Glyph sign={claim.verdict} />
      <b>{VERDICTS[claim.verdict]()}</b>
      <span id="place">{i18n.t('marks.position', [position, total])}</span>
      {total > 1 && (
        <>
          <IconButton
            label={i18n.t('marks.previous')}
            path="M10 3.5 5.5 8 10 12.5"
            onPress={() => onStep(-1)}
          />
          <IconButton label={i18n.t('marks.next')} path="M6 3.5 10.5 8 6 12.5" onPress={() => onStep(1)} />
        </>
      )}
      <IconButton label={i18n.t('marks.close')} path="M4 4 12 12M12 4 4 12" onPress={onClose} />
    </div>
  )
}

interface IconButtonProps {
  readonly label: string
  readonly path: string
  readonly onPress: () => void
}

function IconButton({ label, path, onPress }: IconButtonProps) {
  return (
    <button type="button" class="icon" aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  )
}

/** This page's value and words, and in what voice. */
function Said({ claim, lang }: CardProps) {
  const locale = useLocale()
  const pack = usePack()
  const point = pack.points.find(({ id }) => id === claim.point)
  // What a text value holds in English stands in the page's own words right behind it.
  const isTold = typeof claim.value === 'object' && 'text' in claim.value
  const value = isTold ? null : formatValue(claim.value, point, locale)
  return (
    <p class="said">
      {value !== null && <span class="value">{value} </span>}
      <q {...(lang === null ? {} : { lang })}>{shorten(claim.evidence.text)}</q>{' '}
      <Told attributedTo={claim.attributedTo} voice={claim.voice} />
    </p>
  )
}
