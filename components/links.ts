// Where a link may lead: to http and https, and into a page by a text fragment of a few words
// (WICG Scroll to Text Fragment). Anything else is no link.

/** The address if it is one of the web; null otherwise. */
export function webLink(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}

/** A link that opens the page at the passage between its first and last words; null where there is no address. */
export function passageLink(address: string | null, passage: readonly [string, string]): string | null {
  const link = webLink(address)
  if (link === null) return null
  const [first, last] = passage.map(escapeFragment)
  const page = link.replace(/#.*$/, '')
  return `${page}#:~:text=${first === last ? first : `${first},${last}`}`
}

/** The hyphen, too, means something in a text directive. */
function escapeFragment(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D')
}
