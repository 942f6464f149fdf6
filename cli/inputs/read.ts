// The items of a segment, in the order in which they stand in it. A fault is an item; nothing is thrown for bad input.
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { fault, type Item, MAX_PAGE_BYTES, TOO_LONG } from './item.ts'
import { readMhtml } from './mhtml.ts'
import { readRecords } from './ndjson.ts'
import type { Segment } from './shards.ts'
import { spoolInflated } from './spool.ts'
import { type LargeMember, type Walked, type WalkOptions, walkRecords } from './warc-frame.ts'
import { mayHoldPage, toItem } from './warc-page.ts'
import { FileWindow } from './window.ts'

/** What a read finds out beside its items. */
export interface ReadNotes {
  /** Where the walk over a stretch of a WARC file began and ended. */
  walked: Walked | null
  /** SHA-256 of the files that were read whole. */
  readonly digests: { readonly input: string; readonly sha256: string }[]
}
export interface ReadOptions {
  /** Names a new file to write to. */
  readonly spool: () => string
  /** Where the first record of a stretch begins, as the stretch before has found; null: to be found. */
  readonly exactFrom: number | null
  readonly notes: ReadNotes
}

const toMessage = (error: unknown) => (error instanceof Error ? error.message : String(error))

function readWhole({ path, isGzip }: Segment, { notes }: ReadOptions, input: string): Buffer | string {
  if (statSync(path).size > MAX_PAGE_BYTES) return `the file is ${TOO_LONG}: not read`
  const bytes = readFileSync(path)
  notes.digests.push({ input, sha256: createHash('sha256').update(bytes).digest('hex') })
  if (!isGzip) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_PAGE_BYTES })
  } catch (error) {
    return `the gzip stream is broken, cut off or too long: ${toMessage(error)}`
  }
}

async function* readFile(segment: Segment, options: ReadOptions): AsyncGenerator<Item> {
  const { input, kind } = segment
  const bytes = readWhole(segment, options, input)
  if (typeof bytes === 'string') {
    yield fault(input, null, bytes)
    return
  }
  const page = { kind: 'page', record: input, input, url: null, published: null, charset: null } as const
  if (kind !== 'mhtml') {
    yield { ...page, form: kind === 'text' ? 'text' : 'html', bytes }
    return
  }
  const inner = await readMhtml(bytes)
  yield inner
    ? { ...page, url: inner.url, form: 'html', bytes: Buffer.from(inner.html), charset: 'utf-8' }
    : fault(input, null, 'no part of type text/html in this MHTML file')
}

/** A member too large for memory, written to disk and walked there. */
async function* readLarge(segment: Segment, large: LargeMember, options: ReadOptions): AsyncGenerator<Item> {
  const { input, path, base, size } = segment
  const target = options.spool()
  try {
    const stretch = { path, base: base + large.dataAt, size: size - large.dataAt }
    const reason = await spoolInflated(stretch, target, 'raw')
    const file = new FileWindow(target, { base: 0, size: statSync(target).size })
    try {
      for (const item of walkRecords(file, toWalk(input, { from: 0, to: file.size, isExact: true })))
        if (!('kind' in item)) yield toItem(input, { ...item, offset: large.offset, inner: item.offset })
        else if (item.kind === 'fault')
          yield fault(input, large.offset, `${item.reason} (at ${item.offset} of its content)`)
    } finally {
      file.close()
    }
    if (reason !== null) yield fault(input, large.offset, `the gzip stream is cut off or broken: ${reason}`)
  } catch (error) {
    yield fault(input, large.offset, toMessage(error))
  } finally {
    rmSync(target, { force: true })
  }
}

type Stretch = Pick<WalkOptions, 'from' | 'to' | 'isExact'>

const toWalk = (input: string, stretch: Stretch): WalkOptions => ({
  ...stretch,
  input,
  maxBlockBytes: MAX_PAGE_BYTES,
  isWanted: mayHoldPage,
})

async function* readWarc(segment: Segment, options: ReadOptions): AsyncGenerator<Item> {
  const { input, path, base, size, from, to } = segment
  const file = new FileWindow(path, { base, size })
  try {
    const start = options.exactFrom ?? from
    const walk = walkRecords(file, toWalk(input, { from: start, to, isExact: options.exactFrom !== null }))
    for (;;) {
      const step = walk.next()
      if (step.done) {
        options.notes.walked = step.value
        return
      }
      const item = step.value
      if (!('kind' in item)) yield toItem(input, item)
      else if (item.kind === 'large') yield* readLarge(segment, item, options)
      else yield item
    }
  } finally {
    file.close()
  }
}

async function* readNdjson({ input, path, base, size, from, to }: Segment): AsyncGenerator<Item> {
  const file = new FileWindow(path, { base, size })
  try {
    yield* readRecords(file, { input, from, to })
  } finally {
    file.close()
  }
}

/** The items of a segment; a file that cannot be read is a fault. */
export async function* readSegment(segment: Segment, options: ReadOptions): AsyncGenerator<Item> {
  try {
    if (segment.kind === 'warc') yield* readWarc(segment, options)
    else if (segment.kind === 'ndjson') yield* readNdjson(segment)
    else yield* readFile(segment, options)
  } catch (error) {
    yield fault(segment.input, null, toMessage(error))
  }
}
