// A report as one line of JSON (NDJSON), with the record that it is of; the text only where it is to be exported.
import type { ExportedPage } from './page.ts'

/** The line, with its line break. */
export function toReportLine({ record, report, text, isTextExported }: ExportedPage): string {
  return `${JSON.stringify({ record, ...report, ...(isTextExported && { text }) })}\n`
}
