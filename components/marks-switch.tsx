// Switches the marks in the page on and off, and is the key to them: each verdict's count, underlined as its words
// are in the page. Says what could not be marked, and why.
import type { ClaimVerdict } from '../lib/report.ts'
import { GROUPS } from './accounts.ts'
import { i18n } from './i18n.ts'
import { nameCount } from './summary-bar.tsx'

export interface ShownMarks {
  /** Null where the browser cannot highlight. */
  readonly counts: Readonly<Partial<Record<ClaimVerdict, number>>> | null
  /** Claims whose words the page no longer has. */
  readonly lost: number
}

export interface MarksSwitchProps {
  readonly on: boolean
  /** Null where none are shown, or none yet. */
  readonly marks: ShownMarks | null
  readonly onSwitch: (on: boolean) => void
}

export function MarksSwitch({ on, marks, onSwitch }: MarksSwitchProps) {
  return (
    <div class="marks-switch">
      <label>
        {i18n.t('marks.switch')}
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
      </label>
      {on && marks && <Key {...marks} />}
    </div>
  )
}

function Key({ counts, lost }: ShownMarks) {
  if (counts === null) return <p class="note">{i18n.t('marks.unsupported')}</p>
  const shown = GROUPS.map((sign) => ({ sign, count: counts[sign] ?? 0 })).filter(({ count }) => count > 0)
  return (
    <>
      <ul class="note">
        {shown.map(({ sign, count }) => (
          <li key={sign} class={`v-${sign}`}>
            <span class="underlined">
              {count} {nameCount({ sign, count })}
            </span>
          </li>
        ))}
      </ul>
      {lost > 0 && <p class="note">{i18n.t('marks.lost', lost)}</p>}
    </>
  )
}
