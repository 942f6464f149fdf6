// Gives the install-free page the words of the interface, from locales/*.yml, in the form that the browser keeps
// them in for extensions. Declines to check them: tests do (tests/components/locales.test.ts).
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { parse } from 'yaml'
import type { Messages } from '../components/i18n.ts'

const ID = 'virtual:messages'
const RESOLVED = `\0${ID}`

type Tree = { readonly [key: string]: string | Tree }

/** The forms of a plural are keyed by numbers and "n". */
const isPlural = (tree: Tree) => Object.keys(tree).every((key) => /^(?:\d+|n)$/.test(key))

/** The messages of a language by key, "_" between the parts, plural forms parted by " | ". */
export function readMessages(language: 'en' | 'fr'): Messages {
  const source = readFileSync(new URL(`../locales/${language}.yml`, import.meta.url), 'utf8')
  const messages: Record<string, { readonly message: string }> = {}
  const collect = (tree: Tree, path: readonly string[]) => {
    for (const [key, value] of Object.entries(tree)) {
      const name = [...path, key].join('_')
      if (typeof value === 'string') messages[name] = { message: value }
      else if (isPlural(value)) messages[name] = { message: Object.values(value).join(' | ') }
      else collect(value, [...path, key])
    }
  }
  collect(parse(source), [])
  return messages
}

/** Answers imports of `virtual:messages`: the table of each language. */
export function messages(): Plugin {
  return {
    name: 'recoupe:messages',
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load: (id) =>
      id === RESOLVED
        ? `export default ${JSON.stringify({ en: readMessages('en'), fr: readMessages('fr') })}`
        : null,
  }
}
