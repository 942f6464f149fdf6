// A screened page is not read: so no page may be screened that the engine could have detected.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSource, toArticle } from '../../cli/article.ts'
import { toUtf8 } from '../../cli/document.ts'
import { readLanguages } from '../../cli/languages.ts'
import { readPackFolder } from '../../cli/packs.ts'
import { readHead } from '../../cli/page-head.ts'
import { buildScreen } from '../../cli/screen.ts'
import { type Corpus, indexPacks } from '../../lib/corpus/corpus.ts'
import { analyse } from '../../lib/engine.ts'
import { findHits } from '../../lib/language/cues.ts'
import { findWords } from '../../lib/text/words.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FOLDERS = ['pages', 'second/pages', 'third/pages'].map((folder) =>
  join(ROOT, 'tests', 'benchmark', folder),
)
const PAGES = FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file))).filter(
  (path) => path.endsWith('.html'),
)
const OTHER = 'Le conseil a parlé mardi du pont, de son prix et des arbres de la place.'
const wrap = (body: string, head = '') =>
  `<!doctype html><html lang="fr"><head>${head}<title>Le pont</title></head><body><h1>Le pont</h1><p>${OTHER} ${body}</p></body></html>`

const toBytes = (source: string) => toUtf8(Buffer.from(source), true)

let corpus: Corpus
let needsWhole: (source: string) => boolean
beforeAll(async () => {
  const result = readPackFolder(join(ROOT, 'seeds', 'kazakhstan-2022-01'))
  if (!('pack' in result)) throw new Error('the pack is not sound')
  corpus = indexPacks([result.pack], await readLanguages())
  const screen = buildScreen(corpus.anchors)
  needsWhole = (source) => screen(toUtf8(Buffer.from(source), true))
})

/** Whether the reader meets a name of the pack, so that the engine looks into it. */
function isNamed(source: string): boolean {
  const words = findWords(toArticle('page.html', source, corpus.languages).text)
  return findHits(words, [{ firstWord: 0, endWord: words.length }], corpus.anchors).length > 0
}

describe('a page is read whole', () => {
  it.each([
    ['by its plain name', 'Kazakhstan'],
    ['in capitals', 'KAZAKHSTAN'],
    ['in Turkish capitals', 'KAZAKİSTAN'],
    ['split by a tag', 'Kaz<b>akh</b>stan'],
    ['split by a tag with a sign of its own in quotes', 'Kaz<b title="a > b">akh</b>stan'],
    ['split by a tag with a mark too many', 'Kaz<b class="x"">akh</b>stan'],
    ['split by a soft hyphen', 'Ka\u00adzakh\u00adstan'],
    ['split by an entity for a soft hyphen', 'Ka&shy;zakh&#173;stan'],
    ['split by a zero width space', 'Kazakh\u200bstan'],
    ['split by a comment', 'Kaz<!-- -->akhstan'],
    ['with letters by number', '&#75;azakhst&#x61;n'],
    ['with an accent by name', 'le président Toka&iuml;ev'],
    ['with an accent of its own', 'le président Tokai\u0308ev'],
    ['in Cyrillic', 'в Казахстане'],
    ['in Cyrillic by number', '&#1050;&#1072;&#1079;&#1072;&#1093;&#1089;&#1090;&#1072;&#1085;'],
    ['in Cyrillic by names that are not known here', '&Kcy;&acy;&zcy;&acy;&khcy;'],
    ['behind a script with a sign of a comment', '<script>a = "<!--"</script> Kazakhstan <!-- x -->'],
    ['behind a script that is never closed', '<script>Kazakhstan'],
    ['behind a comment that is never closed', '<!-- Kazakhstan'],
    ['behind a mark of quotation that is never closed', '<a title="x>Kazakhstan'],
    ['behind a sign that opens no tag', '3 < 4, Kazakhstan > 2'],
  ])('that names the place %s', (_name, body) => {
    expect(needsWhole(wrap(body))).toBe(true)
  })

  it.each([
    ['in its title', wrap('').replace('<title>Le pont', '<title>Kazakhstan')],
    [
      'in a title that is stated for networks',
      wrap('', '<meta property="og:title" content="Kazakhstan : le pont">'),
    ],
    [
      'in JSON-LD with its letters escaped',
      wrap(
        '',
        '<script type="application/ld+json">{"headline":"\\u041a\\u0430\\u0437\\u0430\\u0445"}</script>',
      ),
    ],
  ])('that names the place %s', (_name, source) => {
    expect(needsWhole(source)).toBe(true)
  })

  it('of the benchmark, wherever the engine meets a name', () => {
    const missed = PAGES.filter((path) => {
      const source = readSource(path)
      return isNamed(source) && !needsWhole(source)
    })
    expect(missed).toEqual([])
  }, 60_000)

  it('wherever the reader meets a name, however the markup lies', () => {
    const pieces = [
      ...[
        'Kazakh',
        'stan',
        'Ka',
        'zakh',
        'Tokaïev',
        'to',
        'kaev',
        ' ',
        '\u00ad',
        '\u200d',
        '&shy;',
        '&#75;',
        '&nbsp;',
      ],
      ...[
        '<b>',
        '</b>',
        '<p>',
        '</p>',
        '<br>',
        '<i class="a>b">',
        '<a href=x="y>',
        "<u a='\"'>",
        '<!-- -->',
        '<!-->',
        '-->',
      ],
      ...[
        '<script>if (a<b) "<!--"</script>',
        '<style>p{}</style>',
        '<',
        '>',
        '"',
        "'",
        '=',
        '</',
        '<!',
        '<!x>',
        '<?',
        '&',
        ';',
        '-',
      ],
    ]
    const body = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((list) => list.join(''))
    fc.assert(
      fc.property(body, (html) => {
        const source = wrap(html)
        if (!needsWhole(source)) expect(isNamed(source)).toBe(false)
      }),
      { numRuns: 1500, seed: 2022 },
    )
  }, 60_000)
})

