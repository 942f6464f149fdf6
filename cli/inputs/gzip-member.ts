// One gzip member (RFC 1952) out of a file that holds many: its content and where the next begins.
// Node's own decoder joins members and does not tell where one ends; the raw decoder does.
import { crc32, inflateRawSync } from 'node:zlib'
import type { FileWindow } from './window.ts'

/** What is asked of the file at first, and at most; records of pages are far shorter. */
const [FIRST_BYTES, MOST_BYTES] = [256_000, 64_000_000]
/** Content that is handed over in memory; a longer one is for whoever can write it to disk. */
export const MAX_MEMBER_CONTENT = 64_000_000
const CHUNK_BYTES = 128_000
const [MAGIC, HEADER_BYTES, TRAILER_BYTES] = [Buffer.from([0x1f, 0x8b, 8]), 10, 8]
const FLAGS = { headerCrc: 2, extra: 4, name: 8, comment: 16 } as const

export type Member =
  | { readonly kind: 'member'; readonly content: Buffer; readonly next: number }
  /** Content that does not fit into memory. */
  | { readonly kind: 'large'; readonly dataAt: number }
  | { readonly kind: 'broken'; readonly reason: string }

export const isGzip = (bytes: Buffer) => bytes.subarray(0, MAGIC.length).equals(MAGIC)

/** Length of a member's header; null where there is none. */
export function measureHeader(bytes: Buffer): number | null {
  const flags = bytes[3] ?? 0
  if (!isGzip(bytes) || bytes.length < HEADER_BYTES || (flags & 0xe0) !== 0) return null
  let at = HEADER_BYTES
  if (flags & FLAGS.extra) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
  for (const flag of [FLAGS.name, FLAGS.comment])
    if (flags & flag) {
      const end = bytes.indexOf(0, at)
      if (end < 0) return null
      at = end + 1
    }
  return flags & FLAGS.headerCrc ? at + 2 : at
}

interface Inflated {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null)

/** The gzip member that begins at a place of a file. */
export function readMember(file: FileWindow, at: number): Member {
  for (let wanted = FIRST_BYTES; ; wanted *= 4) {
    const bytes = file.view(at, wanted)
    const start = measureHeader(bytes)
    if (start === null) return { kind: 'broken', reason: 'no gzip header' }
    const isAll = at + bytes.length >= file.size
    try {
      const options = { info: true, maxOutputLength: MAX_MEMBER_CONTENT, chunkSize: CHUNK_BYTES }
      const result: unknown = inflateRawSync(bytes.subarray(start), options)
      const { buffer, engine } = result as Inflated
      const end = start + engine.bytesWritten
      if (end + TRAILER_BYTES > bytes.length) {
        if (isAll) return { kind: 'broken', reason: 'the gzip stream is cut off' }
        continue
      }
      return crc32(buffer) === bytes.readUInt32LE(end)
        ? { kind: 'member', content: buffer, next: at + end + TRAILER_BYTES }
        : { kind: 'broken', reason: 'the checksum of the gzip stream does not fit' }
    } catch (error) {
      const code = codeOf(error)
      if (code === 'ERR_BUFFER_TOO_LARGE') return { kind: 'large', dataAt: at + start }
      if (code !== 'Z_BUF_ERROR')
        return { kind: 'broken', reason: `the gzip stream is broken: ${messageOf(error)}` }
      if (isAll) return { kind: 'broken', reason: 'the gzip stream is cut off' }
      if (wanted >= MOST_BYTES) return { kind: 'large', dataAt: at + start }
    }
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
