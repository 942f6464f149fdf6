// The panel beside the page (Chromium's side panel, Firefox's sidebar): the page of the tab in front of its window,
// or of `?tab=ID`. A click on a claim asks the page for its words.
import { render } from 'preact'
import '../../components/tokens.css'
import '../../components/report.css'
import '../../components/panel/panel.css'
import { LocaleProvider } from '../../components/locale.ts'
import { PageView } from '../../components/page-view.tsx'
import { PanelReport, type Revealed } from '../../components/panel/panel-report.tsx'
import type { ReportViewProps } from '../../components/report-view.tsx'
import { type ShownPage, startPageSurface } from '../shared/page-surface.ts'
import { revealInPage } from '../shared/reveal.ts'
import { StudyLink } from '../shared/study-link.tsx'
import type { Surface } from '../shared/surface.ts'
import { pageKey } from '../shared/tab-state.ts'

const canMark = 'highlights' in CSS

async function reveal(tabId: number | undefined, claim: number): Promise<Revealed> {
  return tabId === undefined ? 'no-marks' : revealInPage(tabId, claim)
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
