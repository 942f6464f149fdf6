// Figures that officials gave in the end, with whose they are and where that was read.

import type { LaterFigure } from '../lib/corpus/schema.ts'
import { i18n } from './i18n.ts'
import { webLink } from './links.ts'
import { useLocale } from './locale.ts'
import { isLater } from './numbers.ts'
import { usePack } from './pack-context.ts'
import { formatValue } from './values.ts'

export interface LaterNotesProps {
  readonly figures: readonly LaterFigure[]
  readonly published: string | null
}

export function LaterNotes({ figures, published }: LaterNotesProps) {
  if (figures.length === 0) return null
  return (
    <ul class="accounts">
      {figures.map((figure) => (
        <LaterNote key={`${figure.date} ${figure.source}`} figure={figure} published={published} />
      ))}
    </ul>
  )
}

interface LaterNoteProps {
  readonly figure: LaterFigure
  readonly published: string | null
}

function LaterNote({ figure, published }: LaterNoteProps) {
  const locale = useLocale()
  const pack = usePack()
  const point = pack.points.find(({ id }) => id === figure.point)
  const when = isLater(figure, published) ? i18n.t('account.later') : i18n.t('account.official')
  const value = formatValue(figure.value, point, locale)
  const date = locale.date(figure.date)
  const link = webLink(figure.source)
  return (
    <li>
      <p class="account-name">
        <b>{figure.by[locale.id]}</b>
        <span class="chip later">{when}</span>
      </p>
      <p class="account-claim">
        <span class="value">{value}</span> {value !== date && date}
        {link !== null && (
          <>
            {' · '}
            <a href={link} target="_blank" rel="noopener noreferrer">
              {i18n.t('account.laterSource')}
            </a>
          </>
        )}
        {figure.note && <span class="account-note">{figure.note[locale.id]}</span>}
      </p>
    </li>
  )
}
