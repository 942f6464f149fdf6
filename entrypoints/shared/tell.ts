// Says something to the background until it has answered. A browser may stop the background between hearing a word
// and acting on it, and then nobody knows that it was said. The background answers once it has acted, and each of its
// steps can be repeated. Declines to say what was answered.
import type { Browser } from 'wxt/browser'
import type { PageMessage, SurfaceMessage } from './messages.ts'

/** A background that is being stopped can be woken again within a second; a machine may be slow. */
const WAITS_MS = [100, 300, 1000, 3000, 9000, 27_000]

/** What a script has of the extension API. After an update, the script left behind has lost it. */
type Runtime = Pick<typeof Browser.runtime, 'id' | 'sendMessage'>

async function isHeard(runtime: Runtime, message: PageMessage | SurfaceMessage): Promise<boolean> {
  try {
    return Boolean(await runtime.sendMessage(message))
  } catch {
    return false
  }
}

/** Says it, and again where no answer comes; at most seven times. */
export async function tellBackground(
  runtime: Runtime | undefined,
  message: PageMessage | SurfaceMessage,
): Promise<void> {
  for (const waitMs of WAITS_MS) {
    if (!runtime?.id || (await isHeard(runtime, message))) return
    await new Promise((done) => setTimeout(done, waitMs))
  }
  if (runtime?.id) await isHeard(runtime, message)
}
