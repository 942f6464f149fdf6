// The switch that pauses the site of the page that a surface shows; none where the page is not of a site.
import { PauseSwitch } from '../../components/pause-switch.tsx'
import { type Settings, writeSettings } from './settings.ts'
import { findPausedSite, switchPause, toSite } from './sites.ts'

export interface PagePauseSwitchProps {
  readonly url: string
  readonly settings: Settings
}

export function PagePauseSwitch({ url, settings: { pausedSites } }: PagePauseSwitchProps) {
  const pausing = findPausedSite(url, pausedSites)
  const site = pausing ?? (/^https?:/i.test(url) ? toSite(url) : null)
  if (site === null) return null
  return (
    <PauseSwitch
      site={site}
      paused={pausing !== null}
      onSwitch={(paused) => void writeSettings({ pausedSites: switchPause(url, paused, pausedSites) })}
    />
  )
}
