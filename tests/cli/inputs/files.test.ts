// Files that are no WARC: WACZ, MHTML, records of JSON, pages; and what each is told where it is broken.
import { closeSync, ftruncateSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { natureOfName, natureOfStart } from '../../../cli/inputs/kind.ts'
import { faultsOf, makeFolder, pagesOf, readItems, textsOf, toHtml, toWarc } from './warcs.ts'

const { folder, put, remove } = makeFolder()
afterAll(remove)

const PAGES = ['un', 'deux'].map((name) => ({ url: `https://journal.example/${name}`, body: toHtml(name) }))

describe('a WACZ file', () => {
  it.each([
    ['stored', 0, 'data.warc.gz', true],
    ['compressed once more', 6, 'data.warc', false],
  ] as const)('gives the pages of its WARC files, where they are %s', async (_, level, name, gzip) => {
    const warc = await toWarc(PAGES, gzip)
    const path = put(
      'a.wacz',
      zipSync({
        'datapackage.json': Buffer.from('{}'),
        [`archive/b-${name}`]: [warc, { level }],
        [`archive/a-${name}`]: [warc, { level }],
      }),
    )
    const pages = pagesOf(await readItems([path], folder))
    expect(pages.map(({ url }) => url)).toEqual([...PAGES, ...PAGES].map(({ url }) => url))
    expect(pages[0]?.record).toBe(`${path}!archive/a-${name}#0`)
  })

  it('that is a zip bomb is refused with the reason, also where it lies about its size; what else it holds is read', async () => {
    const zip = Buffer.from(
      zipSync({
        'archive/bomb.warc': [Buffer.alloc(110_000_000), { level: 1 }],
        'archive/good.warc.gz': [await toWarc(PAGES, true), { level: 0 }],
      }),
    )
    const path = put('bomb.wacz', zip)
    const items = await readItems([path], folder)
    expect(faultsOf(items)).toMatchObject([
      {
        input: `${path}!archive/bomb.warc`,
        offset: 0,
        reason: expect.stringMatching(/refused: 110 MB.*zip bomb/),
      },
    ])
    expect(pagesOf(items)).toHaveLength(PAGES.length)
    // The uncompressed size, in the entry's own header and in the directory, where it is the first of two.
    const entry = Buffer.from('PK\x01\x02', 'latin1')
    zip.writeUInt32LE(1000, 22)
    zip.writeUInt32LE(1000, zip.lastIndexOf(entry, zip.lastIndexOf(entry) - 1) + 24)
    const lied = await readItems([put('liar.wacz', zip)], folder)
    expect(pagesOf(lied)).toHaveLength(PAGES.length)
    expect(faultsOf(lied)).toMatchObject([{ reason: expect.stringMatching(/too many bytes|1000/) }])
  }, 60_000)

  it.each([
    ['is none', Buffer.from('PK\x03\x04 and nothing more'), 'no sound WACZ file'],
    [
      'holds no WARC file',
      Buffer.from(zipSync({ 'pages/pages.jsonl': Buffer.from('{}') })),
      'no WARC file in it',
    ],
  ])('that %s is told', async (_, bytes, reason) => {
    const items = await readItems([put('none.wacz', bytes)], folder)
    expect(items).toMatchObject([{ kind: 'fault', reason: expect.stringContaining(reason) }])
  })
})

const toMhtml = (part: string, head = '') =>
  `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://journal.example/un\r\nSubject: un\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary--1----"${head}\r\n\r\n\r\n------Boundary--1----\r\n${part}\r\n------Boundary--1----\r\nContent-Type: text/html\r\nContent-Location: https://frame.example/\r\n\r\n<p>a frame</p>\r\n------Boundary--1------\r\n`

describe('an MHTML file', () => {
  it.each([
    [
      'quoted-printable',
      'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p class=3D"a">un =C3=A9t=C3=A9 tr=\r\n=C3=A8s long</p>',
    ],
    [
      'base64',
      `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('<p class="a">un été très long</p>').toString('base64')}`,
    ],
    [
      'another charset',
      'Content-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p class=3D"a">un =E9t=E9 tr=E8s long</p>',
    ],
  ])('gives its page, and none of its frames, out of %s', async (_, part) => {
    const path = put('page.mhtml', toMhtml(part))
    const items = await readItems([path], folder)
    expect(textsOf(items).map((text) => text.trim())).toEqual(['<p class="a">un été très long</p>'])
    expect(pagesOf(items)[0]?.url).toBe('https://journal.example/un')
  })
  it('gives the part that is named as its beginning', async () => {
    const part =
      'Content-Type: text/html\r\nContent-ID: <frame>\r\n\r\n<p>no</p>\r\n------Boundary--1----\r\nContent-Type: text/html\r\nContent-ID: <root>\r\n\r\n<p>yes</p>'
    const items = await readItems([put('start.mht', toMhtml(part, ';\r\n\tstart="<root>"'))], folder)
    expect(textsOf(items).map((text) => text.trim())).toEqual(['<p>yes</p>'])
  })
  it('without a page is told', async () => {
    const items = await readItems(
      [put('none.mhtml', 'MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx')],
      folder,
    )
    expect(faultsOf(items)).toMatchObject([{ reason: expect.stringContaining('text/html') }])
  })
})

const RECORDS = [
  { url: 'https://journal.example/un', date: '2022-01-08T10:00:00Z', html: toHtml('un') },
  { url: 'https://journal.example/deux', date: '2022-01-09', text: 'Deux\n\nLe texte.', more: [1] },
  { html: toHtml('été') },
]
const toLines = (records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')

describe('a file of JSON records', () => {
  it.each([
    ['plain', (text: string) => Buffer.from(text), 'records.ndjson'],
    ['compressed', (text: string) => gzipSync(text), 'records.jsonl.gz'],
    [
      'with Windows line breaks and blank lines',
      (text: string) => Buffer.from(text.replaceAll('\n', '\r\n\r\n')),
      'records.jsonl',
    ],
  ])('gives a page for each, %s', async (_, change, name) => {
    const items = await readItems([put(name, change(toLines(RECORDS)))], folder)
    expect(pagesOf(items)).toMatchObject([
      { url: 'https://journal.example/un', published: '2022-01-08', form: 'html' },
      { url: 'https://journal.example/deux', published: '2022-01-09', form: 'text' },
      { url: null, published: null, form: 'html' },
    ])
    expect(textsOf(items)).toEqual([RECORDS[0]?.html, RECORDS[1]?.text, RECORDS[2]?.html])
  })
  it.each([50, 100, 333])('gives the same in stretches of %i bytes', async (bytes) => {
    const path = put('cut.ndjson', toLines([...RECORDS, ...RECORDS, ...RECORDS]))
    expect(await readItems([path], folder, bytes)).toEqual(await readItems([path], folder))
  })
  it.each([
    ['no JSON', '{"url": ', 'not JSON'],
    ['no record', '3', 'Invalid type'],
    ['a wrong type', '{"html": 3}', 'html: '],
    ['neither html nor text', '{"url": "https://journal.example/"}', 'neither "html" nor "text"'],
    ['a page that is too long', `{"text": "${'a'.repeat(33_000_000)}"}`, 'longer than 32 MB'],
  ])('with a line that is %s: told with its place, the rest is read', async (_, line, reason) => {
    const first = toLines(RECORDS.slice(0, 1))
    const path = put('broken.ndjson', `${first}${line}\n${toLines(RECORDS.slice(1))}`)
    const items = await readItems([path], folder)
    expect(pagesOf(items)).toHaveLength(RECORDS.length)
    expect(faultsOf(items)).toMatchObject([
      { input: path, offset: first.length, reason: expect.stringContaining(reason) },
    ])
  })
  it('that is cut off in its gzip is told, and what came before is read', async () => {
    const lines = toLines(
      Array.from({ length: 3000 }, (_, at) => ({ text: `Titre ${at}\n\n${Math.sin(at)}` })),
    )
    const bytes = gzipSync(lines)
    const items = await readItems([put('cut.ndjson.gz', bytes.subarray(0, bytes.length / 2))], folder)
    expect(pagesOf(items).length).toBeGreaterThan(100)
    expect(
      faultsOf(items)
        .map(({ reason }) => reason)
        .join(),
    ).toContain('cut off')
  })
})

describe('a page', () => {
  it('of 200 MB is refused with the reason', async () => {
    const path = join(folder, 'large.html')
    const file = openSync(path, 'w')
    ftruncateSync(file, 200_000_000)
    closeSync(file)
    expect(await readItems([path], folder)).toMatchObject([
      { kind: 'fault', input: path, offset: null, reason: 'the file is longer than 32 MB: not read' },
    ])
  })
  it('compressed is read', async () => {
    expect(textsOf(await readItems([put('a.html.gz', gzipSync(toHtml('a')))], folder))).toEqual([toHtml('a')])
  })
  it('compressed and cut off is told', async () => {
    const items = await readItems([put('b.html.gz', gzipSync(toHtml('a')).subarray(0, 30))], folder)
    expect(faultsOf(items)).toMatchObject([{ offset: null, reason: expect.stringContaining('gzip') }])
  })
  it('compressed that swells past a page is told', async () => {
    const items = await readItems([put('c.html.gz', gzipSync(Buffer.alloc(40_000_000)))], folder)
    expect(faultsOf(items)).toHaveLength(1)
  })
})

describe('the kind of an input', () => {
  it.each([
    ['a.HTM', 'html', false],
    ['a.warc.gz', 'warc', false],
    ['a.ndjson.gz', 'ndjson', true],
    ['a.mht', 'mhtml', false],
    ['a.wacz', 'wacz', false],
  ])('is told by the name %s', (name, kind, isGzip) => expect(natureOfName(name)).toEqual({ kind, isGzip }))
  it.each([
    ['WARC/1.0\r\n', 'warc', false],
    ['{"html": ""}', 'ndjson', false],
    ['From: <Saved by Blink>\r\n', 'mhtml', false],
    ['<p>', 'html', false],
    ['', 'html', false],
  ])('is told by its beginning %j', (text, kind, isGzip) => {
    expect(natureOfStart(put('unnamed', text))).toEqual({ kind, isGzip })
    expect(natureOfStart(put('unnamed', gzipSync(text))).kind).toBe(kind)
  })
})
