// The pack whose labels a surface shows: one for all of its rows.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PackView } from './pack-view.ts'

const PackContext = createContext<PackView | null>(null)
export const PackProvider = PackContext.Provider

/** The pack of the report on screen; only within a PackProvider. */
export function usePack(): PackView {
  const pack = useContext(PackContext)
  if (pack === null) throw new Error('a report is drawn within a PackProvider')
  return pack
}
