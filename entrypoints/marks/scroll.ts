// Brings the words of a mark into sight: through every box that scrolls, then the window. Leaves room below them
// for a card and above them for headers that stay. Moves at once where less motion is asked for.
import { type Mark, rectsOf } from './mark.ts'
import { type Box, boxAround } from './placement.ts'

/** Where in a box or window the words come to stand, from its top. */
const HEIGHT_SHARE = 0.3
/** Lower windows have no room to spare: the words come to stand at their top. */
const LOW_WINDOW_PX = 480
const LOW_WINDOW_SHARE = 0.04
/** The part of a box or window in which words are in sight, with room for a card below. */
const SIGHT = { from: 0.12, to: 0.65 } as const

function isScrolling(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight) return false
  return /auto|scroll/.test(getComputedStyle(element).overflowY)
}

function wantsLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** What can be seen of a mark: all its lines; where it is not drawn, the nearest element around that is. */
function findPlace(mark: Mark): Box | null {
  const lines = boxAround(rectsOf(mark))
  if (lines) return lines
  for (let at = mark.ranges[0]?.startContainer.parentElement; at; at = at.parentElement) {
    const rect = at.getBoundingClientRect()
    if (rect.height > 0) return rect
  }
  return null
}

/** How far to scroll a frame from `top` with this height so that the place is in sight; 0 where it is. */
function findWay(place: Box, top: number, height: number): number {
  const isLow = height < LOW_WINDOW_PX
  const from = top + (isLow ? 0 : height * SIGHT.from)
  if (place.top >= from && place.bottom <= top + height * SIGHT.to) return 0
  return place.top - top - height * (isLow ? LOW_WINDOW_SHARE : HEIGHT_SHARE)
}

/** Scrolls until the words are in sight; stays where they are already. */
export function scrollToMark(mark: Mark): void {
  for (let at = mark.ranges[0]?.startContainer.parentElement; at; at = at.parentElement) {
    if (at === document.scrollingElement || at === document.body || !isScrolling(at)) continue
    const place = findPlace(mark)
    const top = place && findWay(place, at.getBoundingClientRect().top, at.clientHeight)
    if (top) at.scrollBy({ top, behavior: 'instant' })
  }
  const place = findPlace(mark)
  const top = place && findWay(place, 0, innerHeight)
  if (top) scrollBy({ top, behavior: wantsLessMotion() ? 'instant' : 'smooth' })
}
