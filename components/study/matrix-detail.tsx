// What a cell opens to: value, words, speaker, voice, origin, and the way to read it there.
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PackArticle } from '../../lib/corpus/schema.ts'
import type { Claim, Report } from '../../lib/report.ts'
import { AccountItem } from '../account-list.tsx'
import { type Account, findAccounts } from '../accounts.ts'
import { ClaimRow } from '../claim-row.tsx'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import { originOf, outletName } from '../names.ts'
import { NumberLine } from '../number-line.tsx'
import { countsOf, laterFigures } from '../numbers.ts'
import { OmittedRow } from '../omitted-row.tsx'
import { usePack } from '../pack-context.ts'
import type { MatrixRow } from './matrix-rows.ts'

export interface MatrixDetailProps {
  readonly row: MatrixRow
  /** Null: this page; else the place of an article among the row's cells. */
  readonly article: number | null
  readonly report: Report
}

export function MatrixDetail({ row, article, report }: MatrixDetailProps) {
  const locale = useLocale()
  const pack = usePack()
  const cell = article === null ? null : row.cells[article]
  const name = cell ? outletName(cell.article.id, pack) : i18n.t('study.thisPage')
  const body = useRef<HTMLDivElement>(null)
  // Where the table is stacked, what opens stands below the last account and may be out of sight.
  useLayoutEffect(() => body.current?.scrollIntoView?.({ block: 'nearest' }), [])
  return (
    <div ref={body} class="detail-body">
      <p class="detail-head">
        <b>{name}</b> · {row.point.label[locale.id]}
      </p>
      <p class="note">{row.point.definition[locale.id]}</p>
      {cell ? (
        <ArticleDetail row={row} article={cell.article} account={cell.account} report={report} />
      ) : (
        <PageDetail row={row} report={report} />
      )}
    </div>
  )
}

interface DetailProps {
  readonly row: MatrixRow
  readonly report: Report
}

function PageDetail({ row, report }: DetailProps) {
  const { published, lang } = report
  if (row.omission)
    return (
      <ul>
        <OmittedRow omitted={row.omission} published={published} />
      </ul>
    )
  if (row.claims.length === 0) return <p class="note">{i18n.t('study.matrix.unasked')}</p>
  return (
    <>
      <ul>
        {row.claims.map((claim) => (
          <ClaimRow key={claim.evidence.start} claim={claim} published={published} lang={lang} />
        ))}
      </ul>
      <PageOrigin report={report} />
    </>
  )
}

/** The origin of the page's own text, as far as credits tell it. */
function PageOrigin({ report }: { readonly report: Report }) {
  const locale = useLocale()
  const sources = report.credits.filter(({ role }) => role === 'agency' || role === 'outlet')
  if (sources.length === 0) return <p class="note">{i18n.t('origin.noCredit')}</p>
  const names = sources.map(({ name, basis }) =>
    basis === 'inferred' ? i18n.t('study.inferredName', [name]) : name,
  )
  return <p class="note">{i18n.t('account.origin', [locale.list(names)])}</p>
}

interface ArticleDetailProps extends DetailProps {
  readonly article: PackArticle
  readonly account: Account | null
}

function ArticleDetail({ row, article, account, report }: ArticleDetailProps) {
  const locale = useLocale()
  const pack = usePack()
  if (!account)
    return (
      <p class="note">
        {i18n.t('study.matrix.saysNothing', [outletName(article.id, pack), originOf(article)])}
      </p>
    )
  const claim: Claim | null = row.claims[0] ?? null
  const { accounts } = findAccounts(row.point.id, pack, claim)
  const later = laterFigures(row.point.id, pack)
  return (
    <>
      <ul class="accounts">
        <AccountItem point={row.point.id} account={account} />
      </ul>
      <p class="note">{i18n.t('study.matrix.published', [locale.date(article.published)])}</p>
      <SharedWith account={account} />
      <NumberLine
        entries={countsOf({ claim, accounts, later, published: report.published, pack, locale })}
        verdict={claim?.verdict ?? null}
      />
    </>
  )
}

/** Why an account that agrees is no further voice. */
function SharedWith({ account }: { readonly account: Account }) {
  const pack = usePack()
  const name = outletName(account.article.id, pack)
  const shared = account.comparison?.shared
  if (shared === undefined) return null
  return (
    <p class="note">
      {shared === 'text' ? i18n.t('account.sameText', [name]) : i18n.t('account.sameOrigin', [name])}
    </p>
  )
}
