// Keeps a pupil's work in the extension's local storage, under one key a set. Nothing leaves the machine.
import { browser } from 'wxt/browser'
import type { Shelf } from '../../components/workshop/workshop.tsx'

const keyOf = (set: string) => `workshop:${set}`

/** The place where work on this set is kept. */
export function openShelf(set: string): Shelf {
  const key = keyOf(set)
  return {
    read: async () => (await browser.storage.local.get(key))[key] ?? null,
    write: (progress) => browser.storage.local.set({ [key]: progress }),
    clear: () => browser.storage.local.remove(key),
  }
}
