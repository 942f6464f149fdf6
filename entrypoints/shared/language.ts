// In which language the interface speaks: the browser's, or the one that the person chose. The words of the other
// language are a file of the extension's own, read only where it is needed. Declines to know any word.
import { browser } from 'wxt/browser'
import { findBrowsersLanguage, i18n, type Messages, setMessages } from '../../components/i18n.ts'
import { createLocale, type Locale } from '../../components/locale-format.ts'
import { readSettings, type Settings } from './settings.ts'

type Language = 'en' | 'fr'

const tables = new Map<Language, Promise<Messages>>()

function loadTable(language: Language): Promise<Messages> {
  const known = tables.get(language)
  if (known) return known
  const loading = fetch(`/_locales/${language}/messages.json`).then(
    (file) => file.json() as Promise<Messages>,
  )
  loading.catch(() => tables.delete(language))
  tables.set(language, loading)
  return loading
}

/** The words of the language chosen; null where those of the browser's language do. */
export async function loadMessages({ language }: Pick<Settings, 'language'>): Promise<Messages | null> {
  if (language === 'auto' || language === findBrowsersLanguage()) return null
  return loadTable(language)
}

/** Makes `i18n` speak the language of the settings, and gives the locale that goes with it. */
export async function speakBySettings(settings: Pick<Settings, 'language'>): Promise<Locale> {
  setMessages(await loadMessages(settings))
  return createLocale(i18n.t('localeId'), browser.i18n.getUILanguage())
}

/** The same by the settings as they are stored: for scripts that draw nothing. */
export async function speakByStoredSettings(): Promise<Locale> {
  return speakBySettings(await readSettings())
}
