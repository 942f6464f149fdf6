// Who makes the reports? The version of Recoupe and the packs, by digest: two makers of one name give the same bytes.
import { digestPack } from '../audit/audit-packs.ts'
import { readVersion } from '../audit/manifest.ts'

/** Throws where a pack cannot be read. */
export const nameMaker = (packs: readonly string[]) =>
  [`recoupe ${readVersion()}`, ...packs.map(digestPack).map(({ id, sha256 }) => `${id} ${sha256}`)].join(', ')
