// An archive of news pages as somebody might have saved it: ten thousand pages, two in a hundred coverage of the
// event, a few with the place's name in a passing line, the rest about other things.
// The coverage is that of tests/benchmark; all else is put together from our own sentences.
import { linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const COVERAGE_FOLDER = join(import.meta.dirname, '..', 'benchmark', 'pages')
const COVERAGE = /^(?!.*-neg-).*\.html$/
const PAGES_TO_COVERAGE = 50
const PAGES_TO_A_PASSING_NAME = 500
/** A page of a paper is mostly menus, teasers, scripts and styles; these make some 80 kB, as half of all pages have. */
const MENU_ITEMS = 300
const TEASERS = 110
const PARAGRAPHS = 18
const STYLES = 300
const SCRIPTS = 300
/** Pages written; the rest are links to them, so that the archive takes no gigabyte of disk. */
const DIFFERENT_PAGES = 1000

const SUBJECTS = [
  'Le conseil',
  'La fanfare',
  'Le club de voile',
  'La bibliothèque',
  'Une éleveuse',
  'Le musée',
]
const DEEDS = [
  'a rouvert',
  'a présenté',
  'prépare',
  'a vendu',
  'restaure',
  'a mesuré',
  'cherche',
  'a repeint',
]
const THINGS = [
  'le vieux pont',
  'la halle',
  'trois barques',
  'le clocher',
  'un verger',
  'la scierie',
  'une locomotive',
]
const WHENS = [
  'mardi',
  'depuis l’automne',
  'avant la crue',
  'après vingt ans',
  'pour la fête',
  'malgré la pluie',
]

const pick = (list: readonly string[], at: number) => list[at % list.length] ?? ''

/** One of some two thousand sentences. */
const toSentence = (at: number) =>
  `${pick(SUBJECTS, at)} ${pick(DEEDS, at * 3 + 1)} ${pick(THINGS, at * 5 + 2)} ${pick(WHENS, at * 7 + 3)}, et l’été sera occupé.`

const toParagraph = (at: number) =>
  `<p class="article__text">${[0, 1, 2, 3].map((place) => toSentence(at + place)).join(' ')}</p>\n`

const repeat = (count: number, piece: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => piece(at)).join('')

function toOther(index: number): string {
  const title = toSentence(index).slice(0, 70)
  const passing =
    index % PAGES_TO_A_PASSING_NAME === 1
      ? '<p>Un voisin revient du Kazakhstan, où il a vu des pommiers.</p>'
      : ''
  const day = String((index % 28) + 1).padStart(2, '0')
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title} | Le Courrier du Val</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="Le Courrier du Val">
<meta property="article:published_time" content="2022-01-${day}T08:00:00+01:00">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"2022-01-${day}"}</script>
<style>${repeat(STYLES, (at) => `.c${at}{margin:${at}px;color:#333}`)}</style>
<script>${repeat(SCRIPTS, (at) => `window.dataLayer.push({event:"view",slot:${at},ok:1<2});`)}</script></head><body>
<nav><ul>${repeat(MENU_ITEMS, (at) => `<li class="menu__item"><a class="menu__link" href="/rubrique/${at}">Rubrique ${at}</a></li>`)}</ul></nav>
<main><article><h1 class="article__title">${title}</h1><p class="byline">Par Élise Marchand</p>
${repeat(PARAGRAPHS, (at) => toParagraph(index + at * 4))}${passing}</article>
<aside>${repeat(TEASERS, (at) => `<div class="teaser"><a href="/a/${at}"><img src="/i/${at}.jpg" alt=""><h3>${toSentence(index + at)}</h3></a></div>`)}</aside></main>
<footer><p>&copy; 2022 Le Courrier du Val &middot; Tous droits r&eacute;serv&eacute;s</p></footer></body></html>`
}

function toPage(index: number, coverage: readonly Buffer[]): Buffer | string {
  const at = index / PAGES_TO_COVERAGE
  return (Number.isInteger(at) && coverage[at % coverage.length]) || toOther(index)
}

const readCoverage = () =>
  readdirSync(COVERAGE_FOLDER)
    .filter((file) => COVERAGE.test(file))
    .map((file) => readFileSync(join(COVERAGE_FOLDER, file)))

/** The different pages of the archive, each with the address that it may have had. */
export function listPages(): { readonly url: string; readonly bytes: Buffer }[] {
  const coverage = readCoverage()
  return Array.from({ length: DIFFERENT_PAGES }, (_, index) => ({
    url: `https://courrier.example/a/${index}.html`,
    bytes: Buffer.from(toPage(index, coverage)),
  }))
}

/** Writes an archive of so many pages into a folder; gives the paths of the pages. */
export function writeArchive(folder: string, pages: number): string[] {
  mkdirSync(folder, { recursive: true })
  const coverage = readCoverage()
  const paths = Array.from({ length: pages }, (_, index) =>
    join(folder, `page-${String(index).padStart(5, '0')}.html`),
  )
  for (const [index, path] of paths.entries()) {
    const written = paths[index % DIFFERENT_PAGES]
    if (written !== undefined && written !== path) linkSync(written, path)
    else writeFileSync(path, toPage(index, coverage))
  }
  return paths
}
