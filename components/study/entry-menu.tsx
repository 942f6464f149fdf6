// A button that opens to a short list of things to do: print, export, make a worksheet. The entries are passed in.
// Built on <details>, so that it works by keyboard and is told by screen readers without more.
import { useRef } from 'preact/hooks'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly onChoose: () => void
}
export interface EntryMenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
}

/** The menu; nothing where there is nothing to choose. */
export function EntryMenu({ label, entries }: EntryMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (!menu.current?.open) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  if (entries.length === 0) return null
  return (
    <details
      ref={menu}
      class="entry-menu"
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
          currentTarget.open = false
      }}
    >
      <summary>{label}</summary>
      <ul>
        {entries.map(({ id, label: name, onChoose }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                close()
                onChoose()
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
