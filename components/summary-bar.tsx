// All claims on one bar, by verdict, and what is left out: the counts in words stand below it.

import type { Report } from '../lib/report.ts'
import { GROUPS } from './accounts.ts'
import { Glyph, type Sign } from './glyph.tsx'
import { i18n } from './i18n.ts'

const WORDS: Readonly<Record<Sign, (count: number) => string>> = {
  differs: (count) => i18n.t('count.differs', count),
  'only-here': () => i18n.t('count.onlyHere'),
  agrees: (count) => i18n.t('count.agrees', count),
  unclear: () => i18n.t('count.unclear'),
  omitted: () => i18n.t('count.omitted'),
}

export function SummaryBar({ report }: { readonly report: Report }) {
  const verdicts = GROUPS.map((sign) => ({
    sign,
    count: report.claims.filter(({ verdict }) => verdict === sign).length,
  }))
  const counts: readonly { readonly sign: Sign; readonly count: number }[] = [
    ...verdicts,
    { sign: 'omitted', count: report.omitted.length },
  ]
  const shown = counts.filter(({ count }) => count > 0)
  return (
    <div class="summary">
      <div class="bar" aria-hidden="true">
        {shown.map(({ sign, count }) => (
          <span key={sign} class={`v-${sign}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul class="legend">
        {shown.map(({ sign, count }) => (
          <li key={sign}>
            <Glyph sign={sign} /> <b>{count}</b> {WORDS[sign](count)}
          </li>
        ))}
      </ul>
    </div>
  )
}
