// The toolbar button: how many claims were found, in a colour of its own where any differs, with words for it.
import browser from 'webextension-polyfill'
import { i18n } from '../../components/i18n.ts'
import type { Report } from '../../lib/report.ts'
import { speakByStoredSettings } from './language.ts'

/** The tokens `--differs` and `--out` (components/tokens.css): a toolbar knows no style sheet. */
const DIFFERS_COLOUR = '#9a4b00'
const CALM_COLOUR = '#55606b'
const TEXT_COLOUR = '#ffffff'

/** The words of the badge: "Recoupe: 14 claims, 3 differ". */
export function badgeTitle(report: Report): string {
  const found = report.claims.length
  if (found === 0) return i18n.t('badge.none')
  const differing = countDiffering(report)
  const claims = i18n.t('badge.claims', found)
  return differing === 0 ? claims : `${claims}, ${i18n.t('badge.differ', differing)}`
}

function countDiffering(report: Report): number {
  return report.claims.filter((claim) => claim.verdict === 'differs').length
}

/** Shows the report on the tab's button; a report on no known event clears it. */
export async function showBadge(tabId: number, report: Report): Promise<void> {
  if (report.event === null) return clearBadge(tabId)
  await speakByStoredSettings()
  const color = countDiffering(report) > 0 ? DIFFERS_COLOUR : CALM_COLOUR
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: String(report.claims.length) }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeTextColor({ tabId, color: TEXT_COLOUR }),
    browser.action.setTitle({ tabId, title: badgeTitle(report) }),
  ])
}

/** Takes everything about a page off the tab's button. */
export async function clearBadge(tabId: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setTitle({ tabId, title: i18n.t('extName') }),
  ])
}
