// A teacher's own texts and the workshop made of them, kept in local storage until they are forgotten.
import { browser } from 'wxt/browser'
import { EMPTY_TEXT } from '../../components/workshop/own-texts.tsx'
import { FEWEST_TEXTS, type OwnText } from '../../lib/workshop/own-text.ts'
import type { WorkshopSet } from '../../lib/workshop/set.ts'

const TEXTS_KEY = 'workshop-own-texts'
const SET_KEY = 'workshop-own-set'
/** Sets made by another version of this page are made anew from their texts. */
const SET_VERSION = 1

interface StoredSet {
  readonly version: number
  readonly set: WorkshopSet
}

/** Only this page writes under these keys, and only what is typed here. */
export async function readTexts(): Promise<readonly OwnText[]> {
  const stored = await browser.storage.local.get(TEXTS_KEY)
  const texts = stored[TEXTS_KEY] as readonly OwnText[] | undefined
  return texts ?? Array.from({ length: FEWEST_TEXTS }, () => EMPTY_TEXT)
}

export const writeTexts = (texts: readonly OwnText[]): Promise<void> =>
  browser.storage.local.set({ [TEXTS_KEY]: texts })

export async function readSet(): Promise<WorkshopSet | null> {
  const stored = (await browser.storage.local.get(SET_KEY))[SET_KEY] as StoredSet | undefined
  return stored?.version === SET_VERSION ? stored.set : null
}

export async function writeSet(set: WorkshopSet): Promise<void> {
  const stored: StoredSet = { version: SET_VERSION, set }
  await browser.storage.local.set({ [SET_KEY]: stored })
}

export const forgetOwn = (): Promise<void> => browser.storage.local.remove([TEXTS_KEY, SET_KEY])
