// The card's place in the page: one element with a closed shadow root, in the document only while a card is open, in
// the browser's top layer, out of the page's flow and out of reach of its styles. Keeps beside its mark while the
// page scrolls. Opened by keyboard it takes the focus and gives it back. Declines to draw what the card tells.
import type { CardContent, CardLook, CardPlace } from '../shared/card-content.ts'
import { inPage } from '../shared/in-page.ts'
import { type Mark, rectsOf } from './mark.ts'
import { boxAround, heightIn, placeCard, widthIn } from './placement.ts'

export type OpenedBy = 'pointer' | 'press' | 'keyboard'

export interface OpenCard {
  readonly mark: Mark
  readonly by: OpenedBy
  readonly content: CardContent
  readonly look: CardLook
  readonly place: CardPlace
}

export interface CardFrameActions {
  readonly onStep: (by: 1 | -1) => void
  readonly onClosed: () => void
}

/** Each wins over whatever a page says of all its elements. */
const HOST_STYLE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  'z-index': '2147483647',
  'color-scheme': 'normal',
} as const

const ZOOM = { normal: 1, large: 1.15, larger: 1.3 } as const
const FOCUSABLE = 'a[href], button, summary'

/** The element that has the focus, inside open shadow roots too. */
function findFocused(): HTMLElement | null {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused instanceof HTMLElement && focused !== document.body ? focused : null
}

export class CardFrame {
  readonly #actions: CardFrameActions
  #host: HTMLElement | null = null
  #root: ShadowRoot | null = null
  #open: OpenCard | null = null
  #before: HTMLElement | null = null
  #listening: AbortController | null = null
  #frame = 0

  constructor(actions: CardFrameActions) {
    this.#actions = actions
  }

  get current(): OpenCard | null {
    return this.#open
  }

  isHost(target: unknown): boolean {
    return this.#host !== null && target === this.#host
  }

  /** Opens a card, or shows another claim in the one that is open. */
  open(card: OpenCard): void {
    const draw = inPage().drawCard
    if (!draw) return
    if (card.by === 'keyboard' && !this.#hasFocus()) this.#before = findFocused()
    const root = this.#root ?? this.#attach()
    this.#open = card
    draw(root, card, { onStep: this.#actions.onStep, onClose: () => this.close() })
    this.#place()
    if (card.by === 'keyboard')
      root.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true })
  }

  /** Follows its mark to where the page has it now. */
  follow(mark: Mark): void {
    if (this.#open) this.#open = { ...this.#open, mark }
    this.#place()
  }

  close(): void {
    const [host, root] = [this.#host, this.#root]
    if (!host || !root) return
    const hadFocus = this.#hasFocus()
    this.#listening?.abort()
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    inPage().drawCard?.(root, null, { onStep: () => {}, onClose: () => {} })
    host.remove()
    if (hadFocus && this.#before?.isConnected) this.#before.focus({ preventScroll: true })
    const mark = this.#open?.mark
    this.#host = this.#root = this.#open = this.#listening = null
    if (hadFocus && mark && !this.#before) this.#readOnFrom(mark)
    this.#before = null
    this.#actions.onClosed()
  }

  #hasFocus(): boolean {
    return this.#host !== null && document.activeElement === this.#host
  }

  /** Nothing had the focus: Tab and screen readers go on at the words, unless the person has selected text. */
  #readOnFrom({ ranges }: Mark): void {
    const selection = getSelection()
    const [range] = ranges
    if (range && selection?.isCollapsed !== false)
      selection?.collapse(range.startContainer, range.startOffset)
  }

  #attach(): ShadowRoot {
    const host = document.createElement('recoupe-card')
    for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important')
    const root = host.attachShadow({ mode: 'closed' })
    document.documentElement.append(host)
    // Above everything, wherever the page has its highest layer; an old browser has the z-index.
    if ('showPopover' in host) {
      host.popover = 'manual'
      host.showPopover()
    }
    this.#host = host
    this.#root = root
    this.#listen(root)
    return root
  }

  #listen(root: ShadowRoot): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const placeSoon = () => {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0
        this.#place()
      })
    }
    addEventListener('scroll', placeSoon, { capture: true, passive: true, signal })
    addEventListener('resize', placeSoon, { signal })
    addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal })
    root.addEventListener('keydown', (event) => this.#keepTab(event as KeyboardEvent), { signal })
    // The page's own shortcuts are not meant by keys that are pressed in the card.
    for (const type of ['keydown', 'keyup', 'keypress', 'wheel', 'click', 'pointerdown', 'mousedown'])
      root.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal })
    root.addEventListener('toggle', placeSoon, { capture: true, signal })
    root.addEventListener(
      'focusout',
      (event) => {
        const to = (event as FocusEvent).relatedTarget
        if (to instanceof Node && !root.contains(to)) this.close()
      },
      { signal },
    )
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape') return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.close()
  }

  /** Tab goes round in a card that has the focus: what comes after it in the page is nowhere near. */
  #keepTab(event: KeyboardEvent): void {
    const root = this.#root
    if (event.key !== 'Tab' || !root) return
    const stops = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (element) => element.getClientRects().length > 0,
    )
    const [first, last] = [stops[0], stops.at(-1)]
    const at = root.activeElement
    const isAtEnd = event.shiftKey
      ? at === first || at === root.querySelector('[role="dialog"]')
      : at === last
    if (!isAtEnd) return
    event.preventDefault()
    ;(event.shiftKey ? last : first)?.focus()
  }

  #place(): void {
    const [host, card] = [this.#host, this.#open]
    const dialog = this.#root?.querySelector<HTMLElement>('[role="dialog"]')
    if (!host || !card || !dialog) return
    const mark = boxAround(rectsOf(card.mark))
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight }
    const isGone = !mark || mark.bottom < 0 || mark.top > view.height
    if (isGone && card.by !== 'keyboard') {
      this.close()
      return
    }
    const zoom = ZOOM[card.look.textSize]
    const width = widthIn(view, zoom)
    host.style.setProperty('width', `${width}px`, 'important')
    // Its whole height, however much of it is shown now.
    const whole = (dialog.scrollHeight + dialog.offsetHeight - dialog.clientHeight) * zoom
    const height = Math.min(whole, heightIn(zoom))
    const { left, top, maxHeight } = placeCard(
      mark ?? { left: 0, top: 0, right: 0, bottom: 0 },
      width,
      height,
      view,
    )
    dialog.style.maxHeight = `${Math.min(maxHeight, height) / zoom}px`
    host.style.setProperty('left', `${left}px`, 'important')
    host.style.setProperty('top', `${top}px`, 'important')
  }
}
