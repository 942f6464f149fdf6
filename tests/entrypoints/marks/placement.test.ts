import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAround, heightIn, placeCard, widthIn } from '../../../entrypoints/marks/placement.ts'

const window = { width: 1000, height: 800 }
const mark = { left: 200, top: 300, right: 400, bottom: 320 }

describe('a card', () => {
  it('stands below its mark where it has room', () => {
    expect(placeCard(mark, 380, 300, window)).toMatchObject({ left: 200, top: 326 })
  })
  it('stands above where there is room only there', () => {
    const low = { ...mark, top: 700, bottom: 720 }
    expect(placeCard(low, 380, 300, window)).toMatchObject({ top: 394 })
  })
  it('is as high as the larger room where neither holds it', () => {
    const placed = placeCard(mark, 380, 2000, window)
    expect(placed.top).toBe(326)
    expect(placed.top + placed.maxHeight).toBe(792)
  })
  it('is pushed in from the edge of the window', () => {
    expect(placeCard({ ...mark, left: 950, right: 990 }, 380, 300, window).left).toBe(612)
  })
  it('is as wide and as high as its text is large, within the window', () => {
    expect(widthIn(window, 1)).toBe(380)
    expect(widthIn(window, 1.3)).toBe(494)
    expect(widthIn({ width: 320, height: 500 }, 1)).toBe(304)
    expect(heightIn(1.3)).toBe(heightIn(1) * 1.3)
  })
  it('never covers its mark and never leaves the window, while the mark leaves it room', () => {
    const size = fc.record({
      width: fc.integer({ min: 320, max: 2000 }),
      height: fc.integer({ min: 300, max: 1500 }),
    })
    fc.assert(
      fc.property(
        size,
        fc.nat(2000),
        fc.nat(1500),
        fc.integer({ min: 10, max: 800 }),
        fc.integer({ min: 50, max: 900 }),
        (view, left, top, markHeight, height) => {
          const tall = { left, top, right: left + 100, bottom: top + markHeight }
          const room = Math.max(view.height - tall.bottom, tall.top)
          fc.pre(room >= 140 && tall.bottom > 0 && tall.top < view.height)
          const width = widthIn(view, 1)
          const placed = placeCard(tall, width, height, view)
          const bottom = placed.top + Math.min(height, placed.maxHeight)
          expect(placed.left).toBeGreaterThanOrEqual(0)
          expect(placed.left + width).toBeLessThanOrEqual(view.width)
          expect(placed.top).toBeGreaterThanOrEqual(0)
          expect(bottom).toBeLessThanOrEqual(view.height)
          expect(bottom <= tall.top || placed.top >= Math.min(tall.bottom, view.height)).toBe(true)
        },
      ),
    )
  })
})

describe('the box around', () => {
  it('several lines holds all of them', () => {
    const lines = [mark, { left: 10, top: 320, right: 90, bottom: 340 }]
    expect(boxAround(lines)).toEqual({ left: 10, top: 300, right: 400, bottom: 340 })
  })
  it('nothing is none', () => expect(boxAround([])).toBeNull())
})
