// The end-to-end tests run on the production builds: made here, unless `npm test` has just made them.
import { buildExtension } from '../../scripts/build.ts'

export default function buildOnce(): void {
  if (process.env.RECOUPE_BUILT) return
  buildExtension('chrome')
  if (process.env.FIREFOX_PATH) buildExtension('firefox')
}
