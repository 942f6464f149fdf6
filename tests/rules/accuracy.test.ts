// The README's accuracy table is written by a command, so that it cannot tell anything but what was measured.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareAccuracy, findAccuracy, layAccuracy, replaceAccuracy } from '../bench/accuracy.ts'
import { measureQuality } from '../bench/quality.ts'

const TABLE = '| a | 0.91 |\n| b | 0.50 |'

describe('the accuracy table', () => {
  it('of the README tells what is measured (npm run bench quality -- --write mends it)', async () => {
    const written = findAccuracy(readFileSync('README.md', 'utf8'))
    const measured = layAccuracy(await measureQuality())
    expect(compareAccuracy(written ?? 'no table', measured)).toEqual([])
  }, 60_000)

  it('is put between its marks, and found there again', () => {
    const text = 'before\n<!-- accuracy -->\nold\n<!-- /accuracy -->\nafter'
    const written = replaceAccuracy(text, TABLE)
    expect(findAccuracy(written)).toBe(TABLE)
    expect(written).toMatch(/^before\n.*\nafter$/s)
    expect(written).not.toContain('old')
  })

  it('has no place in a text without the marks', () => {
    expect(findAccuracy('before, after')).toBeNull()
    expect(() => replaceAccuracy('before, after', TABLE)).toThrow('<!-- accuracy -->')
  })

  it.each([
    ['the same table', TABLE, 0],
    ['a figure one hundredth away', '| a | 0.92 |\n| b | 0.50 |', 0],
    ['a figure two hundredths away', '| a | 0.93 |\n| b | 0.50 |', 1],
    ['another row', '| a | 0.91 |\n| c | 0.50 |', 1],
    ['a row less', '| a | 0.91 |', 1],
    ['a row more', `${TABLE}\n| c | 0.10 |`, 1],
    ['no figures', 'no table', 2],
  ])('held against %s finds what parts them', (_name, written, faults) => {
    expect(compareAccuracy(written, TABLE)).toHaveLength(faults)
  })
})
