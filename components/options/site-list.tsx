// Sites of which one choice holds (paused, left without marks): listed, added by name or address, taken off again.
// Declines to know what a site is (`toSite` tells) and what being listed does.
import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '../i18n.ts'

/** What a list is called and says; functions get the site. */
export interface SiteWords {
  readonly heading: string
  readonly note: string
  readonly none: string
  readonly field: string
  readonly add: string
  readonly remove: string
  readonly removeLabel: (site: string) => string
  readonly known: (site: string) => string
  readonly added: (site: string) => string
  readonly removed: (site: string) => string
}

export interface SiteListProps {
  /** Of the field, and the beginning of the other ids. */
  readonly id: string
  readonly words: SiteWords
  readonly sites: readonly string[]
  /** The site that a typed name or address stands for; null where it is none. */
  readonly toSite: (typed: string) => string | null
  readonly onChange: (sites: readonly string[]) => void
}

interface Notice {
  readonly text: string
  readonly isFault: boolean
}

export function SiteList({ id, words, sites, toSite, onChange }: SiteListProps) {
  const [typed, setTyped] = useState('')
  const [notice, setNotice] = useState<Notice | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const removed = useRef(false)
  const tell = (text: string, isFault = false) => setNotice({ text, isFault })

  const add = () => {
    const site = toSite(typed)
    if (site === null) return tell(i18n.t('options.siteInvalid', [typed.trim()]), true)
    if (sites.includes(site)) return tell(words.known(site), true)
    onChange([...sites, site].sort())
    setTyped('')
    return tell(words.added(site))
  }
  const remove = (site: string) => {
    removed.current = true
    onChange(sites.filter((known) => known !== site))
    tell(words.removed(site))
  }
  // The button that was pressed is gone: the keyboard must not be lost with it.
  useEffect(() => {
    if (removed.current) field.current?.focus()
    removed.current = false
  }, [sites])

  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words.heading}</h2>
      <p class="note">{words.note}</p>
      {sites.length === 0 && <p class="note none">{words.none}</p>}
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="quiet"
              aria-label={words.removeLabel(site)}
              onClick={() => remove(site)}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <label for={id}>{words.field}</label>
        <input
          ref={field}
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="herald.example"
          maxLength={2000}
          value={typed}
          aria-describedby={`${id}-notice`}
          aria-invalid={notice?.isFault ?? false}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value)
            setNotice(null)
          }}
        />
        <button type="submit">{words.add}</button>
      </form>
      <p id={`${id}-notice`} class={notice?.isFault ? 'notice fault' : 'notice'} role="status">
        {notice?.text}
      </p>
    </section>
  )
}
