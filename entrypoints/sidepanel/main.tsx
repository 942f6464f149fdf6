// The panel beside the page (Chromium's side panel, Firefox's sidebar): the page of the tab in front of its window,
// or of `?tab=ID`. A click on a claim asks the page for its words.
import { render } from 'preact'
import '../../components/tokens.css'
import '../../components/report.css'
import '../../components/panel/panel.css'
import { LocaleProvider } from '../../components/locale.ts'
import { PageView } from '../../components/page-view.tsx'
import { PanelReport } from '../../components/panel/panel-report.tsx'
import { RevealProvider } from '../../components/reveal.tsx'
import { PageMarksSwitch } from '../shared/page-marks-switch.tsx'
import { PagePauseSwitch } from '../shared/page-pause-switch.tsx'
import { type ShownPage, startPageSurface } from '../shared/page-surface.ts'
import { StudyLink } from '../shared/study-link.tsx'
import type { Surface } from '../shared/surface.ts'
import { pageKey } from '../shared/tab-state.ts'

function draw({ tab: { id, url = '' }, marks, reveal, view }: ShownPage, surface: Surface): void {
  const { locale, settings } = surface
  // Another page is another report: what was looked for in the last one is not looked for here.
  const page = `${id} ${pageKey(url)}`
  render(
    <LocaleProvider value={locale}>
      <RevealProvider value={reveal}>
        <PageView
          {...view}
          optionsPage="/options.html"
          marks={<PageMarksSwitch url={url} marks={marks} settings={settings} />}
          pause={<PagePauseSwitch url={url} settings={settings} />}
          actions={id !== undefined && <StudyLink tabId={id} />}
          drawReport={(report) => <PanelReport key={page} {...report} />}
        />
      </RevealProvider>
    </LocaleProvider>,
    document.getElementById('app') ?? document.body,
  )
}

void startPageSurface(draw)
