// Which inputs do the paths stand for? Files, folders, lists of paths and standard input become segments, in the order
// given. What cannot be read is a fault of its own and stops nothing.
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fault, type InputFault } from './item.ts'
import { type Nature, natureOfName, natureOfStart } from './kind.ts'
import type { Segment } from './shards.ts'
import { spoolInflated, spoolStream } from './spool.ts'
import { openWacz } from './wacz.ts'

/** A file that was found, for the list of a run's inputs. */
export interface InputFile {
  /** Path as given; "-" for standard input. */
  readonly input: string
  readonly bytes: number
  /** Milliseconds; 0 for standard input, which has its digest instead. */
  readonly changed: number
  /** SHA-256, where it had to be taken while gathering. */
  readonly sha256: string | null
  /** Where its bytes are: the path itself, or where standard input was written. */
  readonly path: string
}
export interface Gathered {
  readonly files: readonly InputFile[]
  readonly segments: readonly Segment[]
  readonly faults: readonly InputFault[]
}
export interface GatherOptions {
  readonly isRecursive: boolean
  /** Names a new file to write to. */
  readonly spool: () => string
}

export const STANDARD_INPUT = '-'
/** Larger than any stream that fits on a disk: what standard input holds is bounded by the disk alone. */
const UNBOUNDED = Number.MAX_SAFE_INTEGER

const toMessage = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Why the system refuses a path. */
const toReason = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
    ? 'no such file or folder'
    : toMessage(error)

const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1)

/** The files that a path stands for, each as it is to be named in the report. */
function listFiles(path: string, isRecursive: boolean): string[] {
  if (!statSync(path).isDirectory()) return [path]
  const folder = path.replace(/(?<=.)\/+$/, '')
  return readdirSync(path, { withFileTypes: true })
    .sort(byName)
    .flatMap((entry) => {
      const inner = `${folder}/${entry.name}`
      if (entry.isDirectory()) return isRecursive ? listFiles(inner, true) : []
      return natureOfName(entry.name) ? [inner] : []
    })
}

export async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1_000_000 })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** The paths in a list: one a line, blank lines left out. */
export function readList(path: string): string[] {
  const text = readFileSync(path === STANDARD_INPUT ? 0 : path, 'utf8')
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
}

interface Found {
  readonly input: string
  readonly path: string
  readonly size: number
}

const toSegment = (kind: Segment['kind'], { input, path, size }: Found, isGzip: boolean): Segment => ({
  kind,
  input,
  path,
  base: 0,
  size,
  from: 0,
  to: size,
  isGzip,
})

type Part = Pick<Gathered, 'segments' | 'faults'>

async function openArchive(found: Found, { spool }: GatherOptions): Promise<Part> {
  const { parts, faults } = await openWacz(found.path, found.input, spool)
  const segments = parts.map(
    ({ input, path, base, size }): Segment => ({ ...toSegment('warc', { input, path, size }, false), base }),
  )
  return { segments, faults }
}

/** Records in a file that is compressed as a whole are cut into shards only once they are written out. */
async function openRecords(found: Found, { spool }: GatherOptions): Promise<Part> {
  const { input, path, size } = found
  const target = spool()
  const reason = await spoolInflated({ path, base: 0, size }, target, 'gzip')
  const segments = [toSegment('ndjson', { input, path: target, size: statSync(target).size }, false)]
  return {
    segments,
    faults: reason === null ? [] : [fault(input, size, `the gzip stream is cut off or broken: ${reason}`)],
  }
}

function open(found: Found, { kind, isGzip }: Nature, options: GatherOptions): Part | Promise<Part> {
  if (kind === 'wacz') return openArchive(found, options)
  if (kind === 'ndjson' && isGzip) return openRecords(found, options)
  return { segments: [toSegment(kind, found, isGzip)], faults: [] }
}

async function openStandardInput({ spool }: GatherOptions): Promise<InputFile> {
  const path = spool()
  await spoolStream(process.stdin, path, UNBOUNDED)
  const sha256 = await digestFile(path)
  return { input: STANDARD_INPUT, bytes: statSync(path).size, changed: 0, sha256, path }
}

function findFiles(path: string, { isRecursive }: GatherOptions): InputFile[] {
  return listFiles(path, isRecursive).map((input) => {
    const { size, mtimeMs } = statSync(input)
    return { input, bytes: size, changed: mtimeMs, sha256: null, path: input }
  })
}

/** Everything that the paths stand for. */
export async function gather(paths: readonly string[], options: GatherOptions): Promise<Gathered> {
  const files: InputFile[] = []
  const segments: Segment[] = []
  const faults: InputFault[] = []
  for (const path of paths) {
    try {
      const found = path === STANDARD_INPUT ? [await openStandardInput(options)] : findFiles(path, options)
      for (const file of found) {
        const { input, bytes } = file
        try {
          const nature = natureOfName(input) ?? natureOfStart(file.path)
          const part = await open({ input, path: file.path, size: bytes }, nature, options)
          files.push(file)
          segments.push(...part.segments)
          faults.push(...part.faults)
        } catch (error) {
          faults.push(fault(input, null, toMessage(error)))
        }
      }
    } catch (error) {
      faults.push(fault(path, null, toReason(error)))
    }
  }
  return { files, segments, faults }
}

/** Names files in a folder, one after the other. */
export function toSpool(folder: string): () => string {
  let count = 0
  return () => {
    count += 1
    return join(folder, `spool-${count}`)
  }
}
