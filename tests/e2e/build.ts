// The end-to-end tests run on the production build: made here, unless `npm test` has just made it.
import { execFileSync } from 'node:child_process'

export default function buildOnce(): void {
  if (process.env.RECOUPE_BUILT) return
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], { stdio: 'inherit' })
}
