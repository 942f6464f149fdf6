// In which formats can pages be exported? One list for the extension's full page and for the command line.
// A format is an opening, pieces of text parted by a separator, and a closing: so a million pages can be written
// piece by piece, and one page at once.
import { COMPARISONS } from './comparison-table.ts'
import { type Delimiter, toHeader, toLine } from './delimited.ts'
import type { ExportedPack, ExportedPage } from './page.ts'
import { toReportLine } from './report-line.ts'
import { toRis } from './ris.ts'
import { toNewsArticle } from './schema-org.ts'
import type { Table } from './tables.ts'
import { toAnnotations } from './web-annotation.ts'

export interface Format {
  readonly id: 'ndjson' | 'csv' | 'tsv' | 'annotations' | 'schema-org' | 'ris'
  /** What to call it: a key of the locales. */
  readonly labelKey: `export.${'ndjson' | 'csv' | 'tsv' | 'annotations' | 'schemaOrg' | 'ris'}`
  readonly mimeType: string
  /** File name ending, without a full stop. */
  readonly extension: string
  readonly opening: string
  readonly separator: string
  readonly closing: string
  /** What stands of one page; none where the format has nothing to say of it. */
  readonly toPieces: (page: ExportedPage, packs: readonly ExportedPack[]) => readonly string[]
}

/** A table as CSV or TSV. */
export function toTableFormat(
  table: Table,
  delimiter: Delimiter,
): Pick<Format, 'opening' | 'separator' | 'closing' | 'toPieces'> {
  return {
    opening: toHeader(table, delimiter),
    separator: '',
    closing: '',
    toPieces: (page, packs) => table.toRows(page, packs).map((cells) => toLine(cells, delimiter)),
  }
}

const indent = (value: object) => JSON.stringify(value, null, 2).replace(/^/gm, '    ')

/** A JSON-LD document around a list of objects, one below the other. */
const toLinkedData = (context: string, head: string, list: string) => ({
  opening: `{\n  "@context": "${context}",\n${head}  "${list}": [\n`,
  separator: ',\n',
  closing: '\n  ]\n}\n',
})

export const FORMATS: readonly Format[] = [
  {
    id: 'ndjson',
    labelKey: 'export.ndjson',
    mimeType: 'application/x-ndjson',
    extension: 'ndjson',
    opening: '',
    separator: '',
    closing: '',
    toPieces: (page) => [toReportLine(page)],
  },
  {
    id: 'csv',
    labelKey: 'export.csv',
    mimeType: 'text/csv',
    extension: 'csv',
    ...toTableFormat(COMPARISONS, ','),
  },
  {
    id: 'tsv',
    labelKey: 'export.tsv',
    mimeType: 'text/tab-separated-values',
    extension: 'tsv',
    ...toTableFormat(COMPARISONS, '\t'),
  },
  {
    id: 'annotations',
    labelKey: 'export.annotations',
    mimeType: 'application/ld+json',
    extension: 'jsonld',
    ...toLinkedData(
      'http://www.w3.org/ns/anno.jsonld',
      '  "id": "annotations.jsonld",\n  "type": "AnnotationPage",\n',
      'items',
    ),
    toPieces: (page, packs) => toAnnotations(page, packs).map(indent),
  },
  {
    id: 'schema-org',
    labelKey: 'export.schemaOrg',
    mimeType: 'application/ld+json',
    extension: 'jsonld',
    ...toLinkedData('https://schema.org', '', '@graph'),
    toPieces: (page, packs) => toNewsArticle(page, packs).map(indent),
  },
  {
    id: 'ris',
    labelKey: 'export.ris',
    mimeType: 'application/x-research-info-systems',
    extension: 'ris',
    opening: '',
    separator: '\r\n',
    closing: '',
    toPieces: toRis,
  },
]

/** Some pages as one document of a format. */
export function exportPages(
  { opening, separator, closing, toPieces }: Pick<Format, 'opening' | 'separator' | 'closing' | 'toPieces'>,
  pages: readonly ExportedPage[],
  packs: readonly ExportedPack[],
): string {
  return `${opening}${pages.flatMap((page) => toPieces(page, packs)).join(separator)}${closing}`
}
