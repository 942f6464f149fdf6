// The background's steps on each tab, one after the other. A step may end after its tab was closed: then what it
// wrote is forgotten again, so that closed tabs leave nothing in memory or storage. Lost with the background, which
// costs a repeated step at most.
import { browser } from 'wxt/browser'

/** Where a page goes away in the middle of a step, a browser may never answer: the next step does not wait longer. */
const LONGEST_STEP_MS = 5000

export interface StepEnds {
  /** A step threw. */
  readonly fail: (tabId: number, url: string, error: unknown) => Promise<void>
  /** A step has ended on a tab that is gone. */
  readonly forget: (tabId: number) => Promise<void>
}

export class TabSteps {
  readonly #last = new Map<number, Promise<void>>()
  readonly #ends: StepEnds

  constructor(ends: StepEnds) {
    this.#ends = ends
  }

  /** Tabs on which steps are waited for. */
  get busy(): number {
    return this.#last.size
  }

  /** Runs the step once those before it on the tab have ended. `url` is where the tab stands, if that is known. */
  run(tabId: number, url: string, step: () => Promise<void>): Promise<void> {
    const done = (this.#last.get(tabId) ?? Promise.resolve())
      .then(() => settleWithin(LONGEST_STEP_MS, this.#finish(tabId, url, step)))
      .catch((error: unknown) => console.error('Recoupe:', error))
      .then(() => {
        if (this.#last.get(tabId) === done) this.#last.delete(tabId)
      })
    this.#last.set(tabId, done)
    return done
  }

  async #finish(tabId: number, url: string, step: () => Promise<void>): Promise<void> {
    try {
      await step()
    } catch (error) {
      await this.#ends.fail(tabId, url, error)
    }
    if (!(await isOpen(tabId))) await this.#ends.forget(tabId)
  }
}

function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    (tab) => tab !== undefined,
    () => false,
  )
}

/** Waits no longer than so many milliseconds; what is waited for goes on all the same. */
async function settleWithin(ms: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, ms)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
