// How does a saved page become a Document on the command line? By its bytes: the byte order mark, UTF-8 where it
// is valid, what HTTP or MIME states, what the page declares, else windows-1252, as browsers do for unlabelled pages.
import { isUtf8 } from 'node:buffer'
import { parseHTML } from 'linkedom'

/** Browsers look for a declaration in the first 1,024 bytes; saved pages often put a comment before it. */
const DECLARATION_BYTES = 4096

function findBom(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function findDeclared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES))
  const charset = /<meta[^>]*?charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ?? null
  // A page that could be read so far is not in UTF-16, whatever it says.
  return charset && /^utf-?16/i.test(charset) ? 'utf-8' : charset
}

function decodeAs(bytes: Uint8Array, charset: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** Twice as fast as a decoder that complains. */
const decodeUtf8 = (bytes: Uint8Array) => (isUtf8(bytes) ? toBuffer(bytes).toString('utf8') : null)

/**
 * Text of a file, by its byte order mark, what its bytes allow, the charset that was stated for it from outside, or
 * the one that it declares. Valid UTF-8 wins over any statement: programs that save pages convert them and leave the
 * declaration as it was.
 */
export function decodeText(bytes: Uint8Array, isHtml: boolean, stated: string | null = null): string {
  const marked = findBom(bytes)
  const text = marked ? decodeAs(bytes, marked, false) : decodeUtf8(bytes)
  if (text !== null) return text
  const outside = stated && decodeAs(bytes, stated, false)
  if (outside) return outside
  const declared = isHtml ? findDeclared(bytes) : null
  return (declared && decodeAs(bytes, declared, false)) ?? new TextDecoder('windows-1252').decode(bytes)
}

/**
 * A file's text in UTF-8, each byte as one character. Markup is ASCII, so it can be searched in this form, which costs
 * nothing to make of most files and a third of the time to search.
 */
export type ByteText = string

const toBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The bytes of a file as they are where it is in UTF-8, else those of its text. */
export function toUtf8(bytes: Uint8Array, isHtml: boolean, stated: string | null = null): Buffer {
  const isReady = findBom(bytes) === null && isUtf8(bytes)
  return isReady ? toBuffer(bytes) : Buffer.from(decodeText(bytes, isHtml, stated))
}

/** The byte text of bytes in UTF-8. */
export const toByteText = (bytes: Buffer): ByteText => bytes.toString('latin1')

/** Text of a piece of a byte text. */
export const fromByteText = (piece: ByteText) => Buffer.from(piece, 'latin1').toString('utf8')

/** A Document of HTML source; fragments get the frame that a browser would put around them. */
export function parseDocument(html: string): Document {
  const isWhole = /<(?:html|body|frameset)[\s>]/i.test(html)
  return parseHTML(isWhole ? html : `<!doctype html><html><body>${html}</body></html>`).document
}
