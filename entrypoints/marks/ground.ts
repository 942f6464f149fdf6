// On what ground is an element's text written? Asks the browser for computed colours, from the text outwards.
import { type Colour, parseColour, type Tone, toneOf } from '../../lib/page/tone.ts'

/** Pages nest deeply; what is further out than this decides nothing that is seen. */
const MOST_LAYERS = 200

/** A question to ask many times in one go: what is computed for an element is kept for its neighbours. */
export function createGrounds(): (element: Element) => Tone {
  const known = new Map<Element, Tone>()
  return (element) => {
    const tone = known.get(element) ?? findTone(element)
    known.set(element, tone)
    return tone
  }
}

function findTone(element: Element): Tone {
  // The person's own palette replaces the page's: only the text's own colour is sure to be seen.
  if (matchMedia('(forced-colors: active)').matches) return 'plain'
  const layers: Colour[] = []
  let hasPicture = false
  let at: Element | null = element
  for (let steps = 0; at && steps < MOST_LAYERS; steps += 1) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at)
    hasPicture ||= backgroundImage !== 'none'
    const colour = parseColour(backgroundColor)
    if (colour && colour.alpha > 0) layers.push(colour)
    if (hasPicture || (colour && colour.alpha >= 1)) break
    at = at.parentElement
  }
  return toneOf({ layers, hasPicture, text: parseColour(getComputedStyle(element).color) })
}
