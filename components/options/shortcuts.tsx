// The keyboard shortcuts as they stand, and the way to the browser's own page, which alone can change them.
import { i18n } from '../i18n.ts'

export interface Shortcut {
  readonly name: string
  /** In the language shown, whichever that is when it is drawn. */
  readonly describe: () => string
  /** As the browser writes it ("Alt+Shift+R"); empty where none is set. */
  readonly keys: string
}

export interface ShortcutsProps {
  readonly shortcuts: readonly Shortcut[]
  /** Opens the browser's page; null where it lets no extension do so. */
  readonly onChange: (() => void) | null
}

export function Shortcuts({ shortcuts, onChange }: ShortcutsProps) {
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{i18n.t('options.shortcuts')}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ name, describe, keys }) => (
          <div key={name}>
            <dt>{describe()}</dt>
            <dd>
              {keys === '' ? (
                <span class="note">{i18n.t('options.shortcutUnset')}</span>
              ) : (
                <Keys keys={keys} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {onChange ? (
        <button type="button" class="quiet" onClick={onChange}>
          {i18n.t('options.shortcutsChange')}
        </button>
      ) : (
        <p class="note">{i18n.t('options.shortcutsWhere')}</p>
      )}
    </section>
  )
}

/** Mac browsers write signs with nothing in between; the others join words by "+". */
function Keys({ keys }: { readonly keys: string }) {
  const parts = keys.split('+').filter((part) => part !== '')
  return (
    <>
      {parts.map((part, at) => (
        <span key={part}>
          {at > 0 && '+'}
          <kbd>{part}</kbd>
        </span>
      ))}
    </>
  )
}
