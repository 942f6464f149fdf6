// The extension's keyboard shortcuts as the browser has them, and the browser's own page for changing them.
import { browser } from 'wxt/browser'
import { i18n } from '../../components/i18n.ts'
import type { Shortcut } from '../../components/options/shortcuts.tsx'
import { NEXT_MARK, OPEN_PANEL, PREVIOUS_MARK } from '../shared/commands.ts'

/** Where Chromium keeps the shortcuts of all extensions; its relatives lead on from there. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts'

const toPanel = () => i18n.t('panel.command')
/** The browser words them in its own language, whatever language was chosen here; its own command it only names. */
const DESCRIPTIONS: Readonly<Record<string, () => string>> = {
  [NEXT_MARK]: () => i18n.t('marks.next'),
  [PREVIOUS_MARK]: () => i18n.t('marks.previous'),
  [OPEN_PANEL]: toPanel,
  _execute_sidebar_action: toPanel,
  _execute_action: () => i18n.t('options.shortcutPopup'),
}

export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll()
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    describe: DESCRIPTIONS[name] ?? (() => description),
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
