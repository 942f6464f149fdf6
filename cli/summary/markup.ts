// Markup for a page that stands alone. Whatever comes from a run is text and nothing else: it goes in through `text`.

/** Markup, told apart from text so that the two are never mixed up. */
export interface Markup {
  readonly markup: string
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Text made safe for content and for attributes in quotes; signs that turn the direction of a line are left out. */
export const escapeText = (text: string) =>
  text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')

type Part = Markup | string | number | readonly Markup[]

const toMarkup = (part: Part): string => {
  if (typeof part === 'string') return escapeText(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('')
}

/** A template of markup: what is put in is text unless it is markup itself. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: pieces.map((piece, at) => piece + (at < parts.length ? toMarkup(parts[at] ?? '') : '')).join(''),
})

/** Markup that is our own, as it is. */
export const raw = (markup: string): Markup => ({ markup })
