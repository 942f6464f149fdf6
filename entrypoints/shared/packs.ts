// The packs that ship: every folder under seeds/ is one. A pack that does not fit its schema is refused with
// the place and the reason, and the others work. Kept in memory only to save work: may be loaded again.
import { type PackView, type RefusedPack, toPackView } from '../../components/pack-view.ts'
import { type Corpus, indexPacks } from '../../lib/corpus/corpus.ts'
import { parsePack } from '../../lib/corpus/parse.ts'
import type { Pack } from '../../lib/corpus/schema.ts'
import { LANGUAGES } from './languages.ts'
import { type StoredPacks, writePacks } from './tab-state.ts'

const files = import.meta.glob<unknown>('/seeds/*/*.json', { eager: true, import: 'default' })

/** The files of each pack, by folder and file name. */
function groupFiles(): Map<string, Record<string, unknown>> {
  const packs = new Map<string, Record<string, unknown>>()
  for (const [path, content] of Object.entries(files)) {
    const [folder, name] = path.split('/').slice(-2)
    if (folder === undefined || name === undefined) continue
    packs.set(folder, { ...packs.get(folder), [name]: content })
  }
  return packs
}

function loadPacks(): { readonly packs: readonly Pack[]; readonly refused: readonly RefusedPack[] } {
  const packs: Pack[] = []
  const refused: RefusedPack[] = []
  for (const [folder, content] of groupFiles()) {
    const result = parsePack(content)
    if ('pack' in result) packs.push(result.pack)
    else
      for (const fault of result.faults)
        refused.push({ pack: `${folder}/${fault.file}`, place: fault.place, reason: fault.reason })
  }
  return { packs, refused }
}

let loaded: Promise<Corpus> | null = null

/** The corpus of all sound packs; names the faults of the others in the console, and leaves views for surfaces. */
export function loadCorpus(): Promise<Corpus> {
  loaded ??= publishPacks().catch((error: unknown) => {
    loaded = null
    throw error
  })
  return loaded
}

async function publishPacks(): Promise<Corpus> {
  const { packs, refused } = loadPacks()
  for (const { pack, place, reason } of refused) console.error(`Recoupe refuses ${pack}, ${place}: ${reason}`)
  const views: Record<string, PackView> = {}
  for (const pack of packs) views[pack.event.id] = toPackView(pack)
  const stored: StoredPacks = { views, refused }
  await writePacks(stored)
  return indexPacks(packs, LANGUAGES)
}
