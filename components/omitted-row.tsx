// A point that other accounts report and this page leaves out: who reports it, and what they say.
import type { ComponentChildren } from 'preact'
import type { Omission } from '../lib/report.ts'
import { AccountList } from './account-list.tsx'
import { countOrigins, findAccounts } from './accounts.ts'
import { Disclosure } from './disclosure.tsx'
import { i18n } from './i18n.ts'
import { LaterNotes } from './later-notes.tsx'
import { useLocale } from './locale.ts'
import { NumberLine } from './number-line.tsx'
import { countsOf, laterFigures } from './numbers.ts'
import { usePack } from './pack-context.ts'

export interface OmittedRowProps {
  readonly omitted: Omission
  readonly published: string | null
  readonly remark?: ComponentChildren
}

export function OmittedRow({ omitted, published, remark }: OmittedRowProps) {
  const locale = useLocale()
  const pack = usePack()
  const point = pack.points.find(({ id }) => id === omitted.point)
  const { reportedBy } = omitted
  const outlets = i18n.t('account.outlets', reportedBy.length)
  const origins = i18n.t('account.origins', countOrigins(reportedBy, pack))
  return (
    <li class="row v-omitted">
      <h3>{point?.label[locale.id] ?? omitted.point}</h3>
      <p class="chips">
        <span class="support">{i18n.t('account.support', [outlets, origins])}</span>
      </p>
      {omitted.later && <p class="note">{i18n.t('account.laterOnly')}</p>}
      <Disclosure summary={i18n.t('account.reportedBy', reportedBy.length)}>
        {() => <OmittedAccounts omitted={omitted} published={published} />}
      </Disclosure>
      {remark}
    </li>
  )
}

function OmittedAccounts({ omitted, published }: OmittedRowProps) {
  const locale = useLocale()
  const pack = usePack()
  const { accounts, silent } = findAccounts(omitted.point, pack, null)
  const later = laterFigures(omitted.point, pack)
  return (
    <>
      <NumberLine
        entries={countsOf({ claim: null, accounts, later, published, pack, locale })}
        verdict={null}
      />
      <AccountList point={omitted.point} accounts={accounts} silent={silent} />
      <LaterNotes figures={later} published={published} />
    </>
  )
}
