import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorEvidence } from '../../../lib/page/anchor.ts'

const evidence = (text: string, words: string) => {
  const start = text.indexOf(words)
  return { text: words, start, end: start + words.length }
}

describe('the words of a claim are anchored', () => {
  const text = 'Sixteen officers died, he said.\n\nSixteen officers died, the ministry says.'

  it('in their place where the text has not changed', () => {
    const words = evidence(text, 'officers died')
    expect(anchorEvidence(text, words)).toEqual({ start: words.start, end: words.end })
  })
  it('where they have moved to when something was put in above', () => {
    const moved = anchorEvidence(`Live.\n\n${text}`, evidence(text, 'the ministry says'))
    expect(moved && `Live.\n\n${text}`.slice(moved.start, moved.end)).toBe('the ministry says')
  })
  it('at the nearest of several places that say the same', () => {
    const second = text.lastIndexOf('officers died')
    const near = { text: 'officers died', start: second + 3, end: second + 3 + 13 }
    expect(anchorEvidence(text, near)).toEqual({ start: second, end: second + 13 })
  })
  it('nowhere when they are gone', () => {
    expect(anchorEvidence('Nothing of the kind.', evidence(text, 'officers died'))).toBeNull()
  })
  it('nowhere when there are none', () => {
    expect(anchorEvidence(text, { text: '', start: 0, end: 0 })).toBeNull()
  })
  it('only ever on the same words', () => {
    const strings = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 40 })
    fc.assert(
      fc.property(strings, strings, fc.nat(60), (page, words, start) => {
        const span = anchorEvidence(page, { text: words, start, end: start + words.length })
        if (span) expect(page.slice(span.start, span.end)).toBe(words)
        else expect(words === '' || !page.includes(words)).toBe(true)
      }),
    )
  })
})
