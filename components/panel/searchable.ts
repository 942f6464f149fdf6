// What of a report can be searched: points, what the page claims of them, and the outlets' accounts, in the words
// in which they are shown. Declines to search (lib/search.ts).
import type { Claim, Report } from '../../lib/report.ts'
import type { Searchable } from '../../lib/search.ts'
import { type Account, findAccounts } from '../accounts.ts'
import type { Locale } from '../locale.ts'
import { nameSpeakers, outletName } from '../names.ts'
import type { PackView } from '../pack-view.ts'
import { formatValue } from '../values.ts'
import { claimId, omissionId } from './filter.ts'

type Field = Searchable['fields'][number]

/** Before the id of the article whose account a field is of. */
const ACCOUNT = 'account '

/** One entry a row, under the ids by which rows are filtered. */
export function listSearchable(report: Report, pack: PackView, locale: Locale): readonly Searchable[] {
  const accountsOf = (point: string, claim: Claim | null) =>
    findAccounts(point, pack, claim).accounts.flatMap((account) => accountFields(account, pack, locale))
  return [
    ...report.claims.map((claim) => ({
      id: claimId(claim),
      fields: [
        ...pointFields(claim.point, pack, locale),
        ...claimFields(claim, pack, locale),
        ...accountsOf(claim.point, claim),
      ],
    })),
    ...report.omitted.map((omission) => ({
      id: omissionId(omission),
      fields: [...pointFields(omission.point, pack, locale), ...accountsOf(omission.point, null)],
    })),
  ]
}

function pointFields(id: string, pack: PackView, locale: Locale): readonly Field[] {
  const point = pack.points.find((other) => other.id === id)
  return [{ name: 'point', text: point?.label[locale.id] ?? id }]
}

function claimFields(claim: Claim, pack: PackView, locale: Locale): readonly Field[] {
  return [...wordsOf(claim, pack, locale), claim.evidence.text].map((text) => ({ name: 'claim', text }))
}

function accountFields({ article, claims }: Account, pack: PackView, locale: Locale): readonly Field[] {
  const told = claims.flatMap((claim) => [
    ...wordsOf(claim, pack, locale),
    claim.told?.[locale.id] ?? '',
    claim.note?.[locale.id] ?? '',
  ])
  return [outletName(article.id, pack), article.origin, ...told]
    .filter((text) => text !== '')
    .map((text) => ({ name: ACCOUNT + article.id, text }))
}

/** The value and the speaker, as rows show them. */
function wordsOf(
  { point, value, attributedTo }: Pick<Claim, 'point' | 'value' | 'attributedTo'>,
  pack: PackView,
  locale: Locale,
): readonly string[] {
  const definition = pack.points.find(({ id }) => id === point)
  return [
    formatValue(value, definition, locale) ?? '',
    attributedTo === null ? '' : nameSpeakers(attributedTo, pack, locale),
  ].filter((text) => text !== '')
}

/** The articles in whose accounts the words were met, where nothing of the row itself holds them. */
export function articlesMet(fields: readonly Field[]): readonly string[] {
  if (fields.some(({ name }) => !name.startsWith(ACCOUNT))) return []
  return [...new Set(fields.map(({ name }) => name.slice(ACCOUNT.length)))]
}
