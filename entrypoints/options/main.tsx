// The options page: what is stored goes into the view, and what is chosen there is stored. Every part is drawn
// anew when it changes, wherever it was changed.
import { render } from 'preact'
import '../../components/tokens.css'
import '../../components/sheet.css'
import '../../components/options/options.css'
import { browser } from 'wxt/browser'
import { i18n } from '../../components/i18n.ts'
import { LocaleProvider } from '../../components/locale.ts'
import { OptionsView } from '../../components/options/options-view.tsx'
import type { Shortcut } from '../../components/options/shortcuts.tsx'
import type { Used } from '../../components/options/storage.tsx'
import type { EventEntry } from '../../components/pack-contents.ts'
import { followEvents, readEvents } from '../shared/event-list.ts'
import { removePack, switchEvent } from '../shared/kept-packs.ts'
import { writeSettings } from '../shared/settings.ts'
import { toSite } from '../shared/sites.ts'
import { prepareSurface, type Surface, watchSurface } from '../shared/surface.ts'
import { tellBackground } from '../shared/tell.ts'
import { openShortcutsPage, readShortcuts } from './shortcuts.ts'
import { forgetAll, measureUsed } from './storage.ts'

interface Shown {
  readonly surface: Surface
  readonly events: readonly EventEntry[] | null
  readonly used: Used | null
  readonly shortcuts: readonly Shortcut[]
}

/** What is known of the event already. */
function findStanding(events: readonly EventEntry[] | null, id: string): 'imported' | 'shipped' | null {
  for (const entry of events ?? []) {
    if (entry.kind === 'unsound' ? entry.id !== id : entry.contents.id !== id) continue
    return entry.kind === 'sound' && entry.imported === null ? 'shipped' : 'imported'
  }
  return null
}

/** Reads a chosen file; what a pack is takes more code than the rest of the page, and is loaded only then. */
async function readPackFile(file: File) {
  const { readPack } = await import('./pack-file.ts')
  return readPack(file)
}

function draw({ surface, events, used, shortcuts }: Shown): void {
  const { settings, locale } = surface
  document.title = `${i18n.t('extName')} – ${i18n.t('options.title')}`
  render(
    <LocaleProvider value={locale}>
      <OptionsView
        choices={settings}
        onChoose={(change) => void writeSettings(change)}
        toSite={toSite}
        events={events}
        onSwitch={(id, on) => void switchEvent(id, on)}
        onRemove={(id) => void removePack(id)}
        read={readPackFile}
        standing={(id) => findStanding(events, id)}
        shortcuts={shortcuts}
        onChangeShortcuts={openShortcutsPage}
        used={used}
        onForget={async () => {
          await forgetAll()
          await tellBackground(browser.runtime, { kind: 'forget' })
        }}
        welcomePage={browser.runtime.getURL('/welcome.html')}
      />
    </LocaleProvider>,
    document.getElementById('app') ?? document.body,
  )
}

async function start(): Promise<void> {
  const [surface, events, used, shortcuts] = await Promise.all([
    prepareSurface(),
    readEvents(),
    measureUsed(),
    readShortcuts(),
  ])
  let shown: Shown = { surface, events, used, shortcuts }
  const change = (part: Partial<Shown>) => {
    shown = { ...shown, ...part }
    draw(shown)
  }
  draw(shown)
  watchSurface((changed) => change({ surface: changed }))
  browser.storage.onChanged.addListener(async () => change({ used: await measureUsed() }))
  // Shortcuts are changed on another page: they are read again when this one is come back to.
  addEventListener('focus', async () => change({ shortcuts: await readShortcuts() }))
  await followEvents(events, (changed) => change({ events: changed }))
}

void start()
