// The lines of a stream, each as soon as its end has come. A line without end cannot take the memory: what is too long
// is passed over to its end and told.

/** A line without its line break, by its number from 1; null: it was longer than a line may be. */
export interface NumberedLine {
  readonly number: number
  readonly line: string | null
}

/** A page of 32 MB in JSON, every other sign of it escaped. */
export const MAX_LINE_BYTES = 64_000_000
const LINE_FEED = 10

/** Lines of UTF-8; the last needs no line break. */
export async function* splitLines(
  stream: AsyncIterable<Uint8Array>,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<NumberedLine> {
  let parts: Uint8Array[] = []
  let bytes = 0
  let number = 1
  const take = (): NumberedLine => {
    const line = bytes > maxBytes ? null : Buffer.concat(parts).toString('utf8').replace(/\r$/, '')
    const taken = { number, line }
    parts = []
    bytes = 0
    number += 1
    return taken
  }
  const keep = (part: Uint8Array) => {
    bytes += part.length
    if (bytes > maxBytes) parts = []
    else parts.push(part)
  }
  for await (const chunk of stream) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, end))
      from = end + 1
      yield take()
    }
    keep(chunk.subarray(from))
  }
  if (bytes > 0) yield take()
}
