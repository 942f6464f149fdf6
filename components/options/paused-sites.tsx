// The sites on which Recoupe does nothing by itself: listed, added by name or address, taken off again.
// Declines to know what a site is; `toSite` tells.
import { useEffect, useRef, useState } from 'preact/hooks'
import { i18n } from '../i18n.ts'

export interface PausedSitesProps {
  readonly sites: readonly string[]
  /** The site that a typed name or address stands for; null where it is none. */
  readonly toSite: (typed: string) => string | null
  readonly onChange: (sites: readonly string[]) => void
}

interface Notice {
  readonly text: string
  readonly isFault: boolean
}

export function PausedSites({ sites, toSite, onChange }: PausedSitesProps) {
  const [typed, setTyped] = useState('')
  const [notice, setNotice] = useState<Notice | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const removed = useRef(false)
  const tell = (text: string, isFault = false) => setNotice({ text, isFault })

  const add = () => {
    const site = toSite(typed)
    if (site === null) return tell(i18n.t('options.pausedInvalid', [typed.trim()]), true)
    if (sites.includes(site)) return tell(i18n.t('options.pausedKnown', [site]), true)
    onChange([...sites, site].sort())
    setTyped('')
    return tell(i18n.t('options.pausedAdded', [site]))
  }
  const remove = (site: string) => {
    removed.current = true
    onChange(sites.filter((known) => known !== site))
    tell(i18n.t('options.pausedRemoved', [site]))
  }
  // The button that was pressed is gone: the keyboard must not be lost with it.
  useEffect(() => {
    if (removed.current) field.current?.focus()
    removed.current = false
  }, [sites])

  return (
    <section aria-labelledby="paused">
      <h2 id="paused">{i18n.t('options.pausedHeading')}</h2>
      <p class="note">{i18n.t('options.pausedNote')}</p>
      {sites.length === 0 && <p class="note none">{i18n.t('options.pausedNone')}</p>}
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="quiet"
              aria-label={i18n.t('options.pausedRemoveLabel', [site])}
              onClick={() => remove(site)}
            >
              {i18n.t('options.pausedRemove')}
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
        <label for="site">{i18n.t('options.pausedAdd')}</label>
        <input
          ref={field}
          id="site"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="herald.example"
          maxLength={2000}
          value={typed}
          aria-describedby="site-notice"
          aria-invalid={notice?.isFault ?? false}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value)
            setNotice(null)
          }}
        />
        <button type="submit">{i18n.t('options.pausedAddButton')}</button>
      </form>
      <p id="site-notice" class={notice?.isFault ? 'notice fault' : 'notice'} role="status">
        {notice?.text}
      </p>
    </section>
  )
}
