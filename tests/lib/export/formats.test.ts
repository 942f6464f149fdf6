import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pack } from '../../../lib/corpus/schema.ts'
import { exportPages, FORMATS, type Format } from '../../../lib/export/formats.ts'
import type { ExportedPage } from '../../../lib/export/page.ts'
import { readMessages } from '../../components/messages.ts'
import { COVERAGE, exportText, OTHER, readPack } from './exported.ts'

let pack: Pack
let coverage: ExportedPage
let other: ExportedPage
beforeAll(async () => {
  pack = readPack()
  coverage = await exportText('a.warc#12', COVERAGE.replace('Eighteen', '😀 Eighteen'), pack)
  other = await exportText('b.txt', OTHER, pack)
})

const write = (id: Format['id'], pages: readonly ExportedPage[]) => {
  const format = FORMATS.find((known) => known.id === id)
  if (!format) throw new Error(`no format ${id}`)
  return exportPages(format, pages, [pack])
}
const withoutText = () => ({ ...coverage, isTextExported: false })

interface Annotation {
  readonly id: string
  readonly target: { readonly source: string; readonly selector: readonly Record<string, unknown>[] }
  readonly body: readonly { readonly purpose: string; readonly value: string }[]
}
interface NewsArticle {
  readonly '@type': string
  readonly articleBody?: string
  readonly hasPart: readonly Record<string, unknown>[]
}

describe('every format', () => {
  it.each(FORMATS.map((format) => [format.id, format] as const))(
    '%s has a label in each language',
    (_, format) => {
      for (const language of ['en', 'fr'] as const)
        expect(readMessages(language).get(format.labelKey)).toBeTruthy()
    },
  )
  it.each(FORMATS.map(({ id }) => id))('%s leaves the article’s text out unless it is asked for', (id) => {
    expect(write(id, [withoutText()])).not.toContain('By Anna Example')
    if (id === 'ndjson' || id === 'schema-org') expect(write(id, [coverage])).toContain('By Anna Example')
  })
  it.each(FORMATS.map(({ id }) => id))('%s gives the same bytes again, and a document of no page', (id) => {
    expect(write(id, [coverage, other])).toBe(write(id, [coverage, other]))
    expect(write(id, [])).not.toContain('undefined')
  })
})

describe('NDJSON', () => {
  it('is a report a line with its record', () => {
    const lines = write('ndjson', [coverage, other]).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { record: 'a.warc#12', ...coverage.report },
      { record: 'b.txt', event: null },
    ])
  })
})

describe('CSV', () => {
  it('is the table of comparisons', () => {
    const rows: unknown[] = parse(write('csv', [coverage, other]), { columns: true })
    expect(rows.length).toBeGreaterThan(1)
    expect(rows[0]).toMatchObject({ record: 'a.warc#12', event: 'kazakhstan-2022-01' })
  })
})

describe('Web Annotations', () => {
  const read = (pages: readonly ExportedPage[]): { items: Annotation[] } =>
    JSON.parse(write('annotations', pages))

  it('point to the words of each claim by quotation and by position in code points', () => {
    const { items } = read([coverage, other])
    const points = Array.from(coverage.text ?? '')
    expect(items.length).toBeGreaterThanOrEqual(coverage.report.claims.length)
    for (const { target } of items) {
      const [quote, place] = target.selector
      expect(target.source).toBe('https://www.Example.org/world/1')
      expect(points.slice(Number(place?.start), Number(place?.end)).join('')).toBe(quote?.exact)
      expect(coverage.text).toContain(`${quote?.prefix}${quote?.exact}${quote?.suffix}`)
    }
    expect(items.map(({ target }) => target.selector.map(({ type }) => type))).toContainEqual([
      'TextQuoteSelector',
      'TextPositionSelector',
    ])
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })
  it('tell point, value and who stands how in words', () => {
    const bodies = read([coverage]).items.flatMap(({ body }) => body.map(({ value }) => value))
    expect(bodies).toContain('security-forces-killed')
    expect(bodies.some((value) => value.includes('18 (attributed, Ministry of the Interior)'))).toBe(true)
  })
  it('give no context without the text', () => {
    expect(JSON.stringify(read([withoutText()]))).not.toContain('"prefix"')
  })
})

describe('schema.org', () => {
  it('is a NewsArticle with claims and no rating of any', () => {
    const { '@graph': graph }: { '@graph': NewsArticle[] } = JSON.parse(
      write('schema-org', [coverage, other]),
    )
    expect(graph).toHaveLength(1)
    expect(graph[0]).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2022-01-08',
      articleBody: coverage.text,
    })
    expect(graph[0]?.hasPart).toHaveLength(coverage.report.claims.length)
    expect(graph[0]?.hasPart[0]).toMatchObject({
      '@type': 'Claim',
      text: coverage.report.claims[0]?.evidence.text,
    })
    expect(write('schema-org', [coverage])).not.toMatch(/rating|review|truth/i)
  })
})

describe('RIS', () => {
  it('is a reference of type NEWS, each field on a line of its own', () => {
    const lines = write('ris', [coverage, other]).split('\r\n')
    expect(lines[0]).toBe('TY  - NEWS')
    expect(lines).toContain('UR  - https://www.Example.org/world/1')
    expect(lines).toContain('DA  - 2022/01/08')
    expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(1)
    for (const line of lines.filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /)
    expect(lines.filter((line) => line.startsWith('N1'))).toHaveLength(coverage.report.claims.length)
  })
})
