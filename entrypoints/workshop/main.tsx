// The workshop page: the practice set, or with `?tab=ID` the worksheet of the report of a tab.
// Declines to read pages and to compare: sets are made at build time, reports by the background.

import practice from 'virtual:practice-set'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import '../../components/tokens.css'
import '../../components/report.css'
import '../../components/workshop/workshop.css'
import '../../components/workshop/projection.css'
import '../../components/workshop/sheet.css'
import { i18n } from '../../components/i18n.ts'
import { LocaleProvider } from '../../components/locale.ts'
import { ReportSheet } from '../../components/workshop/report-sheet.tsx'
import { saveFile } from '../../components/workshop/save-file.ts'
import { Workshop } from '../../components/workshop/workshop.tsx'
import { prepareSurface, type Surface, watchSurface } from '../shared/surface.ts'
import { readShown } from '../shared/tab-state.ts'
import { openShelf } from './shelf.ts'

const app = document.getElementById('app') ?? document.body
const shelf = openShelf(practice.id)
const tabId = Number(new URLSearchParams(location.search).get('tab'))

const onGo = (path: string) => {
  location.hash = path
}
const onPrint = () => window.print()

/** The report of the tab asked for, with its pack; null where nothing is known of it. */
async function readTab() {
  if (!(tabId > 0)) return null
  const tab = await browser.tabs.get(tabId).catch(() => null)
  if (!tab?.url) return null
  const { state, packs } = await readShown(tabId, tab.url)
  const report = state?.kind === 'read' ? state.report : null
  const pack = report?.event ? packs.views[report.event] : undefined
  return report && pack ? { report, pack } : null
}

async function draw({ locale }: Surface): Promise<void> {
  document.title = i18n.t('workshop.name')
  const read = tabId > 0 ? await readTab() : null
  render(
    <LocaleProvider value={locale}>
      {tabId > 0 ? (
        <ReportSheet read={read} onPrint={onPrint} />
      ) : (
        <Workshop
          set={practice}
          shelf={shelf}
          path={location.hash.slice(1)}
          onGo={onGo}
          onPrint={onPrint}
          onSaveFile={saveFile}
        />
      )}
    </LocaleProvider>,
    app,
  )
}

async function start(): Promise<void> {
  let surface = await prepareSurface()
  watchSurface((changed) => {
    surface = changed
    void draw(surface)
  })
  addEventListener('hashchange', () => void draw(surface))
  await draw(surface)
}

void start()
