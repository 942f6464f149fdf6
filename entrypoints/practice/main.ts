// A practice article within the extension: one of practice/, shown as its outlet would show it, with a note above
// it that it is one. No script may be put into a page of the extension, so this one brings along what the background
// puts into other pages, and reads itself. The article follows the language of the interface.
import { browser } from 'wxt/browser'
import { i18n } from '../../components/i18n.ts'
import { prepareSurface } from '../shared/surface.ts'

const articles = import.meta.glob<string>(['/practice/01-agence.html', '/practice/03-brief.html'], {
  query: '?raw',
  import: 'default',
})
const ARTICLE = { en: '/practice/03-brief.html', fr: '/practice/01-agence.html' }

/** The note stands in a tree of its own: it is no part of the article, for the reader's script either. */
function createNote(): HTMLElement {
  const host = document.createElement('div')
  const note = document.createElement('p')
  const back = document.createElement('a')
  note.textContent = `${i18n.t('practice.note')} `
  note.style.cssText =
    'all: initial; display: block; padding: 10px 20px; font: 14px/1.5 system-ui, sans-serif; color: #1d1c1a; background: #fff1df; border-bottom: 1px solid #9a4b00'
  back.href = browser.runtime.getURL('/welcome.html')
  back.textContent = i18n.t('practice.back')
  back.style.cssText = 'color: inherit'
  note.append(back)
  host.attachShadow({ mode: 'open' }).append(note)
  return host
}

/** Puts the article in place of this document's own content, and makes its language the page's. */
function showArticle(html: string): void {
  const article = new DOMParser().parseFromString(html, 'text/html')
  document.documentElement.lang = article.documentElement.lang
  document.title = article.title
  document.head.append(...article.head.querySelectorAll('meta[property], meta[name], style, script[type]'))
  document.body.replaceChildren(createNote(), ...article.body.childNodes)
}

/** Reader last: with the article that it sends everything begins. */
const SCRIPTS = ['marks', 'card', 'reader']

function readItself(): void {
  const style = document.createElement('link')
  style.rel = 'stylesheet'
  style.href = '/assets/highlights.css'
  document.head.append(style)
  for (const name of SCRIPTS) {
    const script = document.createElement('script')
    script.src = `/content-scripts/${name}.js`
    script.async = false
    document.head.append(script)
  }
}

async function start(): Promise<void> {
  const { locale } = await prepareSurface()
  const load = articles[ARTICLE[locale.id]]
  if (!load) throw new Error('The practice article is missing')
  showArticle(await load())
  readItself()
}

void start()
