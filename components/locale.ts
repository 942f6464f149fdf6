// The locale of the surface, for all that it draws. Declines to make one (locale-format.ts does).
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { createLocale, type Locale } from './locale-format.ts'

export type { Locale } from './locale-format.ts'

const LocaleContext = createContext<Locale>(createLocale('en', 'en'))
export const LocaleProvider = LocaleContext.Provider

/** The locale of the surface. */
export function useLocale(): Locale {
  return useContext(LocaleContext)
}
