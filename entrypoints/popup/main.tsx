// The popup: the page of the tab in front (or of `?tab=ID`, where the popup is opened in a tab of its own).
// Reads what is stored, so that it draws at once with the background asleep, and draws again when that changes.
import { render } from 'preact'
import browser, { type Tabs } from 'webextension-polyfill'
import '../../components/tokens.css'
import '../../components/report.css'
import { i18n } from '../../components/i18n.ts'
import { LocaleProvider } from '../../components/locale.ts'
import { type PageState, PageView, type PageViewProps } from '../../components/page-view.tsx'
import type { SurfaceMessage } from '../shared/messages.ts'
import { toPageState } from '../shared/page-state.ts'
import { studyAddress } from '../shared/study-state.ts'
import { prepareSurface, type Surface, watchSurface } from '../shared/surface.ts'
import { NO_PACKS, PACKS_KEY, readShown, type StoredPacks, tabKey } from '../shared/tab-state.ts'

const names = import.meta.glob<PageViewProps['known'][number]>('/seeds/*/event.json', {
  eager: true,
  import: 'name',
})

async function findTab(): Promise<Tabs.Tab | undefined> {
  const asked = Number(new URLSearchParams(location.search).get('tab'))
  if (asked > 0) return browser.tabs.get(asked).catch(() => undefined)
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab
}

function check(tabId: number): void {
  const message: SurfaceMessage = { kind: 'check', tabId }
  void browser.runtime.sendMessage(message)
}

/** Opens the full page beside the tab; a popup does not close by itself in every browser. */
async function study(tabId: number): Promise<void> {
  await browser.tabs.create({ url: studyAddress(tabId), openerTabId: tabId })
  window.close()
}

function StudyLink({ tabId }: { readonly tabId: number }) {
  const open = (event: MouseEvent) => {
    event.preventDefault()
    void study(tabId)
  }
  return (
    <a href={studyAddress(tabId)} target="_blank" rel="noopener" onClick={open}>
      {i18n.t('study.link')}
    </a>
  )
}

/** The events of the packs that work; before the background has loaded any, of those that ship. */
function knownNames({ views, refused }: StoredPacks): PageViewProps['known'] {
  const loaded = Object.values(views).map(({ event }) => event.name)
  return loaded.length + refused.length > 0 ? loaded : Object.values(names)
}

async function draw({ id, url }: Partial<Tabs.Tab>, { locale }: Surface): Promise<PageState> {
  const { state: known, packs } =
    id === undefined || url === undefined ? { state: null, packs: NO_PACKS } : await readShown(id, url)
  const state = toPageState(url, known, packs)
  const onCheck = () => id !== undefined && check(id)
  render(
    <LocaleProvider value={locale}>
      <PageView
        state={state}
        known={knownNames(packs)}
        refused={packs.refused}
        onCheck={onCheck}
        actions={id !== undefined && <StudyLink tabId={id} />}
      />
    </LocaleProvider>,
    document.getElementById('app') ?? document.body,
  )
  return state
}

async function start(): Promise<void> {
  const [tab = {}, prepared] = await Promise.all([findTab() as Promise<Partial<Tabs.Tab>>, prepareSurface()])
  let surface = prepared
  const drawAgain = async () => draw((await findTab()) ?? {}, surface)
  watchSurface((changed) => {
    surface = changed
    void drawAgain()
  })
  browser.storage.session.onChanged.addListener((changes) => {
    if (PACKS_KEY in changes || tabKey(tab.id ?? -1) in changes) void drawAgain()
  })
  const state = await draw(tab, surface)
  // The background may have been stopped half-way: reading once more costs little and heals.
  if (state.kind === 'reading' && tab.id !== undefined) check(tab.id)
}

void start()
