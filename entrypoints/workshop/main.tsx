// The workshop page: the practice set; with `?own` the making of a workshop from a teacher's own texts, with
// `?set=own` that workshop; with `?tab=ID` the worksheet of the report of a tab, as a full page in the tab
// `&study=ID` shows it.
// Declines to read pages and to compare: the background does, and the build where the practice set is concerned.

import practice from 'virtual:practice-set'
import { type ComponentChildren, render } from 'preact'
import { browser } from 'wxt/browser'
import '../../components/tokens.css'
import '../../components/report.css'
import '../../components/workshop/workshop.css'
import '../../components/workshop/projection.css'
import '../../components/workshop/sheet.css'
import { i18n } from '../../components/i18n.ts'
import { LocaleProvider } from '../../components/locale.ts'
import { OwnPage } from '../../components/workshop/own-page.tsx'
import { ReportSheet } from '../../components/workshop/report-sheet.tsx'
import { saveFile } from '../../components/workshop/save-file.ts'
import { Workshop } from '../../components/workshop/workshop.tsx'
import type { OwnText } from '../../lib/workshop/own-text.ts'
import type { WorkshopSet } from '../../lib/workshop/set.ts'
import { readStudy } from '../shared/study-state.ts'
import { prepareSurface, type Surface, watchSurface } from '../shared/surface.ts'
import { readShown } from '../shared/tab-state.ts'
import { askEngine } from '../shared/workshop-port.ts'
import { forgetOwn, readSet, readTexts, writeSet, writeTexts } from './own-storage.ts'
import { openShelf } from './shelf.ts'

const MAKING = '/workshop.html?own'
const OWN = '/workshop.html?set=own'

const app = document.getElementById('app') ?? document.body
const asked = new URLSearchParams(location.search)
const onPrint = () => window.print()

/** The report of the tab asked for, or what a full page has kept of it, with its pack; null where nothing is known of it. */
async function readTab(tabId: number) {
  const study = asked.has('study') ? await readStudy(Number(asked.get('study')), tabId) : null
  const tab = await browser.tabs.get(tabId).catch(() => null)
  const { state, packs } = await readShown(tabId, study?.report.url ?? tab?.url ?? '')
  const report = study?.report ?? (state?.kind === 'read' ? state.report : null)
  const pack = report?.event ? packs.views[report.event] : undefined
  return report && pack ? { report, pack } : null
}

let texts: readonly OwnText[] | null = null
let own: WorkshopSet | null = null

async function chooseView(redraw: () => void): Promise<ComponentChildren> {
  if (asked.has('tab'))
    return <ReportSheet read={await readTab(Number(asked.get('tab')))} onPrint={onPrint} />
  if (asked.has('set')) own ??= await readSet()
  if (asked.has('own') || (asked.has('set') && own === null)) {
    texts ??= await readTexts()
    return (
      <OwnPage
        texts={texts}
        practiceLink="/workshop.html"
        workshopLink={OWN}
        ask={askEngine}
        onMade={writeSet}
        onSaveFile={saveFile}
        onTexts={(next) => {
          texts = next
          void writeTexts(next)
          redraw()
        }}
        onForget={() => {
          texts = null
          void forgetOwn().then(redraw)
        }}
      />
    )
  }
  const set = own ?? practice
  return (
    <Workshop
      set={set}
      shelf={openShelf(set.id)}
      path={location.hash.slice(1)}
      onGo={(path) => {
        location.hash = path
      }}
      onPrint={onPrint}
      onSaveFile={saveFile}
      aside={
        <p>
          <a href={MAKING}>{i18n.t('workshop.own.link')}</a>
          {own && (
            <>
              {' · '}
              <a href="/workshop.html">{i18n.t('workshop.own.back')}</a>
            </>
          )}
        </p>
      }
    />
  )
}

async function draw(surface: Surface): Promise<void> {
  document.title = i18n.t('workshop.name')
  const view = await chooseView(() => void draw(surface))
  render(<LocaleProvider value={surface.locale}>{view}</LocaleProvider>, app)
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
