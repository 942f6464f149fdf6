// The language files, bundled by their place: a new language is a new file and nothing else.
import type { Language } from '../../lib/language/language.ts'

const modules = import.meta.glob<Record<string, Language>>('/lib/language/??.ts', { eager: true })

export const LANGUAGES: readonly Language[] = Object.values(modules).flatMap((module) =>
  Object.values(module),
)
