// All claims on one bar, by verdict, and what is left out: the counts in words stand below it.

import type { Report } from '../lib/report.ts'
import { countSigns, type SignCount } from './accounts.ts'
import { Glyph, type Sign } from './glyph.tsx'
import { i18n } from './i18n.ts'

const WORDS: Readonly<Record<Sign, (count: number) => string>> = {
  differs: (count) => i18n.t('count.differs', count),
  'only-here': () => i18n.t('count.onlyHere'),
  agrees: (count) => i18n.t('count.agrees', count),
  unclear: (count) => i18n.t('count.unclear', count),
  omitted: (count) => i18n.t('count.omitted', count),
}

/** What stands behind the count: "differ", "only here". */
export function nameCount({ sign, count }: SignCount): string {
  return WORDS[sign](count)
}

export function SummaryBar({ report }: { readonly report: Report }) {
  const counts = countSigns(report)
  return (
    <div class="summary">
      <Bar counts={counts} />
      <ul class="legend">
        {counts.map(({ sign, count }) => (
          <li key={sign}>
            <Glyph sign={sign} /> <b>{count}</b> {nameCount({ sign, count })}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The counts as lengths; words for them stand beside it. */
export function Bar({ counts }: { readonly counts: readonly SignCount[] }) {
  return (
    <div class="bar" aria-hidden="true">
      {counts.map(({ sign, count }) => (
        <span key={sign} class={`v-${sign}`} style={{ flexGrow: count }} />
      ))}
    </div>
  )
}
