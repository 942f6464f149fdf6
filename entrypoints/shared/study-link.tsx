// The way from a small surface to the full page on the same tab.
import { browser } from 'wxt/browser'
import { i18n } from '../../components/i18n.ts'
import { studyAddress } from './study-state.ts'

export interface StudyLinkProps {
  readonly tabId: number
  readonly onOpened?: () => void
}

/** Opens the full page beside the tab. */
export function StudyLink({ tabId, onOpened }: StudyLinkProps) {
  const open = async (event: MouseEvent) => {
    event.preventDefault()
    await browser.tabs.create({ url: studyAddress(tabId), openerTabId: tabId })
    onOpened?.()
  }
  return (
    <a href={studyAddress(tabId)} target="_blank" rel="noopener" onClick={open}>
      {i18n.t('study.link')}
    </a>
  )
}
