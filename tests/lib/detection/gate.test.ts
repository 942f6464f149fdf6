import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { buildGate, foldLetters, type GateAnswer } from '../../../lib/detection/gate.ts'
import { pageForGate } from '../../../lib/detection/gate-page.ts'
import { fold } from '../../../lib/text/words.ts'

const gate = buildGate([
  {
    anchors: ['ruritan', 'руритан', 'zenda'],
    themes: ['riot', 'emeute', 'coup d etat', 'беспоряд', 'girisim'],
  },
  { anchors: ['graustark'], themes: ['strike'] },
])
const filler = 'A long and quiet paragraph on the harvest of pears, with nothing else to be told. '.repeat(4)

function parse(html: string, url = 'https://paper.example/a'): Document {
  const window = new Window({
    url,
    settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
  })
  window.document.write(html)
  return window.document as unknown as Document
}

interface Page {
  readonly title?: string
  readonly head?: string
  readonly body: string
  readonly url?: string
}
function decide({ title = 'News', head = '', body, url = 'https://paper.example/a' }: Page): GateAnswer {
  const html = `<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`
  return gate(pageForGate(parse(html, url)))
}
const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('')

describe('the gate', () => {
  const cases: [string, Page, GateAnswer][] = [
    ['says yes to a headline that names place and theme', { title: 'Riots in Ruritania', body: '' }, 'yes'],
    ['says no to a page about something else', { body: paragraphs(filler) }, 'no'],
    ['reads other scripts and cases', { title: 'БЕСПОРЯДКИ в Руритании', body: '' }, 'yes'],
    [
      'sees through accents, soft hyphens and compatibility forms',
      { title: 'Émeutes en Ruri­tanie', body: '' },
      'yes',
    ],
    [
      'takes any signs between the words of a term',
      { title: 'Ruritanie : un coup d’État ?', body: '' },
      'yes',
    ],
    ['folds the dotless i', { title: 'Zenda: darbe gırışımı', body: '' }, 'yes'],
    ['knows beginnings of words only', { title: 'Postruritanian patriots', body: paragraphs(filler) }, 'no'],
    [
      'does not mix the place of one event with the theme of another',
      { title: 'Strike in Ruritania', body: paragraphs(filler) },
      'no',
    ],
    [
      'reads the address',
      { title: 'Latest', url: 'https://p.example/2022/riots-in-ruritania', body: '' },
      'yes',
    ],
    [
      'reads an address in percent signs',
      { title: 'Riot', url: `https://p.example/${encodeURIComponent('руритания')}`, body: '' },
      'yes',
    ],
    [
      'bears an address that cannot be decoded',
      { url: 'https://p.example/%E0%A4%A', body: paragraphs(filler) },
      'no',
    ],
    [
      'reads description and keywords',
      { head: '<meta name="keywords" content="ruritania,riot">', body: '' },
      'yes',
    ],
    [
      'reads Open Graph tags',
      { head: '<meta property="og:title" content="Ruritania riots">', body: '' },
      'yes',
    ],
    ['reads the first heading', { body: '<h1>The riots of Ruritania</h1>' }, 'yes'],
    [
      'looks for the theme in the text where the headline names only the place',
      { title: 'Zenda', body: paragraphs(filler, 'Then came the riots, said the mayor of the town.') },
      'yes',
    ],
    [
      'needs two names and two themes where the headline tells nothing',
      { body: paragraphs(filler, 'In Ruritania the riots went on, and a coup d’Etat was feared in Zenda.') },
      'yes',
    ],
    [
      'does not take one passing mention for coverage',
      { body: paragraphs(filler, 'He had seen the riots in Ruritania as a young man.') },
      'no',
    ],
    ['waits where there is no text yet', { body: '<div id="app"></div>' }, 'not-yet'],
    ['does not count scripts as text', { body: `<script>var a = "${filler}"</script>` }, 'not-yet'],
    [
      'waits for a page with no body text but menus',
      { body: '<ul><li>Home</li><li>World</li></ul>' },
      'not-yet',
    ],
    [
      'finds the text past a long menu',
      {
        body: `${'<li>Section of the menu, long enough to count</li>'.repeat(80)}${'<li>Short</li>'.repeat(500)}${paragraphs(filler, filler, 'Ruritania, Zenda: riots, and an émeute.')}`,
      },
      'yes',
    ],
    [
      'reads a page with no paragraphs',
      { body: `<div>${filler}<br><br>Ruritania, Zenda: riots, and an émeute.<br></div>` },
      'yes',
    ],
    [
      'counts a mention once, however it is read',
      { body: `<p>The riots and émeutes of Ruritania.</p><div>${filler}</div>` },
      'no',
    ],
  ]
  it.each(cases)('%s', (_, page, answer) => expect(decide(page)).toBe(answer))

  it('says no with no pack at all', () => {
    const page = {
      opening: 'Riots in Ruritania',
      readText: () => ({ text: filler, isCutShort: false }),
      readHead: () => '',
    }
    expect(buildGate([])(page)).toBe('no')
    expect(buildGate([{ anchors: [], themes: [] }])(page)).toBe('no')
  })

  const refuse = () => {
    throw new Error('more was read than was needed')
  }
  it('reads nothing more where the title is enough', () => {
    expect(gate({ opening: 'Riots in Ruritania', readText: refuse, readHead: refuse })).toBe('yes')
  })

  it('reads no headline where a whole text names no place', () => {
    const readText = () => ({ text: filler, isCutShort: false })
    expect(gate({ opening: 'Riots', readText, readHead: refuse })).toBe('no')
  })
})

describe('what the gate reads', () => {
  it('is bounded, whatever the page holds', () => {
    const body = `<h1>${'word '.repeat(50_000)}</h1>${paragraphs('x'.repeat(1_000_000))}${paragraphs(filler).repeat(2000)}`
    const document = parse(
      `<html><head><title>${'t'.repeat(1e6)}</title></head><body>${body}</body></html>`,
      `https://p.example/${'u'.repeat(1e6)}`,
    )
    const page = pageForGate(document)
    expect(page.opening.length).toBeLessThanOrEqual(1200)
    expect(page.readHead().length).toBeLessThanOrEqual(3000)
    expect(page.readText().text.length).toBeLessThanOrEqual(10_000)
  })

  it('leaves the document as it was', () => {
    const document = parse(`<html><body><h1>Ruritania</h1>${paragraphs(filler)}</body></html>`)
    const before = document.documentElement.outerHTML
    const page = pageForGate(document)
    page.readText()
    page.readHead()
    expect(document.documentElement.outerHTML).toBe(before)
  })
})

describe('the quick folding', () => {
  it.each([
    'Émeutes à Œbisfelde',
    'GROẞE Straße',
    'ИЙ ё Ґ',
    'İstanbul ıssız',
    'ﬁn ＡＢＣ',
    'Kazakh­stan',
    'łódź øre',
  ])('folds the letters of "%s" as the words are folded', (text) =>
    expect(fold(foldLetters(text))).toBe(fold(text)),
  )
})
