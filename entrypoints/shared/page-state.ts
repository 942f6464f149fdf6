// What a surface shows for a tab: from the tab's address, what is stored of it, and the packs. Pure.
import type { PageState } from '../../components/page-view.tsx'
import type { StoredPacks, TabState } from './tab-state.ts'

/** Browsers keep extensions out of these; there is no way to ask them, so the list is theirs, by host. */
const STORES = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
])

/** `url` is undefined where the browser does not let the extension see the address. */
export function toPageState(url: string | undefined, state: TabState | null, packs: StoredPacks): PageState {
  if (url === undefined || (state === null && !/^(?:https?|file):/.test(url)))
    return { kind: 'unreadable', barrier: 'browser' }
  if (state === null || state.kind === 'unread') return fromAddress(new URL(url))
  switch (state.kind) {
    case 'reading':
      return { kind: 'reading' }
    case 'read': {
      const { report } = state
      const pack = report.event === null ? undefined : packs.views[report.event]
      if (pack) return { kind: 'ready', report, pack }
      return {
        kind: 'nothing',
        seen: report,
        points: Object.values(packs.views).flatMap(({ points }) => points),
      }
    }
    case 'unreadable':
      return { kind: 'unreadable', barrier: barrierOf(new URL(url), state.why) }
    case 'failed':
      return { kind: 'failed', reason: state.reason }
  }
}

function fromAddress({ protocol, hostname, pathname }: URL): PageState {
  if (STORES.has(hostname)) return { kind: 'unreadable', barrier: 'store' }
  if (pathname.toLowerCase().endsWith('.pdf')) return { kind: 'unreadable', barrier: 'pdf' }
  return { kind: 'nothing', seen: protocol === 'file:' ? 'file' : 'gate', points: [] }
}

function barrierOf({ protocol, pathname }: URL, why: 'blocked' | 'document') {
  if (pathname.toLowerCase().endsWith('.pdf')) return 'pdf'
  return why === 'blocked' && protocol === 'file:' ? 'file' : why
}
