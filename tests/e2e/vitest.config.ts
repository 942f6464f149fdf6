import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const project = (name: string) => ({
  extends: true as const,
  test: { name, include: ['tests/e2e/**/*.test.ts'], env: { RECOUPE_BROWSER: name } },
})

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    globalSetup: 'tests/e2e/build.ts',
    // Two browsers at once: most of the time a test waits for its page.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [project('chromium'), ...(process.env.FIREFOX_PATH ? [project('firefox')] : [])],
  },
})
