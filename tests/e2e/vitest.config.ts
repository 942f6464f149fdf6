import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * Files that have been seen to hold in Firefox. The others are for Chromium until they have: some address its pages by
 * "chrome-extension:", some ask its protocol for themes, traces or targets (use the session's verbs instead).
 */
const IN_FIREFOX = ['gate', 'parity', 'worker'].map((name) => `tests/e2e/${name}.test.ts`)

const project = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, include, env: { RECOUPE_BROWSER: name } },
})

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    globalSetup: 'tests/e2e/build.ts',
    // Two browsers at once: most of the time a test waits for its page.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      project('chromium', ['tests/e2e/**/*.test.ts']),
      ...(process.env.FIREFOX_PATH ? [project('firefox', IN_FIREFOX)] : []),
    ],
  },
})
