// How are inputs cut into shards? By size alone, so that the same inputs give the same shards whoever works on them.
// A shard is some whole files, or a stretch of one large file; nothing is read here.

/** What a stretch of an input is: a file that holds one page, or part of an archive. */
export interface Segment {
  readonly kind: 'html' | 'text' | 'mhtml' | 'warc' | 'ndjson'
  /** Path as given; in a WACZ file with the name of the entry. */
  readonly input: string
  /** Where its bytes are. */
  readonly path: string
  /** Where the archive begins in that file, and how long it is. */
  readonly base: number
  readonly size: number
  /** The stretch of the archive; records that begin in it belong to it. */
  readonly from: number
  readonly to: number
  /** The file is compressed as a whole. */
  readonly isGzip: boolean
}
export interface Shard {
  readonly index: number
  readonly segments: readonly Segment[]
  readonly bytes: number
}

/** Long enough that starting a shard costs nothing beside it, short enough that little is lost where a run is stopped. */
export const SHARD_BYTES = 16_000_000
const SHARD_FILES = 400

const isSplittable = ({ kind }: Segment) => kind === 'warc' || kind === 'ndjson'

function split(segment: Segment, shardBytes: number): Segment[] {
  const count = Math.ceil(segment.size / shardBytes)
  const cut = (part: number) => Math.floor((segment.size * part) / count)
  return Array.from({ length: count }, (_, part) => ({ ...segment, from: cut(part), to: cut(part + 1) }))
}

/** The shards of some inputs, in their order; none is longer than `shardBytes`, but for a file that holds one page. */
export function toShards(inputs: readonly Segment[], shardBytes: number): Shard[] {
  const groups: Segment[][] = []
  let open: Segment[] = []
  let bytes = 0
  const close = () => {
    if (open.length > 0) groups.push(open)
    open = []
    bytes = 0
  }
  for (const input of inputs) {
    if (isSplittable(input) && input.size > shardBytes) {
      close()
      groups.push(...split(input, shardBytes).map((part) => [part]))
      continue
    }
    if (bytes + input.size > shardBytes || open.length >= SHARD_FILES) close()
    open.push(input)
    bytes += input.size
  }
  close()
  return groups.map((segments, index) => ({
    index,
    segments,
    bytes: segments.reduce((sum, { from, to }) => sum + to - from, 0),
  }))
}

/** Whether a shard goes on where the one before it ends. */
export const isContinued = (shard: Shard) => (shard.segments[0]?.from ?? 0) > 0
