// A job: one shard of a run, and all that is needed to go through it as the run itself would. What comes out of a queue
// is not trusted: it is checked before anything is read or written.
import * as v from 'valibot'
import type { TextsKept } from '../audit/shard.ts'
import type { Shard } from '../inputs/shards.ts'

const path = v.pipe(v.string(), v.minLength(1), v.maxLength(4096))
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const SegmentSchema = v.strictObject({
  kind: v.picklist(['html', 'text', 'mhtml', 'warc', 'ndjson']),
  input: path,
  path,
  base: place,
  size: place,
  from: place,
  to: place,
  isGzip: v.boolean(),
})

export const JobSchema = v.strictObject({
  /** Version of Recoupe and digests of the packs: a worker with others would make other reports. */
  maker: v.string(),
  /** The folder of the run's work, where results are put: the same path on every machine. */
  folder: path,
  /** Paths of packs, one on all machines; null: those that the worker ships with. */
  packs: v.nullable(v.array(path)),
  readsWhole: v.boolean(),
  textsKept: v.picklist(['all', 'coverage', 'none'] satisfies TextsKept[]),
  shard: v.strictObject({ index: place, segments: v.array(SegmentSchema), bytes: place }),
})

/** `shard` has absolute paths; its inputs are named as they were given. */
export interface ShardJob extends Omit<v.InferOutput<typeof JobSchema>, 'shard'> {
  readonly shard: Shard
}

/** The job in some data. Throws with place and reason where it is none. */
export function parseJob(data: unknown): ShardJob {
  const result = v.safeParse(JobSchema, data)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Error(`no job of an audit: ${v.getDotPath(issue) ?? 'job'}: ${issue.message}`)
}
