// The reports of one shard, a line of JSON each, and what is to be told beside them. Whoever runs shards (threads,
// a queue, a pipe) goes through here, so that all give the same lines.
import type { InputFault, StoredPage } from '../inputs/item.ts'
import { type ReadNotes, readSegment } from '../inputs/read.ts'
import type { Shard } from '../inputs/shards.ts'
import type { Walked } from '../inputs/warc-frame.ts'
import type { PageReader } from './page-reader.ts'

export interface ShardResult {
  readonly index: number
  readonly pages: number
  /** Pages that cover a known event. */
  readonly coverage: number
  /** Bytes of the lines. */
  readonly bytes: number
  readonly faults: readonly InputFault[]
  /** Records that are no pages, by their kind. */
  readonly skipped: Readonly<Record<string, number>>
  /** SHA-256 of the files that were read whole. */
  readonly digests: ReadNotes['digests']
  /** For a stretch of a WARC file: where its first record began, and where the next stretch has to begin. */
  readonly walked: Walked | null
}
/** What a line holds beside the report: `all` texts, those of coverage (for places in it), or none. */
export type TextsKept = 'all' | 'coverage' | 'none'

export interface ShardOptions {
  readonly textsKept: TextsKept
  /** The article that was read instead of a report. */
  readonly printsArticle: boolean
  readonly spool: () => string
  /** Where the first record begins, where that is known; null: to be found. */
  readonly exactFrom: number | null
  readonly write: (line: string) => void | Promise<void>
  /** Told now and then how many pages have been read since it was told last. */
  readonly onPages?: (pages: number) => void
}

/** Kinds of records that are counted by name; the rest are counted together. */
const MAX_KINDS = 100
const PAGES_TO_TELL = 50

/** A page's line, with its line break. */
export function toPageLine(
  page: StoredPage,
  reader: PageReader,
  options: Pick<ShardOptions, 'textsKept' | 'printsArticle'>,
): { readonly line: string; readonly isCoverage: boolean } {
  const { input, record } = page
  if (options.printsArticle)
    return { line: `${JSON.stringify({ input, record, ...reader.articleOf(page) })}\n`, isCoverage: false }
  const { report, text } = reader.reportOf(page)
  const isCoverage = report.event !== null
  const isTextKept = options.textsKept === 'all' || (options.textsKept === 'coverage' && isCoverage)
  return {
    line: `${JSON.stringify({ input, record, ...report, ...(isTextKept && { text }) })}\n`,
    isCoverage,
  }
}

function toFault({ input, record }: StoredPage, error: unknown): InputFault {
  const offset = /#(\d+)/.exec(record.slice(input.length))?.[1]
  const reason = error instanceof Error ? error.message : String(error)
  return { kind: 'fault', input, offset: offset === undefined ? null : Number(offset), reason }
}

/** Goes through a shard; a fault of one record is kept and stops nothing. */
export async function auditShard(
  shard: Shard,
  reader: PageReader,
  options: ShardOptions,
): Promise<ShardResult> {
  const notes: ReadNotes = { walked: null, digests: [] }
  const faults: InputFault[] = []
  const skipped = new Map<string, number>()
  let [pages, coverage, bytes, untold] = [0, 0, 0, 0]
  const { spool, exactFrom, write, onPages } = options
  const count = (reason: string) => {
    const key = skipped.has(reason) || skipped.size < MAX_KINDS ? reason : 'other kinds'
    skipped.set(key, (skipped.get(key) ?? 0) + 1)
  }
  for (const segment of shard.segments)
    for await (const item of readSegment(segment, { spool, exactFrom, notes })) {
      if (item.kind === 'fault') faults.push(item)
      else if (item.kind === 'skipped') count(item.reason)
      else {
        try {
          const { line, isCoverage } = toPageLine(item, reader, options)
          pages += 1
          untold += 1
          coverage += Number(isCoverage)
          bytes += Buffer.byteLength(line)
          await write(line)
        } catch (error) {
          faults.push(toFault(item, error))
        }
        if (untold >= PAGES_TO_TELL) {
          onPages?.(untold)
          untold = 0
        }
      }
    }
  onPages?.(untold)
  const counts = Object.fromEntries([...skipped].sort(([a], [b]) => (a < b ? -1 : 1)))
  return {
    index: shard.index,
    pages,
    coverage,
    bytes,
    faults,
    skipped: counts,
    digests: notes.digests,
    walked: notes.walked,
  }
}
