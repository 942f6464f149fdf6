// From a file that the person chose to a pack that can be kept. A chunk of its own: it brings the schema along.
import type { Chosen } from '../../components/options/import-pack.tsx'
import { toPackContents } from '../../components/pack-contents.ts'
import { MAX_BUNDLE_CHARS, readBundle } from '../../lib/corpus/bundle.ts'
import { keepPack } from '../shared/kept-packs.ts'

/** Letters beyond ASCII take up to three bytes each. */
const MAX_BYTES = 3 * MAX_BUNDLE_CHARS

/** The pack in the file with the way to keep it, or its faults. Throws where the file cannot be read. */
export async function readPack(file: File): Promise<Chosen> {
  const source = file.name
  if (file.size > MAX_BYTES)
    return { kind: 'refused', faults: [{ place: source, reason: `${file.size} > ${MAX_BYTES} bytes` }] }
  const result = readBundle(source, await file.text())
  if ('faults' in result) return { kind: 'refused', faults: result.faults }
  const { pack, files } = result
  const importedOn = new Date().toISOString().slice(0, 10)
  return {
    kind: 'sound',
    contents: toPackContents(pack),
    keep: () => keepPack({ id: pack.event.id, source, importedOn, files }),
  }
}
