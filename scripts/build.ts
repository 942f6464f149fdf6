// Makes the production build for a browser. Output of the builder goes to the terminal.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Builds into .output/chrome-mv3 or .output/firefox-mv3; throws where the builder fails, after it has said why. */
export function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): void {
  const { status } = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The extension could not be built: see the messages above')
}
