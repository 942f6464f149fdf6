// What the person has chosen, kept in local storage: read, changed and watched by every surface and by the marks.
// What is stored is not trusted: a choice that does not fit stands at its default, and the others hold.
// Uses the browser's own API, as scripts on a page read it too. Declines to say what a choice does.
import * as v from 'valibot'
import { type Browser, browser } from 'wxt/browser'
import { SETTINGS_KEY } from './settings-key.ts'

/** Sites paused by hand are few; a list beyond this is not one that a person wrote. */
export const MOST_PAUSED_SITES = 500
/** Longest wait before a card opens: beyond it nobody believes that one will. */
export const LONGEST_CARD_DELAY_MS = 2000

const hostName = v.pipe(v.string(), v.maxLength(253), v.regex(/^[^\s/:?#@]+$/))

const settingsSchema = v.object({
  /** Of the interface; `auto` follows the browser. */
  language: v.fallback(v.picklist(['auto', 'en', 'fr']), 'auto'),
  /** Whether claims are marked in the page. */
  marks: v.fallback(v.boolean(), true),
  /** Sites by host name on which Recoupe does nothing by itself; each stands for its subdomains too. */
  pausedSites: v.fallback(v.pipe(v.array(hostName), v.maxLength(MOST_PAUSED_SITES), v.readonly()), []),
  /** Sites by host name on which claims are not marked in the page; each stands for its subdomains too. */
  unmarkedSites: v.fallback(v.pipe(v.array(hostName), v.maxLength(MOST_PAUSED_SITES), v.readonly()), []),
  /** How long a pointer rests on a mark before its card opens. */
  cardDelayMs: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_CARD_DELAY_MS)), 250),
  textSize: v.fallback(v.picklist(['normal', 'large', 'larger']), 'normal'),
  theme: v.fallback(v.picklist(['auto', 'light', 'dark']), 'auto'),
})

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>

/** The settings that stored data stand for; defaults where a choice is missing or does not fit. */
export function parseSettings(stored: unknown): Settings {
  const isObject = typeof stored === 'object' && stored !== null
  return v.parse(settingsSchema, isObject ? stored : {})
}

export const DEFAULT_SETTINGS: Settings = parseSettings({})

/** The settings as they stand now. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY)
  return parseSettings(stored[SETTINGS_KEY])
}

/** Changes are made one after the other: two at once would each put back what the other changed. */
let lastWrite: Promise<unknown> = Promise.resolve()

/** Changes the choices named and keeps the others; gives the settings that hold then. */
export function writeSettings(patch: Partial<Settings>): Promise<Settings> {
  const written = lastWrite.then(async () => {
    const settings = parseSettings({ ...(await readSettings()), ...patch })
    await browser.storage.local.set({ [SETTINGS_KEY]: settings })
    return settings
  })
  lastWrite = written.catch(() => {})
  return written
}

/**
 * Calls back with the settings, and with those that held before, whenever they change anywhere in the extension;
 * the function given back ends it.
 */
export function watchSettings(callback: (settings: Settings, before: Settings) => void): () => void {
  const listen = (changes: Record<string, Browser.storage.StorageChange>) => {
    const change = changes[SETTINGS_KEY]
    if (change) callback(parseSettings(change.newValue), parseSettings(change.oldValue))
  }
  browser.storage.local.onChanged.addListener(listen)
  return () => browser.storage.local.onChanged.removeListener(listen)
}
