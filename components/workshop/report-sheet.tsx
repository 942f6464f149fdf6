// The worksheet of a page in a tab: what its report holds, without its text, which nobody keeps.
import type { Report } from '../../lib/report.ts'
import { Rings } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { PackProvider } from '../pack-context.ts'
import type { PackView } from '../pack-view.ts'
import { SheetView } from './sheet-view.tsx'

export interface ReportSheetProps {
  /** Null where nothing is known of the tab any more. */
  readonly read: { readonly report: Report; readonly pack: PackView } | null
  readonly onPrint: () => void
}

export function ReportSheet({ read, onPrint }: ReportSheetProps) {
  return (
    <>
      <header class="brand">
        <Rings />
        <span>{i18n.t('workshop.name')}</span>
      </header>
      <main tabIndex={-1}>
        {read === null ? (
          <p class="banner">{i18n.t('workshop.sheet.noReport')}</p>
        ) : (
          <PackProvider value={read.pack}>
            <SheetView report={read.report} article={null} onPrint={onPrint} />
          </PackProvider>
        )}
      </main>
    </>
  )
}
