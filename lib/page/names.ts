// What do an element's class, id and test names say about the text in it?
// Sites name alike what they all have: names are cut into words ("c-nav__item", "relatedLinks") and met with
// tables of words that templates use, in the languages that templates are written in. Words, no patterns.
// Ambiguous words ("header", "info", "teaser", "tag") are left out; a box is judged by its text as well.
import type { Mark, Part } from './outline.ts'

const MARK_WORDS: Readonly<Record<Exclude<Mark, 'aside' | 'form'>, string>> = {
  comments: `comment, comments, commentaire, commentaires, kommentar, kommentare, comentario, comentarios,
    commenti, yorum, yorumlar, commentlist, comment list, disqus, livefyre, viafoura, spotim, openweb, hyvor,
    respond, replies, reply, discussion, discussions, reactions, reader reviews, user reviews, fb comments, fyre`,
  related: `related, relatedcontent, relatedposts, relatedarticles, similar, similars, recommended,
    recommendation, recommendations, recommande, recommandes, recirc, recirculation, outbrain, taboola, trc,
    zergnet, revcontent, mostread, most read, most popular, mostpopular, most viewed, popular, popularposts,
    trending, tendances, ticker, plus lus, plus lu, les plus, meistgelesen, read also, readalso, read next,
    readnext, read more, readmore, also read, see also, seealso, up next, more from, more on, more stories,
    more news, morenews, next article, next story, onward, links block, lire aussi, lireaussi, a lire,
    alireaussi, voir aussi, sur le meme sujet, meme sujet, dans la meme rubrique, dernieres infos, fil info,
    en continu, lea tambien, le puede interesar, leia mais, leia tambem, saiba mais, leggi anche,
    mehr zum thema, weiterlesen, baca juga, ilgili, ilgili haberler, chitaite takzhe, top stories, latest news,
    latest stories, breaking news, news list, newslist, teaser list, teaserlist, teasers, headlines list,
    link list, linklist, links list, linkliste, carousel, navbox, sistersitebox, portal bar`,
  navigation: `nav, navbar, navigation, menu, submenu, menubar, breadcrumb, breadcrumbs, ariane, fil ariane,
    masthead, topbar, top bar, site header, siteheader, global header, header outer, toolbar, tools, pagination,
    pager, paging, post navigation, skip link, skiplink, skip links, jump to nav, jump link, toc,
    table of contents, sommaire, inhaltsverzeichnis, sitemap, site map, search, searchbox, recherche, language switcher,
    lang switcher, langswitch, catlinks, categories, interlanguage, contentsub, sitesub, site sub, authority control,
    printfooter, post labels, tags, taglist, tag list, tag cloud, tagcloud, keywords, topics list, archives,
    sidebar, side bar, side column, sidecol, l side, right rail, rightrail, right column, rightcol, colonne droite,
    right hand column, secondary column, secondary content, widget area`,
  promotion: `ad, ads, adv, advert, adverts, advertisement, advertising, adslot, ad slot, adsense, adsbygoogle,
    dfp, gpt, publicite, pub, werbung, anzeige, publicidad, publicidade, pubblicita, reklam, reklama, sponsor,
    sponsored, promo, promos, promotion, promoted, banner, newsletter, newsletters, subscribe, subscription,
    subscriptions, abonnement, abonnez, abo, signup, sign up, login, log in, signin, sign in, register,
    paywall, regwall, piano, premium wall, cookie, cookies, consent, cmp, gdpr, ccpa, didomi, onetrust, cookiebot,
    usercentrics, qc cmp, sp message, popup, pop up, modal, overlay, lightbox, interstitial, share, sharing, sharebar, shares,
    sharedaddy, sharethis, addthis, addtoany, social, socials, social media, partage, partager, teilen, compartir,
    condividi, paylas, follow, followus, follow us, print, player controls, controls, poll, quiz, survey,
    sondage, weather, meteo, horoscope, author bio, authorbio, author box, authorbox, about author,
    about the author, app download, install app, donate, donation, shop, shopping, marketing, offers, feedback,
    rating, ratings, vote, votes`,
  footer: `footer, site footer, sitefooter, foot, pied, pied page, pied de page, colophon, bottom bar, legal,
    mentions, mentions legales, entry footer, post footer, article footer`,
}

