// The packs that count: those that ship (every folder under seeds/ is one) and those imported, without the events
// that are switched off. A pack that does not fit its schema is refused with the place and the reason, and the
// others work. Of two packs on one event the imported one counts. Kept in memory only to save work.
import { type EventEntry, toPackContents } from '../../components/pack-contents.ts'
import { type PackView, type RefusedPack, toPackView } from '../../components/pack-view.ts'
import { type Corpus, indexPacks } from '../../lib/corpus/corpus.ts'
import { type PackResult, parsePack } from '../../lib/corpus/parse.ts'
import type { Pack } from '../../lib/corpus/schema.ts'
import type { GateTerms } from '../../lib/detection/gate.ts'
import { writeEvents } from './event-list.ts'
import { type KeptPack, readKeptPacks } from './kept-packs.ts'
import { LANGUAGES } from './languages.ts'
import { writePacks } from './tab-state.ts'

const files = import.meta.glob<unknown>('/seeds/*/*.json', { eager: true, import: 'default' })

/** The files of each pack that ships, by folder and file name. */
function groupFiles(): Map<string, Record<string, unknown>> {
  const packs = new Map<string, Record<string, unknown>>()
  for (const [path, content] of Object.entries(files)) {
    const [folder, name] = path.split('/').slice(-2)
    if (folder === undefined || name === undefined) continue
    packs.set(folder, { ...packs.get(folder), [name]: content })
  }
  return packs
}

interface Candidate {
  /** Folder of a pack that ships, or id of an imported one. */
  readonly name: string
  readonly kept: KeptPack | null
  readonly result: PackResult
}

function toRefused({ name, result }: Candidate): RefusedPack[] {
  if ('pack' in result) return []
  return result.faults.map(({ file, place, reason }) => ({ pack: `${name}/${file}`, place, reason }))
}

interface Known {
  readonly off: readonly string[]
  /** Events of sound imported packs. */
  readonly taken: ReadonlySet<string>
  /** Events of the packs that ship. */
  readonly shipped: ReadonlySet<string>
}

function toEntry({ kept, result }: Candidate, { off, taken, shipped }: Known): EventEntry | null {
  if ('faults' in result)
    return kept ? { kind: 'unsound', id: kept.id, source: kept.source, faults: result.faults } : null
  const { id } = result.pack.event
  if (!kept && taken.has(id)) return null
  return {
    kind: 'sound',
    contents: toPackContents(result.pack),
    imported: kept && { source: kept.source, on: kept.importedOn },
    replaces: kept !== null && shipped.has(id),
    on: !off.includes(id),
  }
}

interface Loaded {
  readonly corpus: Corpus
  /** What the gate must look for beyond what ships. */
  readonly gateTerms: readonly GateTerms[]
  /** Whether a pack that ships is in use: the gate on every page looks for those. */
  readonly usesShipped: boolean
}

const packsOf = (candidates: readonly Candidate[]) =>
  candidates.flatMap(({ result }) => ('pack' in result ? [result.pack] : []))
const idsOf = (packs: readonly Pack[]) => new Set(packs.map(({ event }) => event.id))

async function load(): Promise<Loaded> {
  const kept = await readKeptPacks()
  const imported = kept.packs.map((pack) => ({ name: pack.id, kept: pack, result: parsePack(pack.files) }))
  const shipped = [...groupFiles()].map(([name, content]) => ({
    name,
    kept: null,
    result: parsePack(content),
  }))
  const taken = idsOf(packsOf(imported))
  const used = (packs: readonly Pack[]) => packs.filter(({ event }) => !kept.off.includes(event.id))
  const ownPacks = used(packsOf(imported))
  const shippedPacks = used(packsOf(shipped)).filter(({ event }) => !taken.has(event.id))
  const packs = [...ownPacks, ...shippedPacks]
  const candidates = [...imported, ...shipped]
  await publish(packs, candidates.flatMap(toRefused))
  await writeEvents(
    candidates.flatMap(
      (candidate) => toEntry(candidate, { off: kept.off, taken, shipped: idsOf(packsOf(shipped)) }) ?? [],
    ),
  )
  return {
    corpus: indexPacks(packs, LANGUAGES),
    gateTerms: ownPacks.map(({ event }) => event.gate),
    usesShipped: shippedPacks.length > 0,
  }
}

async function publish(packs: readonly Pack[], refused: readonly RefusedPack[]): Promise<void> {
  for (const { pack, place, reason } of refused) console.error(`Recoupe refuses ${pack}, ${place}: ${reason}`)
  const views: Record<string, PackView> = {}
  for (const pack of packs) views[pack.event.id] = toPackView(pack)
  await writePacks({ views, refused })
}

let loaded: Promise<Loaded> | null = null

/** All packs that count, and what goes with them; leaves views and the list of events for surfaces. */
export function loadPacks(): Promise<Loaded> {
  loaded ??= load().catch((error: unknown) => {
    loaded = null
    throw error
  })
  return loaded
}

/** The same from what is stored now: a pack came or went. */
export function reloadPacks(): Promise<Loaded> {
  loaded = null
  return loadPacks()
}

/** The corpus of all packs that count; names the faults of the others in the console. */
export async function loadCorpus(): Promise<Corpus> {
  return (await loadPacks()).corpus
}
