// The popup: the page of the tab in front (or of `?tab=ID`, where the popup is opened in a tab of its own).
import { render } from 'preact'
import '../../components/tokens.css'
import '../../components/report.css'
import { i18n } from '../../components/i18n.ts'
import { LocaleProvider } from '../../components/locale.ts'
import { PageView } from '../../components/page-view.tsx'
import { RevealProvider } from '../../components/reveal.tsx'
import type { Claim } from '../../lib/report.ts'
import { canOpenBeside, openBeside } from '../shared/beside.ts'
import { PageMarksSwitch } from '../shared/page-marks-switch.tsx'
import { PagePauseSwitch } from '../shared/page-pause-switch.tsx'
import { type ShownPage, startPageSurface } from '../shared/page-surface.ts'
import { StudyLink } from '../shared/study-link.tsx'
import type { Surface } from '../shared/surface.ts'

// A popup does not close by itself in every browser when something else opens.
const close = () => window.close()

function draw({ tab: { id, url, windowId }, marks, reveal, view }: ShownPage, surface: Surface): void {
  const { locale, settings } = surface
  /** The words may stand under the popup. */
  const revealAndClose = async (claim: Claim) => {
    const revealed = await reveal(claim)
    if (revealed === 'shown') close()
    return revealed
  }
  render(
    <LocaleProvider value={locale}>
      <RevealProvider value={revealAndClose}>
        <PageView
          {...view}
          optionsPage="/options.html"
          tools={windowId !== undefined && <OpenBeside windowId={windowId} />}
          marks={url !== undefined && <PageMarksSwitch url={url} marks={marks} settings={settings} />}
          pause={url !== undefined && <PagePauseSwitch url={url} settings={settings} />}
          actions={id !== undefined && <StudyLink tabId={id} onOpened={close} />}
        />
      </RevealProvider>
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
