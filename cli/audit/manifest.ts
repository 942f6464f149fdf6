// What was asked, what was read, what came out: enough to repeat a run and to know that nothing has changed since.
// It tells no time, no machine and no number of workers, so that the manifest too is the same whenever and wherever
// the run is repeated.
import { readFileSync } from 'node:fs'
import { toLine } from '../../lib/export/delimited.ts'
import type { InputFault } from '../inputs/item.ts'
import type { PackDigest } from './audit-packs.ts'
import type { Written } from './file-sink.ts'
import type { RunOptions } from './options.ts'

export interface InputDigest {
  readonly input: string
  readonly bytes: number
  /** Null where the file could not be read to its end. */
  readonly sha256: string | null
}
export interface Counts {
  readonly pages: number
  readonly coverage: number
  readonly faults: number
  /** Records that are no pages, by their kind. */
  readonly skipped: Readonly<Record<string, number>>
}
export interface ManifestInput {
  readonly run: string
  readonly options: RunOptions
  readonly packs: readonly PackDigest[]
  readonly inputs: readonly InputDigest[]
  /** The written list of inputs. */
  readonly list: Written
  readonly counts: Counts
  readonly outputs: readonly Written[]
}

const PACKAGE = new URL('../../package.json', import.meta.url)

export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }
  return version
}

/** The list of inputs as CSV. */
export function toInputList(inputs: readonly InputDigest[]): string {
  const rows = inputs.map(({ input, bytes, sha256 }) => toLine([input, bytes, sha256], ','))
  return toLine(['input', 'bytes', 'sha256'], ',') + rows.join('')
}

/** The list of faults as CSV. */
export function toFaultList(faults: readonly InputFault[]): string {
  const rows = faults.map(({ input, offset, reason }) => toLine([input, offset, reason], ','))
  return toLine(['input', 'offset', 'reason'], ',') + rows.join('')
}

/** Of the library that writes Parquet, where any is written. */
async function readDuckdbVersion(formats: RunOptions['formats']): Promise<{ duckdb?: string }> {
  return formats.includes('parquet') ? { duckdb: (await import('@duckdb/node-api')).version() } : {}
}

/** The manifest, as it is written. */
export async function toManifest({
  run,
  options,
  packs,
  inputs,
  list,
  counts,
  outputs,
}: ManifestInput): Promise<string> {
  const { paths, isRecursive, readsWhole, isTextExported, formats } = options
  const manifest = {
    run,
    versions: {
      recoupe: readVersion(),
      node: process.version,
      ...(await readDuckdbVersion(formats)),
    },
    options: { paths, recursive: isRecursive, whole: readsWhole, withText: isTextExported, formats },
    packs,
    inputs: {
      files: inputs.length,
      bytes: inputs.reduce((sum, { bytes }) => sum + bytes, 0),
      list: list.file,
      sha256: list.sha256,
    },
    counts,
    outputs,
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
