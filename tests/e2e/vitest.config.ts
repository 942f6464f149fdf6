import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Files that say nothing of Firefox: what they measure is asked of Chromium by its own protocol. */
const CHROMIUM_ALONE: string[] = ['tests/e2e/workshop.test.ts']

const project = (name: string, exclude: string[]) => ({
  extends: true as const,
  test: { name, exclude, env: { RECOUPE_BROWSER: name } },
})

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: 'tests/e2e/build.ts',
    // Two browsers at once: most of the time a test waits for its page.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      project('chromium', []),
      ...(process.env.FIREFOX_PATH ? [project('firefox', CHROMIUM_ALONE)] : []),
    ],
  },
})
