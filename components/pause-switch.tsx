// Pauses Recoupe on the site of the page that is shown, and resumes it there: one button, so that the keyboard
// stays where it is. Declines to know what pausing does.
import { i18n } from './i18n.ts'

export interface PauseSwitchProps {
  /** Host name. */
  readonly site: string
  readonly paused: boolean
  readonly onSwitch: (paused: boolean) => void
}

export function PauseSwitch({ site, paused, onSwitch }: PauseSwitchProps) {
  const label = paused ? i18n.t('pause.resume', [site]) : i18n.t('pause.pause', [site])
  return (
    <button
      type="button"
      class="plain pause"
      aria-label={label}
      title={label}
      onClick={() => onSwitch(!paused)}
    >
      {paused ? i18n.t('pause.resumeShort') : i18n.t('pause.pauseShort')}
    </button>
  )
}
