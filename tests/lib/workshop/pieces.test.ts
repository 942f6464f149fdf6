import { describe, expect, it } from 'vitest'
import { readText } from '../../../lib/page/plain-text.ts'
import { cutArticle, snapToWords } from '../../../lib/workshop/pieces.ts'

const article = readText(
  'A title\n\nTwo were killed, he said. Nobody knows more.\n\nThe end came soon after that day.',
)

describe('a text cut into pieces', () => {
  it('is the text again when the pieces of each block are joined', () => {
    const blocks = cutArticle(article, [
      { start: 9, end: 24 },
      { start: 14, end: 40 },
    ])
    const joined = blocks.map(({ sentences }) =>
      sentences.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(''),
    )
    expect(joined.join('\n\n')).toBe(article.text)
  })

  it('names the spans that cover each piece, also across sentences', () => {
    const pieces = cutArticle(article, [
      { start: 9, end: 12 },
      { start: 9, end: 40 },
    ]).flatMap(({ sentences }) => sentences.flatMap(({ pieces }) => pieces))
    const spansAt = (at: number) => pieces.find(({ start, end }) => start <= at && at < end)?.spans
    expect([spansAt(0), spansAt(9), spansAt(13), spansAt(38), spansAt(45)]).toEqual([
      [],
      [0, 1],
      [1],
      [1],
      [],
    ])
  })
})

describe('what was selected', () => {
  const text = 'Dix-huit agents, l’a-t-on dit.'
  it.each([
    ['grows to whole words', 'ix-huit age', 'Dix-huit agents'],
    ['loses spaces and signs at its ends', ' agents, ', 'agents'],
    ['stays as it is where it is whole', 'on dit', 'on dit'],
  ])('%s', (_, selected, words) => {
    const start = text.indexOf(selected)
    const span = snapToWords(text, { start, end: start + selected.length })
    expect(span && text.slice(span.start, span.end)).toBe(words)
  })

  it('is nothing where it holds no letter', () => {
    expect(snapToWords(text, { start: 15, end: 17 })).toBeNull()
  })
})
