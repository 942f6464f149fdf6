// Pauses Recoupe on the site of the page that is shown, and resumes it there. Declines to know what pausing does.
import { i18n } from './i18n.ts'

export interface PauseSwitchProps {
  /** Host name. */
  readonly site: string
  readonly paused: boolean
  readonly onSwitch: (paused: boolean) => void
}

export function PauseSwitch({ site, paused, onSwitch }: PauseSwitchProps) {
  return (
    <p class="pause">
      <button type="button" class="plain" onClick={() => onSwitch(!paused)}>
        {paused ? i18n.t('pause.resume', [site]) : i18n.t('pause.pause', [site])}
      </button>
    </p>
  )
}
