// Who speaks, and who publishes, in the language of the interface. Reports name sources in English.
// A name that neither the pack nor the general sources know is shown as it stands.

import type { Outlet, PackArticle } from '../lib/corpus/schema.ts'
import { SOURCE_LABELS, type SourceId } from '../lib/language/sources.ts'
import { i18n } from './i18n.ts'
import type { Locale } from './locale.ts'
import type { PackView } from './pack-view.ts'

const SOURCE_NAMES: Readonly<Record<SourceId, () => string>> = {
  'ministry-interior': () => i18n.t('source.ministryInterior'),
  'ministry-health': () => i18n.t('source.ministryHealth'),
  'ministry-information': () => i18n.t('source.ministryInformation'),
  'ministry-defence': () => i18n.t('source.ministryDefence'),
  'ministry-foreign': () => i18n.t('source.ministryForeign'),
  prosecutor: () => i18n.t('source.prosecutor'),
  'police-source': () => i18n.t('source.police'),
  presidency: () => i18n.t('source.presidency'),
  authorities: () => i18n.t('source.authorities'),
  officials: () => i18n.t('source.officials'),
  'government-source': () => i18n.t('source.government'),
  'security-committee': () => i18n.t('source.securityCommittee'),
  kremlin: () => i18n.t('source.kremlin'),
  'city-hall': () => i18n.t('source.cityHall'),
  commandant: () => i18n.t('source.commandant'),
  'state-media': () => i18n.t('source.stateMedia'),
  'local-media': () => i18n.t('source.localMedia'),
  witnesses: () => i18n.t('source.witnesses'),
  resident: () => i18n.t('source.resident'),
  researchers: () => i18n.t('source.researchers'),
  ngos: () => i18n.t('source.ngos'),
  opposition: () => i18n.t('source.opposition'),
  'united-nations': () => i18n.t('source.unitedNations'),
  'official-toll': () => i18n.t('source.officialToll'),
}

function sourceName(english: string, pack: PackView): string | undefined {
  if (english === 'local authorities') return i18n.t('source.localAuthorities')
  const ids = Object.keys(SOURCE_LABELS) as SourceId[]
  const id = ids.find((id) => SOURCE_LABELS[id] === english || pack.sources[id] === english)
  return id && SOURCE_NAMES[id]()
}

/** The speakers in `attributedTo` (English, parted by "; ") as the interface names them. */
export function nameSpeakers(attributedTo: string, pack: PackView, locale: Locale): string {
  const names = attributedTo.split(';').map((part) => {
    const english = part.trim()
    const speaker = pack.speakers.find(({ name }) => name === english)
    return speaker?.label[locale.id] ?? sourceName(english, pack) ?? english
  })
  return locale.list(names)
}

/** The outlet of an article, by its name; the article's id where the pack knows no outlet. */
export function outletName(articleId: string, pack: PackView): string {
  const article = pack.articles.find(({ id }) => id === articleId)
  return pack.outlets.find(({ id }) => id === article?.outlet)?.name ?? articleId
}

/** The outlet or agency that goes by this name, with or without its short form: "AFP", "Russia Today (RT)". */
export function findOutlet(name: string, pack: PackView): Outlet | null {
  const wanted = name.toLowerCase()
  return pack.outlets.find((outlet) => formsOf(outlet.name).includes(wanted)) ?? null
}

function formsOf(name: string): readonly string[] {
  const [, long = name, short = name] = /^(.*\S)\s*\(([^)]+)\)$/.exec(name) ?? []
  return [name, long, short].map((form) => form.toLowerCase())
}

/** Where an article's text goes back to, and how that is known. */
export function originOf(article: PackArticle): string {
  switch (article.originBasis) {
    case 'stated':
      return i18n.t('account.origin', [article.origin])
    case 'inferred':
      return i18n.t('account.originInferred', [article.origin])
    case 'unknown':
      return i18n.t('account.originUnknown', [article.origin])
  }
}
