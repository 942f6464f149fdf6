// The panel beside the page: Chromium's side panel, Firefox's sidebar. Each opens only while the browser still
// holds the person's click or key for the reason, so nothing may be awaited before. Declines to open it unasked.
import { browser } from 'wxt/browser'

interface Sidebars {
  readonly sidePanel?: { readonly open: (options: { readonly windowId: number }) => Promise<void> }
  readonly sidebarAction?: { readonly open: () => Promise<void> }
}

/** Whether this browser has a place for the panel. */
export function canOpenBeside(): boolean {
  // Asked by name: to touch an interface has the browser make it, which a popup that opens would wait for.
  return 'sidePanel' in browser || 'sidebarAction' in browser
}

/** Opens the panel in the window; call it at once in the handler of a click or of a command. */
export async function openBeside(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as Sidebars
  await (sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open())
}
