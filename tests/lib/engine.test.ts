// Does the whole way from an article to a report hold what everything that shows it relies on?
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexPacks } from '../../lib/corpus/corpus.ts'
import { analyse } from '../../lib/engine.ts'
import type { Article } from '../../lib/page/article.ts'
import { readText } from '../../lib/page/plain-text.ts'
import type { Report, Span } from '../../lib/report.ts'
import { CORPUS, compose, LANGUAGES, PACK } from './claims/sample.ts'

const TITLE = 'Kazakhstan : le président parle d’un coup d’État manqué'
const PARAGRAPHS = [
  'Le président Tokaïev a affirmé lundi que le Kazakhstan avait survécu à une « tentative de coup d’État ».',
  'Selon le ministère de l’Intérieur, 16 policiers ont été tués et plus de 1 600 blessés. La police a arrêté près de 8 000 manifestants.',
  '« Des terroristes venus de l’étranger ont attaqué Almaty », a déclaré le président. Aucune preuve n’a été présentée.',
  'L’OTSC a envoyé 2 030 soldats et 250 véhicules, arrivés le 6 janvier. Leur retrait commencera bientôt.',
  'Tout a commencé le 2 janvier 2022 à Janaozen, après la hausse du prix du gaz.',
]
const ARTICLE = compose('fr', [TITLE, ...PARAGRAPHS])

/** Paragraphs on something else, none of which names a place, a number or a source. */
const UNRELATED = [
  'La récolte des poires a été bonne et les vergers sont calmes.',
  'On y trouve de belles pommes, et le miel est doux.',
  'Les cuisiniers préparent une tarte avec de la crème.',
]

function spansOf(report: Report): Span[] {
  return [
    ...report.claims.map(({ evidence }) => evidence),
    ...report.credits.flatMap(({ evidence }) => evidence ?? []),
    ...report.reuse.flatMap(({ passages }) => passages),
  ]
}

/** What is claimed, without its place. */
const tellClaims = ({ claims }: Report) =>
  claims.map(({ point, value, attributedTo, voice, evidence, verdict }) =>
    JSON.stringify([point, value, attributedTo, voice, evidence.text, verdict]),
  )

const word = fc.constantFrom(
  ...[
    'Kazakhstan',
    'Tokaïev',
    '16',
    '2 030',
    'policiers',
    'tués',
    'le',
    'ministère',
    'a dit',
    'que',
    'selon',
    'dont',
  ],
  ...[
    '« ',
    ' »',
    '“',
    '”',
    '"',
    "'",
    ' ; ',
    ' | ',
    ' (',
    ')',
    '. ',
    ', ',
    ' : ',
    ' — ',
    '?',
    '!',
    '…',
    '\n\n',
    'pas',
    'coup d’État',
  ],
  ...[
    'janvier',
    '2022',
    'soldats',
    'OTSC',
    'gaz',
    'prix',
    'terroristes',
    '🙂',
    '\u200b',
    '\u00ad',
    '\ud800',
    '\u202e',
    'ﷺ',
    '٢',
  ],
)
const garbage = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(word, { maxLength: 80 }).map((words) => words.join(' ')),
  fc.array(word, { maxLength: 80 }).map((words) => words.join('')),
)
const language = fc.constantFrom(null, 'xx', ...LANGUAGES.map(({ id }) => id))

function checkPlaces(article: Article, report: Report): void {
  for (const { start, end } of spansOf(report)) {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(article.text.length)
  }
  for (const { evidence } of report.claims)
    expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.text)
  for (const { evidence } of report.credits)
    if (evidence) expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.text)
}

