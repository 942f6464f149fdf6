// The welcome page: opened once by the background after installing, and by the options when asked for.
import { render } from 'preact'
import { browser } from 'wxt/browser'
import '../../components/tokens.css'
import '../../components/sheet.css'
import '../../components/welcome/welcome.css'
import { i18n } from '../../components/i18n.ts'
import { LocaleProvider } from '../../components/locale.ts'
import type { EventEntry } from '../../components/pack-contents.ts'
import { WelcomeView } from '../../components/welcome/welcome-view.tsx'
import { followEvents, readEvents } from '../shared/event-list.ts'
import { hasAllSites, requestAllSites, watchSiteAccess } from '../shared/site-access.ts'
import { prepareSurface, type Surface, watchSurface } from '../shared/surface.ts'

interface Shown {
  readonly surface: Surface
  readonly events: readonly EventEntry[] | null
  readonly hasAll: boolean
}

function namesOf(events: readonly EventEntry[] | null, language: 'en' | 'fr'): readonly string[] {
  return (events ?? []).flatMap((entry) =>
    entry.kind === 'sound' && entry.on ? [entry.contents.name[language]] : [],
  )
}

function draw({ surface: { locale }, events, hasAll }: Shown): void {
  document.title = i18n.t('welcome.title')
  render(
    <LocaleProvider value={locale}>
      <WelcomeView
        known={namesOf(events, locale.id)}
        isFirefox={import.meta.env.FIREFOX}
        hasAllSites={hasAll}
        onAllowAllSites={() => void requestAllSites()}
        asked={browser.runtime.getManifest().permissions ?? []}
        practicePage={browser.runtime.getURL('/practice.html')}
        optionsPage={browser.runtime.getURL('/options.html')}
      />
    </LocaleProvider>,
    document.getElementById('app') ?? document.body,
  )
}

async function start(): Promise<void> {
  const [surface, events, hasAll] = await Promise.all([prepareSurface(), readEvents(), hasAllSites()])
  let shown: Shown = { surface, events, hasAll }
  const change = (part: Partial<Shown>) => {
    shown = { ...shown, ...part }
    draw(shown)
  }
  draw(shown)
  watchSurface((changed) => change({ surface: changed }))
  watchSiteAccess(async () => change({ hasAll: await hasAllSites() }))
  await followEvents(events, (changed) => change({ events: changed }))
}

void start()
