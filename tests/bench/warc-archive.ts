// The archive of archive.ts as one WARC file: a request and a response for each page, as crawlers write them.
import { closeSync, openSync, writeSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { listPages } from './archive.ts'

export interface WarcArchive {
  readonly pages: number
  /** Of all records, not compressed. */
  readonly bytes: number
}

function toRecord(type: string, url: string, block: Buffer): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2022-01-20T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${block.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')])
}

const toMessages = (url: string, page: Buffer) => [
  toRecord(
    'request',
    url,
    Buffer.from(`GET ${url} HTTP/1.1\r\nHost: courrier.example\r\nAccept: */*\r\n\r\n`),
  ),
  toRecord(
    'response',
    url,
    Buffer.concat([
      Buffer.from(
        `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${page.length}\r\nServer: example\r\nVary: Accept-Encoding\r\n\r\n`,
      ),
      page,
    ]),
  ),
]

/** Writes a WARC file that holds so many bytes of records, or a little more; a name in .gz has each compressed. */
export function writeWarc(path: string, wantedBytes: number): WarcArchive {
  const isGzip = path.endsWith('.gz')
  const units = listPages().map(({ url, bytes }) => {
    const records = toMessages(url, bytes)
    const size = records.reduce((sum, record) => sum + record.length, 0)
    return { size, stored: Buffer.concat(isGzip ? records.map((record) => gzipSync(record)) : records) }
  })
  const file = openSync(path, 'w')
  let [pages, bytes] = [0, 0]
  while (bytes < wantedBytes) {
    const unit = units[pages % units.length]
    if (!unit) break
    writeSync(file, unit.stored)
    bytes += unit.size
    pages += 1
  }
  closeSync(file)
  return { pages, bytes }
}
