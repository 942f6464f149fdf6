// When does a pointer rest on a mark, leave it, or press it? Looks once a frame at most, and only while a pointer
// moves. Only what a person does counts: events that a page makes up are passed over. Nothing is kept from the page.
import type { Mark } from './mark.ts'

/** On the way from a mark to its card a pointer crosses what is neither. */
const LEAVE_MS = 350
/** What is pressed for a purpose of its own. */
const CONTROLS =
  'a[href], button, input, select, textarea, summary, label, [role="button"], [contenteditable], video, audio'

export interface PointingOptions {
  readonly findMark: (x: number, y: number, target: Element) => Mark | null
  /** Whether an event's target is the card. */
  readonly isCard: (target: EventTarget | null) => boolean
  readonly restMs: () => number
  readonly onRest: (mark: Mark) => void
  /** The pointer has been neither on a mark nor on the card for a while. */
  readonly onLeave: () => void
  readonly onPress: (mark: Mark) => void
  /** Something else was pressed. */
  readonly onPressElsewhere: () => void
}

function isPressedForItself(target: Element): boolean {
  return target.closest(CONTROLS) !== null || getSelection()?.isCollapsed === false
}

/** Watches until the signal aborts. */
export function watchPointer(options: PointingOptions, signal: AbortSignal): void {
  let hovered: Mark | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: PointerEvent | null = null
  let frame = 0

  const wait = (ms: number, then: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(then, ms)
  }
  const hover = (mark: Mark | null) => {
    if (mark?.claim === hovered?.claim) return
    hovered = mark
    if (mark) wait(options.restMs(), () => options.onRest(mark))
    else wait(LEAVE_MS, options.onLeave)
  }
  const look = () => {
    frame = 0
    if (!last) return
    const { target, clientX, clientY } = last
    if (options.isCard(target)) {
      hovered = null
      clearTimeout(timer)
    } else hover(target instanceof Element ? options.findMark(clientX, clientY, target) : null)
  }
  const move = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return
    const wasOnCard = options.isCard(last?.target ?? null)
    last = event
    // Away from the card, onto what is no mark: nothing changes for `hover`, but the card is left.
    if (wasOnCard && !options.isCard(event.target)) wait(LEAVE_MS, options.onLeave)
    frame ||= requestAnimationFrame(look)
  }
  const leaveWindow = ({ relatedTarget }: PointerEvent) => {
    if (relatedTarget === null) hover(null)
  }
  const press = (event: MouseEvent) => {
    const { target, clientX, clientY } = event
    if (!event.isTrusted || options.isCard(target) || !(target instanceof Element)) return
    const mark = options.findMark(clientX, clientY, target)
    if (mark && !isPressedForItself(target)) options.onPress(mark)
    else options.onPressElsewhere()
  }
  const forget = () => {
    if (hovered) clearTimeout(timer)
    hovered = null
  }
  const listening = { capture: true, passive: true, signal }
  addEventListener('pointermove', move, listening)
  addEventListener('pointerout', leaveWindow, listening)
  addEventListener('click', press, listening)
  // Words that pass under a pointer at rest are not pointed at.
  addEventListener('scroll', forget, listening)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  })
}
