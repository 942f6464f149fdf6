// Is a text written on a light or on a dark ground? Marks have a palette for each, and one in the text's own
// colour for grounds between. Reads colours as browsers compute them; declines to ask for them.

/** `plain`: neither palette has contrast enough, or nothing is known of the ground. */
export type Tone = 'light' | 'dark' | 'plain'

export interface Colour {
  /** Relative luminance as WCAG 2 defines it, 0 to 1. */
  readonly luminance: number
  readonly alpha: number
}

/** The darkest mark on light grounds and the lightest on dark ones have 3 to 1 against these luminances. */
const LEAST_LIGHT = 0.5
const MOST_DARK = 0.12
/** Text in these is written on the opposite. */
const LIGHT_TEXT = 0.4
const DARK_TEXT = 0.2

const toLinear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4)

function luminanceOf(red: number, green: number, blue: number): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue)
}

/** The share that a number or a percentage stands for; "none" is nothing. */
function toNumber(text: string | undefined, whole: number): number {
  if (text === undefined || text === 'none') return 0
  const number = Number.parseFloat(text)
  return text.endsWith('%') ? (number / 100) * whole : number
}

/** A computed colour: rgb(), rgba(), color(), lab(), lch(), oklab() or oklch(); null where it is none of them. */
export function parseColour(computed: string): Colour | null {
  const [, name = '', inner = ''] = /^([a-z]+)\(([^()]*)\)$/.exec(computed.trim()) ?? []
  const parts = inner.split(/[\s,/]+/).filter((part) => part !== '')
  const values = name === 'color' ? parts.slice(1) : parts
  const luminance = computeLuminance(name, values)
  const alpha = values[3] === undefined ? 1 : toNumber(values[3], 1)
  return luminance === null || Number.isNaN(luminance) || Number.isNaN(alpha) ? null : { luminance, alpha }
}

function computeLuminance(name: string, values: readonly string[]): number | null {
  if (values.length < 3) return null
  const [first, second, third] = values
  switch (name) {
    case 'rgb':
    case 'rgba':
      return luminanceOf(toNumber(first, 255) / 255, toNumber(second, 255) / 255, toNumber(third, 255) / 255)
    case 'color':
      return luminanceOf(toNumber(first, 1), toNumber(second, 1), toNumber(third, 1))
    case 'lab':
    case 'lch':
      return ((toNumber(first, 100) + 16) / 116) ** 3
    case 'oklab':
    case 'oklch':
      return toNumber(first, 1) ** 3
    default:
      return null
  }
}

/** What stands behind a text: the layers from the text outwards, up to the first that nothing shows through. */
export interface Ground {
  readonly layers: readonly Colour[]
  /** A picture or a gradient, whose colour is not known, shows. */
  readonly hasPicture: boolean
  /** Of the text itself; null where it is not known. */
  readonly text: Colour | null
}

/** The tone of the ground; where its colour is not known, the text's own colour tells it. */
export function toneOf({ layers, hasPicture, text }: Ground): Tone {
  const isCovered = layers.some(({ alpha }) => alpha >= 1)
  if (hasPicture || !isCovered) return toneFromText(text)
  const luminance = layers.reduceRight(
    (below, { luminance, alpha }) => below + (luminance - below) * alpha,
    0,
  )
  if (luminance >= LEAST_LIGHT) return 'light'
  return luminance <= MOST_DARK ? 'dark' : 'plain'
}

function toneFromText(text: Colour | null): Tone {
  if (!text) return 'plain'
  if (text.luminance >= LIGHT_TEXT) return 'dark'
  return text.luminance <= DARK_TEXT ? 'light' : 'plain'
}
