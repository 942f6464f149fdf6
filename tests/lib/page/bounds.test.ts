import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../cli/document.ts'
import { readPage, readPageSteps } from '../../../lib/page/read.ts'

const SENTENCE = 'The bridge over the Lauze reopened at noon after four days, the prefecture says.'
const page = (body: string) =>
  parseDocument(`<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`)
const read = (body: string) => readPage(page(body), null).article

describe('a page may be anything', () => {
  it.each([
    ['an empty string', ''],
    ['plain words with no element', 'just words'],
    ['a head with no body', '<html><head><title>Only a title</title></head></html>'],
    ['a body with no head', `<body><p>${SENTENCE}</p></body>`],
    [
      'a frameset',
      '<html><frameset cols="50%,50%"><frame src="a.html"><frame src="b.html"></frameset></html>',
    ],
    ['two bodies', `<html><body><p>${SENTENCE}</p></body><body><p>${SENTENCE}</p></body></html>`],
    ['a page in an editor', `<body contenteditable="true"><h1>T</h1><p>${SENTENCE}</p></body>`],
    ['unclosed elements', `<div><p>${SENTENCE}<div><b><i><td>${SENTENCE}`],
    ['only furniture', '<nav><a href="/">Home</a></nav><footer>Terms</footer>'],
  ])('%s is read without an error', (_name, html) => {
    const { article, map } = readPage(parseDocument(html), null)
    expect(article.limits).toEqual([])
    expect(map.text).toBe(article.text)
  })

  it('gives the title of the head where the body has none', () => {
    const article = read(`<p>${SENTENCE}</p>`)
    expect(article.title).toBe('T')
    expect(article.text).toBe(`T\n\n${SENTENCE}`)
  })
  it('gives no text where there is none', () => {
    expect(readPage(parseDocument(''), null).article.text).toBe('')
  })
})

describe('a page may be larger than any article', () => {
  it('reads through five thousand nested elements', () => {
    const article = read(`${'<div>'.repeat(5000)}<p>${SENTENCE}</p>${'</div>'.repeat(5000)}`)
    expect(article.text).toContain(SENTENCE)
    expect(article.limits).toEqual([])
  })
  it('reads five thousand nested inline elements and tables', () => {
    expect(read(`<p>${'<b>'.repeat(5000)}${SENTENCE}`).text).toContain(SENTENCE)
    expect(read(`${'<table><tr><td>'.repeat(1000)}${SENTENCE}`).text).toContain(SENTENCE)
  })
  it('cuts a word of a megabyte, and says so', () => {
    const article = read(`<h1>T</h1><p>${'x'.repeat(1_000_000)}</p>`)
    expect(article.text.length).toBeLessThanOrEqual(400_100)
    expect(article.limits).toEqual(['characters'])
  })
  it('stops at 400,000 characters of text, and says so', () => {
    const article = read(`<h1>T</h1><article>${`<p>${SENTENCE}</p>`.repeat(6000)}</article>`)
    expect(article.text.length).toBeLessThanOrEqual(400_000)
    expect(article.text.length).toBeGreaterThan(390_000)
    expect(article.limits).toEqual(['characters'])
  })
  it('stops at 200,000 text nodes, and says so', () => {
    const article = read(`<h1>T</h1><p>${'<i>a</i> '.repeat(110_000)}</p>`)
    expect(article.limits).toEqual(['nodes'])
  })
  it('pauses at least every few hundred nodes', () => {
    const steps = readPageSteps(page(`<p>${SENTENCE}</p>`.repeat(3000)), null)
    let pauses = 0
    for (let step = steps.next(); !step.done; step = steps.next()) pauses += 1
    expect(pauses).toBeGreaterThan(20)
  })
})

it('text that no reader sees is left out', () => {
  const hidden = [
    `<p hidden>one</p>`,
    `<p style="display: none">two</p>`,
    `<div aria-hidden="true"><p>three</p></div>`,
    `<p class="sr-only">four</p>`,
    `<template><p>five</p></template>`,
    `<script>six</script><style>seven</style><noscript><p>eight</p></noscript>`,
    `<button>nine</button><select><option>ten</option></select><iframe>eleven</iframe><svg><text>twelve</text></svg>`,
  ].join('')
  expect(read(`<h1>T</h1><article><p>${SENTENCE}</p>${hidden}<p>${SENTENCE}</p></article>`).text).toBe(
    `T\n\n${SENTENCE}\n\n${SENTENCE}`,
  )
})
