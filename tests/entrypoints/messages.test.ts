import { describe, expect, test } from 'vitest'
import { parsePageMessage, parseSurfaceMessage } from '../../entrypoints/shared/messages.ts'

const article = {
  url: 'https://exemple.test/',
  title: 'Titre',
  lang: 'fr',
  published: '2022-01-10',
  text: 'Titre\n\nTexte',
  blocks: [{ kind: 'title', start: 0, end: 5 }],
  siteName: null,
  metaCredits: [],
  limits: [],
}
const message = (change: object) => ({
  kind: 'article',
  url: 'https://exemple.test/',
  article: { ...article, ...change },
})

describe('messages of a page', () => {
  test.each([
    ['the gate', { kind: 'gate-yes' }],
    ['the reader', message({})],
    ['the marks', { kind: 'marks-shown', url: 'https://exemple.test/', counts: { differs: 3 }, lost: 1 }],
    ['marks that cannot be painted', { kind: 'marks-shown', url: 'https://x.test/', counts: null, lost: 0 }],
    ['marks that want a card', { kind: 'card', url: 'https://x.test/', claim: 2, isDrawable: false }],
    ['a reader that failed', { kind: 'reader-failed', url: 'https://exemple.test/', reason: 'x' }],
  ])('%s is heard', (_, sent) => {
    expect(parsePageMessage(sent)).toEqual(sent)
  })

  test.each([
    ['no object', 'gate-yes', /Object/],
    ['an unknown kind', { kind: 'check', tabId: 1 }, /kind/],
    ['text that is no text', message({ text: 7 }), /^article\.text/],
    ['text without end', message({ text: 'a'.repeat(1_000_001) }), /^article\.text/],
    ['a block beyond the text', message({ blocks: [{ kind: 'title', start: 0, end: 999 }] }), /^article/],
    [
      'a block that ends before it starts',
      message({ blocks: [{ kind: 'title', start: 5, end: 1 }] }),
      /blocks\.0/,
    ],
    ['a card on no claim', { kind: 'card', url: 'https://x.test/', claim: -1, isDrawable: true }, /claim/],
    [
      'marks of no verdict',
      { kind: 'marks-shown', url: 'https://x.test/', counts: { true: 1 }, lost: 0 },
      /counts/,
    ],
    ['a block of no kind', message({ blocks: [{ kind: 'script', start: 0, end: 1 }] }), /blocks\.0\.kind/],
    ['a date that is none', message({ published: 'yesterday' }), /published/],
  ])('%s is refused with its place', (_, sent, place) => {
    expect(parsePageMessage(sent)).toEqual({ refused: expect.stringMatching(place) })
  })
})

describe('messages of a surface', () => {
  test('asks to check a tab', () => {
    expect(parseSurfaceMessage({ kind: 'check', tabId: 7 })).toEqual({ kind: 'check', tabId: 7 })
  })

  test('asks to show the words of a claim, with its card or without', () => {
    const message = { kind: 'reveal', tabId: 7, claim: 3 }
    expect(parseSurfaceMessage(message)).toEqual({ ...message, card: false })
    expect(parseSurfaceMessage({ ...message, card: true })).toEqual({ ...message, card: true })
  })

  test('what a page may say is not what a surface says', () => {
    expect(parseSurfaceMessage({ kind: 'gate-yes' })).toEqual({ refused: expect.stringContaining('kind') })
  })
})
