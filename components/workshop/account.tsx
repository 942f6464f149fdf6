// One other text on a point: verdict, words, who says it and in what voice, and whether it counts as a voice of its own.

import type { Claim } from '../../lib/report.ts'
import { Differences, Told } from '../account-list.tsx'
import { Glyph } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import { outletName } from '../names.ts'
import { usePack } from '../pack-context.ts'
import { formatValue } from '../values.ts'
import type { OtherAccount } from './quotes.ts'

export function Account({ account }: { readonly account: OtherAccount }) {
  const pack = usePack()
  const { article, claims, comparison } = account
  return (
    <div class={`other v-${comparison?.verdict ?? 'unclear'}`}>
      <p class="other-name">
        {comparison && <Glyph sign={comparison.verdict} />} <b>{outletName(article.id, pack)}</b>{' '}
        {comparison && <span class="verdict-word">{WORDS[comparison.verdict]()}</span>}{' '}
        {comparison && <Differences reasons={comparison.reasons} />}
      </p>
      {claims.map((claim) => (
        <AccountClaim key={claim.evidence.start} claim={claim} lang={article.lang} />
      ))}
      {comparison?.shared && (
        <p class="note">
          {comparison.shared === 'text'
            ? i18n.t('workshop.account.sameText')
            : i18n.t('workshop.account.sameOrigin')}
        </p>
      )}
    </div>
  )
}

function AccountClaim({ claim, lang }: { readonly claim: Claim; readonly lang: string }) {
  return (
    <>
      <p class="other-quote">
        <q lang={lang}>{claim.evidence.text}</q>
      </p>
      <p>
        <Value claim={claim} />
        <Told attributedTo={claim.attributedTo} voice={claim.voice} />
      </p>
    </>
  )
}

/** The value in words; nothing where that it is told is the whole of it, or where it is a text in English. */
export function Value({ claim }: { readonly claim: Claim }) {
  const locale = useLocale()
  const pack = usePack()
  if (typeof claim.value === 'object' && 'text' in claim.value) return null
  const point = pack.points.find(({ id }) => id === claim.point)
  const value = formatValue(claim.value, point, locale)
  return value === null ? null : <b class="value">{value} </b>
}

const WORDS = {
  agrees: () => i18n.t('group.agrees'),
  differs: () => i18n.t('group.differs'),
  unclear: () => i18n.t('group.unclear'),
} as const
