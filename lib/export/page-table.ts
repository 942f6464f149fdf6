// The table of pages: a row for each page that was read, coverage or not, so that shares can be reckoned.
// Columns that lead back to the page are the same in every table.
import type { Credit } from '../report.ts'
import { type ExportedPage, findHost, findOutletName } from './page.ts'
import { type ColumnOf, defineTable, type Table } from './tables.ts'

/** Columns that lead back to the page, in every table. */
export const ofPage = <Row extends { readonly page: ExportedPage }>(): ColumnOf<Row>[] => [
  {
    name: 'record',
    type: 'text',
    meaning: 'The page: path of its file, or file and offset of its record; the same in every table.',
    cell: ({ page }) => page.record,
  },
  {
    name: 'event',
    type: 'text',
    meaning: 'Id of the event that the page covers; empty: no event that is known.',
    cell: ({ page }) => page.report.event,
  },
]

export const PAGES: Table = defineTable({
  id: 'pages',
  meaning: 'A row is a page that was read, coverage or not.',
  rows: (page) => [{ page, report: page.report }],
  columns: [
    ...ofPage<{ page: ExportedPage; report: ExportedPage['report'] }>(),
    {
      name: 'url',
      type: 'text',
      meaning: 'Address of the page, where the archive states it.',
      cell: ({ report }) => report.url,
    },
    {
      name: 'host',
      type: 'text',
      meaning: 'Host name in the address, without "www.".',
      cell: ({ report }) => findHost(report.url),
    },
    {
      name: 'outlet',
      type: 'text',
      meaning: 'Who publishes the page, as it says itself or as shared text shows; known of coverage alone.',
      cell: ({ report }) => findOutletName(report),
    },
    { name: 'title', type: 'text', meaning: 'Headline.', cell: ({ report }) => report.title },
    {
      name: 'lang',
      type: 'text',
      meaning: 'Language: a subtag of BCP 47, as in fr.',
      cell: ({ report }) => report.lang,
    },
    {
      name: 'published',
      type: 'text',
      meaning: 'Day of publication, YYYY-MM-DD, as the page or the record states it.',
      cell: ({ report }) => report.published,
    },
    {
      name: 'score',
      type: 'number',
      meaning: 'How plainly the page covers the event, 0 to 1.',
      cell: ({ report }) => report.detection.score,
    },
    {
      name: 'claims',
      type: 'integer',
      meaning: 'Number of claims found.',
      cell: ({ report }) => report.claims.length,
    },
    {
      name: 'differing',
      type: 'integer',
      meaning: 'Number of claims that differ from at least one known account.',
      cell: ({ report }) => report.claims.filter(({ verdict }) => verdict === 'differs').length,
    },
    {
      name: 'omitted',
      type: 'integer',
      meaning: 'Number of points that known accounts report and the page leaves out.',
      cell: ({ report }) => report.omitted.length,
    },
    {
      name: 'credits_stated',
      type: 'list',
      meaning: 'Sources that the page names for its text.',
      cell: ({ report }) => namesOf(report.credits, 'stated'),
    },
    {
      name: 'origins_inferred',
      type: 'list',
      meaning: 'Origins that shared text shows and the page does not name.',
      cell: ({ report }) => namesOf(report.credits, 'inferred'),
    },
    {
      name: 'limits',
      type: 'list',
      meaning: 'What was not read to its end: nodes, blocks, characters.',
      cell: ({ report }) => report.limits,
    },
    {
      name: 'text',
      type: 'text',
      meaning: 'Text of the article; empty unless the export was made with texts.',
      cell: ({ page }) => (page.isTextExported ? page.text : null),
    },
  ],
})

const namesOf = (credits: readonly Credit[], basis: Credit['basis']) => [
  ...new Set(credits.filter((credit) => credit.basis === basis).map(({ name }) => name)),
]
