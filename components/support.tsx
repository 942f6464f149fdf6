// What rows and cards say of a claim beside its accounts: how many independent voices agree with it, why it was
// found, and its words at a length that can be shown.

import type { Claim } from '../lib/report.ts'
import { type Account, countOrigins } from './accounts.ts'
import { Disclosure } from './disclosure.tsx'
import { i18n } from './i18n.ts'
import { useLocale } from './locale.ts'
import { outletName } from './names.ts'
import { usePack } from './pack-context.ts'

/** Evidence is a few words; a page may have no full stop for a thousand. */
const MOST_EVIDENCE_CHARS = 280

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
