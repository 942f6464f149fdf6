// What was found in the selected words: opened over the page by the menu (shared/selection-menu.ts).
import { render } from 'preact'
import '../../components/tokens.css'
import '../../components/report.css'
import { LocaleProvider } from '../../components/locale.ts'
import { SelectionView } from '../../components/selection-view.tsx'
import { readSelection, type SelectionState, watchSelection } from '../shared/selection-state.ts'
import { prepareSurface, type Surface, watchSurface } from '../shared/surface.ts'

interface Shown {
  readonly surface: Surface
  readonly selection: SelectionState | null
}

/** The click on the menu by which this page was opened; null where somebody opened it by hand. */
const asked = new URLSearchParams(location.search).get('id')

function draw({ surface, selection: known }: Shown): void {
  const selection = known?.id === asked ? known : null
  render(
    <LocaleProvider value={surface.locale}>
      <SelectionView
        words={selection?.words ?? null}
        isComing={asked !== null && selection?.report == null}
        report={selection?.report ?? null}
        pack={selection?.pack ?? null}
        wholePage={selection === null ? null : `/popup.html?tab=${selection.tabId}`}
      />
    </LocaleProvider>,
    document.getElementById('app') ?? document.body,
  )
}

async function start(): Promise<void> {
  let shown: Shown = { surface: await prepareSurface(), selection: null }
  const change = (part: Partial<Shown>) => {
    shown = { ...shown, ...part }
    draw(shown)
  }
  watchSurface((changed) => change({ surface: changed }))
  // Watched before it is read: the comparison may be done in between.
  watchSelection((changed) => change({ selection: changed }))
  change({ selection: await readSelection() })
}

void start()
