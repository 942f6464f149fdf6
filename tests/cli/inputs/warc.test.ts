// What stands in a WARC file is read as warcio reads it; what is broken is told with its place, and the rest is read.

import { readFileSync } from 'node:fs'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { WARCParser } from 'warcio'
import {
  faultsOf,
  makeFolder,
  pagesOf,
  type Response,
  readItems,
  textsOf,
  toHtml,
  toRecord,
  toWarc,
} from './warcs.ts'

const { folder, put, remove } = makeFolder()
afterAll(remove)

const PAGES: Response[] = ['un', 'deux', 'trois', 'quatre'].map((name) => ({
  url: `https://journal.example/${name}`,
  body: toHtml(`${name} ${'mot '.repeat(200)}`),
}))
const OTHERS: Response[] = [
  { url: 'https://journal.example/un', body: '', type: 'request' },
  { url: 'https://journal.example/logo', body: 'x', headers: { 'Content-Type': 'image/png' } },
  { url: 'https://journal.example/gone', body: toHtml('gone'), status: 'HTTP/1.1 404 Not Found' },
]

async function readByWarcio(path: string): Promise<string[]> {
  const parser = new WARCParser([readFileSync(path)])
  const found: string[] = []
  for await (const record of parser)
    if (record.warcType === 'response' && record.httpHeaders?.statusCode === 200) {
      const text = await record.contentText()
      if (record.httpHeaders.headers.get('Content-Type')?.startsWith('text/html'))
        found.push(`${record.warcTargetURI} ${text}`)
    }
  return found
}

describe.each([
  ['compressed record by record', true],
  ['not compressed', false],
])('a WARC file %s', (name, gzip) => {
  const file = `${gzip}.warc${gzip ? '.gz' : ''}`

  it('gives the pages that warcio finds in it, and counts the rest', async () => {
    const path = put(file, await toWarc([...PAGES, ...OTHERS], gzip))
    const items = await readItems([path], folder)
    expect(pagesOf(items).map(({ url, bytes }) => `${url} ${Buffer.from(bytes)}`)).toEqual(
      await readByWarcio(path),
    )
    expect(pagesOf(items)).toHaveLength(PAGES.length)
    const skipped = items.flatMap((item) => (item.kind === 'skipped' ? [item.reason] : []))
    expect(skipped).toEqual(['request', 'type image/png', 'status 404'])
    expect(name).toBeTruthy()
  })

  it('names each record by the place where it begins', async () => {
    const records = await Promise.all(PAGES.map((page) => toRecord(page, gzip)))
    const path = put(file, Buffer.concat(records))
    const places = records.map((_, at) => records.slice(0, at).reduce((sum, { length }) => sum + length, 0))
    expect(pagesOf(await readItems([path], folder)).map(({ record }) => record)).toEqual(
      places.map((place) => `${path}#${place}`),
    )
  })

  it.each([400, 1000, 1700, 5000])('gives the same records in stretches of %i bytes', async (bytes) => {
    const trap = { url: 'https://journal.example/warc', body: toHtml('A page on WARC\r\n\r\nwarc/1.0') }
    const path = put(file, await toWarc([...PAGES, trap, ...OTHERS, ...PAGES], gzip))
    const whole = await readItems([path], folder)
    expect(await readItems([path], folder, bytes)).toEqual(whole)
    expect(pagesOf(whole)).toHaveLength(PAGES.length * 2 + 1)
  })

  it.each([
    ['too small', (length: number) => length - 40],
    ['too large', (length: number) => length + 40],
    ['far too large', (length: number) => length + 10_000_000],
  ])(
    'whose second record has a length that is %s: told with its place, the rest is read',
    async (_, change) => {
      const records = await Promise.all(PAGES.map((page) => toRecord(page, false)))
      const spoiled = records.map((record, at) => {
        const text = record.toString('latin1')
        const length = Number(/Content-Length: (\d+)/.exec(text)?.[1])
        const wrong = text.replace(/Content-Length: \d+/, `Content-Length: ${change(length)}`)
        const bytes = Buffer.from(at === 1 ? wrong : text, 'latin1')
        return gzip ? gzipSync(bytes) : bytes
      })
      const path = put(file, Buffer.concat(spoiled))
      const items = await readItems([path], folder)
      expect(pagesOf(items).map(({ url }) => url)).toEqual(
        [PAGES[0], PAGES[2], PAGES[3]].map((page) => page?.url),
      )
      expect(faultsOf(items)).toMatchObject([
        { input: path, offset: spoiled[0]?.length, reason: expect.stringContaining('Content-Length') },
      ])
    },
  )

  it('that is cut off in its last record: told with its place, what came before is read', async () => {
    const records = await Promise.all(PAGES.map((page) => toRecord(page, gzip)))
    const whole = Buffer.concat(records)
    const path = put(file, whole.subarray(0, whole.length - 60))
    const items = await readItems([path], folder)
    expect(pagesOf(items)).toHaveLength(PAGES.length - 1)
    expect(faultsOf(items)).toMatchObject([
      { offset: whole.length - (records.at(-1)?.length ?? 0), reason: expect.stringContaining('cut off') },
    ])
  })

  it('with rubbish between its records: told, the rest is read', async () => {
    const [first, ...rest] = await Promise.all(PAGES.map((page) => toRecord(page, gzip)))
    const path = put(
      file,
      Buffer.concat([first ?? Buffer.alloc(0), Buffer.from(`${'rubbish '.repeat(50)}\r\n`), ...rest]),
    )
    const items = await readItems([path], folder)
    expect(pagesOf(items).length).toBeGreaterThanOrEqual(PAGES.length - 1)
    expect(faultsOf(items)).toHaveLength(1)
  })
})

