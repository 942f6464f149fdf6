// Which page does a WARC record hold? Responses of status 200 with HTML or text, resources and conversions of these
// types. All else is skipped by its kind and counted.
import { decodeBody } from './content-coding.ts'
import { fault, type Item, MAX_PAGE_BYTES, TOO_LONG } from './item.ts'
import type { WarcRecord } from './warc-frame.ts'

const END_OF_HEAD = Buffer.from('\r\n\r\n')
const BARE_END_OF_HEAD = Buffer.from('\n\n')
const MAX_TYPE_CHARS = 40

/** Header fields by name in lower case; of several with one name the first counts. Folded lines are joined. */
export function readHeaders(head: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon < 1) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** A media type without its parameters, in lower case. */
const toMediaType = (header: string | undefined) =>
  (header ?? '').split(';')[0]?.trim().toLowerCase().slice(0, MAX_TYPE_CHARS) ?? ''

/** The charset that a Content-Type states; null: none. */
export const toCharset = (header: string | undefined) =>
  /charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(header ?? '')?.[1] ?? null

const FORMS: Readonly<Record<string, 'html' | 'text'>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
}

const typeOf = (headers: string) => /^warc-type[ \t]*:[ \t]*([\w-]{1,20})/im.exec(headers)?.[1]?.toLowerCase()

/** Whether a record may hold a page, by its own headers: then its block is worth reading. */
export const mayHoldPage = (headers: string) =>
  /^(?:response|resource|conversion)$/.test(typeOf(headers) ?? '')

interface Body {
  readonly bytes: Buffer
  /** Content-Type of the page. */
  readonly type: string | undefined
}
type Opened = Body | { readonly skipped: string } | { readonly reason: string }

function splitMessage(block: Buffer): { readonly head: string; readonly body: Buffer } | null {
  for (const sign of [END_OF_HEAD, BARE_END_OF_HEAD]) {
    const end = block.indexOf(sign)
    if (end >= 0) return { head: block.toString('latin1', 0, end), body: block.subarray(end + sign.length) }
  }
  return null
}

function openResponse(block: Buffer): Opened {
  const status = /^HTTP\/[\d.]+[ \t]+(\d{3})/.exec(block.toString('latin1', 0, 40))?.[1]
  const message = splitMessage(block)
  if (status === undefined || !message) return { reason: 'the block is no HTTP response' }
  if (status !== '200') return { skipped: `status ${status}` }
  const headers = readHeaders(message.head)
  const type = headers.get('content-type')
  const form = formOf(type, message.body)
  if ('skipped' in form) return form
  const decoded = decodeBody(message.body, headers)
  return 'bytes' in decoded ? { bytes: decoded.bytes, type } : decoded
}

/** A body without a type is taken for a page where its first sign opens a tag. */
function formOf(type: string | undefined, body: Buffer): { form: 'html' | 'text' } | { skipped: string } {
  const media = toMediaType(type)
  const form = FORMS[media] ?? (media === '' && /^\s*</.test(body.toString('latin1', 0, 64)) ? 'html' : null)
  return form ? { form } : { skipped: `type ${media || 'unknown'}` }
}

function openRecord(type: string, headers: ReadonlyMap<string, string>, block: Buffer): Opened {
  return type === 'response' && /^application\/http/i.test(headers.get('content-type') ?? 'application/http')
    ? openResponse(block)
    : { bytes: block, type: headers.get('content-type') }
}

/** The item that a record of a WARC file is. */
export function toItem(input: string, { offset, inner, headers: head, block }: WarcRecord): Item {
  const type = typeOf(head) ?? 'record without a type'
  if (!mayHoldPage(head)) return { kind: 'skipped', reason: type }
  const headers = readHeaders(head)
  const opened = openRecord(type, headers, block)
  if ('reason' in opened) return fault(input, offset, opened.reason)
  if ('skipped' in opened) return { kind: 'skipped', reason: opened.skipped }
  const form = formOf(opened.type, opened.bytes)
  if ('skipped' in form) return { kind: 'skipped', reason: form.skipped }
  if (opened.bytes.length > MAX_PAGE_BYTES) return fault(input, offset, `the page is ${TOO_LONG}`)
  return {
    kind: 'page',
    record: `${input}#${offset}${inner > 0 ? `.${inner}` : ''}`,
    input,
    url: headers.get('warc-target-uri')?.replace(/^<(.*)>$/s, '$1') ?? null,
    published: null,
    form: form.form,
    bytes: opened.bytes,
    charset: toCharset(opened.type),
  }
}
