// On which pages claims are marked, as the person chose, and what a switch for one page does to that choice.
import type { Settings } from './settings.ts'
import { findPausedSite, toSite } from './sites.ts'

/** Whether claims are marked on the page at this address. */
export function areMarksOn(url: string, { marks, pausedSites, unmarkedSites }: Settings): boolean {
  return marks && findPausedSite(url, pausedSites) === null && findPausedSite(url, unmarkedSites) === null
}

/** What to change so that the site of this page has marks, or has none; other sites keep theirs. */
export function switchMarks(url: string, on: boolean, settings: Settings): Partial<Settings> {
  const { unmarkedSites } = settings
  const site = toSite(url)
  if (!on) return site === null ? {} : { unmarkedSites: [...new Set([...unmarkedSites, site])] }
  const others = unmarkedSites.filter((other) => findPausedSite(url, [other]) === null)
  return { marks: true, unmarkedSites: others }
}
