// Into which files does the code go that pages of the extension share? What the popup needs stands in two, whatever
// else the bundler would make of it: each file that a page names costs a browser more than a kilobyte in it, and a
// person waits for the popup. Declines to group what other pages have in common: the bundler does.
import type { Plugin } from 'vite'

const POPUP = /\/entrypoints\/popup\/main\.tsx$/
const BACKGROUND = /\/entrypoints\/background\.ts$/
/** A few bytes that WXT puts before every entry. */
const BEFORE_ALL = /virtual:wxt-(?:html-)?plugins$/

type FindImports = (id: string) => readonly string[]

/** All modules that are loaded with one, itself left out. */
function listLoaded(start: string | undefined, findImports: FindImports): ReadonlySet<string> {
  const loaded = new Set<string>()
  const waiting = start === undefined ? [] : [...findImports(start)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (loaded.has(id)) continue
    loaded.add(id)
    waiting.push(...findImports(id))
  }
  return loaded
}

/** Puts the popup's modules into the chunks "shared", which the background loads too, and "surface". */
export function popupChunks(): Plugin {
  let popup: ReadonlySet<string> = new Set()
  let background: ReadonlySet<string> = new Set()
  const nameChunk = (id: string) => {
    if (BEFORE_ALL.test(id)) return 'shared'
    if (!popup.has(id)) return null
    return background.has(id) ? 'shared' : 'surface'
  }
  return {
    name: 'recoupe:popup-chunks',
    buildEnd() {
      const ids = [...this.getModuleIds()]
      const findImports: FindImports = (id) => this.getModuleInfo(id)?.importedIds ?? []
      const list = (start: RegExp) =>
        listLoaded(
          ids.find((id) => start.test(id)),
          findImports,
        )
      popup = list(POPUP)
      background = list(BACKGROUND)
    },
    outputOptions(options) {
      // Scripts for web pages are one file each.
      if (options.format !== 'es') return
      return { ...options, codeSplitting: { groups: [{ debugName: 'popup', name: nameChunk }] } }
    },
  }
}