describe('a WARC file compressed at once', () => {
  it('gives every record, each with a name of its own', async () => {
    const path = put('at-once.warc.gz', gzipSync(await toWarc(PAGES, false)))
    const pages = pagesOf(await readItems([path], folder))
    expect(pages.map(({ url }) => url)).toEqual(PAGES.map(({ url }) => url))
    expect(new Set(pages.map(({ record }) => record)).size).toBe(PAGES.length)
  })
  it('and larger than what is held in memory is written to disk and read there', async () => {
    const filler = {
      url: 'https://journal.example/film',
      body: Buffer.alloc(70_000_000, 'film '),
      headers: { 'Content-Type': 'video/mp4' },
    }
    const [page] = PAGES
    const path = put(
      'large.warc.gz',
      gzipSync(await toWarc([...PAGES, filler, ...(page ? [page] : [])], false), { level: 1 }),
    )
    const items = await readItems([path], folder)
    expect(pagesOf(items)).toHaveLength(PAGES.length + 1)
  }, 60_000)
  it('with a broken checksum is told', async () => {
    const bytes = gzipSync(await toWarc(PAGES, false))
    bytes.writeUInt32LE(1, bytes.length - 8)
    const items = await readItems([put('crc.warc.gz', bytes)], folder)
    expect(faultsOf(items)).toMatchObject([{ offset: 0, reason: expect.stringContaining('checksum') }])
  })
})

const chunk = (bytes: Uint8Array, size = 100) => {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size)
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), Buffer.from(piece), Buffer.from('\r\n'))
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')])
}

describe('the body of a response', () => {
  const html = toHtml('é '.repeat(500))
  const plain = Buffer.from(html)
  it.each<[string, Uint8Array, Record<string, string>]>([
    ['gzip', gzipSync(plain), { 'Content-Encoding': 'gzip' }],
    ['Brotli', brotliCompressSync(plain), { 'Content-Encoding': 'br' }],
    ['deflate', deflateSync(plain), { 'Content-Encoding': 'deflate' }],
    ['deflate without its wrapping', deflateRawSync(plain), { 'Content-Encoding': 'deflate' }],
    ['zstd', zstdCompressSync(plain), { 'Content-Encoding': 'zstd' }],
    ['chunks', chunk(plain), { 'Transfer-Encoding': 'chunked' }],
    [
      'chunks of gzip',
      chunk(gzipSync(plain)),
      { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' },
    ],
    [
      'chunks of Brotli',
      chunk(brotliCompressSync(plain), 7),
      { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'br' },
    ],
    ['gzip in Brotli', brotliCompressSync(gzipSync(plain)), { 'Content-Encoding': 'gzip, br' }],
    ['its plain form, whatever its coding says', plain, { 'Content-Encoding': 'gzip' }],
    ['its plain form, whatever its transfer says', plain, { 'Transfer-Encoding': 'chunked' }],
    ['its plain form, whatever it says of Brotli', plain, { 'Content-Encoding': 'br' }],
  ])('is read from %s', async (_, body, headers) => {
    const path = put('body.warc.gz', await toWarc([{ url: 'https://journal.example/', body, headers }], true))
    expect(textsOf(await readItems([path], folder))).toEqual([html])
  })

  it.each<[string, Uint8Array, Record<string, string>, string]>([
    ['truncated gzip', gzipSync(plain).subarray(0, 40), { 'Content-Encoding': 'gzip' }, 'no sound gzip'],
    [
      'truncated Brotli',
      brotliCompressSync(plain).subarray(0, 20),
      { 'Content-Encoding': 'br' },
      'no sound br',
    ],
    ['a chunk cut off', chunk(plain).subarray(0, 150), { 'Transfer-Encoding': 'chunked' }, 'chunk'],
    ['a coding that nobody knows', gzipSync(plain), { 'Content-Encoding': 'rot13' }, '"rot13" is not known'],
    [
      'gzip that swells past a page',
      gzipSync(Buffer.alloc(40_000_000)),
      { 'Content-Encoding': 'gzip' },
      'longer than 32 MB',
    ],
  ])(
    'of %s is told with file, offset and reason; the next page is read',
    async (_, body, headers, reason) => {
      const warc = await toWarc(
        [{ url: 'https://journal.example/', body, headers }, ...PAGES.slice(0, 1)],
        true,
      )
      const path = put('broken-body.warc.gz', warc)
      const items = await readItems([path], folder)
      expect(faultsOf(items)).toMatchObject([
        { input: path, offset: 0, reason: expect.stringContaining(reason) },
      ])
      expect(pagesOf(items)).toHaveLength(1)
    },
  )

  it('keeps the charset that HTTP states, and the address', async () => {
    const headers = { 'Content-Type': 'text/html; charset=windows-1251' }
    const path = put(
      'charset.warc',
      await toWarc([{ url: 'https://journal.example/?a=1', body: html, headers }], false),
    )
    expect(pagesOf(await readItems([path], folder))).toMatchObject([
      { charset: 'windows-1251', url: 'https://journal.example/?a=1', form: 'html', published: null },
    ])
  })
})

describe('records of other types', () => {
  it('that hold a page are read: resources, and texts that were taken out of pages', async () => {
    const path = put(
      'types.warc',
      await toWarc(
        [
          { url: 'https://journal.example/r', body: toHtml('r'), type: 'resource' },
          {
            url: 'https://journal.example/t',
            body: 'Title\n\nText.',
            type: 'conversion',
            headers: { 'Content-Type': 'text/plain' },
          },
        ],
        false,
      ),
    )
    expect(pagesOf(await readItems([path], folder)).map(({ form, url }) => `${form} ${url}`)).toEqual([
      'html https://journal.example/r',
      'text https://journal.example/t',
    ])
  })
})
