// Inputs to test with: WARC files written by warcio, and what the audit's own readers make of files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { WARCRecord, WARCSerializer } from 'warcio'
import { gather, toSpool } from '../../../cli/inputs/gather.ts'
import type { Item, StoredPage } from '../../../cli/inputs/item.ts'
import { type ReadNotes, readSegment } from '../../../cli/inputs/read.ts'
import { SHARD_BYTES, toShards } from '../../../cli/inputs/shards.ts'

export interface Response {
  readonly url: string
  readonly body: Uint8Array | string
  readonly headers?: Readonly<Record<string, string>>
  readonly status?: string
  readonly type?: 'response' | 'request' | 'resource' | 'metadata' | 'conversion'
}

/** A record as warcio writes it. */
export async function toRecord(
  { url, body, headers, status, type }: Response,
  gzip: boolean,
): Promise<Buffer> {
  const payload = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const isResource = type === 'resource' || type === 'conversion'
  const record = WARCRecord.create(
    {
      url,
      date: '2022-01-20T00:00:00Z',
      type: type ?? 'response',
      statusline: status ?? 'HTTP/1.1 200 OK',
      ...(isResource
        ? { warcHeaders: { 'Content-Type': headers?.['Content-Type'] ?? 'text/html' } }
        : { httpHeaders: { 'Content-Type': 'text/html; charset=utf-8', ...headers } }),
    },
    (async function* () {
      yield payload
    })(),
  )
  return Buffer.from(await WARCSerializer.serialize(record, { gzip }))
}

export const toWarc = async (responses: readonly Response[], gzip: boolean) =>
  Buffer.concat(await Promise.all(responses.map((response) => toRecord(response, gzip))))

/** A folder of its own, with a way to put files in it. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'recoupe-inputs-'))
  return {
    folder,
    put: (name: string, content: Uint8Array | string) => {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return path
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

let spools = 0

/** Every item of some paths, as shards of so many bytes give them, each stretch begun where the one before ended. */
export async function readItems(
  paths: readonly string[],
  work: string,
  shardBytes = SHARD_BYTES,
): Promise<Item[]> {
  spools += 1
  mkdirSync(join(work, `spool-${spools}`))
  const spool = toSpool(join(work, `spool-${spools}`))
  const { segments, faults } = await gather(paths, { isRecursive: false, spool })
  const items: Item[] = [...faults]
  for (const shard of toShards(segments, shardBytes))
    for (const segment of shard.segments) {
      const notes: ReadNotes = { walked: null, digests: [] }
      for await (const item of readSegment(segment, { spool, exactFrom: null, notes })) items.push(item)
    }
  return items
}

export const pagesOf = (items: readonly Item[]): StoredPage[] => items.filter((item) => item.kind === 'page')
export const textsOf = (items: readonly Item[]) =>
  pagesOf(items).map(({ bytes }) => Buffer.from(bytes).toString())
export const faultsOf = (items: readonly Item[]) => items.filter((item) => item.kind === 'fault')
export const toHtml = (text: string) =>
  `<!doctype html><html lang="fr"><title>${text}</title><p>${text}</p></html>`
