// What follows when the extension is installed, or packs and settings change: packs loaded, the gate told, open pages
// forgotten or asked again. Each change acts on what is stored when its turn comes. Declines to read any page.
import { browser } from 'wxt/browser'
import type { GateKind } from './gate-run.ts'
import { setGateTerms } from './gate-terms.ts'
import { watchKeptPacks } from './kept-packs.ts'
import { askOpenTabs, followPauses, forgetOpenTabs } from './open-tabs.ts'
import { loadPacks, reloadPacks } from './packs.ts'
import { readSettings, watchSettings } from './settings.ts'
import { findPausedSite } from './sites.ts'

/** Changes, one after the other. */
let upkeep: Promise<void> = Promise.resolve()

/** Runs when all changes before are done with; answers when it has run. */
export function keepUp(run: () => Promise<void>): Promise<true> {
  upkeep = upkeep.then(run).catch((error: unknown) => console.error('Recoupe:', error))
  return upkeep.then(() => true)
}

/** Whether a yes of this gate, on this page, is worth reading the page for. */
export async function isWelcome(gate: GateKind, url: string): Promise<boolean> {
  const { pausedSites } = await readSettings()
  if (findPausedSite(url, pausedSites) !== null) return false
  return gate === 'imported-gate-yes' || (await loadPacks()).usesShipped
}

/** Loads the packs as they are stored now, and lets the gate look for them. */
export async function adoptPacks(): Promise<void> {
  const { gateTerms } = await reloadPacks()
  await setGateTerms(gateTerms)
}

/** Pages read by other packs are forgotten and asked again. */
export async function changePacks(): Promise<void> {
  await adoptPacks()
  await forgetOpenTabs()
  await askOpenTabs()
}

/** To be called whenever the background starts. */
export function startUpkeep(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // Pages that stood open before the extension came (or came back) are asked once too.
    void keepUp(() => adoptPacks().then(askOpenTabs))
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  })
  browser.runtime.onStartup.addListener(() => void keepUp(adoptPacks))
  watchKeptPacks(() => void keepUp(changePacks))
  watchSettings(({ pausedSites }, before) => {
    if (pausedSites.join() !== before.pausedSites.join()) void keepUp(() => followPauses(pausedSites))
  })
}
