// The popup: the page of the tab in front (or of `?tab=ID`, where the popup is opened in a tab of its own).
import { render } from 'preact'
import '../../components/tokens.css'
import '../../components/report.css'
import { i18n } from '../../components/i18n.ts'
import { LocaleProvider } from '../../components/locale.ts'
import { PageView } from '../../components/page-view.tsx'
import { canOpenBeside, openBeside } from '../shared/beside.ts'
import { type ShownPage, startPageSurface } from '../shared/page-surface.ts'
import { StudyLink } from '../shared/study-link.tsx'
import type { Surface } from '../shared/surface.ts'

// A popup does not close by itself in every browser when something else opens.
const close = () => window.close()

function draw({ tab: { id, windowId }, view }: ShownPage, { locale }: Surface): void {
  render(
    <LocaleProvider value={locale}>
      <PageView
        {...view}
        tools={windowId !== undefined && <OpenBeside windowId={windowId} />}
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
