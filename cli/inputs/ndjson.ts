// Pages in a file of JSON records, one a line: `html` or `text`, and `url` and `date` where they are known. Other
// fields are left alone. A line that is no such record is told with its place, and the next is read.
import * as v from 'valibot'
import { toIsoDate } from '../../lib/page/dates.ts'
import { fault, type Item, MAX_PAGE_BYTES, TOO_LONG } from './item.ts'
import type { FileWindow } from './window.ts'

const optionalText = v.nullish(v.string())
const RECORD = v.object({
  url: optionalText,
  date: v.nullish(v.union([v.string(), v.number()])),
  html: optionalText,
  text: optionalText,
})

/** Room for what JSON escapes. */
const MAX_LINE_BYTES = MAX_PAGE_BYTES * 2
const LINE_BREAK = Buffer.from('\n')

const toMessage = (error: unknown) => (error instanceof Error ? error.message.slice(0, 200) : String(error))

function parseLine(line: string): v.SafeParseResult<typeof RECORD> | string {
  try {
    return v.safeParse(RECORD, JSON.parse(line))
  } catch (error) {
    return `not JSON: ${toMessage(error)}`
  }
}

/** The page in a line, or why it holds none. */
export function toItem(input: string, offset: number, line: string): Item {
  const result = parseLine(line)
  if (typeof result === 'string') return fault(input, offset, result)
  if (!result.success) {
    const [issue] = result.issues
    return fault(input, offset, `${v.getDotPath(issue) ?? 'record'}: ${issue.message}`)
  }
  const { url, date, html, text } = result.output
  const source = html ?? text
  if (source === undefined || source === null)
    return fault(input, offset, 'the record has neither "html" nor "text"')
  const bytes = Buffer.from(source)
  if (bytes.length > MAX_PAGE_BYTES) return fault(input, offset, `the page is ${TOO_LONG}`)
  return {
    kind: 'page',
    record: `${input}#${offset}`,
    input,
    url: url ?? null,
    published: typeof date === 'string' ? toIsoDate(date) : null,
    form: typeof html === 'string' ? 'html' : 'text',
    bytes,
    charset: 'utf-8',
  }
}

/** The records whose lines begin in a stretch of a file. Offsets count bytes of the file, decompressed. */
export function* readRecords(
  file: FileWindow,
  { input, from, to }: { readonly input: string; readonly from: number; readonly to: number },
): Generator<Item> {
  // A line belongs to the stretch in which it begins.
  let at = from
  if (from > 0) {
    const end = file.find(LINE_BREAK, from - 1, file.size)
    at = end < 0 ? file.size : end + 1
  }
  while (at < Math.min(to, file.size)) {
    const found = file.find(LINE_BREAK, at, Math.min(file.size, at + MAX_LINE_BYTES))
    const end = found < 0 ? Math.min(file.size, at + MAX_LINE_BYTES) : found
    const isCut = found < 0 && end < file.size
    if (isCut) {
      yield fault(input, at, `the line is longer than ${MAX_LINE_BYTES} bytes`)
      const next = file.find(LINE_BREAK, end, file.size)
      at = next < 0 ? file.size : next + 1
      continue
    }
    const line = file
      .view(at, end - at)
      .toString('utf8')
      .replace(/^\ufeff/, '')
    if (line.trim() !== '') yield toItem(input, at, line)
    at = end + 1
  }
}
