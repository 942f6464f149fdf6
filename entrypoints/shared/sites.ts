// Sites as people name them, and whether a page belongs to one that is paused. Pure.
// A site is a host name without "www."; it stands for its subdomains too.

/** The site that an address or a host name typed by hand stands for; null where it is none. */
export function toSite(typed: string): string | null {
  const text = typed.trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  // Some browsers take spaces in a host and write them as %20.
  if (/[\s%]/.test(text.split(/[/?#]/, 3).join('')) || !/^https?:/i.test(address)) return null
  if (!URL.canParse(address)) return null
  const host = new URL(address).hostname.replace(/^www\./, '').replace(/\.$/, '')
  return host === '' ? null : host
}

/** The paused site to which the page at this address belongs; null where none does. */
export function findPausedSite(url: string, pausedSites: readonly string[]): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null
  const host = new URL(url).hostname.replace(/\.$/, '')
  return pausedSites.find((site) => host === site || host.endsWith(`.${site}`)) ?? null
}

/** The sites that are paused once the site of the page at this address is, or is no longer. */
export function switchPause(url: string, paused: boolean, pausedSites: readonly string[]): readonly string[] {
  const others = pausedSites.filter((site) => findPausedSite(url, [site]) === null)
  const site = toSite(url)
  return paused && site !== null ? [...others, site].sort() : others
}
