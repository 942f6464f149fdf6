import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../cli/document.ts'
import { readPage } from '../../../lib/page/read.ts'

const A =
  'The bridge over the Lauze reopened at noon on Thursday after four days, the prefecture of the valley says.'
const B =
  'The mayor counts 212 homes hit by the flood and 14 shops under water in the lower streets of the town.'
const C =
  'Schools open again on Monday, and the market is held on Saturday as it has been since the Middle Ages.'
const OTHER =
  'Ministers met farmers in the capital after a summer with no rain at all, and nothing came of the meeting.'

function read(body: string, title = 'Bridge open again') {
  const { article } = readPage(
    parseDocument(`<html><head><title>${title}</title></head><body>${body}</body></html>`),
    null,
  )
  return article
}
const H1 = '<h1>Bridge open again</h1>'
const TITLE = 'Bridge open again'

describe('what belongs to the article', () => {
  it.each<[string, string, readonly string[]]>([
    ['paragraphs in the body itself', `${H1}<p>${A}</p><p>${B}</p>`, [A, B]],
    ['text parted by breaks alone', `${H1}${A}<br><br>${B}<br>${C}`, [A, `${B}\n${C}`]],
    [
      'text in a form around the whole page',
      `<form><input name="q">${H1}<div><p>${A}</p><p>${B}</p></div></form>`,
      [A, B],
    ],
    [
      'text in a wrapper that is named for what it has',
      `<div class="page-with-sidebar no-comments">${H1}<p>${A}</p><p>${B}</p></div>`,
      [A, B],
    ],
    [
      'text in a wrapper with a misleading name',
      `<div class="modal share">${H1}<p>${A}</p><p>${B}</p></div>`,
      [A, B],
    ],
    [
      'text in a misleading box beside the headline',
      `${H1}<div class="print"><p>${A}</p><p>${B}</p></div>`,
      [A, B],
    ],
    [
      'paragraphs in boxes of their own',
      `${H1}<div><div class="x1">${A}</div><div class="x1">${B}</div></div><div><div class="x1">${C}</div></div>`,
      [A, B, C],
    ],
    ['custom elements as paragraphs', `${H1}<main><v-par>${A}</v-par><v-par>${B}</v-par></main>`, [A, B]],
    [
      'custom elements within a sentence',
      `${H1}<main><p>The <v-term>bridge</v-term> over the Lauze reopened at noon, they say.</p><p>${B}</p></main>`,
      ['The bridge over the Lauze reopened at noon, they say.', B],
    ],
    ['a fact box', `${H1}<article><p>${A}</p><aside><p>${B}</p></aside><p>${C}</p></article>`, [A, B, C]],
    [
      'a closed detail',
      `${H1}<article><p>${A}</p><details><summary>How much?</summary><p>${B}</p></details></article>`,
      [A, 'How much?', B],
    ],
    [
      'linked words within a sentence',
      `${H1}<article><p>${A} <a class="tag" href="/t">Lauze</a> is a river.</p></article>`,
      [`${A} Lauze is a river.`],
    ],
    [
      'ordinals and units in superscript',
      `${H1}<p>On the 1<sup>er</sup> of May, 30 m<sup>2</sup> were dry, says the mayor of the town.</p>`,
      ['On the 1er of May, 30 m2 were dry, says the mayor of the town.'],
    ],
    [
      'bold digits',
      `${H1}<p>In all <b>7</b>&nbsp;<b>939</b> people crossed the bridge on the day that it reopened, they say.</p>`,
      ['In all 7\u00a0939 people crossed the bridge on the day that it reopened, they say.'],
    ],
    [
      'a list of the article',
      `${H1}<article><p>${A}</p><ul><li>14 shops</li><li>2 schools</li></ul></article>`,
      [A, '14 shops', '2 schools'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(read(body).text).toBe([TITLE, ...expected].join('\n\n'))
  })
})

describe('what does not', () => {
  it.each<[string, string]>([
    [
      'the next article of an endless page',
      `<article>${H1}<p>${A}</p><p>${B}</p></article><article><h1>Drought</h1><p>${OTHER}</p></article>`,
    ],
    [
      'the next article, where templates have no elements for it',
      `<div><h1 class="headline">Bridge open again</h1><p>${A}</p><p>${B}</p><h1 class="headline">Drought</h1><p>${OTHER}</p></div>`,
    ],
    [
      'cards of other stories',
      `<main>${H1}<p>${A}</p><p>${B}</p><section><h2>More on this story</h2><div><h3><a href="/1">Drought</a></h3><p>${OTHER}</p></div></section></main>`,
    ],
    [
      'a pointer between paragraphs',
      `<main>${H1}<p>${A}</p><p><b>Read more:</b> ${OTHER}</p><p>${B}</p></main>`,
    ],
    [
      'comments with no name but their heading',
      `<main>${H1}<p>${A}</p><p>${B}</p><div><h4>Comments (3)</h4><p>${OTHER}</p></div></main>`,
    ],
    [
      'comments in boxes named as such',
      `${H1}<p>${A}</p><p>${B}</p><div id="disqus_thread"><p>${OTHER}</p></div>`,
    ],
    [
      'a table of contents',
      `<main>${H1}<div><b>Contents</b><ul><li><a href="#a">The bridge</a></li></ul></div><p>${A}</p><p>${B}</p></main>`,
    ],
    [
      'a link that fills a paragraph',
      `<main>${H1}<p>${A}</p><p><a href="/x">Drought: ministers meet farmers</a></p><p>${B}</p></main>`,
    ],
    [
      'a newsletter form',
      `<main>${H1}<p>${A}</p><div>Get the news of the valley every day, for nothing.<input type="email"></div><p>${B}</p></main>`,
    ],
    [
      'footnote marks',
      `<main>${H1}<p>${A}<sup><a href="#n1">1</a></sup></p><p>${B}<sup>[2]</sup></p></main>`,
    ],
    ['a heading with nothing below it', `<main>${H1}<p>${A}</p><p>${B}</p><h2>Newest</h2></main>`],
    ['hidden text', `<main>${H1}<p>${A}</p><p hidden>${OTHER}</p><p>${B}</p></main>`],
    [
      'what a side column says',
      `<div><div class="main">${H1}<p>${A}</p><p>${B}</p></div><div class="right-column"><p>${OTHER}</p></div></div>`,
    ],
  ])('%s', (_name, body) => {
    expect(read(body).text).toBe([TITLE, A, B].join('\n\n'))
  })
})

describe('which line is the headline', () => {
  it.each<[string, string, string, string]>([
    ['the h1', `${H1}<p>${A}</p>`, 'Something else', TITLE],
    [
      'the h1 that agrees with the title, not the logo',
      `<h1>The Herald</h1><div><h1>Bridge open again</h1><p>${A}</p></div>`,
      `${TITLE} - The Herald`,
      TITLE,
    ],
    [
      'a lower heading that agrees, not the logo',
      `<h1>The Herald</h1><div><h2>Bridge open again</h2><p>${A}</p></div>`,
      `${TITLE} - The Herald`,
      TITLE,
    ],
    ['bold words that agree', `<b>Bridge open again</b><br>8 November 2019<br><br>${A}`, TITLE, TITLE],
    [
      'the title of the document, where the page shows none',
      `<p>${A}</p>`,
      `${TITLE} of the town - The Herald`,
      `${TITLE} of the town`,
    ],
  ])('%s', (_name, body, title, expected) => {
    expect(read(body, title).title).toBe(expected)
  })
})

it('the same page gives the same article', () => {
  const body = `<main>${H1}<p>${A}</p><table><tr><th>Quarter</th><th>Homes</th></tr><tr><td>Low</td><td>150</td></tr></table></main>`
  expect(read(body)).toEqual(read(body))
})
