import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/{lib,components,entrypoints,rules,pages,cli,seeds,scripts}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/properties.ts'],
    // Files share what they import: most of the time would go into importing it for each anew.
    isolate: false,
    // A slow machine is no reason to fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
