// At which sites the browser lets the extension look: at all of them unless the person has limited it.
import { type Browser, browser } from 'wxt/browser'

const ALL_SITES: Browser.permissions.Permissions = { origins: ['http://*/*', 'https://*/*'] }

/** Whether every site may be looked at. */
export function hasAllSites(): Promise<boolean> {
  return browser.permissions.contains(ALL_SITES)
}

/** Asks for every site; the browser asks the person. Only within a click. */
export function requestAllSites(): Promise<boolean> {
  return browser.permissions.request(ALL_SITES)
}

/** Calls back when the person gives or takes access, here or in the browser's own settings. */
export function watchSiteAccess(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback)
  browser.permissions.onRemoved.addListener(callback)
}
