// The page on which a teacher makes a workshop: the frame that all pages of the workshop have, and the view in it.
import { Rings } from '../glyph.tsx'
import { i18n } from '../i18n.ts'
import { OwnView, type OwnViewProps } from './own-view.tsx'

export interface OwnPageProps extends OwnViewProps {
  readonly practiceLink: string
}

export function OwnPage({ practiceLink, ...props }: OwnPageProps) {
  return (
    <>
      <header class="brand">
        <Rings />
        <span>{i18n.t('workshop.name')}</span>
        <a href={practiceLink}>{i18n.t('workshop.own.back')}</a>
      </header>
      <main tabIndex={-1}>
        <OwnView {...props} />
      </main>
      <footer>
        <p>{i18n.t('workshop.privacy')}</p>
      </footer>
    </>
  )
}
