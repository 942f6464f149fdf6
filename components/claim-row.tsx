// One claim of the page: its value and words, who says it, how it stands to the other accounts, and why it was found.
import type { ComponentChildren } from 'preact'
import type { Claim } from '../lib/report.ts'
import { AccountList, Differences, Told } from './account-list.tsx'
import { findAccounts } from './accounts.ts'
import { Disclosure } from './disclosure.tsx'
import { i18n } from './i18n.ts'
import { LaterNotes } from './later-notes.tsx'
import { useLocale } from './locale.ts'
import { NumberLine } from './number-line.tsx'
import { countsOf, laterFigures } from './numbers.ts'
import { usePack } from './pack-context.ts'
import { RevealButton } from './reveal.tsx'
import { Support, shorten, Why } from './support.tsx'
import { formatValue } from './values.ts'

export interface ClaimRowProps {
  readonly claim: Claim
  /** The page's own date, and the language of its words. */
  readonly published: string | null
  readonly lang: string | null
  readonly remark?: ComponentChildren
}

export function ClaimRow({ claim, published, lang, remark }: ClaimRowProps) {
  const locale = useLocale()
  const pack = usePack()
  const point = pack.points.find(({ id }) => id === claim.point)
  const { accounts, silent } = findAccounts(claim.point, pack, claim)
  const later = laterFigures(claim.point, pack)
  const label = point?.label[locale.id] ?? claim.point
  // What a text value holds in English stands in the page's own words right behind it.
  const isTold = typeof claim.value === 'object' && 'text' in claim.value
  const value = isTold ? null : formatValue(claim.value, point, locale)
  return (
    <li class={`row v-${claim.verdict}`}>
      <div class="claim">
        <h3>{label}</h3>
        <RevealButton claim={claim} label={label} />
        <p class="chips">
          <Differences reasons={claim.reasons} />
          <Support claim={claim} accounts={accounts} />
        </p>
        <p class="said">
          {value !== null && <span class="value">{value} </span>}
          <q {...(lang === null ? {} : { lang })}>{shorten(claim.evidence.text)}</q>{' '}
          <Told attributedTo={claim.attributedTo} voice={claim.voice} />
        </p>
      </div>
      <NumberLine
        entries={countsOf({ claim, accounts, later, published, pack, locale })}
        verdict={claim.verdict}
      />
      {claim.verdict === 'only-here' && <p class="note">{i18n.t('account.noOther')}</p>}
      <div class="more">
        {accounts.length > 0 && (
          <Disclosure summary={i18n.t('account.compare', accounts.length)}>
            {() => (
              <>
                <AccountList point={claim.point} accounts={accounts} silent={silent} />
                <LaterNotes figures={later} published={published} />
              </>
            )}
          </Disclosure>
        )}
        {claim.why.length > 0 && <Why claim={claim} />}
      </div>
      {remark}
    </li>
  )
}
