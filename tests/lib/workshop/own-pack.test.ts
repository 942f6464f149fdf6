// From a teacher's texts to a pack: on an event of our own invention, in two languages.
import { describe, expect, it } from 'vitest'
import { readLanguages } from '../../../cli/languages.ts'
import { readBundle } from '../../../lib/corpus/bundle.ts'
import { indexPacks } from '../../../lib/corpus/corpus.ts'
import { analyse } from '../../../lib/engine.ts'
import { findWords } from '../../../lib/text/words.ts'
import { answerQuestion } from '../../../lib/workshop/exchange.ts'
import { toSourceTexts } from '../../../lib/workshop/own-source.ts'
import type { OwnText } from '../../../lib/workshop/own-text.ts'
import type { Proposal } from '../../../lib/workshop/proposal.ts'

const languages = await readLanguages()
const texts: OwnText[] = [
  {
    outlet: 'Harbour News',
    published: '2024-03-05',
    text: `Bridge collapses in Larkhaven, 12 people killed

Twelve people were killed when the old bridge of Larkhaven collapsed on 4 March, the mayor, Ada Quill, said. Another 30 people were wounded.

"The bridge had been inspected last autumn and found safe," Ada Quill told reporters. Rescuers were deployed on 4 March in Larkhaven.`,
  },
  {
    outlet: 'The Inland Post',
    published: '2024-03-05',
    text: `Larkhaven bridge: at least 14 dead

At least 14 people died in Larkhaven, according to the hospital. About 30 people were injured. Rescue workers were deployed on 5 March.

Mayor Ada Quill insisted that the bridge "had been inspected last autumn and found entirely safe". Engineers had warned otherwise.`,
  },
  {
    outlet: 'Le Courrier du fleuve',
    published: '2024-03-06',
    text: `Larkhaven : le pont s’effondre, 12 morts

Douze personnes ont été tuées à Larkhaven dans l’effondrement du pont, selon la maire Ada Quill. Des sauveteurs ont été déployés le 4 mars.

La société avait prévenu la mairie de Larkhaven, affirme un ingénieur.`,
  },
]

function proposeFrom(given: readonly OwnText[]): Proposal {
  const answer = answerQuestion({ kind: 'propose', texts: given }, languages)
  if (answer.kind !== 'proposal') throw new Error(JSON.stringify(answer))
  return answer.proposal
}
function makeFrom(given: readonly OwnText[]) {
  const { points, names } = proposeFrom(given)
  const choice = {
    event: 'Pont de Larkhaven',
    points: points.map(({ key, label }) => ({ key, label: `Point: ${label}` })),
    names: names.map(({ key }) => key),
  }
  const answer = answerQuestion({ kind: 'make', texts: given, choice }, languages)
  if (answer.kind !== 'made') throw new Error(JSON.stringify(answer))
  return answer
}
const proposal = proposeFrom(texts)
const made = makeFrom(texts)

describe('what texts share', () => {
  it('is found as a figure with its noun, across languages, with where it differs', () => {
    const killed = proposal.points.find(({ key }) => key === 'figure: people + killed')
    expect(killed).toMatchObject({ kind: 'figure', texts: 3, differs: true })
    expect(new Set(killed?.accounts.map(({ text, value }) => `${text} ${value}`))).toEqual(
      new Set(['text-1 12', 'text-2 14', 'text-3 12']),
    )
  })

  it('is told to be the same where it is', () => {
    expect(proposal.points.find(({ key }) => key === 'figure: people + wounded')).toMatchObject({
      texts: 2,
      differs: false,
    })
  })

  it('is found where a number has no noun but what happened to people, beside another number', () => {
    const wreck = (outlet: string, text: string): OwnText => ({ outlet, published: '2024-03-05', text })
    const { points } = proposeFrom([
      wreck(
        'Harbour News',
        'Ferry fire: nine dead\n\nNine people were killed and 41 others injured. It carried 212 passengers.',
      ),
      wreck(
        'Le Quai',
        'Incendie du ferry : neuf morts\n\nNeuf personnes ont été tuées et 41 autres blessées.',
      ),
      wreck(
        'The Inland Post',
        'Fire on a ferry\n\nEleven people were killed and 38 were injured. It carried 230 passengers.',
      ),
    ])
    const told = points.map(({ key, label, accounts }) => [
      key,
      label,
      [...new Set(accounts.map(({ value }) => value))],
    ])
    expect(told).toEqual(
      expect.arrayContaining([
        ['figure: people + killed', 'dead', ['9', '11']],
        ['figure: people + wounded', 'others, injured', ['41', '38']],
        ['figure: passen*', 'passengers', ['212', '230']],
      ]),
    )
  })

  it('is found as a date of what happened on it', () => {
    const sent = proposal.points.find(({ kind }) => kind === 'date')
    expect(sent).toMatchObject({ key: 'date: on deployed', texts: 3, differs: true })
  })

  it('is found as a quotation that is cut in two ways', () => {
    expect(proposal.points.find(({ kind }) => kind === 'quotation')).toMatchObject({ texts: 2 })
  })

  it('is found as names, with their longest form', () => {
    expect(proposal.names.map(({ label, texts: count }) => [label, count])).toEqual([
      ['Larkhaven', 3],
      ['Ada Quill', 3],
    ])
  })

  it('is nothing between texts on different things', () => {
    const others = texts.map((text, at) => ({
      ...text,
      text:
        [
          'A quiet day\n\nNothing happened at the lake.',
          'Un livre\n\nIl raconte la mer et le vent.',
          'Chess\n\nA game was drawn after long thought.',
        ][at] ?? '',
    }))
    expect(proposeFrom(others).points).toEqual([])
  })
})

