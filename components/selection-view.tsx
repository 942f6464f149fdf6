// What was found in a few selected words: the words, and each point in them beside the other accounts.

import type { Report } from '../lib/report.ts'
import { Rings } from './glyph.tsx'
import { Groups } from './groups.tsx'
import { i18n } from './i18n.ts'
import { useLocale } from './locale.ts'
import { PackProvider } from './pack-context.ts'
import type { PackView } from './pack-view.ts'

/** More of a long selection is not needed to know it again. */
const MOST_SHOWN_CHARS = 240

export interface SelectionProps {
  /** Null while they are on their way, and where nothing was selected. */
  readonly words: string | null
  /** The words are being compared. */
  readonly isComing: boolean
  readonly report: Report | null
  readonly pack: PackView | null
  /** Address of the comparison of the whole page. */
  readonly wholePage: string | null
}

export function SelectionView(props: SelectionProps) {
  const { words, isComing, report, wholePage } = props
  return (
    <>
      <header class="brand">
        <Rings />
        <span class="brand-name">{i18n.t('extName')}</span>
      </header>
      <main>
        <section class="event" aria-labelledby="selected">
          <h1 id="selected">{i18n.t('selection.heading')}</h1>
          {words !== null && (
            <p class="said">
              <q {...(report?.lang ? { lang: report.lang } : {})}>{shorten(words)}</q>
            </p>
          )}
        </section>
        <div aria-live="polite" aria-busy={isComing}>
          <Found {...props} />
        </div>
        {wholePage !== null && (
          <p class="actions">
            <a href={wholePage}>{i18n.t('selection.whole')}</a>
          </p>
        )}
      </main>
      <footer>
        <p>{i18n.t('privacy')}</p>
      </footer>
    </>
  )
}

function Found({ isComing, report, pack }: SelectionProps) {
  const { id } = useLocale()
  if (isComing) return <p class="progress" aria-hidden="true" />
  if (report === null) return <p>{i18n.t('selection.gone')}</p>
  if (pack === null) return <p>{i18n.t('selection.noEvent')}</p>
  if (report.claims.length === 0) return <p>{i18n.t('selection.none')}</p>
  return (
    <PackProvider value={pack}>
      <p class="note">{pack.event.name[id]}</p>
      <Groups report={report} claims={report.claims} omitted={[]} />
    </PackProvider>
  )
}

function shorten(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim()
  return text.length > MOST_SHOWN_CHARS ? `${text.slice(0, MOST_SHOWN_CHARS)}…` : text
}
