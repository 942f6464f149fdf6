// The real messages of locales/*.yml behind the fake browser, so that tests read what people read.
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { parse } from 'yaml'
import en from '../../locales/en.yml?raw'
import fr from '../../locales/fr.yml?raw'

type Tree = { readonly [key: string]: string | Tree }

/** Every key of a locale file in dotted form, plural forms joined as @wxt-dev/i18n stores them. */
export function readMessages(language: 'en' | 'fr'): ReadonlyMap<string, string> {
  const messages = new Map<string, string>()
  const collect = (tree: Tree, path: readonly string[]) => {
    if (isPlural(tree)) messages.set(path.join('.'), Object.values(tree).join(' | '))
    else
      for (const [key, value] of Object.entries(tree))
        if (typeof value === 'string') messages.set([...path, key].join('.'), value)
        else collect(value, [...path, key])
  }
  collect(parse({ en, fr }[language]), [])
  return messages
}

function isPlural(tree: Tree): boolean {
  return Object.keys(tree).every((key) => /^(?:\d+|n)$/.test(key))
}

/** Makes the fake browser answer in this language. */
export function speak(language: 'en' | 'fr'): void {
  const messages = new Map([...readMessages(language)].map(([key, text]) => [key.replaceAll('.', '_'), text]))
  fakeBrowser.i18n.getMessage = (key: string, values: string | readonly (string | number)[] = []) =>
    (messages.get(key) ?? '').replace(/\$(\d)/g, (_, at) => String([values].flat()[Number(at) - 1] ?? ''))
}
