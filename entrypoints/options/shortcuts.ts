// The extension's keyboard shortcuts as the browser has them, and the browser's own page for changing them.
import { browser } from 'wxt/browser'
import type { Shortcut } from '../../components/options/shortcuts.tsx'

/** Where Chromium keeps the shortcuts of all extensions; its relatives lead on from there. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts'

export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll()
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }))
}

function findPage(): (() => void) | null {
  if (!import.meta.env.FIREFOX) return () => void browser.tabs.create({ url: CHROMIUM_PAGE })
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> }
  return openShortcutSettings ? () => void openShortcutSettings() : null
}

/** Opens the browser's page; null where it lets no extension do so. */
export const openShortcutsPage: (() => void) | null = findPage()
