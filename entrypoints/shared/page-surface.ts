// What popup and side panel share: they show the page of one tab, the one in front of their window or that of
// `?tab=ID`, and go with it. What is stored is read, so that they draw at once with the background asleep.
// Declines to draw.
import { browser } from 'wxt/browser'
import type { PageViewProps } from '../../components/page-view.tsx'
import type { Revealed } from '../../components/reveal.tsx'
import type { Claim } from '../../lib/report.ts'
import { findTab, type ShownTab, takeOpening } from './opening.ts'
import { toPageState } from './page-state.ts'
import { revealInPage } from './reveal.ts'
import { parseSettings, type Settings } from './settings.ts'
import { findPausedSite } from './sites.ts'
import { makeReady, prepareSurface, type Surface, watchSurface } from './surface.ts'
import {
  type MarksState,
  marksKey,
  NO_PACKS,
  PACKS_KEY,
  type Shown,
  type StoredPacks,
  shownKeys,
  tabKey,
  toShown,
} from './tab-state.ts'
import { tellBackground } from './tell.ts'

const names = import.meta.glob<PageViewProps['known'][number]>('/seeds/*/event.json', {
  eager: true,
  import: 'name',
})

export interface ShownPage {
  /** Empty where there is no tab. */
  readonly tab: ShownTab
  readonly marks: MarksState | null
  /** Scrolls the page to the words of a claim of the report shown, and flashes them. */
  readonly reveal: (claim: Claim) => Promise<Revealed>
  readonly view: Pick<PageViewProps, 'state' | 'known' | 'refused' | 'onCheck'>
}

/** Draws the page now, and again whenever tab, page, report or settings change. */
export async function startPageSurface(draw: (page: ShownPage, surface: Surface) => void): Promise<void> {
  const opening = takeOpening()
  const [tab, settings, stored] = await Promise.all([opening.tab, opening.settings, opening.stored])
  let surface = await makeReady(parseSettings(settings))
  let shown = tab
  let turn = 0
  const drawAgain = async () => {
    turn += 1
    const asked = turn
    shown = await findTab()
    const page = await readPage(shown, surface.settings)
    // Answers may come in another order than they were asked for: the last question counts.
    if (asked === turn) draw(page, surface)
  }
  const drawChanged = (changed: Surface) => {
    surface = changed
    return drawAgain()
  }
  watchSurface((changed) => void drawChanged(changed))
  watchTabs(() => shown, drawAgain)
  const page = toShownPage(tab, stored, surface.settings)
  draw(page, surface)
  // The benchmark holds the first paint against it.
  performance.mark('page-drawn')
  // What changed before this page watched for it.
  if (opening.isStale) void prepareSurface().then(drawChanged)
  const { state, onCheck } = page.view
  // The background may have been stopped half-way: reading once more costs little and heals.
  if (state.kind === 'reading' || (await isWithheld(state, tab))) onCheck()
}

/** Whether the gate was not let onto the page: opening a popup asks for the page in front, and for no other. */
async function isWithheld(state: PageViewProps['state'], { url = '' }: ShownTab): Promise<boolean> {
  if (location.pathname !== '/popup.html' || state.kind !== 'nothing' || state.seen !== 'gate') return false
  return !(await browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] }))
}

async function readPage(tab: ShownTab, settings: Settings): Promise<ShownPage> {
  const stored = tab.id === undefined ? {} : await browser.storage.session.get(shownKeys(tab.id))
  return toShownPage(tab, stored, settings)
}

const NOTHING_STORED: Shown = { state: null, marks: null, packs: NO_PACKS }

function toShownPage(
  tab: ShownTab,
  stored: Readonly<Record<string, unknown>>,
  settings: Settings,
): ShownPage {
  const { id, url } = tab
  const { state, marks, packs } =
    id === undefined || url === undefined ? NOTHING_STORED : toShown(stored, id, url)
  const known = toPageState(url, state, packs)
  const isUnseen = known.kind === 'nothing' && known.seen === 'gate'
  const isPaused = isUnseen && findPausedSite(url ?? '', settings.pausedSites) !== null
  const shown = isPaused ? { ...known, seen: 'paused' as const } : known
  return {
    tab,
    marks,
    reveal: async (claim) =>
      id === undefined || shown.kind !== 'ready'
        ? 'no-marks'
        : revealInPage(id, shown.report.claims.indexOf(claim)),
    view: {
      state: shown,
      known: knownNames(packs),
      refused: packs.refused,
      onCheck: () => id !== undefined && requestCheck(id),
    },
  }
}

/** Asks the background to read the tab's page, whatever is known of it. */
function requestCheck(tabId: number): void {
  void tellBackground(browser.runtime, { kind: 'check', tabId })
}

/** The events of the packs that work; before the background has loaded any, of those that ship. */
function knownNames({ views, refused }: StoredPacks): PageViewProps['known'] {
  const loaded = Object.values(views).map(({ event }) => event.name)
  return loaded.length + refused.length > 0 ? loaded : Object.values(names)
}

/** Another tab in front, another address in it, or something new known of it. */
function watchTabs(shown: () => ShownTab, drawAgain: () => Promise<void>): void {
  browser.storage.session.onChanged.addListener((changes) => {
    const id = shown().id ?? -1
    if ([PACKS_KEY, tabKey(id), marksKey(id)].some((key) => key in changes)) void drawAgain()
  })
  browser.tabs.onActivated.addListener(() => void drawAgain())
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === shown().id && (change.url !== undefined || change.status !== undefined)) void drawAgain()
  })
  // A tab that is dragged from or to this window changes what is in front of it.
  browser.tabs.onAttached.addListener(() => void drawAgain())
  browser.tabs.onDetached.addListener(() => void drawAgain())
  browser.windows.onFocusChanged.addListener(() => void drawAgain())
}
