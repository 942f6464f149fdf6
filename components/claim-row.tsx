// One claim of the page: its value and words, who says it, how it stands to the other accounts, and why it was found.
import type { ComponentChildren } from 'preact'
import type { Claim } from '../lib/report.ts'
import { AccountList, Differences, Told } from './account-list.tsx'
import { type Account, countOrigins, findAccounts } from './accounts.ts'
import { Disclosure } from './disclosure.tsx'
import { i18n } from './i18n.ts'
import { LaterNotes } from './later-notes.tsx'
import { useLocale } from './locale.ts'
import { outletName } from './names.ts'
import { NumberLine } from './number-line.tsx'
import { countsOf, laterFigures } from './numbers.ts'
import { usePack } from './pack-context.ts'
import { RevealButton } from './reveal.tsx'
import { formatValue } from './values.ts'

/** Evidence is a few words; a page may have no full stop for a thousand. */
const MOST_EVIDENCE_CHARS = 280

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

/** The words, cut where a page has no end to them. */
export function shorten(text: string): string {
  return text.length <= MOST_EVIDENCE_CHARS ? text : `${text.slice(0, MOST_EVIDENCE_CHARS).trimEnd()}…`
}

export interface StandingProps {
  readonly claim: Claim
  readonly accounts: readonly Account[]
}

/** "3 outlets, 2 origins": how many independent voices agree, and which accounts do not count because they are no other. */
export function Support({ claim, accounts }: StandingProps) {
  const pack = usePack()
  const agreeing = accounts.filter(({ comparison }) => comparison?.verdict === 'agrees')
  const idsOf = (shared?: 'text' | 'origin') =>
    agreeing.filter(({ comparison }) => comparison?.shared === shared).map(({ article }) => article.id)
  const witnesses = idsOf()
  const outlets = i18n.t('account.outlets', witnesses.length)
  const support = i18n.t('account.support', [
    outlets,
    i18n.t('account.origins', countOrigins(witnesses, pack)),
  ])
  const words = claim.verdict === 'agrees' ? support : i18n.t('account.agreeing', [support])
  return (
    <>
      {witnesses.length > 0 && <span class="support">{words}</span>}
      <NotCounted ids={idsOf('text')} why={(names) => i18n.t('account.sameText', [names])} />
      <NotCounted ids={idsOf('origin')} why={(names) => i18n.t('account.sameOrigin', [names])} />
    </>
  )
}

interface NotCountedProps {
  readonly ids: readonly string[]
  readonly why: (names: string) => string
}

/** Agreement with the page's own text or origin is agreement with itself. */
function NotCounted({ ids, why }: NotCountedProps) {
  const locale = useLocale()
  const pack = usePack()
  if (ids.length === 0) return null
  return <span class="support">{why(locale.list(ids.map((id) => outletName(id, pack))))}</span>
}

/** The cues that the claim was found by, with the words they were met by. */
export function Why({ claim }: { readonly claim: Claim }) {
  return (
    <Disclosure summary={i18n.t('why.heading')}>
      {() => (
        <ul class="why">
          {claim.why.map(({ cue, text }) => (
            <li key={`${cue} ${text}`}>
              <q>{text}</q> <code>{cue}</code>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  )
}
