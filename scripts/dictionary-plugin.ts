// Ships language files packed (lib/language/packed.ts), and leaves out what only people read in them: what each
// concept stands for. In production builds; while one edits, the files are taken as they are.
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { CONCEPTS, type Language } from '../lib/language/language.ts'
import { packLanguage } from '../lib/language/packed.ts'

const FOLDER = fileURLToPath(new URL('../lib/language/', import.meta.url))
const LANGUAGE_FILE = /^[a-z]{2}\.ts$/

async function packFile(path: string): Promise<string> {
  const module = (await import(path)) as Readonly<Record<string, Language>>
  const packed = Object.entries(module).map(
    ([name, language]) =>
      `export const ${name} = unpackLanguage(JSON.parse(${JSON.stringify(JSON.stringify(packLanguage(language)))}))`,
  )
  return [`import { unpackLanguage } from './packed.ts'`, ...packed].join('\n')
}

const listConcepts = () =>
  `export const CONCEPTS = ${JSON.stringify(Object.fromEntries(Object.keys(CONCEPTS).map((id) => [id, ''])))}`

/** Packs the language files of a production build. */
export function packedLanguages(): Plugin {
  return {
    name: 'recoupe:packed-languages',
    apply: (_, { command, mode }) => command === 'build' && mode === 'production',
    load(id) {
      if (!id.startsWith(FOLDER)) return null
      const file = id.slice(FOLDER.length)
      if (file === 'language.ts') return listConcepts()
      return LANGUAGE_FILE.test(file) ? packFile(id) : null
    },
  }
}
