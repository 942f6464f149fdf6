// One claim of the page: its value and words, who says it, how it stands to the other accounts, and why it was found.
import { i18n } from '#i18n'
import type { Claim } from '../lib/report.ts'
import { AccountList, Differences, Told } from './account-list.tsx'
import { type Account, findAccounts } from './accounts.ts'
import { LaterNotes } from './later-notes.tsx'
import { useLocale } from './locale.ts'
import { outletName } from './names.ts'
import { NumberLine } from './number-line.tsx'
import { countsOf, laterFigures } from './numbers.ts'
import { usePack } from './pack-context.ts'
import { formatValue } from './values.ts'

/** Evidence is a few words; a page may have no full stop for a thousand. */
const MOST_EVIDENCE_CHARS = 280

export interface ClaimRowProps {
  readonly claim: Claim
  /** The page's own date, and the language of its words. */
  readonly published: string | null
  readonly lang: string | null
}

export function ClaimRow({ claim, published, lang }: ClaimRowProps) {
  const locale = useLocale()
  const pack = usePack()
  const point = pack.points.find(({ id }) => id === claim.point)
  const { accounts, silent } = findAccounts(claim.point, pack, claim)
  const later = laterFigures(claim.point, pack)
  const value = formatValue(claim.value, point, locale)
  return (
    <li class={`row v-${claim.verdict}`}>
      <h3>{point?.label[locale.id] ?? claim.point}</h3>
      <p class="chips">
        <Differences reasons={claim.reasons} />
        <Support claim={claim} accounts={accounts} />
      </p>
      <p class="said">
        {value !== null && <span class="value">{value} </span>}
        <q {...(lang === null ? {} : { lang })}>{shorten(claim.evidence.text)}</q>{' '}
        <Told attributedTo={claim.attributedTo} voice={claim.voice} />
      </p>
      <NumberLine
        entries={countsOf({ claim, accounts, later, published, pack, locale })}
        verdict={claim.verdict}
      />
      <Standing accounts={accounts} />
      <div class="more">
        {accounts.length > 0 && (
          <details>
            <summary>{i18n.t('account.compare', accounts.length)}</summary>
            <AccountList point={claim.point} accounts={accounts} silent={silent} />
            <LaterNotes figures={later} published={published} />
          </details>
        )}
        {claim.why.length > 0 && <Why claim={claim} />}
      </div>
    </li>
  )
}

function shorten(text: string): string {
  return text.length <= MOST_EVIDENCE_CHARS ? text : `${text.slice(0, MOST_EVIDENCE_CHARS).trimEnd()}…`
}

/** "3 outlets, 2 origins": how many independent voices an agreement has. */
function Support({ claim, accounts }: { readonly claim: Claim; readonly accounts: readonly Account[] }) {
  const witnesses = accounts.filter(
    ({ comparison }) => comparison?.verdict === 'agrees' && !comparison.shared,
  )
  if (witnesses.length === 0) return null
  const outlets = i18n.t('account.outlets', witnesses.length)
  const origins = i18n.t('account.origins', claim.origins.agree.length)
  return <span class="support">{i18n.t('account.support', [outlets, origins])}</span>
}

/** What the verdict does not say by itself: nobody else speaks of it, or the agreement is with the page's own source. */
function Standing({ accounts }: { readonly accounts: readonly Account[] }) {
  const locale = useLocale()
  const pack = usePack()
  const namesOf = (shared: 'text' | 'origin') =>
    accounts
      .filter(({ comparison }) => comparison?.shared === shared && comparison.verdict === 'agrees')
      .map(({ article }) => outletName(article.id, pack))
  const sameText = namesOf('text')
  const sameOrigin = namesOf('origin')
  return (
    <>
      {accounts.length === 0 && <p class="note">{i18n.t('account.noOther')}</p>}
      {sameText.length > 0 && <p class="note">{i18n.t('account.sameText', [locale.list(sameText)])}</p>}
      {sameOrigin.length > 0 && <p class="note">{i18n.t('account.sameOrigin', [locale.list(sameOrigin)])}</p>}
    </>
  )
}

function Why({ claim }: { readonly claim: Claim }) {
  return (
    <details>
      <summary>{i18n.t('why.heading')}</summary>
      <ul class="why">
        {claim.why.map(({ cue, text }) => (
          <li key={`${cue} ${text}`}>
            <q>{text}</q> <code>{cue}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
