// A stretch of a file, read where it is asked for: one large piece is kept, so that walking over small records costs
// few system calls and memory stays the same however long the file is.
import { closeSync, openSync, readSync } from 'node:fs'

const PIECE_BYTES = 4_000_000

export class FileWindow {
  readonly size: number
  readonly #fd: number
  readonly #base: number
  /** Used again for each piece: what is thrown away by the megabyte has the memory grow. */
  #buffer: Buffer = Buffer.alloc(0)
  #piece: Buffer = Buffer.alloc(0)
  #at = 0

  /** Opens `size` bytes of a file from `base`; throws where the file cannot be opened. */
  constructor(path: string, { base, size }: { readonly base: number; readonly size: number }) {
    this.#fd = openSync(path, 'r')
    this.#base = base
    this.size = size
  }

  /** Bytes from a place on: `length` of them, fewer at the end. They stand until more is asked for. */
  view(at: number, length: number): Buffer {
    const wanted = Math.max(0, Math.min(length, this.size - at))
    if (at < this.#at || at + wanted > this.#at + this.#piece.length) this.#load(at, wanted)
    return this.#piece.subarray(at - this.#at, at - this.#at + wanted)
  }

  /** A copy of bytes from a place on. */
  take(at: number, length: number): Buffer {
    return Buffer.from(this.view(at, length))
  }

  #load(at: number, wanted: number): void {
    const length = Math.max(0, Math.min(Math.max(wanted, PIECE_BYTES), this.size - at))
    if (this.#buffer.length < length) this.#buffer = Buffer.allocUnsafeSlow(length)
    const piece = this.#buffer.subarray(0, length)
    let read = 0
    while (read < piece.length) {
      const count = readSync(this.#fd, piece, read, piece.length - read, this.#base + at + read)
      if (count === 0) break
      read += count
    }
    this.#piece = piece.subarray(0, read)
    this.#at = at
  }

  /** The first place from `from` on, before `to`, where the bytes of `sign` begin; -1: none. */
  find(sign: Buffer, from: number, to: number): number {
    const end = Math.min(to + sign.length - 1, this.size)
    for (let at = from; at + sign.length <= end; ) {
      const isLoaded = at >= this.#at && at + sign.length <= this.#at + this.#piece.length
      if (!isLoaded) this.#load(at, sign.length)
      if (this.#piece.length < sign.length) return -1
      const found = this.#piece.indexOf(sign, at - this.#at)
      if (found >= 0) return this.#at + found < to ? this.#at + found : -1
      at = this.#at + this.#piece.length - sign.length + 1
    }
    return -1
  }

  close(): void {
    closeSync(this.#fd)
  }
}
