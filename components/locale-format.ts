// How numbers, dates and lists are written for the person who reads: by Intl, in the language of the interface.
// The language is that of the messages; the region, where it is the same language, that of the browser.
// Knows nothing of Preact: the background writes with it too.

export interface Locale {
  /** The language that packs' labels are taken in. */
  readonly id: 'en' | 'fr'
  readonly number: (value: number) => string
  /** A share of 0 to 1 as whole percent. */
  readonly percent: (share: number) => string
  /** A date of YYYY, YYYY-MM or YYYY-MM-DD, no more exact than it is; anything else as it stands. */
  readonly date: (iso: string) => string
  /** Short, and with no year where a day of the month is named: beside dates of one event. */
  readonly shortDate: (iso: string) => string
  readonly list: (items: readonly string[]) => string
  /** A number of bytes as kilobytes of a thousand. */
  readonly kilobytes: (bytes: number) => string
  /** The name of a language by its code; the code where it is not known. */
  readonly language: (code: string) => string
}

/** Made when it is first asked for: most pages show only some of these forms, and a browser takes long to make one. */
function onDemand<Made>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** The locale for messages in `id` in a browser whose interface speaks `uiLanguage` (a language tag). */
export function createLocale(id: string, uiLanguage: string): Locale {
  const language = id === 'fr' ? 'fr' : 'en'
  const tag = uiLanguage.toLowerCase().startsWith(language) ? uiLanguage : language
  const number = onDemand(() => new Intl.NumberFormat(tag))
  const percent = onDemand(() => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }))
  const formatDate = createDateFormat(tag)
  const list = onDemand(() => new Intl.ListFormat(tag, { type: 'conjunction' }))
  return {
    id: language,
    number: (value) => number().format(value),
    percent: (share) => percent().format(share),
    date: (iso) => formatDate(iso, 'long'),
    shortDate: (iso) => formatDate(iso, 'short'),
    list: (items) => list().format(items),
    kilobytes: (bytes) =>
      new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 }).format(
        bytes / 1000,
      ),
    language: (code) => new Intl.DisplayNames(tag, { type: 'language' }).of(code) ?? code,
  }
}

type Month = 'long' | 'short'

/** One formatter a form: making them is most of the cost of a date. */
function createDateFormat(tag: string) {
  const formats = new Map<string, Intl.DateTimeFormat>()
  return (iso: string, month: Month): string => {
    const at = new Date(iso)
    if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(iso) || Number.isNaN(at.getTime())) return iso
    const form = `${month} ${iso.length}`
    const format = formats.get(form) ?? new Intl.DateTimeFormat(tag, partsOf(iso, month))
    formats.set(form, format)
    return format.format(at)
  }
}

function partsOf(iso: string, month: Month): Intl.DateTimeFormatOptions {
  const parts: Intl.DateTimeFormatOptions = { timeZone: 'UTC' }
  if (iso.length > 4) parts.month = month
  if (iso.length > 7) parts.day = 'numeric'
  if (month === 'long' || iso.length <= 7) parts.year = 'numeric'
  return parts
}
