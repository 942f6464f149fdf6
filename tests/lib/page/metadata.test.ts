import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../../cli/document.ts'
import { cutSiteName, readMetadata } from '../../../lib/page/metadata.ts'
import { runSteps } from '../../../lib/page/pace.ts'

const read = (head: string, body = '') =>
  runSteps(readMetadata(parseDocument(`<html><head>${head}</head><body>${body}</body></html>`)))
const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('the date that a page states', () => {
  const article = { '@type': 'NewsArticle', datePublished: '2019-11-08T23:30:00+01:00' }
  it.each([
    ['in JSON-LD, as the outlet wrote the day', linked(article), '2019-11-08'],
    ['in a list', linked([{ '@type': 'Organization' }, article]), '2019-11-08'],
    [
      'in a graph',
      linked({ '@graph': [{ '@type': 'WebPage', datePublished: '2000-01-01' }, article] }),
      '2019-11-08',
    ],
    ['below the main entity', linked({ '@type': 'WebPage', mainEntity: article }), '2019-11-08'],
    [
      'next to broken JSON',
      `<script type="application/ld+json">{,}</script>${linked(article)}`,
      '2019-11-08',
    ],
    [
      'with line breaks inside its strings',
      '<script type="application/ld+json">{"@type":"Article","headline":"a\nb","datePublished":"2019-11-08"}</script>',
      '2019-11-08',
    ],
    [
      'wrapped in CDATA',
      `<script type="application/ld+json">//<![CDATA[\n${JSON.stringify(article)}\n//]]></script>`,
      '2019-11-08',
    ],
    [
      'in article:published_time',
      '<meta property="article:published_time" content="2019-11-08">',
      '2019-11-08',
    ],
    ['in a Dublin Core name', '<meta name="DC.date.issued" content="2019-11-08T10:00">', '2019-11-08'],
    ['in eight digits', '<meta name="pubdate" content="20191108">', '2019-11-08'],
    ['day first', '<meta name="date" content="8/11/2019">', '2019-11-08'],
    ['nowhere', '<meta name="viewport" content="width=device-width">', null],
    [
      'only for a comment',
      linked({ '@type': 'NewsArticle', comment: [{ datePublished: '2019-11-09' }] }),
      null,
    ],
    ['as no day at all', '<meta name="date" content="2019-99-99">', null],
  ])('%s', (_name, head, expected) => {
    expect(read(head).published).toBe(expected)
  })
  it('on a time element that says it is the date of publication', () => {
    expect(read('', '<time itemprop="datePublished" datetime="2019-11-08">today</time>').published).toBe(
      '2019-11-08',
    )
  })
})

describe('who is credited', () => {
  it('gives names with their fields, whatever their form', () => {
    const head = linked({
      '@type': 'NewsArticle',
      author: [{ name: 'Olga Fern' }, 'Agency of the Valley', { url: 'https://x.example' }],
      publisher: { name: 'The Lauze Herald' },
      isBasedOn: 'https://agency.example/1',
      copyrightHolder: { '@type': 'Organization', name: 'AV' },
    })
    expect(
      read(
        `${head}<meta name="author" content="Olga Fern"><meta property="article:author" content="https://x.example/o">`,
      ).credits,
    ).toEqual([
      { field: 'author', name: 'Olga Fern' },
      { field: 'author', name: 'Agency of the Valley' },
      { field: 'publisher', name: 'The Lauze Herald' },
      { field: 'copyrightHolder', name: 'AV' },
    ])
  })
})

describe('the language that a page declares', () => {
  it.each([
    ['<html lang="fr-BE"><body></body></html>', 'fr'],
    ['<html><head><meta property="og:locale" content="pt_BR"></head><body></body></html>', 'pt'],
    ['<html><head><meta http-equiv="content-language" content="de, en"></head><body></body></html>', 'de'],
    [`<html><head>${linked({ '@type': 'Article', inLanguage: 'tr-TR' })}</head><body></body></html>`, 'tr'],
    ['<html lang="{{lang}}"><body></body></html>', null],
    ['<html><body></body></html>', null],
  ])('%s', (html, expected) => {
    expect(runSteps(readMetadata(parseDocument(html))).lang).toBe(expected)
  })
})

describe('a document title without the name of the site', () => {
  it.each([
    ['Bridge reopens after flood - The Lauze Herald', null, 'Bridge reopens after flood'],
    ['Bridge reopens after flood | World | The Lauze Herald', null, 'Bridge reopens after flood | World'],
    ['The Lauze Herald: Bridge', null, 'The Lauze Herald: Bridge'],
    ['The Herald – Bridge reopens', 'The Herald', 'Bridge reopens'],
    ['Crue : le pont rouvre — La Dépêche', 'La Dépêche', 'Crue : le pont rouvre'],
    ['Flood', null, 'Flood'],
    ['Yes - no', null, 'Yes - no'],
  ])('%s', (title, site, expected) => {
    expect(cutSiteName(title, site)).toBe(expected)
  })
})
