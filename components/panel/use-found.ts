// What the words in the search field are found in. The search is loaded with the first letter: most readers of a
// report never search it.
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Report } from '../../lib/report.ts'
import type { Found, findEntries } from '../../lib/search.ts'
import type { Locale } from '../locale.ts'
import type { PackView } from '../pack-view.ts'
import { listSearchable } from './searchable.ts'

export interface Searched {
  readonly report: Report
  readonly pack: PackView
  readonly locale: Locale
}

/** Null where no words are looked for, or while the search is loaded. */
export function useFound(query: string, { report, pack, locale }: Searched): Found | null {
  const [find, setFind] = useState<typeof findEntries | null>(null)
  const wanted = query.trim() !== ''
  useEffect(() => {
    if (wanted) void import('../../lib/search.ts').then((search) => setFind(() => search.findEntries))
  }, [wanted])
  const entries = useMemo(
    () => (wanted ? listSearchable(report, pack, locale) : []),
    [wanted, report, pack, locale],
  )
  return useMemo(() => find?.(query, entries) ?? null, [find, query, entries])
}
