// The panel beside the page (Chromium's side panel, Firefox's sidebar): the page of the tab in front of its window,
// or of `?tab=ID`. A click on a claim asks the page for its words.
import { render } from 'preact'
import { browser } from 'wxt/browser'
import '../../components/tokens.css'
import '../../components/report.css'
import '../../components/panel/panel.css'
import { LocaleProvider } from '../../components/locale.ts'
import { PageView } from '../../components/page-view.tsx'
import { PanelReport, type Revealed } from '../../components/panel/panel-report.tsx'
import type { ReportViewProps } from '../../components/report-view.tsx'
import { type ShownPage, startPageSurface } from '../shared/page-surface.ts'
import { StudyLink } from '../shared/study-link.tsx'
import type { Surface } from '../shared/surface.ts'
import { pageKey } from '../shared/tab-state.ts'

const canMark = 'highlights' in CSS

/** A page whose marks script is not there, or belongs to an extension that was updated since, does not answer. */
async function reveal(tabId: number | undefined, claim: number): Promise<Revealed> {
  if (tabId === undefined) return 'no-marks'
  try {
    const found: unknown = await browser.tabs.sendMessage(tabId, { kind: 'reveal', claim })
    return found === false ? 'words-gone' : 'shown'
  } catch {
    return 'no-marks'
  }
}

function draw({ tab, view }: ShownPage, { locale }: Surface): void {
  // Another page is another report: what was looked for in the last one is not looked for here.
  const page = `${tab.id} ${pageKey(tab.url ?? '')}`
  const drawReport = (report: ReportViewProps) => (
    <PanelReport key={page} {...report} canMark={canMark} onReveal={(claim) => reveal(tab.id, claim)} />
  )
  render(
    <LocaleProvider value={locale}>
      <PageView
        {...view}
        actions={tab.id !== undefined && <StudyLink tabId={tab.id} />}
        drawReport={drawReport}
      />
    </LocaleProvider>,
    document.getElementById('app') ?? document.body,
  )
}

void startPageSurface(draw)
