// What a text is, in a line: its number in the set, its kind, outlet, day and language. Gives away nothing that a
// pupil is to find out.
import type { SetText, WorkshopSet } from '../../lib/workshop/set.ts'
import { i18n } from '../i18n.ts'
import { useLocale } from '../locale.ts'

const KINDS: Readonly<Record<string, () => string>> = {
  dispatch: () => i18n.t('workshop.kind.dispatch'),
  newspaper: () => i18n.t('workshop.kind.newspaper'),
  'state-outlet': () => i18n.t('workshop.kind.stateOutlet'),
  'machine-translated': () => i18n.t('workshop.kind.site'),
  brief: () => i18n.t('workshop.kind.brief'),
  opinion: () => i18n.t('workshop.kind.opinion'),
}
const NOTES: Readonly<Record<string, () => string>> = {
  dispatch: () => i18n.t('workshop.kindNote.dispatch'),
  newspaper: () => i18n.t('workshop.kindNote.newspaper'),
  'state-outlet': () => i18n.t('workshop.kindNote.stateOutlet'),
  'machine-translated': () => i18n.t('workshop.kindNote.machineTranslated'),
  brief: () => i18n.t('workshop.kindNote.brief'),
  opinion: () => i18n.t('workshop.kindNote.opinion'),
}

/** The kind of a practice text; null for texts of a teacher's own. */
export const kindOf = ({ id }: SetText): string | null => KINDS[id]?.() ?? null

/** What a practice text is there to show: for the key, not for pupils. */
export const noteOf = ({ id }: SetText): string | null => NOTES[id]?.() ?? null

export function TextLabel({ set, text }: { readonly set: WorkshopSet; readonly text: SetText }) {
  const locale = useLocale()
  const { siteName, published, lang } = text.article
  const parts = [
    `${set.texts.indexOf(text) + 1}`,
    kindOf(text),
    siteName,
    published && locale.date(published),
    lang && nameLanguage(lang, locale.id),
  ]
  return <p class="text-label">{parts.filter((part) => part).join(' · ')}</p>
}

function nameLanguage(lang: string, shownIn: string): string {
  return new Intl.DisplayNames(shownIn, { type: 'language' }).of(lang) ?? lang
}
