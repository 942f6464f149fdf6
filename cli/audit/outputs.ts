// Writes the outputs of a run from the lines of its shards, in order, in one go through them. Which files a format
// means, OUTPUT_FORMATS tells; all are written from the definitions in lib/export.
import { closeSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import type { Pack } from '../../lib/corpus/schema.ts'
import { toCodebook, toPointBook } from '../../lib/export/codebook.ts'
import type { Delimiter } from '../../lib/export/delimited.ts'
import { FORMATS, type Format, toTableFormat } from '../../lib/export/formats.ts'
import type { ExportedPage } from '../../lib/export/page.ts'
import { TABLES } from '../../lib/export/report-tables.ts'
import type { Report } from '../../lib/report.ts'
import { FileSink, type Written } from './file-sink.ts'

export const OUTPUT_FORMATS = ['ndjson', 'csv', 'tsv', 'parquet', 'annotations', 'schema-org', 'ris'] as const
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

/** A line of a shard, read again. */
interface PageLine extends Report {
  readonly input: string
  readonly record: string
  readonly text?: string
}
export interface OutputOptions {
  readonly formats: readonly OutputFormat[]
  readonly folder: string
  /** For files that are not whole yet. */
  readonly work: string
  readonly packs: readonly Pack[]
  readonly isTextExported: boolean
}

/** An output that takes pages one by one. */
interface Output {
  readonly add: (page: ExportedPage, line: PageLine) => void
  readonly close: () => Promise<readonly Written[]> | readonly Written[]
}

type Writer = Pick<Format, 'opening' | 'separator' | 'closing' | 'toPieces'>

function toOutput(name: string, format: Writer, options: OutputOptions): Output {
  const sink = new FileSink(name, options)
  let isFirst = true
  sink.write(format.opening)
  return {
    add: (page) => {
      for (const piece of format.toPieces(page, options.packs)) {
        if (!isFirst) sink.write(format.separator)
        sink.write(piece)
        isFirst = false
      }
    },
    close: () => {
      sink.write(format.closing)
      return [sink.close()]
    },
  }
}

function toReports(options: OutputOptions): Output {
  const sink = new FileSink('reports.ndjson', options)
  return {
    add: (_page, { text, ...line }) => {
      const isShown = options.isTextExported && text !== undefined
      sink.write(`${JSON.stringify({ ...line, ...(isShown && { text }) })}\n`)
    },
    close: () => [sink.close()],
  }
}

function toTables(delimiter: Delimiter, options: OutputOptions): Output[] {
  const ending = delimiter === ',' ? 'csv' : 'tsv'
  return TABLES.map((table) => toOutput(`${table.id}.${ending}`, toTableFormat(table, delimiter), options))
}

/** DuckDB is loaded only where it is needed. */
async function toParquet(options: OutputOptions): Promise<Output> {
  const { ParquetTables } = await import('./parquet.ts')
  const tables = new ParquetTables(options)
  return { add: (page) => tables.add(page), close: () => tables.close() }
}

const NAMES: Readonly<Partial<Record<OutputFormat, string>>> = {
  annotations: 'annotations.jsonld',
  'schema-org': 'news-articles.jsonld',
  ris: 'references.ris',
}

async function openFormat(id: OutputFormat, options: OutputOptions): Promise<Output[]> {
  if (id === 'ndjson') return [toReports(options)]
  if (id === 'csv' || id === 'tsv') return toTables(id === 'csv' ? ',' : '\t', options)
  if (id === 'parquet') return [await toParquet(options)]
  const format = FORMATS.find((known) => known.id === id)
  return format ? [toOutput(NAMES[id] ?? `${id}.${format.extension}`, format, options)] : []
}

/** A whole file in one piece. */
export function writeWhole(
  name: string,
  text: string,
  options: Pick<OutputOptions, 'folder' | 'work'>,
): Written {
  const sink = new FileSink(name, options)
  sink.write(text)
  return sink.close()
}

const hasTables = (formats: readonly OutputFormat[]) =>
  formats.some((id) => id === 'csv' || id === 'tsv' || id === 'parquet')

/** The tables' codebook and the points' definitions, beside whatever tables are written. */
function writeBooks(options: OutputOptions): Written[] {
  if (!hasTables(options.formats)) return []
  return [
    writeWhole('codebook.csv', toCodebook(','), options),
    writeWhole('points.csv', toPointBook(options.packs, ','), options),
  ]
}

const PIECE_BYTES = 1_000_000

/** The lines of a file, without their line breaks. */
export function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r')
  const piece = Buffer.alloc(PIECE_BYTES)
  const decoder = new StringDecoder('utf8')
  let rest = ''
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      const lines = (rest + decoder.write(piece.subarray(0, read))).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    if (rest !== '') yield rest
  } finally {
    closeSync(file)
  }
}

/** Writes every output from the shards' files, which stand in order; gives what was written, sorted by name. */
export async function writeOutputs(paths: readonly string[], options: OutputOptions): Promise<Written[]> {
  const outputs = (await Promise.all(options.formats.map((id) => openFormat(id, options)))).flat()
  const { isTextExported } = options
  for (const path of paths)
    for (const text of readLines(path)) {
      const line = JSON.parse(text) as PageLine
      const page = { record: line.record, report: line, text: line.text ?? null, isTextExported }
      for (const output of outputs) output.add(page, line)
    }
  const written: Written[] = []
  for (const output of outputs) written.push(...(await output.close()))
  return [...written, ...writeBooks(options)].sort((a, b) => (a.file < b.file ? -1 : 1))
}
