import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const ALL = 'tests/e2e/**/*.test.ts'
/**
 * What differs most between the browsers: how pages are reached, when the background sleeps, updates, private windows.
 * `npm test` tries these in Firefox; `npm run e2e` tries every file in both.
 */
const CORE = ['access', 'gate', 'parity', 'private', 'update', 'worker'].map(
  (name) => `tests/e2e/${name}.test.ts`,
)

const project = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, include, env: { RECOUPE_BROWSER: name } },
})
const inFirefox = process.env.RECOUPE_E2E === 'core' ? CORE : [ALL]

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    globalSetup: 'tests/e2e/build.ts',
    // Two browsers at once: most of the time a test waits for its page.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      project('chromium', [ALL]),
      ...(process.env.FIREFOX_PATH ? [project('firefox', inFirefox)] : []),
    ],
  },
})
