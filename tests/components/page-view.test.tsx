// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { LocaleProvider } from '../../components/locale.ts'
import { createLocale } from '../../components/locale-format.ts'
import { type PageState, PageView } from '../../components/page-view.tsx'
import type { Claim } from '../../lib/report.ts'
import { killed, otherReport, pack, report, troops } from './fixture.ts'
import { speak } from './messages.ts'

const NOTHING = () => {}

function draw(state: PageState, language: 'en' | 'fr' = 'en', onCheck = NOTHING): HTMLElement {
  speak(language)
  const root = document.createElement('div')
  const refused = [{ pack: 'x/claims.json', place: 'claims[1]', reason: 'no point' }]
  act(() =>
    render(
      <LocaleProvider value={createLocale(language, language)}>
        <PageView state={state} known={[pack.event.name]} refused={refused} onCheck={onCheck} />
      </LocaleProvider>,
      root,
    ),
  )
  return root
}

/** Opens everything that opens, as a person would who clicks on all of it. */
function openAll(root: HTMLElement): HTMLElement {
  act(() => {
    for (const details of root.querySelectorAll('details')) details.open = true
  })
  return root
}

const drawClaim = (claim: Claim) =>
  openAll(draw({ kind: 'ready', pack, report: { ...report, claims: [claim], omitted: [] } }))
const textsOf = (root: HTMLElement, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent?.trim())

describe('a report', () => {
  let root: HTMLElement
  beforeEach(() => {
    root = openAll(draw({ kind: 'ready', report, pack }))
  })

  test('groups the points, most telling first, and leaves out groups with none', () => {
    expect(textsOf(root, '.group > h2')).toEqual([
      '≠ Differs',
      '◖ Only here',
      '= Agrees',
      '? Unclear',
      '∅ Left out here',
    ])
    const agreeing = draw({ kind: 'ready', pack, report: { ...report, claims: [troops], omitted: [] } })
    expect(textsOf(agreeing, '.group > h2')).toEqual(['= Agrees'])
  })

  test('counts what it shows', () => {
    expect(textsOf(root, '.legend li')).toEqual([
      '≠ 3 differ',
      '◖ 1 only here',
      '= 1 agrees',
      '? 1 unclear',
      '∅ 3 left out here',
    ])
  })

  test('tells the event and by what it was recognised', () => {
    expect(root.querySelector('h1')?.textContent).toBe('Kazakhstan, January 2022')
    expect(textsOf(root, '.event summary')).toEqual([
      'Recognised by: the points found, the title, and the date.',
    ])
    expect(textsOf(root, '.event .why li')).toContain(
      'the points found: CSTO troops sent · What set the protests off',
    )
  })

  test('tells the way of the text, and calls inferred what is', () => {
    expect(textsOf(root, '.trail li')).toEqual([
      'Kassym-Jomart Tokayev',
      'Russia Today (inferred)',
      'Radio Habana Cuba (inferred)',
      'this page',
    ])
    expect(root.querySelector('.origin')?.textContent).toContain(
      '94% of this text also stands in Radio Habana Cuba.',
    )
    expect(root.querySelector('.origin')?.textContent).toContain('The page states no source for its text.')
    expect(textsOf(root, '.owners dt')).toEqual(['Russia Today (RT)', 'Radio Habana Cuba'])
  })

  test('never calls anything true or false', () => {
    expect(root.textContent).not.toMatch(/\b(?:true|false|vrai|faux|fake)\b/i)
  })

  test('draws nothing of a page or a pack as markup', () => {
    const text = '<img src=x onerror=alert(1)>'
    const hostile = drawClaim({ ...killed, attributedTo: text, evidence: { text, start: 0, end: 4 } })
    expect(hostile.querySelector('img')).toBeNull()
    expect(hostile.querySelector('.said q')?.textContent).toBe(text)
  })

  test('speaks French where the interface does', () => {
    const french = draw({ kind: 'ready', report, pack }, 'fr')
    expect(textsOf(french, '.legend li')[0]).toBe('≠ 3 diffèrent')
    expect(french.querySelector('.said .told')?.textContent).toBe('rapporté · ministère de l’Intérieur')
    expect(french.textContent).toContain('94\u00a0% de ce texte')
  })
})

