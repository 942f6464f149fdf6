// The page in an MHTML file (RFC 2557): the part named by `start`, else the first of type text/html. The parts of
// frames and pictures are left aside; postal-mime undoes quoted-printable, base64 and charset of the one that is read.
import PostalMime from 'postal-mime'
import { readHeaders } from './warc-page.ts'

export interface MhtmlPage {
  readonly html: string
  readonly url: string | null
}

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly bytes: Buffer
}

const MAX_PARTS = 10_000

function toPart(bytes: Buffer): Part {
  const text = bytes.toString('latin1', 0, 64_000)
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length
  return { headers: readHeaders(text.slice(0, end)), bytes }
}

/** What stands between the lines that begin with the boundary. */
function splitParts(bytes: Buffer, boundary: string): Part[] {
  const sign = Buffer.from(`\n--${boundary}`, 'latin1')
  const parts: Part[] = []
  for (let at = bytes.indexOf(sign); at >= 0 && parts.length < MAX_PARTS; ) {
    const lineEnd = bytes.indexOf(0x0a, at + sign.length)
    const next = bytes.indexOf(sign, at + sign.length)
    const isLast = bytes.toString('latin1', at + sign.length, at + sign.length + 2) === '--'
    if (lineEnd < 0 || isLast) break
    parts.push(toPart(bytes.subarray(lineEnd + 1, next < 0 ? bytes.length : next)))
    at = next
  }
  return parts
}

const isHtml = ({ headers }: Part) =>
  /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(headers.get('content-type') ?? '')

const BOUNDARY = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i
const START = /start\s*=\s*"?(<[^>"]{1,200}>)/i

function findRoot(whole: Part): Part | null {
  const type = whole.headers.get('content-type') ?? ''
  const [, quoted, bare] = BOUNDARY.exec(type) ?? []
  const boundary = quoted ?? bare
  if (boundary === undefined) return isHtml(whole) ? whole : null
  const parts = splitParts(whole.bytes, boundary)
  const start = START.exec(type)?.[1]
  return (
    parts.find((part) => start !== undefined && part.headers.get('content-id') === start) ??
    parts.find(isHtml) ??
    null
  )
}

/** The page of an MHTML file, or null where it holds none. */
export async function readMhtml(bytes: Buffer): Promise<MhtmlPage | null> {
  const whole = toPart(bytes)
  const root = findRoot(whole)
  const { html } = root ? await PostalMime.parse(root.bytes) : { html: undefined }
  const url = whole.headers.get('snapshot-content-location') ?? root?.headers.get('content-location') ?? null
  return html === undefined ? null : { html, url: url && /^https?:/i.test(url) ? url : null }
}