describe('a page is not read', () => {
  it.each([
    ['names nothing of the pack', wrap('')],
    ['names it in a script alone', wrap('<script>var places = ["Kazakhstan"]</script>')],
    ['names it in a style alone', wrap('<style>.kazakhstan { color: red }</style>')],
    ['names it in an attribute alone', wrap('<a href="/kazakhstan">ailleurs</a>')],
    ['names it in a comment alone', wrap('<!-- Kazakhstan -->')],
    ['has addresses with parameters', wrap('<a href="/?a=1&amp;b=2">x</a> ?a=1&copy=2')],
  ])('that %s', (_name, source) => {
    expect(needsWhole(source)).toBe(false)
  })
})

describe('the report of a page that is not read', () => {
  it('is that of the page read whole, on the benchmark, but for a date that only the byline shows', () => {
    const screened = PAGES.map((path) => [path, readSource(path)] as const).filter(
      ([, source]) => !needsWhole(source),
    )
    expect(screened.length).toBeGreaterThan(2)
    for (const [path, source] of screened) {
      const report = analyse(readHead(toBytes(source), corpus.languages), corpus)
      const whole = analyse(toArticle(path, source, corpus.languages), corpus)
      expect([null, whole.published], path).toContain(report.published)
      expect({ ...report, published: whole.published }, path).toEqual(whole)
    }
  }, 30_000)

  it.each([
    ['its title', '<title>Le pont &amp; la place</title>', { title: 'Le pont & la place' }],
    [
      'the title stated for networks before that of the window',
      '<title>Le Journal</title><meta content="Le pont rouvre" property="og:title">',
      { title: 'Le pont rouvre' },
    ],
    [
      'the headline that it shows, where that is the title in other words',
      '<title>Le pont de la Lauze rouvre</title><body><h1>Le pont de la <b>Lauze</b> a rouvert</h1>',
      { title: 'Le pont de la Lauze a rouvert' },
    ],
    ['its language', '<html class="a" lang="de-CH"><title>x</title>', { lang: 'de' }],
    [
      'its language, where it states none',
      `<title>x</title><p>${OTHER} Il est le plus long de tous.</p>`,
      { lang: 'fr' },
    ],
    [
      'its date',
      '<meta name="date" content="2022-01-11T10:00:00Z"><title>x</title>',
      { published: '2022-01-11' },
    ],
    [
      'its date in JSON-LD',
      '<script type="application/ld+json">{"datePublished": "2022-01-12"}</script><title>x</title>',
      { published: '2022-01-12' },
    ],
    [
      'its date in an element',
      '<title>x</title><p><time datetime="2022-01-13">jeudi</time></p>',
      { published: '2022-01-13' },
    ],
    ['nothing where it states nothing', '', { title: '', lang: null, published: null }],
  ])('gives %s', (_name, source, expected) => {
    expect(readHead(toBytes(source), corpus.languages)).toMatchObject(expected)
  })
})
