// What each outlet says on one point: value, speaker, voice, origin, and the way to read it there.

import type { PackArticle, PackClaim } from '../lib/corpus/schema.ts'
import type { Difference, Voice } from '../lib/report.ts'
import type { Account } from './accounts.ts'
import { Glyph } from './glyph.tsx'
import { i18n } from './i18n.ts'
import { passageLink } from './links.ts'
import { useLocale } from './locale.ts'
import { nameSpeakers, originOf, outletName } from './names.ts'
import { usePack } from './pack-context.ts'
import { formatValue } from './values.ts'

export interface AccountListProps {
  readonly point: string
  readonly accounts: readonly Account[]
  readonly silent: readonly PackArticle[]
}

/** Every account of the point, then who says nothing of it. */
export function AccountList({ point, accounts, silent }: AccountListProps) {
  const locale = useLocale()
  const pack = usePack()
  return (
    <>
      <ul class="accounts">
        {accounts.map((account) => (
          <AccountItem key={account.article.id} point={point} account={account} />
        ))}
      </ul>
      {silent.length > 0 && (
        <p class="note">
          {i18n.t('account.silent', [locale.list(silent.map(({ id }) => outletName(id, pack)))])}
        </p>
      )}
    </>
  )
}

export interface AccountItemProps {
  readonly point: string
  readonly account: Account
}

/** One outlet's account of the point, how it compares, and where its text goes back to; an item of a list. */
export function AccountItem({ point, account }: AccountItemProps) {
  const pack = usePack()
  const { article, claims, comparison } = account
  return (
    <li>
      <p class="account-name">
        {comparison && <Glyph sign={comparison.verdict} />}
        <b>{outletName(article.id, pack)}</b>
        {comparison && <Differences reasons={comparison.reasons} />}
      </p>
      {claims.map((claim) => (
        <AccountClaim key={claim.passage.join(' ')} point={point} claim={claim} article={article} />
      ))}
      <p class="note">{originOf(article)}</p>
    </li>
  )
}

interface AccountClaimProps {
  readonly point: string
  readonly claim: PackClaim
  readonly article: PackArticle
}

function AccountClaim({ point, claim, article }: AccountClaimProps) {
  const locale = useLocale()
  const pack = usePack()
  const definition = pack.points.find(({ id }) => id === point)
  const link = passageLink(article.url, claim.passage)
  const name = outletName(article.id, pack)
  const value = claim.told?.[locale.id] ?? formatValue(claim.value, definition, locale)
  return (
    <p class="account-claim">
      {value !== null && <span class="value">{value} </span>}
      <Told attributedTo={claim.attributedTo} voice={claim.voice} />
      {' · '}
      {link === null ? (
        <span>{i18n.t('account.noLink')}</span>
      ) : (
        <a
          href={link}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={i18n.t('account.readThereLabel', [name])}
        >
          {i18n.t('account.readThere')}
        </a>
      )}
      {claim.note && <span class="account-note">{claim.note[locale.id]}</span>}
    </p>
  )
}

const VOICES: Readonly<Record<Voice, () => string>> = {
  own: () => i18n.t('voice.own'),
  attributed: () => i18n.t('voice.attributed'),
  quoted: () => i18n.t('voice.quoted'),
  endorsed: () => i18n.t('voice.endorsed'),
  doubted: () => i18n.t('voice.doubted'),
}

/** The voice in a few words: "reported", "taken up as fact". */
export function nameVoice(voice: Voice): string {
  return VOICES[voice]()
}

/** In what voice something is told, and who is said to say it. */
export function Told({
  attributedTo,
  voice,
}: {
  readonly attributedTo: string | null
  readonly voice: Voice
}) {
  const locale = useLocale()
  const pack = usePack()
  const nobody = voice === 'own' ? null : i18n.t('voice.noSource')
  const who = attributedTo === null ? nobody : nameSpeakers(attributedTo, pack, locale)
  return <span class="told">{who === null ? nameVoice(voice) : `${nameVoice(voice)} · ${who}`}</span>
}

const DIFFERENCES: Readonly<Record<Difference, () => string>> = {
  number: () => i18n.t('difference.number'),
  date: () => i18n.t('difference.date'),
  wording: () => i18n.t('difference.wording'),
  attribution: () => i18n.t('difference.attribution'),
  voice: () => i18n.t('difference.voice'),
  denial: () => i18n.t('difference.denial'),
  later: () => i18n.t('difference.later'),
  choice: () => i18n.t('difference.choice'),
}

/** The word for a kind of difference. */
export function nameDifference(difference: Difference): string {
  return DIFFERENCES[difference]()
}

/** In what two accounts differ, a word for each. */
export function Differences({ reasons }: { readonly reasons: readonly Difference[] }) {
  return (
    <>
      {reasons.map((reason) => (
        <span key={reason} class="chip">
          <span aria-hidden="true">≠ </span>
          {nameDifference(reason)}
        </span>
      ))}
    </>
  )
}
