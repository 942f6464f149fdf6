// Brings the words of a mark into sight: through every box that scrolls, then the window. Leaves room below them
// for a card and above them for headers that stay. Moves at once where less motion is asked for.
import { type Mark, rectsOf } from './mark.ts'

/** Where in a box or window the words come to stand, from its top. */
const HEIGHT_SHARE = 0.3

function isScrolling(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight) return false
  return /auto|scroll/.test(getComputedStyle(element).overflowY)
}

function wantsLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** What can be seen of a mark: its first line; where it is not drawn, the nearest element around that is. */
function findPlace(mark: Mark): DOMRect | null {
  const [line] = rectsOf(mark)
  if (line) return line
  for (let at = mark.ranges[0]?.startContainer.parentElement; at; at = at.parentElement) {
    const rect = at.getBoundingClientRect()
    if (rect.height > 0) return rect
  }
  return null
}

function isInSight({ top, bottom }: DOMRect, from: number, to: number): boolean {
  const height = to - from
  return top >= from + height * 0.12 && bottom <= to - height * 0.35
}

/** Scrolls until the words are in sight; stays where they are already. */
export function scrollToMark(mark: Mark): void {
  for (let at = mark.ranges[0]?.startContainer.parentElement; at; at = at.parentElement) {
    if (at === document.scrollingElement || at === document.body || !isScrolling(at)) continue
    const box = at.getBoundingClientRect()
    const place = findPlace(mark)
    if (place && !isInSight(place, box.top, box.bottom))
      at.scrollBy({ top: place.top - box.top - at.clientHeight * HEIGHT_SHARE, behavior: 'instant' })
  }
  const place = findPlace(mark)
  if (!place || isInSight(place, 0, innerHeight)) return
  scrollBy({
    top: place.top - innerHeight * HEIGHT_SHARE,
    behavior: wantsLessMotion() ? 'instant' : 'smooth',
  })
}
