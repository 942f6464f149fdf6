// A page as a schema.org NewsArticle with the claims that it makes (type Claim).
// There is no ClaimReview and no rating: the report knows who said what, and not what is true.
import type { Claim, Credit, Reuse } from '../report.ts'
import { toValueText } from './cells.ts'
import {
  type ExportedPack,
  type ExportedPage,
  findAccount,
  findOutletName,
  findPack,
  toSourceAddress,
} from './page.ts'

const named = (type: string, name: string) => ({ '@type': type, name })

/** The object without the fields that are null or empty. */
const withoutGaps = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )

function toClaim({ point, value, attributedTo, evidence }: Claim, pack: ExportedPack | null): object {
  const known = pack?.points.find(({ id }) => id === point)
  return withoutGaps({
    '@type': 'Claim',
    text: evidence.text,
    // Whether a person or a body speaks is not known: schema.org takes a mere text.
    author: attributedTo,
    about: withoutGaps({
      '@type': 'DefinedTerm',
      termCode: point,
      name: known?.label.en ?? null,
      description: known?.definition.en ?? null,
    }),
    alternateName: toValueText(value),
  })
}

const namesOf = (credits: readonly Credit[], role: Credit['role']) =>
  credits.filter((credit) => credit.basis === 'stated' && credit.role === role).map(({ name }) => name)

function toBasis({ article }: Reuse, pack: ExportedPack | null): object[] {
  const account = findAccount(pack, article)
  if (!account) return []
  const publisher = named('Organization', account.outletName)
  return [
    withoutGaps({
      '@type': 'NewsArticle',
      url: account.url,
      publisher,
      datePublished: account.published,
      inLanguage: account.lang,
    }),
  ]
}

/** The page as a NewsArticle in a list of one; none where it is no coverage. */
export function toNewsArticle(page: ExportedPage, packs: readonly ExportedPack[]): object[] {
  const { report } = page
  const pack = findPack(report, packs)
  if (report.event === null) return []
  const outlet = findOutletName(report)
  const agencies = namesOf(report.credits, 'agency')
  return [
    withoutGaps({
      '@type': 'NewsArticle',
      '@id': toSourceAddress(page),
      url: report.url,
      headline: report.title,
      inLanguage: report.lang,
      datePublished: report.published,
      publisher: outlet && named('Organization', outlet),
      author: namesOf(report.credits, 'byline').map((name) => named('Person', name)),
      sourceOrganization: agencies.map((name) => named('Organization', name)),
      about: pack && withoutGaps({ ...named('Event', pack.event.name.en), identifier: pack.event.id }),
      articleBody: page.isTextExported ? page.text : null,
      hasPart: report.claims.map((claim) => toClaim(claim, pack)),
      citation: report.reuse.flatMap((reuse) => toBasis(reuse, pack)),
    }),
  ]
}
