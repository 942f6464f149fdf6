// A pack as a single file, to be handed on: the files of its folder under one roof, with a word on what it is.
// What the parts must be, parse.ts and the one schema say; this only packs and unpacks. Declines to compress.
import { type Fault, show } from './faults.ts'
import { parseJson } from './json.ts'
import { PACK_FILES, parsePack } from './parse.ts'
import type { Pack } from './schema.ts'

/** What a bundle says of itself, so that another JSON file is told from it at once. */
const FORMAT = 'recoupe-pack'
const VERSION = 1

/** Ten times the first pack, and what a browser keeps for an extension without asking. */
export const MAX_BUNDLE_CHARS = 4_000_000

/** The files of a pack's folder, by name ("event.json"), as parsed from JSON. */
export type PackContent = Readonly<Record<string, unknown>>

/** The text of a bundle file: one line a part, so that versions can be compared. */
export function writeBundle(files: PackContent): string {
  const parts = PACK_FILES.filter((file) => Object.hasOwn(files, file)).map(
    (file) => `${JSON.stringify(toPart(file))}: ${JSON.stringify(files[file])}`,
  )
  const head = [`"format": ${JSON.stringify(FORMAT)}`, `"version": ${VERSION}`]
  return `{\n${[...head, ...parts].join(',\n')}\n}\n`
}

const toPart = (file: string) => file.replace(/\.json$/, '')

function refuse(name: string, place: string, reason: string): { readonly faults: readonly Fault[] } {
  return { faults: [{ file: name, place, reason }] }
}

export type BundleResult =
  | { readonly pack: Pack; readonly files: PackContent }
  | { readonly faults: readonly Fault[] }

/** The pack in the text of the bundle file `name`, with its parts as they stand; or all that is wrong with it. */
export function readBundle(name: string, text: string): BundleResult {
  if (text.length > MAX_BUNDLE_CHARS)
    return refuse(name, name, `found ${text.length} characters, wanted ${MAX_BUNDLE_CHARS} at most`)
  const json = parseJson(name, text)
  if ('fault' in json) return { faults: [json.fault] }
  const { value } = json
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(name, name, `found ${show(value)}, wanted an object with the parts of a pack`)
  const { format, version, ...parts } = value as Record<string, unknown>
  if (format !== FORMAT)
    return refuse(
      name,
      'format',
      `found ${show(format)}, wanted "${FORMAT}"; npm run pack -- bundle makes one`,
    )
  if (version !== VERSION)
    return refuse(
      name,
      'version',
      `found ${show(version)}, wanted ${VERSION}; this file is of another Recoupe`,
    )
  const files = Object.fromEntries(Object.entries(parts).map(([part, content]) => [`${part}.json`, content]))
  const result = parsePack(files)
  return 'pack' in result ? { pack: result.pack, files } : result
}
