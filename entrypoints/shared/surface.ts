// What all pages of the extension have in common: language, theme and text size as the person chose them, from the
// first drawing on and whenever the choice changes. Declines to draw anything.
import type { Locale } from '../../components/locale-format.ts'
import { speakBySettings } from './language.ts'
import { readSettings, type Settings, watchSettings } from './settings.ts'

export interface Surface {
  readonly settings: Settings
  readonly locale: Locale
}

/** Tells the page's style (components/tokens.css) of theme and text size, and everybody of its language. */
function dress({ theme, textSize }: Settings, { id }: Locale): void {
  const { documentElement: root } = document
  root.lang = id
  root.dataset.theme = theme
  root.dataset.textSize = textSize
}

/** Makes the page ready to be drawn by these settings. */
export async function makeReady(settings: Settings): Promise<Surface> {
  const locale = await speakBySettings(settings)
  dress(settings, locale)
  return { settings, locale }
}

/** The same by the settings as they stand. */
export async function prepareSurface(): Promise<Surface> {
  return makeReady(await readSettings())
}

/** Calls back when settings have changed, after the page has taken them on. */
export function watchSurface(callback: (surface: Surface) => void): void {
  // One after the other: of two changes in a row the later one must win, whichever language is loaded first.
  let ready = Promise.resolve()
  watchSettings((settings) => {
    ready = ready
      .then(() => makeReady(settings))
      .then(callback)
      .catch(console.error)
  })
}
