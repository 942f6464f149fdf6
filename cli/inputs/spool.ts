// Writes to disk what cannot be walked where it stands: standard input, a file compressed as a whole, an entry of a
// WACZ that is compressed. Every spool is bounded by its size and by how much it swells, so that a bomb is refused.
import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createInflateRaw } from 'node:zlib'
import { toMegabytes } from './item.ts'

/** Archives of pages swell five to thirty times; a bomb swells a thousand times. */
const MOST_SWELLING = 200
/** Below this no swelling does harm. */
const FREE_BYTES = 100_000_000

/** Whether so many bytes out of so many are a bomb. */
export const isBomb = (bytes: number, compressed: number) =>
  bytes > FREE_BYTES && bytes > compressed * MOST_SWELLING

export class BombError extends Error {
  constructor(bytes: number, compressed: number) {
    super(
      `refused: ${toMegabytes(bytes)} or more out of ${compressed} bytes is a zip bomb, not an archive of pages`,
    )
  }
}

function guard(compressed: number): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (isBomb(bytes, compressed)) done(new BombError(bytes, compressed))
      else done(null, chunk)
    },
  })
}

/** Writes a stream to a file; on any fault the file is taken away and the fault thrown. */
export async function spoolStream(
  source: NodeJS.ReadableStream,
  target: string,
  compressed: number,
): Promise<void> {
  try {
    await pipeline(source, guard(compressed), createWriteStream(target))
  } catch (error) {
    rmSync(target, { force: true })
    throw error
  }
}

export interface Stretch {
  readonly path: string
  /** Of the stretch in the file. */
  readonly base: number
  readonly size: number
}

/**
 * Writes what a stretch of a file decompresses to; `gzip` may hold several members, `raw` is one stream without a
 * header. What came before a fault stays written, and the fault's reason is given; null: none.
 */
export async function spoolInflated(
  { path, base, size }: Stretch,
  target: string,
  form: 'gzip' | 'raw',
): Promise<string | null> {
  const source = createReadStream(path, { start: base, end: base + size - 1 })
  const inflate = form === 'gzip' ? createGunzip() : createInflateRaw()
  try {
    await pipeline(source, inflate, guard(size), createWriteStream(target))
    return null
  } catch (error) {
    if (error instanceof BombError) {
      rmSync(target, { force: true })
      throw error
    }
    return error instanceof Error ? error.message : String(error)
  }
}
