// The popup: the page of the tab in front (or of `?tab=ID`, where the popup is opened in a tab of its own).
import { render } from 'preact'
import '../../components/tokens.css'
import '../../components/report.css'
import { i18n } from '../../components/i18n.ts'
import { LocaleProvider } from '../../components/locale.ts'
import { MarksSwitch } from '../../components/marks-switch.tsx'
import { PageView } from '../../components/page-view.tsx'
import { canOpenBeside, openBeside } from '../shared/beside.ts'
import { areMarksOn, switchMarks } from '../shared/marks-on.ts'
import { type ShownPage, startPageSurface } from '../shared/page-surface.ts'
import { writeSettings } from '../shared/settings.ts'
import { StudyLink } from '../shared/study-link.tsx'
import type { Surface } from '../shared/surface.ts'

// A popup does not close by itself in every browser when something else opens.
const close = () => window.close()

function draw({ tab: { id, url, windowId }, marks, view }: ShownPage, { locale, settings }: Surface): void {
  render(
    <LocaleProvider value={locale}>
      <PageView
        {...view}
        tools={windowId !== undefined && <OpenBeside windowId={windowId} />}
        marks={
          url !== undefined && (
            <MarksSwitch
              on={areMarksOn(url, settings)}
              marks={marks}
              onSwitch={(on) => void writeSettings(switchMarks(url, on, settings))}
            />
          )
        }
        actions={id !== undefined && <StudyLink tabId={id} onOpened={close} />}
      />
    </LocaleProvider>,
    document.getElementById('app') ?? document.body,
  )
}

function OpenBeside({ windowId }: { readonly windowId: number }) {
  if (!canOpenBeside()) return null
  return (
    <button
      type="button"
      class="plain"
      title={i18n.t('panel.open')}
      onClick={() => void openBeside(windowId).then(close, console.error)}
    >
      {i18n.t('panel.openShort')}
    </button>
  )
}

void startPageSurface(draw)
