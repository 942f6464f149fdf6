// The full page: report.html?tab=ID shows the report of that tab's page as it stood when the full page was opened.
// What it shows is kept (shared/study-state.ts), so that a reload shows the same, whatever became of the tab.
import { render } from 'preact'
import { browser } from 'wxt/browser'
import '../../components/tokens.css'
import '../../components/report.css'
import '../../components/study/study.css'
import '../../components/study/charts.css'
import '../../components/study/framing.css'
import { i18n } from '../../components/i18n.ts'
import { LocaleProvider } from '../../components/locale.ts'
import { type PageState, PageView } from '../../components/page-view.tsx'
import type { MenuEntry } from '../../components/study/entry-menu.tsx'
import { Missing } from '../../components/study/missing.tsx'
import { StudyView } from '../../components/study/study-view.tsx'
import { toPageState } from '../shared/page-state.ts'
import { readStudy, type Study, writeStudy } from '../shared/study-state.ts'
import { prepareSurface, type Surface, watchSurface } from '../shared/surface.ts'
import { NO_PACKS, PACKS_KEY, readShown, type StoredPacks, tabKey } from '../shared/tab-state.ts'
import { tellBackground } from '../shared/tell.ts'

const tabId = Number(new URLSearchParams(location.search).get('tab'))

/** Export formats are loaded once the comparison is drawn: nobody waits for them. */
let listExports: typeof import('./exports.ts').listExports | null = null

/** What can be done with the comparison. */
function listEntries({ report, pack }: Ready): readonly MenuEntry[] {
  return [
    { id: 'print', label: i18n.t('study.print'), onChoose: () => window.print() },
    { id: 'worksheet', label: i18n.t('study.worksheet'), onChoose: () => void openWorksheet() },
    ...(listExports?.(report, pack) ?? []),
  ]
}

/** The worksheet of what is shown here, in a tab of its own: also when the article's tab is closed. */
async function openWorksheet(): Promise<void> {
  const own = await browser.tabs.getCurrent()
  await browser.tabs.create({ url: browser.runtime.getURL(`/workshop.html?tab=${tabId}&study=${own?.id}`) })
}
type Ready = Extract<PageState, { readonly kind: 'ready' }>

interface Shown {
  readonly state: PageState | { readonly kind: 'missing' }
  readonly packs: StoredPacks
}

/** Whether this document stands where it stood before: opened anew, it shows what the tab holds now. */
function isSeenAgain(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate'
}

async function readKept(ownTabId: number): Promise<Study | null> {
  return isSeenAgain() ? readStudy(ownTabId, tabId) : null
}

async function find(ownTabId: number): Promise<Shown> {
  const kept = await readKept(ownTabId)
  const tab = tabId > 0 ? await browser.tabs.get(tabId).catch(() => null) : null
  const { state, packs } = await readShown(tabId, kept?.report.url ?? tab?.url ?? '')
  if (kept) {
    const pack = kept.report.event === null ? undefined : packs.views[kept.report.event]
    return { state: pack ? { kind: 'ready', report: kept.report, pack } : { kind: 'missing' }, packs }
  }
  return tab === null
    ? { state: { kind: 'missing' }, packs: NO_PACKS }
    : { state: toPageState(tab.url, state, packs), packs }
}

function check(): void {
  void tellBackground(browser.runtime, { kind: 'check', tabId })
}

function draw({ state, packs }: Shown, { locale }: Surface): void {
  const names = Object.values(packs.views).map(({ event }) => event.name)
  if (state.kind === 'ready')
    document.title = i18n.t('study.title', [state.report.title || i18n.t('study.noTitle')])
  document.body.classList.toggle('study', state.kind === 'ready')
  render(
    <LocaleProvider value={locale}>
      {state.kind === 'missing' ? (
        <Missing />
      ) : state.kind === 'ready' ? (
        <StudyView report={state.report} pack={state.pack} entries={listEntries(state)} />
      ) : (
        <PageView state={state} known={names} refused={packs.refused} onCheck={check} />
      )}
    </LocaleProvider>,
    document.getElementById('app') ?? document.body,
  )
}

/** Draws what there is to show; once that is a report it stays as it is. */
async function start(): Promise<void> {
  const [own, prepared] = await Promise.all([browser.tabs.getCurrent(), prepareSurface()])
  let surface = prepared
  let settled: Shown | null = null
  const show = async () => {
    const shown = settled ?? (await find(own?.id ?? -1))
    draw(shown, surface)
    if (settled || shown.state.kind !== 'ready') return
    settled = shown
    await writeStudy(own?.id ?? -1, { tab: tabId, report: shown.state.report })
  }
  watchSurface((changed) => {
    surface = changed
    void show()
  })
  browser.storage.session.onChanged.addListener((changes) => {
    if (!settled && (PACKS_KEY in changes || tabKey(tabId) in changes)) void show()
  })
  await show()
  listExports = (await import('./exports.ts')).listExports
  await show()
}

void start()
