// The body of an HTTP message as it was before it was sent: chunks joined (RFC 9112, 7.1), codings undone (RFC 9110,
// 8.4). Archives often store bodies decoded and leave the headers as they were; such a body is taken as it is.
// Every step is bounded: what decodes to more than a page can be is refused.
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { MAX_PAGE_BYTES, TOO_LONG } from './item.ts'

export type Decoded = { readonly bytes: Buffer } | { readonly reason: string }

const OPTIONS = { maxOutputLength: MAX_PAGE_BYTES }

/** Servers send "deflate" with and without the wrapping that the standard asks for. */
function inflateEither(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, OPTIONS)
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw error
    return inflateRawSync(bytes, OPTIONS)
  }
}

const CODINGS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: (bytes) => gunzipSync(bytes, OPTIONS),
  'x-gzip': (bytes) => gunzipSync(bytes, OPTIONS),
  deflate: inflateEither,
  br: (bytes) => brotliDecompressSync(bytes, OPTIONS),
  zstd: (bytes) => zstdDecompressSync(bytes, OPTIONS),
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null)

/** Whether bytes are plainly text already: they begin with a tag or white space. */
const looksPlain = (bytes: Buffer) => /^(?:\xef\xbb\xbf)?\s*</.test(bytes.toString('latin1', 0, 64))

const SIZE = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n/i

/** The chunks joined; null where the body is not in chunks, whatever its header says. */
function joinChunks(body: Buffer): Decoded | null {
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const line = SIZE.exec(body.toString('latin1', at, at + 1100))
    if (!line) return chunks.length === 0 ? null : { reason: 'the chunks of the body are broken' }
    const size = Number.parseInt(line[1] ?? '0', 16)
    const start = at + line[0].length
    if (size === 0) return { bytes: Buffer.concat(chunks) }
    if (start + size > body.length) return { reason: 'the last chunk of the body is cut off' }
    chunks.push(body.subarray(start, start + size))
    at = start + size
    if (body[at] === 0x0d) at += 1
    if (body[at] === 0x0a) at += 1
  }
}

function undo(bytes: Buffer, coding: string): Decoded {
  const decode = CODINGS[coding]
  if (!decode) return looksPlain(bytes) ? { bytes } : { reason: `content coding "${coding}" is not known` }
  try {
    return { bytes: decode(bytes) }
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return { reason: `the body is ${TOO_LONG} when decoded` }
    if (looksPlain(bytes)) return { bytes }
    const reason = error instanceof Error ? error.message : String(error)
    return { reason: `the body is no sound ${coding}: ${reason}` }
  }
}

const listCodings = (header: string | undefined) =>
  (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')

/** The body of a message by its headers (names in lower case). */
export function decodeBody(body: Buffer, headers: ReadonlyMap<string, string>): Decoded {
  const transfer = listCodings(headers.get('transfer-encoding'))
  const joined = transfer.includes('chunked') ? joinChunks(body) : null
  const codings = [
    ...listCodings(headers.get('content-encoding')),
    ...transfer.filter((name) => name !== 'chunked'),
  ]
  return codings.reduceRight<Decoded>(
    (decoded, coding) => ('bytes' in decoded ? undo(decoded.bytes, coding) : decoded),
    joined ?? { bytes: body },
  )
}