describe('a report', () => {
  it('holds what the page says, who says it and how that stands to the others', () => {
    const report = analyse(ARTICLE, CORPUS)
    expect(report.event).toBe('kazakhstan-2022-01')
    const points = new Set(report.claims.map(({ point }) => point))
    for (const point of [
      'coup-attempt',
      'security-forces-killed',
      'arrests',
      'csto-troops',
      'evidence',
      'trigger',
    ])
      expect(points).toContain(point)
    const killed = report.claims.find(({ point }) => point === 'security-forces-killed')
    expect(killed).toMatchObject({
      value: { count: 16, bound: 'exact' },
      attributedTo: 'Ministry of the Interior',
      voice: 'attributed',
    })
    expect(killed?.against.length).toBeGreaterThan(0)
    expect(report.omitted.length).toBeGreaterThan(0)
  })

  it('is the same bytes for the same page, whatever was read before', () => {
    const first = JSON.stringify(analyse(ARTICLE, CORPUS))
    analyse(compose('en', ['Kazakhstan', 'Other words entirely.']), CORPUS)
    expect(JSON.stringify(analyse(ARTICLE, CORPUS))).toBe(first)
    expect(JSON.stringify(analyse(ARTICLE, indexPacks([PACK], LANGUAGES)))).toBe(first)
  })

  it('does not change the article', () => {
    const before = structuredClone(ARTICLE)
    analyse(ARTICLE, CORPUS)
    expect(ARTICLE).toEqual(before)
  })

  it('survives being stored: it is plain JSON', () => {
    const report = analyse(ARTICLE, CORPUS)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('names only points, options and articles of the pack', () => {
    const { claims, omitted, reuse } = analyse(ARTICLE, CORPUS)
    const points = new Map(PACK.points.map((point) => [point.id, point]))
    const articles = new Set(PACK.articles.map(({ id }) => id))
    for (const { point, value, against } of claims) {
      expect(points.has(point)).toBe(true)
      if (Array.isArray(value))
        for (const option of value) expect(points.get(point)?.options).toHaveProperty(option)
      for (const { article } of against) expect(articles).toContain(article)
    }
    for (const { point, reportedBy } of omitted) {
      expect(points.has(point)).toBe(true)
      for (const article of reportedBy) expect(articles).toContain(article)
    }
    for (const { article } of reuse) expect(articles).toContain(article)
  })

  it('never says of a point both that it is claimed and that it is left out', () => {
    const { claims, omitted } = analyse(ARTICLE, CORPUS)
    const claimed = new Set(claims.map(({ point }) => point))
    expect(omitted.filter(({ point }) => claimed.has(point))).toEqual([])
  })

  it('is about no event where no pack is known', () => {
    expect(analyse(ARTICLE, indexPacks([], LANGUAGES))).toMatchObject({ event: null, claims: [] })
  })

  it('is about no event where no language is known', () => {
    expect(analyse(ARTICLE, indexPacks([PACK], []))).toMatchObject({ event: null, claims: [] })
  })

  it('reads an undeclared language by its words', () => {
    const { text, ...rest } = ARTICLE
    const undeclared = analyse({ ...rest, text, lang: null }, CORPUS)
    expect(tellClaims(undeclared)).toEqual(tellClaims(analyse(ARTICLE, CORPUS)))
  })

  it('keeps the limits that reading ran into', () => {
    expect(analyse({ ...ARTICLE, limits: ['nodes'] }, CORPUS).limits).toEqual(['nodes'])
  })
})

describe('evidence', () => {
  it('stands at its place in the text', () => {
    const report = analyse(ARTICLE, CORPUS)
    expect(report.claims.length).toBeGreaterThan(5)
    checkPlaces(ARTICLE, report)
  })

  it('stands at its place whatever invisible characters a page holds', () => {
    const sprinkled = PARAGRAPHS.map((text) =>
      text.replace(/([a-z])([a-z]{3})/g, '$1\u00ad$2').replace(/ é/g, ' \u200bé'),
    )
    const article = compose('fr', [TITLE, ...sprinkled])
    const report = analyse(article, CORPUS)
    checkPlaces(article, report)
    expect(report.claims.map(({ point, value }) => [point, value])).toEqual(
      analyse(ARTICLE, CORPUS).claims.map(({ point, value }) => [point, value]),
    )
  })
})

describe('an unrelated paragraph', () => {
  const everywhere = PARAGRAPHS.flatMap((_, at) => UNRELATED.map((paragraph) => [at + 1, paragraph] as const))
  const before = tellClaims(analyse(ARTICLE, CORPUS))

  it.each([[PARAGRAPHS.length + 1, UNRELATED[0] ?? ''] as const, ...everywhere])(
    'put in as block %i changes no claim: %s',
    (at, paragraph) => {
      const parts = [TITLE, ...PARAGRAPHS]
      parts.splice(at, 0, paragraph)
      expect(tellClaims(analyse(compose('fr', parts), CORPUS)).toSorted()).toEqual(before.toSorted())
    },
  )
})

describe('any text', () => {
  it('gets a report, with all evidence in its place', () => {
    fc.assert(
      fc.property(garbage, language, (text, lang) => {
        const article = { ...readText(`Kazakhstan\n\n${text}`), lang, published: '2022-01-10' }
        const report = analyse(article, CORPUS)
        checkPlaces(article, report)
        for (const { weight } of report.detection.reasons) expect(Number.isFinite(weight)).toBe(true)
        expect(report.detection.score).toBeGreaterThanOrEqual(0)
        expect(report.detection.score).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })

  it('put into a page that is coverage still gets a report of it', () => {
    fc.assert(
      fc.property(garbage, (text) => {
        const article = {
          ...readText([TITLE, ...PARAGRAPHS, text].join('\n\n')),
          lang: 'fr',
          published: '2022-01-10',
        }
        checkPlaces(article, analyse(article, CORPUS))
      }),
      { numRuns: 100 },
    )
  })

  it('may have blocks that hold nothing, or a date that is none', () => {
    for (const published of ['', '2022', '2022-13-45', 'yesterday', '٢٠٢٢-٠١-١٠'])
      checkPlaces(ARTICLE, analyse({ ...ARTICLE, published }, CORPUS))
    const { text } = ARTICLE
    const blocks = [...ARTICLE.blocks, { kind: 'paragraph', start: text.length, end: text.length } as const]
    checkPlaces(ARTICLE, analyse({ ...ARTICLE, blocks }, CORPUS))
    expect(analyse({ ...ARTICLE, text: '', blocks: [] }, CORPUS).claims).toEqual([])
  })
})

/** A map that counts how often it is asked. */
class CountingMap<K, V> extends Map<K, V> {
  asked = 0
  override get(key: K): V | undefined {
    this.asked += 1
    return super.get(key)
  }
}

describe('a huge page', () => {
  /** How many words were looked up among the anchors: the first thing done with every word that is read. */
  function countLookUps(article: Article): number {
    const exact = new CountingMap(CORPUS.anchors.exact)
    analyse(article, { ...CORPUS, anchors: { ...CORPUS.anchors, exact } })
    return exact.asked
  }

  const differentWords = (count: number, from = 0) =>
    Array.from({ length: count }, (_, at) => `x${(from + at).toString(36)}q`).join(' ')

  it('is read up to a bound, however much there is of it', () => {
    const page = (paragraphs: number) =>
      compose(
        'fr',
        Array.from({ length: paragraphs }, (_, at) => differentWords(3000, at * 3000)),
      )
    expect(countLookUps(page(5))).toBeLessThan(countLookUps(page(40)))
    expect(countLookUps(page(80))).toBe(countLookUps(page(40)))
    expect(analyse(page(80), CORPUS).limits).toEqual(['words'])
  })

  it('looks each different word up once', () => {
    const once = countLookUps(compose('fr', [differentWords(2000)]))
    const often = countLookUps(compose('fr', Array(10).fill(differentWords(2000))))
    expect(often).toBe(once)
  })

  // Each of these costs minutes where the cost of a sentence or a page grows with the square of its length.
  it.each([
    ['one sentence of verbs and figures', 'le ministère a déclaré que 16 policiers ont été tués '],
    ['one sentence of quotations', '« tués » dit Tokaïev '],
    ['nothing but opening marks', "« “ „ ' Tokaïev "],
    ['nothing but figures', '16 2 030 1,6 '],
    ['nothing but names', 'Tokaïev Nazarbaïev Poutine '],
  ])('is read to its end: %s', { timeout: 30_000 }, (_, piece) => {
    const page = piece.repeat(Math.floor(45_000 / piece.length))
    const article = compose('fr', ['Kazakhstan', page])
    checkPlaces(article, analyse(article, CORPUS))
  })
})
