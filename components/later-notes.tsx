// Figures that officials gave in the end, with whose they are and where that was read.
import { i18n } from '#i18n'
import type { LaterFigure } from '../lib/corpus/schema.ts'
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
  return (
    <>
      {figures.map((figure) => (
        <LaterNote key={`${figure.date} ${figure.source}`} figure={figure} published={published} />
      ))}
    </>
  )
}

function LaterNote({
  figure,
  published,
}: {
  readonly figure: LaterFigure
  readonly published: string | null
}) {
  const locale = useLocale()
  const pack = usePack()
  const point = pack.points.find(({ id }) => id === figure.point)
  const parts = [
    formatValue(figure.value, point, locale) ?? '',
    figure.by[locale.id],
    locale.date(figure.date),
  ]
  const text = isLater(figure, published) ? i18n.t('account.later', parts) : i18n.t('account.official', parts)
  const link = webLink(figure.source)
  return (
    <p class="note">
      {text}
      {figure.note && ` ${figure.note[locale.id]}`}{' '}
      {link !== null && (
        <a href={link} target="_blank" rel="noopener noreferrer">
          {i18n.t('account.laterSource')}
        </a>
      )}
    </p>
  )
}
