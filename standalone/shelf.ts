// Keeps a pupil's work in the storage that the browser gives a page, where it gives one to files. Nothing leaves
// the machine.
import type { Shelf } from '../components/workshop/workshop.tsx'

/** The place where work on this set is kept. Every access may throw: browsers can refuse storage to files. */
export function openShelf(set: string): Shelf {
  const key = `recoupe:workshop:${set}`
  return {
    read: async () => JSON.parse(localStorage.getItem(key) ?? 'null'),
    write: async (progress) => localStorage.setItem(key, JSON.stringify(progress)),
    clear: async () => localStorage.removeItem(key),
  }
}
