// The end-to-end tests run on the production build: made here, unless `npm test` has just made it.
import { buildExtension } from '../../scripts/build.ts'

export default function buildOnce(): void {
  if (!process.env.RECOUPE_BUILT) buildExtension()
}
