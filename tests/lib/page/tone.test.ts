import { describe, expect, it } from 'vitest'
import { parseColour, toneOf } from '../../../lib/page/tone.ts'

const colour = (computed: string) => {
  const parsed = parseColour(computed)
  if (!parsed) throw new Error(`${computed} is no colour`)
  return parsed
}

describe('a computed colour', () => {
  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgb(0, 0, 0)', 0, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgb(255 255 255 / 50%)', 1, 0.5],
    ['rgb(119, 119, 119)', 0.184, 1],
    ['color(srgb 1 1 1)', 1, 1],
    ['color(display-p3 0 0 0 / 0.25)', 0, 0.25],
    ['lab(100 0 0)', 1, 1],
    ['oklch(1 0 none)', 1, 1],
    ['oklab(0.5 0.1 0.1)', 0.125, 1],
  ])('%s has its luminance and its alpha', (computed, luminance, alpha) => {
    expect(colour(computed).luminance).toBeCloseTo(luminance, 2)
    expect(colour(computed).alpha).toBeCloseTo(alpha, 2)
  })
  it.each(['', 'transparent', 'red', 'rgb()', 'rgb(a, b, c)', 'url(x)', 'color-mix(in srgb, red, blue)'])(
    '"%s" is none that is known',
    (computed) => expect(parseColour(computed)).toBeNull(),
  )
})

describe('the tone of a ground', () => {
  const black = colour('rgb(0, 0, 0)')
  const white = colour('rgb(255, 255, 255)')
  const grey = colour('rgb(140, 140, 140)')
  const ground = { layers: [white], hasPicture: false, text: black }

  it('is that of the nearest layer that nothing shows through', () => {
    expect(toneOf(ground)).toBe('light')
    expect(toneOf({ ...ground, layers: [black, white], text: white })).toBe('dark')
  })
  it('is mixed where layers show through each other', () => {
    const veil = colour('rgba(0, 0, 0, 0.9)')
    expect(toneOf({ ...ground, layers: [veil, white] })).toBe('dark')
    expect(toneOf({ ...ground, layers: [colour('rgba(0, 0, 0, 0.05)'), white] })).toBe('light')
  })
  it('is plain between light and dark, where neither palette has contrast', () => {
    expect(toneOf({ ...ground, layers: [grey] })).toBe('plain')
  })
  it('is told by the text on pictures, and where the page says no colour', () => {
    expect(toneOf({ layers: [white], hasPicture: true, text: white })).toBe('dark')
    expect(toneOf({ layers: [], hasPicture: false, text: black })).toBe('light')
    expect(toneOf({ layers: [], hasPicture: false, text: white })).toBe('dark')
    expect(toneOf({ layers: [], hasPicture: true, text: null })).toBe('plain')
  })
})
