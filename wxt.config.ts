import { fileURLToPath } from 'node:url'
import { defineConfig } from 'wxt'
import { NEXT_MARK, OPEN_PANEL, PREVIOUS_MARK } from './entrypoints/shared/commands.ts'
import { popupChunks } from './scripts/chunks-plugin.ts'
import { packedLanguages } from './scripts/dictionary-plugin.ts'
import { practiceSet } from './scripts/practice-plugin.ts'

const bareContext = fileURLToPath(new URL('entrypoints/shared/bare-context.ts', import.meta.url))

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+R' } },
      // Firefox has a command of its own that opens and closes the sidebar; Chromium has none for the side panel.
      [browser === 'firefox' ? '_execute_sidebar_action' : OPEN_PANEL]: {
        suggested_key: { default: 'Alt+Shift+B' },
        description: '__MSG_panel_command__',
      },
      [NEXT_MARK]: { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_marks_next__' },
      [PREVIOUS_MARK]: { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_marks_previous__' },
    },
    host_permissions: ['http://*/*', 'https://*/*'],
    // Nothing leaves the browser: the policy lets the extension's own pages open no connection but to the
    // extension's own files, where the words of each language are (entrypoints/shared/language.ts).
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    browser_specific_settings: {
      gecko: {
        id: 'recoupe@recoupe.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      // The first there that knows what is declared about data.
      gecko_android: { strict_min_version: '142.0' },
    },
  }),
  zip: {
    // What the sources package needs to build as the project does; pages to measure by and pictures are left out.
    includeSources: ['**/*', '.npmrc', '.puppeteerrc.cjs'],
    excludeSources: ['tests/**', 'docs/**', '**/*.log'],
  },
  vite: () => ({
    plugins: [practiceSet(), popupChunks(), packedLanguages()],
    // The oldest browsers that highlight text without touching the page; they know light-dark() in styles too.
    build: {
      chunkSizeWarningLimit: 1000,
      modulePreload: { polyfill: false },
      cssTarget: ['chrome123', 'firefox140'],
    },
    resolve: { alias: { 'wxt/utils/content-script-context': bareContext } },
  }),
})
