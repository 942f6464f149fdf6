// No row fits what was asked for: says what that was, and offers to show all again.

import { nameDifference } from '../account-list.tsx'
import { nameGroup } from '../groups.tsx'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'
import type { Filter } from './filter.ts'

export interface NothingFitsProps {
  readonly filter: Filter
  readonly onClear: () => void
}

export function NothingFits({ filter, onClear }: NothingFitsProps) {
  const locale = useLocale()
  const words = filter.query.trim()
  const kinds = locale.list([...filter.signs.map(nameGroup), ...filter.differences.map(nameDifference)])
  return (
    <div class="status nothing-fits">
      <p>{describe(words, kinds)}</p>
      <button type="button" onClick={onClear}>
        {i18n.t('panel.clear')}
      </button>
    </div>
  )
}

function describe(words: string, kinds: string): string {
  if (kinds === '') return i18n.t('panel.noWords', [words])
  return words === '' ? i18n.t('panel.noKinds', [kinds]) : i18n.t('panel.noWordsOfKinds', [words, kinds])
}
