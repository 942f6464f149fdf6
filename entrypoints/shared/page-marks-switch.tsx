// The switch of the marks on the page that a surface shows: it stands as the settings say for the page's site.
// None where the site is paused, which it could not change.
import { MarksSwitch, type ShownMarks } from '../../components/marks-switch.tsx'
import { areMarksOn, switchMarks } from './marks-on.ts'
import { type Settings, writeSettings } from './settings.ts'
import { findPausedSite } from './sites.ts'

export interface PageMarksSwitchProps {
  readonly url: string
  readonly marks: ShownMarks | null
  readonly settings: Settings
}

export function PageMarksSwitch({ url, marks, settings }: PageMarksSwitchProps) {
  if (findPausedSite(url, settings.pausedSites) !== null) return null
  return (
    <MarksSwitch
      on={areMarksOn(url, settings)}
      marks={marks}
      onSwitch={(on) => void writeSettings(switchMarks(url, on, settings))}
    />
  )
}
