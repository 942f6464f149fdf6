// Why each permission is asked for, in a sentence: one for every permission of the manifest, and for access to
// sites. A test (tests/rules/permissions.test.ts) holds this list, the manifest and the README to each other.
import { i18n } from '../i18n.ts'

export const PERMISSIONS: Readonly<Record<string, () => string>> = {
  sites: () => i18n.t('welcome.permissionSites'),
  scripting: () => i18n.t('welcome.permissionScripting'),
  activeTab: () => i18n.t('welcome.permissionActiveTab'),
  storage: () => i18n.t('welcome.permissionStorage'),
  sidePanel: () => i18n.t('welcome.permissionSidePanel'),
  contextMenus: () => i18n.t('welcome.permissionContextMenus'),
}
