// Where does each record of a WARC file begin and end (ISO 28500), in a file that may be damaged?
// The file is walked from a place on, so that many can walk one file at once: a walk begins at the first record at or
// after its place and ends with the last that begins before its end. Whoever joins the walks compares where neighbours
// met, since a page may hold a line that looks like a record.
// A record whose length is wrong is told and left; the walk goes on at the next line that begins a record.

import { isGzip, type Member, readMember } from './gzip-member.ts'
import type { InputFault } from './item.ts'
import { fault, MAX_PAGE_BYTES } from './item.ts'
import type { FileWindow } from './window.ts'

/** A record: its own headers, and its block. */
export interface WarcRecord {
  /** Of the record, or of the gzip member that holds it, from the beginning of the file. */
  readonly offset: number
  /** Of the record in its member; 0 for the first, and in a file that is not compressed. */
  readonly inner: number
  readonly headers: string
  readonly block: Buffer
}
/** A member whose content does not fit into memory: to be written to disk and walked there. */
export interface LargeMember {
  readonly kind: 'large'
  readonly offset: number
  /** Where its compressed content begins. */
  readonly dataAt: number
}
export type Framed = WarcRecord | InputFault | LargeMember

/** Where a walk began and where the next has to: null where it met no record. */
export interface Walked {
  readonly first: number | null
  readonly next: number | null
}

/** Of a walk: the input's name for faults, and what is to be left aside without reading it. */
export interface WalkOptions {
  readonly input: string
  readonly from: number
  readonly to: number
  /** The first record begins exactly here, as the walk before has found. */
  readonly isExact: boolean
  /** Longer blocks are left unread, and told by `tooLong`. */
  readonly maxBlockBytes: number
  /** Whether a block is wanted, by the record's headers. */
  readonly isWanted: (headers: string) => boolean
}

const MAX_HEAD_BYTES = 64_000
const END_OF_HEAD = Buffer.from('\r\n\r\n')
const BEGINNING = Buffer.from('WARC/')
const GZIP = Buffer.from([0x1f, 0x8b, 8])
const MAX_BLANK_BYTES = 16

/** How far a file is looked through for gzip members that hold a record. */
function findMember(file: FileWindow, from: number, to: number): number | null {
  for (let at = from; ; ) {
    const found = file.find(GZIP, at, to)
    if (found < 0) return null
    const member = readMember(file, found)
    if (member.kind === 'large' || (member.kind === 'member' && startsRecord(member.content))) return found
    at = found + 1
  }
}

const startsRecord = (bytes: Buffer) => bytes.subarray(0, BEGINNING.length).equals(BEGINNING)

/** The first line from a place on that begins a record. */
function findPlain(file: FileWindow, from: number, to: number): number | null {
  for (let at = from; ; ) {
    const found = file.find(BEGINNING, at, to)
    if (found < 0) return null
    if (found === 0 || file.view(found - 1, 1)[0] === 0x0a) return found
    at = found + 1
  }
}

const LENGTH = /^content-length[ \t]*:[ \t]*(\d{1,15})[ \t]*$/im

/** A record that stands in some bytes or in a file: where its block is, or what is wrong. */
type Frame =
  | { readonly headers: string; readonly blockAt: number; readonly length: number; readonly next: number }
  | { readonly reason: string; readonly resumeAt: number }

/** Something that bytes can be taken from by their place. */
interface Bytes {
  readonly size: number
  view(at: number, length: number): Buffer
  /** As `view`, for good. */
  take(at: number, length: number): Buffer
}

