// The packs that the person has imported, and the events switched off: kept in local storage, one entry a pack.
// A pack is kept as the files it came in; what it is worth is asked again whenever it is read, as the schema may
// have moved on since. Declines to load packs that ship (packs.ts does).
import { type Browser, browser } from 'wxt/browser'

/** A pack as it was imported. */
export interface KeptPack {
  /** The event's id. */
  readonly id: string
  /** The name of the file it came from. */
  readonly source: string
  /** YYYY-MM-DD. */
  readonly importedOn: string
  /** The files of the pack's folder, by name. */
  readonly files: Readonly<Record<string, unknown>>
}

const PREFIX = 'pack:'
const OFF_KEY = 'events-off'

export interface KeptPacks {
  readonly packs: readonly KeptPack[]
  /** Ids of the events that are switched off. */
  readonly off: readonly string[]
}

function isKeptPack(value: unknown): value is KeptPack {
  if (typeof value !== 'object' || value === null) return false
  const { id, source, importedOn, files } = value as Record<string, unknown>
  const texts = [id, source, importedOn].every((part) => typeof part === 'string')
  return texts && typeof files === 'object' && files !== null
}

/** All imported packs, first imported first, and the events switched off. */
export async function readKeptPacks(): Promise<KeptPacks> {
  const stored = await browser.storage.local.get(null)
  const packs = Object.entries(stored).flatMap(([key, value]) =>
    key.startsWith(PREFIX) && isKeptPack(value) ? [value] : [],
  )
  const off = stored[OFF_KEY]
  return {
    packs: packs.sort((a, b) => (a.importedOn < b.importedOn ? -1 : 1)),
    off: Array.isArray(off) ? off.filter((id) => typeof id === 'string') : [],
  }
}

/** Keeps the pack, in place of one of the same event. Throws where the browser's storage is full. */
export async function keepPack(pack: KeptPack): Promise<void> {
  await browser.storage.local.set({ [PREFIX + pack.id]: pack })
}

/** Forgets the imported pack of the event. */
export async function removePack(id: string): Promise<void> {
  await browser.storage.local.remove(PREFIX + id)
}

/** Switches an event on or off. */
export async function switchEvent(id: string, on: boolean): Promise<void> {
  const { off } = await readKeptPacks()
  const others = off.filter((known) => known !== id)
  await browser.storage.local.set({ [OFF_KEY]: on ? others : [...others, id] })
}

/** Calls back when a pack came or went, or an event was switched. */
export function watchKeptPacks(callback: () => void): void {
  browser.storage.local.onChanged.addListener((changes: Record<string, Browser.storage.StorageChange>) => {
    if (Object.keys(changes).some((key) => key === OFF_KEY || key.startsWith(PREFIX))) callback()
  })
}