describe('a claim', () => {
  test('shows its value, its words, its voice and who says it', () => {
    expect(drawClaim(killed).querySelector('.said')?.textContent).toBe(
      '18 dix-huit agents ont péri reported · Ministry of the Interior',
    )
  })

  test('names in what it differs', () => {
    expect(textsOf(drawClaim(killed), '.row > .claim > .chips .chip')).toEqual(['≠ number', '≠ attribution'])
  })

  test('says how many independent origins stand behind an agreement, and leaves its own text out', () => {
    const row = drawClaim(troops)
    expect(textsOf(row, '.support')).toEqual([
      '3 outlets, 3 origins',
      'not counted: Radio Habana Cuba (same text)',
    ])
  })

  test.each([
    [['lesoir'], '1 outlet, 1 origin'],
    [['lesoir', 'euronews'], '2 outlets, 1 origin'],
    [['lesoir', 'voi', 'euronews'], '3 outlets, 2 origins'],
  ])('of %j says %s', (articles, words) => {
    const against = articles.map((article) => ({ article, verdict: 'agrees' as const, reasons: [] }))
    const accounts = drawClaim({ ...troops, point: 'csto-framing', value: ['russian-led'], against })
    expect(textsOf(accounts, '.support')).toEqual([words])
  })

  test('says that those who agree with a claim that differs are the ones who agree', () => {
    const row = drawClaim({ ...killed, against: [{ article: 'voi', verdict: 'agrees', reasons: [] }] })
    expect(textsOf(row, '.support')).toEqual(['agreeing: 1 outlet, 1 origin'])
  })

  test('only here, says that nobody independent speaks of it', () => {
    expect(drawClaim({ ...killed, verdict: 'only-here' }).textContent).toContain(
      'No independent account speaks of it.',
    )
    expect(drawClaim(killed).textContent).not.toContain('No independent account')
  })

  test('opens to every account, those that differ first, and names who is silent', () => {
    const row = drawClaim(killed)
    expect(textsOf(row, '.accounts .account-name b').slice(0, 3)).toEqual([
      'VOI',
      'franceinfo',
      'Radio Habana Cuba',
    ])
    expect(row.textContent).toContain('Say nothing of it: Le Soir and Euronews.')
  })

  test('links to the passage there, and says so where no address is known', () => {
    const links = [...drawClaim(troops).querySelectorAll<HTMLAnchorElement>('.accounts a[aria-label]')]
    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
      'read it there: Radio Habana Cuba',
      'read it there: VOI',
      'read it there: franceinfo',
    ])
    for (const link of links)
      expect(link.getAttribute('href')).toMatch(/^https:\/\/\S+#:~:text=[^,]+(,[^,]+)?$/)
    expect(drawClaim(troops).textContent).toContain('no link known')
  })

  test('draws its numbers on a line and says the same in words', () => {
    const line = drawClaim(killed).querySelector('svg.line')
    expect(line?.getAttribute('aria-label')).toBe(
      'Counts compared. 16: VOI, franceinfo; 18: here, Radio Habana Cuba; 19: later · Jan 15',
    )
    expect(line?.querySelectorAll('.dot.page')).toHaveLength(1)
    expect(line?.querySelectorAll('.dot.later')).toHaveLength(1)
  })

  test('draws the other accounts only when they are asked for', () => {
    const closed = draw({ kind: 'ready', pack, report: { ...report, claims: [killed], omitted: [] } })
    expect(closed.querySelectorAll('.accounts')).toHaveLength(0)
    expect(openAll(closed).querySelectorAll('.accounts').length).toBeGreaterThan(0)
  })

  test('explains why it was found', () => {
    expect(textsOf(drawClaim(killed), '.why code')).toEqual(
      expect.arrayContaining(['killed', 'security-forces']),
    )
  })

  test('shortens words without end', () => {
    const claim = { ...killed, evidence: { text: 'a'.repeat(5000), start: 0, end: 5000 } }
    expect(drawClaim(claim).querySelector('.said q')?.textContent?.length).toBeLessThan(300)
  })
})

describe('a point left out', () => {
  test('says how many report it, and when only later pages do', () => {
    const root = draw({ kind: 'ready', report: { ...report, claims: [] }, pack })
    expect(textsOf(root, '.row .support')).toEqual(Array(3).fill('2 outlets, 2 origins'))
    expect(root.textContent).toContain('Reported only after this page came out.')
    expect(root.textContent).toContain('none of the known points was found')
  })
})

describe('in place of a report', () => {
  test.each<[string, PageState, string, string | null]>([
    ['reading', { kind: 'reading' }, 'Reading the page…', 'Read again'],
    [
      'a no from the gate',
      { kind: 'nothing', seen: 'gate', points: [] },
      'No known event here',
      'Check anyway',
    ],
    ['a saved page', { kind: 'nothing', seen: 'file', points: [] }, 'No known event here', 'Check anyway'],
    ['a page read', { kind: 'nothing', seen: otherReport, points: [] }, 'No known event here', 'Check again'],
    ['a page out of reach', { kind: 'unreadable', barrier: 'browser' }, 'This page cannot be read', null],
    ['a failure', { kind: 'failed', reason: 'out of range' }, 'Something went wrong', 'Try again'],
  ])('%s is told with what can be done', (_, state, heading, action) => {
    let asked = 0
    const root = draw(state, 'en', () => {
      asked += 1
    })
    expect(root.querySelector('h1')?.textContent).toBe(heading)
    const button = root.querySelector('button')
    expect(button?.textContent ?? null).toBe(action)
    button?.click()
    expect(asked).toBe(action === null ? 0 : 1)
  })

  test('a page that was read shows what was found', () => {
    const root = draw({ kind: 'nothing', seen: otherReport, points: pack.points })
    expect(textsOf(root, '.why li')).toEqual(['the title: Kazakhstan'])
    expect(root.textContent).toContain('Known so far: Kazakhstan, January 2022.')
  })

  test('a refused pack is named with place and reason', () => {
    expect(draw({ kind: 'reading' }).querySelector('main')?.textContent).toContain(
      'Event file refused: x/claims.json, claims[1]: no point',
    )
  })
})
