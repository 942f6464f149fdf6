// When has the page changed so that its marks must be looked at again? Told when changes have come to rest, soon
// where a mark has lost its words, and the more seldom the oftener a look was for nothing. Declines to look itself.

const SOON_MS = 100
const REST_MS = 400
const MOST_REST_MS = 30_000

export interface PageWatch {
  /** What came of the last look: where nothing, the next waits longer. */
  readonly tell: (outcome: 'changed' | 'same') => void
}

export interface WatchOptions {
  /** Whether a mark has lost its words. Asked at every change: must be cheap. */
  readonly isUrgent: () => boolean
  /** The card's own element, which comes and goes. */
  readonly isOurs: (node: Node) => boolean
  readonly onChange: () => void
}

const CONTENT: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'aria-hidden'],
}
/** Where pages switch between light and dark. */
const LOOK: MutationObserverInit = {
  attributes: true,
  attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode', 'data-mode', 'theme'],
}

/** Watches the document until the signal aborts. */
export function watchPage({ isUrgent, isOurs, onChange }: WatchOptions, signal: AbortSignal): PageWatch {
  let restMs = REST_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = Number.POSITIVE_INFINITY

  const plan = (ms: number) => {
    const at = performance.now() + ms
    if (at >= due) return
    due = at
    clearTimeout(timer)
    timer = setTimeout(() => {
      due = Number.POSITIVE_INFINITY
      onChange()
    }, ms)
  }
  const isOnlyOurs = ({ addedNodes, removedNodes, type }: MutationRecord) =>
    type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs)

  const content = new MutationObserver((changes) => {
    if (!changes.every(isOnlyOurs)) plan(isUrgent() ? SOON_MS : restMs)
  })
  const look = new MutationObserver(() => plan(REST_MS))
  content.observe(document, CONTENT)
  for (const element of [document.documentElement, document.body]) if (element) look.observe(element, LOOK)
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  scheme.addEventListener('change', () => plan(SOON_MS), { signal })
  signal.addEventListener('abort', () => {
    content.disconnect()
    look.disconnect()
    clearTimeout(timer)
  })
  return {
    tell: (outcome) => {
      restMs = outcome === 'changed' ? REST_MS : Math.min(MOST_REST_MS, restMs * 2)
    },
  }
}
