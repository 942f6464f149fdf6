// Of which kind is an input? By its name, and by its first bytes where the name tells nothing.
import { closeSync, openSync, readSync } from 'node:fs'
import { constants, gunzipSync } from 'node:zlib'

export type InputKind = 'html' | 'text' | 'mhtml' | 'warc' | 'wacz' | 'ndjson'
export interface Nature {
  readonly kind: InputKind
  /** The file is compressed as a whole; a WARC file, whose records are compressed one by one, is not. */
  readonly isGzip: boolean
}

const ENDINGS: Readonly<Record<string, InputKind>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  mhtml: 'mhtml',
  mht: 'mhtml',
  warc: 'warc',
  wacz: 'wacz',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
}

const NAME = new RegExp(`\\.(${Object.keys(ENDINGS).join('|')})(\\.gz)?$`, 'i')
const SNIFFED_BYTES = 4096

/** What a name tells; null: nothing. */
export function natureOfName(path: string): Nature | null {
  const [, ending = '', gz] = NAME.exec(path) ?? []
  const kind = ENDINGS[ending.toLowerCase()]
  return kind ? { kind, isGzip: gz !== undefined && kind !== 'warc' } : null
}

function readStart(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(SNIFFED_BYTES)
    return bytes.subarray(0, readSync(file, bytes, 0, SNIFFED_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

function inflateStart(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 10_000_000 })
  } catch {
    return Buffer.alloc(0)
  }
}

function kindOfStart(bytes: Buffer): InputKind {
  const text = bytes.toString('latin1').replace(/^\xef\xbb\xbf/, '')
  if (text.startsWith('WARC/')) return 'warc'
  if (text.startsWith('PK\x03\x04')) return 'wacz'
  if (/^\s*\{/.test(text)) return 'ndjson'
  return /^(?:from|mime-version|content-type|snapshot-content-location)[ :]/i.test(text) ? 'mhtml' : 'html'
}

/** What the first bytes tell: HTML where they tell nothing else. Throws where the file cannot be read. */
export function natureOfStart(path: string): Nature {
  const bytes = readStart(path)
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const kind = kindOfStart(isGzip ? inflateStart(bytes) : bytes)
  return { kind, isGzip: isGzip && kind !== 'warc' }
}
