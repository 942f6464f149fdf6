// Where do the WARC files stand in a WACZ file (Web Archive Collection Zipped)? Entries that are stored as they are
// are walked in place; compressed ones are written to disk first. A bomb is refused before and while it swells.
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { fault, type InputFault } from './item.ts'
import { BombError, isBomb, type Stretch, spoolStream } from './spool.ts'

export interface WaczPart extends Stretch {
  /** Path of the WACZ file and name of the entry: "a.wacz!archive/data.warc.gz". */
  readonly input: string
}
export interface WaczContent {
  readonly parts: readonly WaczPart[]
  readonly faults: readonly InputFault[]
}

const MAX_ENTRIES = 100_000
const WARC_ENTRY = /^archive\/[^\0]+\.warc(?:\.gz)?$/i
const STORED = 0

const toMessage = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function openEntry(path: string, zip: ZipFile, entry: Entry, spool: () => string): Promise<Stretch> {
  const { compressedSize, uncompressedSize } = entry
  if (isBomb(uncompressedSize, compressedSize)) throw new BombError(uncompressedSize, compressedSize)
  if (entry.isEncrypted()) throw new Error('the entry is encrypted')
  if (entry.compressionMethod === STORED) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    return { path, base: fileDataStart, size: compressedSize }
  }
  const target = spool()
  await spoolStream(await zip.openReadStreamPromise(entry), target, compressedSize)
  return { path: target, base: 0, size: uncompressedSize }
}

/** The WARC files in a WACZ file, sorted by name; `spool` names a new file to write to. */
export async function openWacz(path: string, input: string, spool: () => string): Promise<WaczContent> {
  const parts: WaczPart[] = []
  const faults: InputFault[] = []
  let zip: ZipFile | null = null
  try {
    zip = await openPromise(path, { autoClose: false })
    if (zip.entryCount > MAX_ENTRIES)
      return { parts, faults: [fault(input, null, `more than ${MAX_ENTRIES} entries`)] }
    for await (const entry of zip.eachEntry()) {
      if (!WARC_ENTRY.test(entry.fileName)) continue
      const name = `${input}!${entry.fileName}`
      try {
        parts.push({ ...(await openEntry(path, zip, entry, spool)), input: name })
      } catch (error) {
        faults.push(fault(name, entry.relativeOffsetOfLocalHeader, toMessage(error)))
      }
    }
    if (parts.length === 0 && faults.length === 0)
      faults.push(fault(input, null, 'no WARC file in it (archive/*.warc.gz)'))
  } catch (error) {
    faults.push(fault(input, null, `no sound WACZ file: ${toMessage(error)}`))
  } finally {
    zip?.close()
  }
  const byName = (a: WaczPart, b: WaczPart) => (a.input < b.input ? -1 : 1)
  return { parts: parts.sort(byName), faults }
}
