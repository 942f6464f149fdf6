// The table of comparisons, the one that stands alone: a row for each claim and each known account it is compared with.
// It says what the report says; no column rates an outlet or tells what is true.
import type { Claim, Comparison } from '../report.ts'
import { kindOfValue, toValueParts, toValueText } from './cells.ts'
import { type Account, type ExportedPage, findAccount, findPack } from './page.ts'
import { ofPage } from './page-table.ts'
import { defineTable, type Table } from './tables.ts'

const BOUNDS = ['exact', 'about', 'at-least', 'at-most', 'magnitude'] as const
const VOICES = ['own', 'attributed', 'quoted', 'endorsed', 'doubted'] as const
const KINDS = ['count', 'choice', 'date', 'statement'] as const
const DIFFERENCES = 'number, date, wording, attribution, voice, denial, later, choice'

interface ComparisonRow {
  readonly page: ExportedPage
  readonly claim: Claim
  readonly index: number
  readonly kind: string
  readonly against: Comparison | null
  readonly account: Account | null
}

export const COMPARISONS: Table = defineTable<ComparisonRow>({
  id: 'comparisons',
  meaning:
    'A row is a claim of a page beside one known account that speaks of the same point; a claim that no account speaks of has one row with no account.',
  rows: (page, packs) => {
    const pack = findPack(page.report, packs)
    return page.report.claims.flatMap((claim, index) => {
      const kind = pack?.points.find(({ id }) => id === claim.point)?.kind ?? kindOfValue(claim.value)
      const sides = claim.against.length > 0 ? claim.against : [null]
      return sides.map((against) => ({
        page,
        claim,
        index,
        kind,
        against,
        account: against && findAccount(pack, against.article),
      }))
    })
  },
  columns: [
    ...ofPage<ComparisonRow>(),
    {
      name: 'claim',
      type: 'integer',
      meaning: 'Place of the claim in the page’s report, from 0.',
      cell: ({ index }) => index,
    },
    {
      name: 'point',
      type: 'text',
      meaning: 'Id of the point that the claim is on; points.csv defines it.',
      cell: ({ claim }) => claim.point,
    },
    {
      name: 'kind',
      type: 'text',
      meaning: 'Kind of the point’s values.',
      values: KINDS,
      cell: ({ kind }) => kind,
    },
    {
      name: 'value',
      type: 'text',
      meaning:
        'What is claimed: a number with its bound (~18 about, >=18 at least, <=18 at most, dozens), options parted by |, a date, true (told), false (denied), unknown, or words.',
      cell: ({ claim }) => toValueText(claim.value),
    },
    {
      name: 'count',
      type: 'number',
      meaning: 'The number alone; 10, 100, 1000 for dozens, hundreds, thousands.',
      cell: ({ claim }) => toValueParts(claim.value).count,
    },
    {
      name: 'bound',
      type: 'text',
      meaning: 'How the number is bounded.',
      values: BOUNDS,
      cell: ({ claim }) => toValueParts(claim.value).bound,
    },
    {
      name: 'term',
      type: 'text',
      meaning: 'The page’s word for what is counted, in English, where that word is in dispute.',
      cell: ({ claim }) => toValueParts(claim.value).term,
    },
    {
      name: 'date',
      type: 'text',
      meaning: 'The date claimed: YYYY, YYYY-MM or YYYY-MM-DD.',
      cell: ({ claim }) => toValueParts(claim.value).date,
    },
    {
      name: 'options',
      type: 'list',
      meaning: 'The options chosen, on a point of kind choice.',
      cell: ({ claim }) => toValueParts(claim.value).options,
    },
    {
      name: 'attributed_to',
      type: 'text',
      meaning: 'Who says it, in English; two are parted by "; "; empty: nobody is named.',
      cell: ({ claim }) => claim.attributedTo,
    },
    {
      name: 'voice',
      type: 'text',
      meaning: 'How the page stands to it.',
      values: VOICES,
      cell: ({ claim }) => claim.voice,
    },
    {
      name: 'evidence',
      type: 'text',
      meaning: 'The words of the page that carry the claim.',
      cell: ({ claim }) => claim.evidence.text,
    },
    {
      name: 'evidence_start',
      type: 'integer',
      meaning: 'Where they begin in the text that was read, in UTF-16 units.',
      cell: ({ claim }) => claim.evidence.start,
    },
    {
      name: 'evidence_end',
      type: 'integer',
      meaning: 'Where they end; the unit at this place is not part of them.',
      cell: ({ claim }) => claim.evidence.end,
    },
    {
      name: 'claim_verdict',
      type: 'text',
      meaning: 'How the claim stands to all known accounts taken together.',
      values: ['agrees', 'differs', 'unclear', 'only-here'],
      cell: ({ claim }) => claim.verdict,
    },
    {
      name: 'claim_reasons',
      type: 'list',
      meaning: `In what it differs from any: ${DIFFERENCES}.`,
      cell: ({ claim }) => claim.reasons,
    },
    {
      name: 'origins_agree',
      type: 'list',
      meaning:
        'Independent origins that agree, without the page’s own; an agency behind three outlets is one.',
      cell: ({ claim }) => claim.origins.agree,
    },
    {
      name: 'origins_differ',
      type: 'list',
      meaning: 'Independent origins that differ.',
      cell: ({ claim }) => claim.origins.differ,
    },
    {
      name: 'against_article',
      type: 'text',
      meaning: 'Id of the known account; empty: none speaks of the point.',
      cell: ({ against }) => against?.article ?? null,
    },
    {
      name: 'against_outlet',
      type: 'text',
      meaning: 'Outlet of that account.',
      cell: ({ account }) => account?.outletName ?? null,
    },
    {
      name: 'against_origin',
      type: 'text',
      meaning: 'Where that account’s text goes back to.',
      cell: ({ account }) => account?.origin ?? null,
    },
    {
      name: 'against_published',
      type: 'text',
      meaning: 'Day of publication of that account.',
      cell: ({ account }) => account?.published ?? null,
    },
    {
      name: 'verdict',
      type: 'text',
      meaning: 'How the claim stands to that account.',
      values: ['agrees', 'differs', 'unclear'],
      cell: ({ against }) => against?.verdict ?? null,
    },
    {
      name: 'reasons',
      type: 'list',
      meaning: `In what it differs from that account: ${DIFFERENCES}.`,
      cell: ({ against }) => against?.reasons ?? null,
    },
    {
      name: 'shared',
      type: 'text',
      meaning:
        'Why that account is no independent witness: the page takes its text from it, or both go back to one origin.',
      values: ['text', 'origin'],
      cell: ({ against }) => against?.shared ?? null,
    },
  ],
})