function frame(bytes: Bytes, at: number): Frame {
  const head = bytes.view(at, MAX_HEAD_BYTES)
  const end = head.indexOf(END_OF_HEAD)
  if (!startsRecord(head)) return { reason: 'no WARC record begins here', resumeAt: at + 1 }
  if (end < 0) return { reason: 'the headers of the record do not end', resumeAt: at + 1 }
  const headers = head.toString('latin1', 0, end)
  const blockAt = at + end + END_OF_HEAD.length
  const stated = LENGTH.exec(headers)?.[1]
  if (stated === undefined) return { reason: 'the record states no Content-Length', resumeAt: blockAt }
  const length = Number(stated)
  if (blockAt + length > bytes.size)
    return {
      reason: `Content-Length ${length} is wrong, or the file is cut off: ${bytes.size - blockAt} bytes follow`,
      resumeAt: blockAt,
    }
  // One look at all of a usual record, so that the file is read forwards only.
  if (length <= MAX_PAGE_BYTES) bytes.view(at, blockAt - at + length + MAX_BLANK_BYTES + BEGINNING.length)
  const next = skipBlank(bytes, blockAt + length)
  const isFollowed = next >= bytes.size || startsRecord(bytes.view(next, BEGINNING.length))
  if (!isFollowed)
    return { reason: `Content-Length ${length} is wrong: no record follows the block`, resumeAt: blockAt }
  return { headers, blockAt, length, next }
}

/** Past the line breaks that part records. */
function skipBlank(bytes: Bytes, at: number): number {
  const blank = bytes.view(at, MAX_BLANK_BYTES)
  const end = blank.findIndex((byte) => byte !== 0x0d && byte !== 0x0a)
  return at + (end < 0 ? blank.length : end)
}

const tooLong = (input: string, offset: number, length: number) =>
  fault(input, offset, `a block of ${length} bytes is longer than a page can be`)

type Place = Pick<WarcRecord, 'offset' | 'inner'>

/** The record of a frame; nothing where its block is not wanted. */
function* openFrame(bytes: Bytes, found: Frame, place: Place, options: WalkOptions): Generator<Framed> {
  if ('reason' in found) yield fault(options.input, place.offset, found.reason)
  else if (!options.isWanted(found.headers))
    yield { ...place, headers: found.headers, block: Buffer.alloc(0) }
  else if (found.length > options.maxBlockBytes) yield tooLong(options.input, place.offset, found.length)
  else yield { ...place, headers: found.headers, block: bytes.take(found.blockAt, found.length) }
}

/** The records in the content of one gzip member; more than one where a whole file was compressed at once. */
function* walkContent(content: Buffer, offset: number, options: WalkOptions): Generator<Framed> {
  const view = (at: number, length: number) => content.subarray(at, Math.min(content.length, at + length))
  const bytes: Bytes = { size: content.length, view, take: view }
  for (let at = 0; at < content.length; ) {
    const found = frame(bytes, at)
    yield* openFrame(bytes, found, { offset, inner: at }, options)
    if ('reason' in found) return
    at = found.next
  }
}

function* walkMembers(file: FileWindow, options: WalkOptions): Generator<Framed, Walked> {
  const { input, from, to, isExact } = options
  const first = isExact || from === 0 ? from : findMember(file, from, to)
  for (let at = first; at !== null && at < to; ) {
    const member: Member = readMember(file, at)
    if (member.kind === 'member') yield* walkContent(member.content, at, options)
    else if (member.kind === 'large') yield { kind: 'large', offset: at, dataAt: member.dataAt }
    else yield fault(input, at, member.reason)
    // A large member is left by looking for the next that holds a record.
    const next: number | null = member.kind === 'member' ? member.next : findMember(file, at + 1, file.size)
    if (next === null || next >= file.size) return { first, next: null }
    if (next >= to) return { first, next }
    at = next
  }
  return { first, next: first }
}

function* walkPlain(file: FileWindow, options: WalkOptions): Generator<Framed, Walked> {
  const { from, to, isExact } = options
  const first = isExact || from === 0 ? from : findPlain(file, from, to)
  for (let at = first; at !== null && at < to; ) {
    const found = frame(file, at)
    yield* openFrame(file, found, { offset: at, inner: 0 }, options)
    const next: number | null = 'reason' in found ? findPlain(file, found.resumeAt, file.size) : found.next
    if (next === null || next >= file.size) return { first, next: null }
    if (next >= to) return { first, next }
    at = next
  }
  return { first, next: first }
}

/** The records that begin in a stretch of a file, in order, with its faults; gives where the walk began and ended. */
export function* walkRecords(file: FileWindow, options: WalkOptions): Generator<Framed, Walked> {
  return yield* isGzip(file.view(0, 3)) ? walkMembers(file, options) : walkPlain(file, options)
}
