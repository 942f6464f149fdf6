// What is exported of one page: its report, where the page was found, and its text where that was asked for.
// The text of an article is somebody's work: it is needed to reckon places, and left out unless it is asked for.
import type { Pack, PackArticle } from '../corpus/schema.ts'
import type { Report } from '../report.ts'

export interface ExportedPage {
  /** Names the page in one run: a file's path, a record's file and offset ("crawl.warc.gz#1204"), or an address. */
  readonly record: string
  readonly report: Report
  /** The article's text, into which the report's offsets point; null: not at hand. */
  readonly text: string | null
  /** Whether the text is to stand in the export. */
  readonly isTextExported: boolean
}

/** What exports name things by: a pack, or the part of one that surfaces hold. */
export type ExportedPack = Pick<Pack, 'event' | 'points' | 'outlets' | 'articles'>

/** An article of a pack with the name of its outlet. */
export interface Account extends PackArticle {
  readonly outletName: string
}

/** The pack that a report was made with; null where the page is not coverage or the pack is not at hand. */
export function findPack({ event }: Report, packs: readonly ExportedPack[]): ExportedPack | null {
  return packs.find((pack) => pack.event.id === event) ?? null
}

/** An article of the pack by its id, with the name of its outlet; null where the pack has none of that id. */
export function findAccount(pack: ExportedPack | null, id: string): Account | null {
  const article = pack?.articles.find((known) => known.id === id)
  const outlet = pack?.outlets.find((known) => known.id === article?.outlet)
  return article ? { ...article, outletName: outlet?.name ?? article.outlet } : null
}

/** The outlet that publishes the page, as the page or its shared text shows it; null where neither does. */
export const findOutletName = ({ trail }: Report) => trail.find(({ kind }) => kind === 'outlet')?.name ?? null

/** The host name in an address, without "www."; null where there is no address. */
export function findHost(url: string | null): string | null {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url ?? '')?.[1]
  return host ? host.toLowerCase().replace(/^www\./, '') : null
}

/** An address for the page: its own, or its record as a relative one. */
export const toSourceAddress = ({ record, report }: ExportedPage) =>
  report.url ?? encodeURI(record).replaceAll('#', '%23')
