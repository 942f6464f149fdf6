// Articles and small languages made by hand, for the tests of credits.
import { CONCEPTS, type Language } from '../../../lib/language/language.ts'
import type { Article, BlockKind } from '../../../lib/page/article.ts'

type Words = Pick<Language, 'id' | 'accordingTo' | 'credits' | 'functionWords'> & { readonly say: string[] }

function toLanguage({ say, ...words }: Words): Language {
  const concepts = Object.fromEntries(Object.keys(CONCEPTS).map((id) => [id, []])) as unknown
  return {
    concepts: concepts as Language['concepts'],
    numbers: {
      units: {},
      scales: {},
      joiners: [],
      articles: [],
      compound: false,
      magnitudes: {},
      rounded: {},
    },
    bounds: { about: [], 'at-least': [], 'at-most': [] },
    units: [],
    dateWords: { links: [], to: [] },
    months: [],
    weekdays: [],
    relativeDates: {},
    negation: [],
    speech: { neutral: say, endorsed: [], doubted: [], denied: [] },
    hearsay: [],
    distance: [],
    that: [],
    pronouns: [],
    abbreviations: [],
    ...words,
  }
}

/** The words of credits in eight languages, few of each. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  fr: toLanguage({
    id: 'fr',
    functionWords: [
      'le',
      'la',
      'les',
      'l',
      'de',
      'd',
      'du',
      'des',
      'à',
      'au',
      'par',
      'avec',
      'et',
      'un',
      'une',
      'a',
    ],
    say: ['a rapporté', 'rapporte', 'avance', 'a déclaré', 'a annoncé', 'a constaté', 'explique', 'confirme'],
    accordingTo: ['selon', "d'après"],
    credits: {
      source: ['source', 'sources', 'avec', 'via'],
      cited: ['citant', 'cité par', 'citée par'],
      photo: ['photo', 'crédit', 'crédit photo', 'image'],
      byline: ['par'],
    },
  }),
  en: toLanguage({
    id: 'en',
    functionWords: ['the', 'a', 'of', 'to', 'by', 'with', 'and', 'on', 'that'],
    say: ['said', 'told', 'tells', 'reported', 'reports', 'announced'],
    accordingTo: ['according to'],
    credits: { source: ['source', 'with', 'via'], cited: ['citing'], photo: ['photo'], byline: ['by'] },
  }),
  ru: toLanguage({
    id: 'ru',
    functionWords: ['в', 'на', 'и', 'об', 'этом'],
    say: ['сообщил', 'заявил'],
    accordingTo: ['по данным'],
    credits: {
      source: ['источник', 'по материалам'],
      cited: ['сообщает', 'передает', 'со ссылкой на'],
      photo: ['фото'],
      byline: ['автор'],
    },
  }),
  de: toLanguage({
    id: 'de',
    functionWords: ['der', 'die', 'das', 'von', 'mit', 'und'],
    say: ['sagte', 'meldete'],
    accordingTo: ['laut'],
    credits: {
      source: ['quelle', 'mit Material von'],
      cited: ['unter Berufung auf'],
      photo: ['Foto', 'Bild'],
      byline: ['von'],
    },
  }),
  es: toLanguage({
    id: 'es',
    functionWords: ['el', 'la', 'este', 'de', 'con', 'y'],
    say: ['informó', 'dijo'],
    accordingTo: ['según'],
    credits: {
      source: ['fuente', 'con información de'],
      cited: ['citado por'],
      photo: ['foto'],
      byline: ['por'],
    },
  }),
  it: toLanguage({
    id: 'it',
    functionWords: ['il', 'la', 'di', 'e', 'con'],
    say: ['riferisce'],
    accordingTo: ['secondo'],
    credits: { source: ['fonte'], cited: ['citato da'], photo: ['foto'], byline: ['di'] },
  }),
  pt: toLanguage({
    id: 'pt',
    functionWords: ['o', 'a', 'de', 'com', 'e'],
    say: ['disse', 'comunicou'],
    accordingTo: ['segundo'],
    credits: { source: ['fonte', 'com'], cited: ['citado pela'], photo: ['foto'], byline: ['por'] },
  }),
  tr: toLanguage({
    id: 'tr',
    functionWords: ['ve', 'bir', 'nin', 'nın', 'ya'],
    say: ['bildirdi', 'söyledi'],
    accordingTo: ['göre'],
    credits: { source: ['kaynak'], cited: ['haberine göre'], photo: ['fotoğraf'], byline: ['yazan'] },
  }),
}

/** An article of the given blocks. */
export function toArticle(
  blocks: readonly (readonly [BlockKind, string])[],
  more: Partial<Article> = {},
): Article {
  let text = ''
  const placed = blocks.map(([kind, words]) => {
    if (text) text += '\n\n'
    const start = text.length
    text += words
    return { kind, start, end: text.length }
  })
  return {
    url: null,
    title: 'Title',
    lang: 'fr',
    published: null,
    text,
    blocks: placed,
    siteName: 'La Gazette',
    metaCredits: [],
    limits: [],
    ...more,
  }
}
