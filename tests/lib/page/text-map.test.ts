// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPage } from '../../../lib/page/read.ts'
import { rangeOf, rangesOf } from '../../../lib/page/text-map.ts'

const BODY = `<div class="topbar">The Lauze Herald</div>
<main><h1>Bridge over  the
  Lauze reopens</h1><p class="byline">By <a rel="author" href="/o">Olga Fern</a></p>
<article><p>More than <b>7</b>&nbsp;<b>939</b> people crossed   the bridge,\n\t the pre&shy;fecture&#8203; of “Val\u0092s” says.</p>
<div class="ad-slot">Advertisement</div>
<p>First row<br>second row<br><br>after two breaks, the mayor counts 212 homes hit by the flood.</p>
<table><tr><th>Quarter</th><th>Homes</th></tr><tr><td>Low bank</td><td><i>1</i>50</td></tr></table>
<ul><li>14 shops under water</li><li>2 schools closed</li></ul>
<pre>as typed
line by line</pre>
<p>The market is held on Saturday, as always, and the schools open again on Monday.</p></article></main>
<aside class="related"><h3>Related</h3><a href="/x">Dam burst</a></aside>`

function open(body: string): Document {
  document.title = 'Bridge over the Lauze reopens'
  document.body.innerHTML = body
  return document
}
/** White space as the reader writes it, so that a range's own text can be compared. */
const flat = (text: string) =>
  text
    .replace(/[\t\n\f\r ]+/g, ' ')
    .replace(/\u0092/g, '’')
    .trim()

describe('the way back from the text to the page', () => {
  const { article, map } = readPage(open(BODY), null)

  it('the page was read as a whole', () => {
    expect(article.text).toContain(
      'More than 7\u00a0939 people crossed the bridge, the pre\u00adfecture\u200b of “Val’s” says.',
    )
    expect(article.text).toContain('First row\nsecond row\n\nafter two breaks')
    expect(article.text).toContain('Low bank | Homes: 150')
    expect(article.text).toContain('as typed\nline by line')
    expect(article.text).not.toContain('Advertisement')
  })
  it('any stretch of a block has a range that says the same', () => {
    const blocks = article.blocks.filter(({ kind }) => kind !== 'table-row')
    fc.assert(
      fc.property(
        fc.nat(blocks.length - 1),
        fc.nat(300),
        fc.integer({ min: 1, max: 300 }),
        (index, from, length) => {
          const block = blocks[index]
          if (!block) throw new Error('no such block')
          const start = Math.min(block.start + from, block.end - 1)
          const end = Math.min(start + length, block.end)
          const said = flat(article.text.slice(start, end))
          const range = rangeOf(map, { start, end })
          // A line break has no text node of its own.
          if (said === '') return
          // The DOM has no text for <br>, so it is compared without white space.
          expect(flat(range?.toString() ?? '').replace(/ /g, '')).toBe(said.replace(/ /g, ''))
        },
      ),
    )
  })
  it('every word of the article stands where the map says', () => {
    for (const word of article.text.matchAll(/\p{L}{4,}/gu)) {
      if (word[0] === 'Homes') continue
      const range = rangeOf(map, { start: word.index, end: word.index + word[0].length })
      expect(range?.toString()).toBe(word[0])
    }
  })
  it('words that the reader put in have no range', () => {
    const start = article.text.indexOf('Homes: 150')
    expect(rangeOf(map, { start, end: start + 'Homes'.length })).toBeNull()
  })
  it('a span outside the text has no range', () => {
    expect(rangeOf(map, { start: article.text.length + 5, end: article.text.length + 9 })).toBeNull()
  })
})

describe('a page that changed after it was read', () => {
  const span = (text: string, words: string) => {
    const start = text.indexOf(words)
    return { start, end: start + words.length }
  }
  it.each([
    ['a paragraph was removed', (node: Text) => node.parentElement?.remove()],
    ['its text was replaced', (node: Text) => node.replaceData(0, node.length, 'Something else')],
    ['its text was shortened', (node: Text) => node.deleteData(0, 4)],
  ])('where %s, the stretch has no range', (_name, change) => {
    const { article, map } = readPage(open(BODY), null)
    const words = span(article.text, 'The market is held')
    const range = rangeOf(map, words)
    change(range?.startContainer as Text)
    expect(rangeOf(map, words)).toBeNull()
  })
})

it('form fields that shadow what the reader uses do not mislead it', () => {
  const fields = [
    'firstChild',
    'nextSibling',
    'localName',
    'nodeType',
    'getAttribute',
    'childNodes',
    'parentNode',
  ]
  const inputs = fields.map((name) => `<input name="${name}" id="${name}">`).join('')
  const body = `<form>${inputs}<main><h1>Bridge open</h1><p>The bridge over the Lauze reopened at noon, the prefecture says.</p></main></form><img name="querySelectorAll">`
  expect(readPage(open(body), null).article.text).toContain('The bridge over the Lauze')
})

describe('the ranges of a stretch, one for each text node', () => {
  it('leave out what the reader passed over in between', () => {
    const body = `<main><h1>Bridge over the Lauze reopens</h1><article><p>The mayor counts <b>212</b> homes
      <span hidden>not this</span> hit by the <i>flood</i>, and fourteen shops under water since Monday.</p>
      <p>The market is held on Saturday, as always, and the schools open again on Monday.</p></article></main>`
    const { article, map } = readPage(open(body), null)
    const start = article.text.indexOf('counts')
    const end = article.text.indexOf('flood') + 'flood'.length
    const ranges = rangesOf(map, { start, end })
    expect(ranges.map((range) => flat(range.toString()))).toEqual([
      'counts',
      '212',
      'homes',
      'hit by the',
      'flood',
    ])
    expect(ranges.every(({ startContainer, endContainer }) => startContainer === endContainer)).toBe(true)
  })
  it('are none where the page has changed since', () => {
    const page = open(BODY)
    const { article, map } = readPage(page, null)
    const start = article.text.indexOf('after two breaks')
    expect(rangesOf(map, { start, end: start + 20 })).toHaveLength(1)
    for (const paragraph of page.querySelectorAll('p')) paragraph.remove()
    expect(rangesOf(map, { start, end: start + 20 })).toEqual([])
  })
})
