// The install-free page: the workshop with its practice set, words and styles in one file that opens from a disk.
// Uses no extension API and makes no request. Built by scripts/workshop.ts.

import messages from 'virtual:messages'
import practice from 'virtual:practice-set'
import { render } from 'preact'
import '../components/tokens.css'
import '../components/report.css'
import '../components/workshop/workshop.css'
import '../components/workshop/projection.css'
import '../components/workshop/sheet.css'
import { i18n, setMessages } from '../components/i18n.ts'
import { LocaleProvider } from '../components/locale.ts'
import { createLocale } from '../components/locale-format.ts'
import { saveFile } from '../components/workshop/save-file.ts'
import { Workshop } from '../components/workshop/workshop.tsx'
import { openShelf } from './shelf.ts'

const LANGUAGES = { en: 'English', fr: 'Français' } as const
type Language = keyof typeof LANGUAGES

const app = document.getElementById('app') ?? document.body
const shelf = openShelf(practice.id)
let language: Language = navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en'

function speak(chosen: Language): void {
  language = chosen
  draw()
}

function Languages() {
  return (
    <span class="languages">
      {(Object.keys(LANGUAGES) as Language[]).map((one) => (
        <button
          key={one}
          type="button"
          class="plain"
          lang={one}
          aria-pressed={one === language}
          onClick={() => speak(one)}
        >
          {LANGUAGES[one]}
        </button>
      ))}
    </span>
  )
}

function draw(): void {
  setMessages(messages[language])
  document.documentElement.lang = language
  document.title = i18n.t('workshop.name')
  render(
    // The key makes every word be said anew when the language changes.
    <LocaleProvider key={language} value={createLocale(language, navigator.language)}>
      <Workshop
        set={practice}
        shelf={shelf}
        path={location.hash.slice(1)}
        onGo={(path) => {
          location.hash = path
        }}
        onPrint={() => window.print()}
        onSaveFile={saveFile}
        languages={<Languages />}
      />
    </LocaleProvider>,
    app,
  )
}

addEventListener('hashchange', draw)
draw()