describe('the pack made of it', () => {
  it('is a pack by the one schema, and recognises every text', () => {
    expect(readBundle('own.json', made.bundle)).toHaveProperty('pack')
    expect(made.unrecognised).toEqual([])
  })

  it('finds the points in the texts and compares them', () => {
    const [first] = made.set.texts
    const killed = first?.report.claims.find(
      ({ value }) => typeof value === 'object' && 'count' in value && value.count === 12,
    )
    expect(killed).toMatchObject({ verdict: 'differs', reasons: ['number'], attributedTo: 'Ada Quill' })
    expect(first?.report.claims.map(({ verdict }) => verdict)).toContain('agrees')
  })

  it('finds them in an article that it was not made from', () => {
    const bundle = readBundle('own.json', made.bundle)
    if (!('pack' in bundle)) throw new Error('no pack')
    const [other] = toSourceTexts(
      [
        {
          outlet: 'X',
          published: '2024-03-07',
          text: 'Larkhaven mourns\n\nThe toll rose: 15 people were killed in Larkhaven, mayor Ada Quill said.\n\nThirty people were wounded in Larkhaven.',
        },
      ],
      languages,
    )
    if (!other) throw new Error('no text')
    const report = analyse(other.article, indexPacks([bundle.pack], languages))
    expect(report.event).toBe('own-pont-de-larkhaven')
    expect(report.claims.map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        { count: 15, bound: 'exact' },
        { count: 30, bound: 'exact' },
      ]),
    )
  })

  it('carries the teacher’s names for the points', () => {
    for (const { label } of made.set.pack.points) expect(label.fr).toMatch(/^Point: /)
  })

  it('holds no run of eight words of any text', () => {
    const norms = (text: string) => findWords(text).map(({ norm }) => norm)
    const held = ` ${norms(made.bundle).join(' ')} `
    for (const { text } of texts) {
      const words = norms(text)
      for (let at = 0; at + 8 <= words.length; at += 1)
        expect(held).not.toContain(` ${words.slice(at, at + 8).join(' ')} `)
    }
  })

  it('is the same every time', () => expect(makeFrom(texts).bundle).toBe(made.bundle))
})

describe('a question that cannot be answered', () => {
  it.each([
    ['two texts', { kind: 'propose', texts: texts.slice(0, 2) }, 'texts'],
    ['nine texts', { kind: 'propose', texts: Array.from({ length: 9 }, () => texts[0]) }, 'texts'],
    [
      'a text without a day',
      { kind: 'propose', texts: [{ ...texts[0], published: '' }, ...texts.slice(1)] },
      'texts.0.published',
    ],
    [
      'a text of nothing',
      { kind: 'propose', texts: [...texts.slice(1), { ...texts[0], text: ' ' }] },
      'texts.2.text',
    ],
    [
      'no name of the event',
      { kind: 'make', texts, choice: { event: '', points: [{ key: 'a', label: 'b' }], names: ['c'] } },
      'choice.event',
    ],
    ['another question', { kind: 'fetch' }, 'kind'],
  ])('is refused with the place: %s', (_, question, place) => {
    const answer = answerQuestion(question, languages)
    expect(answer).toMatchObject({ kind: 'faults', faults: [{ place }] })
  })

  it('is refused where nothing chosen stands in the texts', () => {
    const choice = { event: 'x', points: [{ key: 'nothing', label: 'b' }], names: ['nobody'] }
    expect(answerQuestion({ kind: 'make', texts, choice }, languages)).toMatchObject({
      kind: 'faults',
      faults: [{ place: 'choice.points' }, { place: 'choice.names' }],
    })
  })

  it('does without texts in a language that is not read, and says which', () => {
    const strange = {
      ...texts[2],
      text: 'ლარკჰეივენი\n\nხიდი ჩამოინგრა, თორმეტი ადამიანი დაიღუპა.',
    } as OwnText
    expect(proposeFrom([...texts.slice(0, 2), strange]).unread).toEqual(['text-3'])
  })
})
