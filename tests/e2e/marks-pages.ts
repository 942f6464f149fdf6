// Articles as pages make them hard to mark, of our own writing; and what a test reads of the marks on a page.
import type { Page } from 'puppeteer'
import { waitFor } from './waiting.ts'

const TITLE = '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Kazakhstan : émeutes</title>'
const HEAD = `<h1>Kazakhstan : le président évoque un « coup d’État »</h1>
<p class="byline">Publié le <time datetime="2022-01-10">10 janvier 2022</time></p>`
const PUTSCH =
  '<p>Le président du Kazakhstan, Kassym-Jomart Tokaïev, a soutenu lundi que le Kazakhstan avait échappé à un putsch lors des émeutes d’Almaty.</p>'
const DEAD = 'Seize policiers et soldats ont péri'
const ORDER = 'L’ordre est rétabli dans tout le pays, selon lui.'
const FORCE = '<p>Le contingent de l’OTSC compte 2 030 soldats et 250 véhicules.</p>'
const article = (dead = DEAD) =>
  `<article>${HEAD}${PUTSCH}<p>${dead}, a-t-il dit. ${ORDER}</p>${FORCE}</article>`

/** Words that every page here has a mark on. */
export const MARKED = 'Seize policiers et soldats ont péri'

const page = (style: string, body = article()) =>
  `${TITLE}<style>body { width: 34em } ${style}</style>${body}`
const FILLER =
  '<p>Le calme revient dans les rues, disent des habitants de la ville, mais on attend la suite.</p>'

/** Each with what is peculiar to it as its name. */
export const PAGES = {
  plain: page(''),
  'its own dark colours': page('html, body { background: #14161a; color: #e8e6e1 }'),
  'a ground between light and dark': page('body { background: #8c8c8c; color: #000 }'),
  'a style that unsets everything': page(
    '* { all: unset } * { display: block } head, head * { display: none }',
  ),
  'important styles on every element': page(
    '* { position: static !important; display: inline !important; color: #333 !important; opacity: .9 !important; z-index: 0 !important; width: auto !important } head, head * { display: none !important }',
  ),
  'text that cannot be selected': page('body { user-select: none }'),
  'a turned and shrunk container': page(
    'article { transform: rotate(2deg) scale(0.9); transform-origin: 0 0 }',
  ),
  'a box that scrolls': page('article { height: 200px; overflow: auto; margin-top: 60px }'),
  'words split over inline elements': page(
    '',
    article('<b>Sei</b><i>ze</i> poli<span>ciers</span> et <a href="#x">soldats</a> ont<br hidden> péri'),
  ),
  'a strict content security policy': `${TITLE}<meta http-equiv="Content-Security-Policy" content="default-src 'none'">${article()}`,
  'no style of its own': `${TITLE}${article()}`,
  'a header that stays': page(
    'header { position: fixed; inset: 0 0 auto 0; height: 90px; background: #eee } body { padding: 100px 0 1500px } p { margin: 200px 0 }',
    `<header>Le Carnet</header>${article()}`,
  ),
} as const

export const late = (script: string) => `${page('')}<script>${script}</script>`
export const longArticle = (paragraphs: number) =>
  page(
    '',
    `<article>${HEAD}${PUTSCH}<p>${DEAD}, a-t-il dit. ${ORDER}</p>${FILLER.repeat(paragraphs)}${FORCE}</article>`,
  )
export const ARTICLE = article()
export { DEAD, FORCE, page as styledPage }

/** The words under marks of each name ("differs-light"), in the order of the page. */
export function readMarks(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(`Object.fromEntries([...CSS.highlights]
    .filter(([name, ranges]) => name.startsWith('recoupe-') && ranges.size > 0)
    .map(([name, ranges]) => [name.slice('recoupe-'.length), [...ranges].map(String)]))`) as Promise<
    Record<string, string[]>
  >
}

const toWords = (marks: Record<string, string[]>) => Object.values(marks).flat().join('')

/** Waits until these words (or, for '', any) are marked; gives the marks, or null where they never are. */
export function waitForMark(page: Page, words = MARKED): Promise<Record<string, string[]> | null> {
  return waitFor(async () => {
    const marks = await readMarks(page)
    const marked = toWords(marks)
    return marked !== '' && marked.includes(words) ? marks : null
  })
}

export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The lines of the mark on these words, in the window. */
export function rectsOfMark(page: Page, words = MARKED): Promise<Rect[]> {
  return page.evaluate(`(() => {
    const words = ${JSON.stringify(words)}
    const ranges = [...CSS.highlights]
      .filter(([name]) => /^recoupe-(?!flash)/.test(name))
      .map(([, ranges]) => [...ranges])
      .find((ranges) => ranges.map(String).join('').includes(words))
    const whole = ranges.filter((range) => words.includes(String(range)) || String(range).includes(words))
    return whole.flatMap((range) => [...range.getClientRects()].map((rect) => rect.toJSON()))
  })()`) as Promise<Rect[]>
}

/** Where the card stands; null where none is open. */
export function readCardRect(page: Page): Promise<Rect | null> {
  return page.evaluate(
    `document.querySelector('recoupe-card')?.getBoundingClientRect().toJSON() ?? null`,
  ) as Promise<Rect | null>
}

export function waitForCard(page: Page): Promise<Rect | null> {
  return waitFor(async () => {
    const rect = await readCardRect(page)
    return rect && rect.bottom - rect.top > 60 ? rect : null
  })
}

export async function waitForNoCard(page: Page): Promise<boolean> {
  return (await waitFor(async () => ((await readCardRect(page)) === null ? true : null))) ?? false
}

/** Moves the pointer onto the mark, as a hand does: in more than one move. */
export async function pointAt(page: Page, words = MARKED): Promise<void> {
  const [rect] = await rectsOfMark(page, words)
  if (!rect) throw new Error(`No mark on "${words}"`)
  const [x, y] = [(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2]
  await page.mouse.move(x + 3, y)
  await page.mouse.move(x, y)
}