/** Wins over every mark: these names are given to what belongs to the article. */
const KEPT_WORDS = `articlebody, article body, story body, storybody, entry content, post content, article content,
  body content, bodycontent, main content, maincontent, content body, mw content text, wp caption, pullquote,
  pull quote, live feed, live post, liveblog, infobox`

const PART_WORDS: Readonly<Record<Part, string>> = {
  title: `headline, main headline, entry title, post title, article title, story title, page title, firstheading,
    first heading, titre, titre article, main heading, c title`,
  standfirst: `chapo, chapeau, standfirst, stand first, lead, lede, leadin, lead text, dek, deck, subtitle, sub title,
    subheadline, sous titre, soustitre, abstract, summary, excerpt, intro, introduction, vorspann, entradilla,
    bajada, bajadilla, copete, sottotitolo, sommario, occhiello, linha fina, linhafina, subtitulo, spot, anons,
    live chapo`,
  credit: `byline, bylines, posted on, posted, by line, author, authors, auteur, auteurs, autor, autore, autoren, verfasser, writer,
    signature, sign, dateline, date line, date, datetime, datum, fecha, data pubblicazione, pubdate, pub date,
    published, publish date, publication date, date published, datepublished, timestamp, time stamp, updated,
    entry meta, post meta, article meta, byline block, meta, infos, source, sources, agency, agence, agentur,
    agencia, agenzia, credit, credits, copyright, rights, live time, live meta, post author, redaktion, redaction`,
  caption: `caption, captions, figcaption, wp caption text, legend, legende, image caption, photo caption,
    bildunterschrift, bildtext, didascalia, pie foto, pie de foto, image legend, media legend`,
  heading: `intertitre, intertitres, inter titre, crosshead, crossheading, cross head, subheading, sub heading, subhead,
    section title, section heading, zwischentitel, zwischenueberschrift, ladillo, ladillos, intertitulo`,
}

/** Said of a box that has furniture, not that is furniture: "has-sidebar", "no-comments". */
const ABOUT_WORDS =
  'has, with, without, no, not, non, show, hide, is, enable, enabled, disable, disabled, supports'

/** Text for screen readers only: what the eye does not see is not read. */
const UNSEEN_WORDS = `sr only, visually hidden, visuallyhidden, screen reader, screen reader text, screenreader,
  a11y hidden, noprint, mw jump, nodisplay, u hidden, is hidden`
/** Links of a heading to itself, and editing links: signs, not text. */
const HANDLE_WORDS = 'editsection, headerlink, header link, permalink, anchor link, anchorjs'

function toTest(words: string): RegExp {
  const list = words.split(',').map((word) => word.trim().replace(/\s+/g, ' '))
  return new RegExp(` (?:${list.filter(Boolean).join('|')}) `)
}

const MARKS = Object.entries(MARK_WORDS).map(([mark, words]) => [mark as Mark, toTest(words)] as const)
const PARTS = Object.entries(PART_WORDS).map(([part, words]) => [part as Part, toTest(words)] as const)
const KEPT = toTest(KEPT_WORDS)
const UNSEEN = toTest(UNSEEN_WORDS)
const HANDLE = toTest(HANDLE_WORDS)
const ABOUT = new RegExp(` (?:${ABOUT_WORDS.split(', ').join('|')}) \\w+(?= )`, 'g')

/** Names as lower-case words between spaces: "c-nav__item relatedLinks" → " c nav item related links ". */
export function toNameWords(names: string): string {
  // Atomic style sheets write values in brackets: "Ff(secondary)" is a font.
  const plain = names.replace(/\([^()]*\)/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2')
  return ` ${plain
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()} `
}

export interface Naming {
  readonly words: string
  readonly mark: Mark | null
  readonly part: Part | null
  readonly isUnseen: boolean
  /** A link of a heading to itself, where the element is inline. */
  readonly isHandle: boolean
}

/** What the names of an element say. */
export function judgeNames(names: string): Naming {
  const words = toNameWords(names)
  const own = words.replace(ABOUT, '')
  const isKept = KEPT.test(own)
  return {
    words,
    mark: isKept ? null : (MARKS.find(([, test]) => test.test(own))?.[0] ?? null),
    part: PARTS.find(([, test]) => test.test(own))?.[0] ?? null,
    isUnseen: UNSEEN.test(words),
    isHandle: HANDLE.test(words),
  }
}
