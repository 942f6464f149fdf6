// What a page leaves out, which sources it names, and which known accounts it has text in common with: a table each.
import type { Credit, Omission, Reuse } from '../report.ts'
import { type Account, type ExportedPage, findAccount, findPack } from './page.ts'
import { ofPage } from './page-table.ts'
import { defineTable, type Table } from './tables.ts'

const ROLES = ['agency', 'outlet', 'byline', 'photo'] as const

interface OmissionRow {
  readonly page: ExportedPage
  readonly omission: Omission
}

export const OMISSIONS: Table = defineTable<OmissionRow>({
  id: 'omissions',
  meaning: 'A row is a point that known accounts report and the page leaves out.',
  rows: (page) => page.report.omitted.map((omission) => ({ page, omission })),
  columns: [
    ...ofPage<OmissionRow>(),
    { name: 'point', type: 'text', meaning: 'Id of the point.', cell: ({ omission }) => omission.point },
    {
      name: 'reported_by',
      type: 'list',
      meaning: 'Ids of the known accounts that report it.',
      cell: ({ omission }) => omission.reportedBy,
    },
    {
      name: 'later',
      type: 'boolean',
      meaning: 'All of them are dated after the page, which may have been too early to know.',
      cell: ({ omission }) => omission.later === true,
    },
  ],
})

interface CreditRow {
  readonly page: ExportedPage
  readonly credit: Credit
}

export const CREDITS: Table = defineTable<CreditRow>({
  id: 'credits',
  meaning: 'A row is a source of a page’s text, named by the page or shown by shared text.',
  rows: (page) => page.report.credits.map((credit) => ({ page, credit })),
  columns: [
    ...ofPage<CreditRow>(),
    { name: 'name', type: 'text', meaning: 'The source.', cell: ({ credit }) => credit.name },
    {
      name: 'role',
      type: 'text',
      meaning: 'What the source is to the text.',
      values: ROLES,
      cell: ({ credit }) => credit.role,
    },
    {
      name: 'basis',
      type: 'text',
      meaning: 'Stated by the page itself, or inferred from shared text.',
      values: ['stated', 'inferred'],
      cell: ({ credit }) => credit.basis,
    },
    {
      name: 'article',
      type: 'text',
      meaning: 'For an inferred source: id of the known account whose text shows it.',
      cell: ({ credit }) => credit.article ?? null,
    },
    {
      name: 'evidence',
      type: 'text',
      meaning: 'The words of the page that name it.',
      cell: ({ credit }) => credit.evidence?.text ?? null,
    },
  ],
})

interface ReuseRow {
  readonly page: ExportedPage
  readonly reuse: Reuse
  readonly account: Account | null
}

export const REUSE: Table = defineTable<ReuseRow>({
  id: 'reuse',
  meaning: 'A row is a known account that the page has text in common with.',
  rows: (page, packs) =>
    page.report.reuse.map((reuse) => ({
      page,
      reuse,
      account: findAccount(findPack(page.report, packs), reuse.article),
    })),
  columns: [
    ...ofPage<ReuseRow>(),
    {
      name: 'article',
      type: 'text',
      meaning: 'Id of the known account.',
      cell: ({ reuse }) => reuse.article,
    },
    {
      name: 'outlet',
      type: 'text',
      meaning: 'Outlet of that account.',
      cell: ({ account }) => account?.outletName ?? null,
    },
    {
      name: 'origin',
      type: 'text',
      meaning: 'Where that account’s text goes back to.',
      cell: ({ account }) => account?.origin ?? null,
    },
    {
      name: 'share',
      type: 'number',
      meaning: 'How much of the page’s running text stands in that account, 0 to 1.',
      cell: ({ reuse }) => reuse.share,
    },
    {
      name: 'share_unquoted',
      type: 'number',
      meaning: 'The same, leaving out words inside quotation marks.',
      cell: ({ reuse }) => reuse.shareUnquoted,
    },
    {
      name: 'passages',
      type: 'integer',
      meaning: 'Number of shared passages.',
      cell: ({ reuse }) => reuse.passages.length,
    },
  ],
})
