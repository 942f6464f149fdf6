// The language files, found by reading their folder: a new language is a new file and nothing else.
import { readdirSync } from 'node:fs'
import type { Language } from '../lib/language/language.ts'

const FOLDER = new URL('../lib/language/', import.meta.url)

/** Every language file (`lib/language/<two letters>.ts`), sorted by name. */
export async function readLanguages(): Promise<Language[]> {
  const files = readdirSync(FOLDER).filter((name) => /^[a-z]{2}\.ts$/.test(name))
  const modules = await Promise.all(
    files.sort().map((name) => import(new URL(name, FOLDER).href) as Promise<Record<string, Language>>),
  )
  return modules.flatMap((module) => Object.values(module))
}
