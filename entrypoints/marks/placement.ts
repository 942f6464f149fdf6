// Where does a card go so that it covers no word of its mark and stays within the window? Pure arithmetic in CSS
// pixels of the window.

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export interface Size {
  readonly width: number
  readonly height: number
}
export interface Placement {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly maxHeight: number
}

const USUAL_WIDTH = 380
/** Taller ones scroll: a card is to be read beside the text, not in its place. */
const USUAL_HEIGHT = 440
const MARGIN = 8
const GAP = 6
/** Less than this is no card to read; beside a mark that leaves so little, the rest of it is reached by scrolling. */
const LEAST_HEIGHT = 80

/** As high as a card is at most, at its size of text. */
export function heightIn(zoom: number): number {
  return USUAL_HEIGHT * zoom
}

/** As wide as a card is, where the window allows it; at another size of text so much wider. */
export function widthIn(view: Size, zoom: number): number {
  return Math.min(USUAL_WIDTH * zoom, view.width - 2 * MARGIN)
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))

/**
 * Below the mark, where the card has room there or more room than above; else above. `mark` is the box around all
 * its lines, `height` what the card would have if it could. A mark as tall as the window leaves no room: then the
 * card takes the least height at the window's lower edge.
 */
export function placeCard(mark: Box, width: number, height: number, view: Size): Placement {
  const left = clamp(mark.left, MARGIN, Math.max(MARGIN, view.width - MARGIN - width))
  const top = clamp(mark.top, 0, view.height)
  const bottom = clamp(mark.bottom, 0, view.height)
  const below = view.height - MARGIN - (bottom + GAP)
  const above = top - GAP - MARGIN
  const isBelow = below >= height || (above < height && below >= above)
  const room = Math.max(isBelow ? below : above, LEAST_HEIGHT)
  const maxHeight = Math.min(view.height - 2 * MARGIN, room)
  const shown = Math.min(height, maxHeight)
  const wanted = isBelow ? bottom + GAP : top - GAP - shown
  return { left, top: clamp(wanted, MARGIN, view.height - MARGIN - shown), width, maxHeight }
}

/** The box around boxes; null where there are none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}
