// What does an element's name alone say about the text in it?
// Tables only: computed style is never asked, so that a page reads the same in a browser and on the command line.
import type { Mark } from './outline.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Never entered: no text for readers, or text of another document. */
export const SKIPPED_TAGS = set(`script style noscript template svg math iframe frame frameset noframes object
  embed applet canvas video audio map select option datalist button input textarea label progress meter head
  link meta base img picture source track rt rp amp-img amp-video amp-ad amp-embed amp-analytics amp-pixel
  amp-sticky-ad amp-auto-ads amp-social-share amp-consent amp-user-notification amp-sidebar amp-next-page
  amp-iframe amp-list amp-youtube amp-brightcove`)

/** Elements that part text as a paragraph does. */
export const BLOCK_TAGS =
  set(`address article aside blockquote body caption center dd details dialog dir div dl
  dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol
  p pre search section summary table tbody td tfoot th thead tr ul marquee`)

export const HEADING_TAGS = set('h1 h2 h3 h4 h5 h6')
export const CELL_TAGS = set('td th')
export const LIST_TAGS = set('ul ol menu dir')

/** Furniture by name or role. A footer may still carry the article's credit; an aside may be part of it. */
export const MARKED_TAGS: Readonly<Record<string, Mark>> = {
  nav: 'navigation',
  menu: 'navigation',
  search: 'navigation',
  footer: 'footer',
  form: 'form',
  fieldset: 'form',
  dialog: 'promotion',
  marquee: 'related',
  aside: 'aside',
}
export const MARKED_ROLES: Readonly<Record<string, Mark>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
  tablist: 'navigation',
  search: 'navigation',
  banner: 'navigation',
  contentinfo: 'footer',
  dialog: 'promotion',
  alertdialog: 'promotion',
  alert: 'promotion',
  complementary: 'aside',
  form: 'form',
}
