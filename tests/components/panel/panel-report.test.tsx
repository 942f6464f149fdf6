// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { LocaleProvider } from '../../../components/locale.ts'
import { createLocale } from '../../../components/locale-format.ts'
import { PanelReport } from '../../../components/panel/panel-report.tsx'
import { type Revealed, RevealProvider } from '../../../components/reveal.tsx'
import type { Claim, Report } from '../../../lib/report.ts'
import { pack, report } from '../fixture.ts'
import { speak } from '../messages.ts'

interface Drawn {
  readonly root: HTMLElement
  readonly texts: (selector: string) => (string | undefined)[]
  readonly press: (name: string | RegExp) => Promise<void>
  readonly search: (query: string) => Promise<void>
}

interface Change {
  readonly report?: Report
  readonly reveal?: (claim: Claim) => Promise<Revealed>
}

function view({ report: shown = report, reveal = async () => 'shown' }: Change, language: 'en' | 'fr') {
  return (
    <LocaleProvider value={createLocale(language, language)}>
      <RevealProvider value={reveal}>
        <PanelReport report={shown} pack={pack} />
      </RevealProvider>
    </LocaleProvider>
  )
}

function draw(change: Change = {}, language: 'en' | 'fr' = 'en'): Drawn {
  speak(language)
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  act(() => render(view(change, language), root))
  const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent ?? ''
  return {
    root,
    texts: (selector) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim()),
    press: async (name) => {
      const button = [...root.querySelectorAll('button')].find((each) =>
        typeof name === 'string' ? nameOf(each) === name : name.test(nameOf(each)),
      )
      if (!button) throw new Error(`No button is called ${name}`)
      await act(async () => button.click())
    },
    search: async (query) => {
      const field = root.querySelector('input')
      if (!field) throw new Error('There is no search field')
      field.value = query
      await act(async () => {
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      })
    },
  }
}

const ROWS = '.group > ul > li h3'
const COUNT = '.found [role="status"]'

describe('the panel', () => {
  test('shows every row, and how many there are', () => {
    const { texts } = draw()
    expect(texts(ROWS)).toHaveLength(9)
    expect(texts(COUNT)).toEqual(['9 entries'])
  })

  test('shows only what was chosen, says how many, and shows all again', async () => {
    const { root, texts, press } = draw()
    await press('≠ 3 differ')
    expect(texts(ROWS)).toHaveLength(3)
    expect(texts(COUNT)).toEqual(['3 of 9 shown'])
    await press(/wording/)
    expect(texts(ROWS)).toEqual(['What set the protests off'])
    expect(texts('[aria-pressed="true"]')).toHaveLength(2)
    await press('Show all')
    expect(texts(ROWS)).toHaveLength(9)
    expect(document.activeElement).toBe(root.querySelector('input'))
  })

  test('finds words whatever their accents, and says in which account', async () => {
    const { texts, search } = draw()
    await search('secùrity euronews')
    await vi.waitFor(() => expect(texts(COUNT)).not.toEqual(['9 entries']))
    await search('franceinfo')
    await vi.waitFor(() => expect(texts('.row > .note')).toContain('Found in: franceinfo'))
    expect(texts(ROWS).length).toBeLessThan(9)
  })

  test('says why there is nothing, and offers to show all', async () => {
    const { root, texts, press, search } = draw()
    await search('giraffe')
    await vi.waitFor(() => expect(texts('.nothing-fits p')).toEqual(['No entry has the words “giraffe”.']))
    expect(texts(COUNT)).toEqual(['0 of 9 shown'])
    await press('◖ 1 only here')
    expect(texts('.nothing-fits p')).toEqual([
      'No entry of the kinds chosen (Only here) has the words “giraffe”.',
    ])
    await search('')
    await press(/denial/)
    expect(texts('.nothing-fits p')).toEqual(['No entry is of the kinds chosen: Only here and denial.'])
    await press('Show all')
    expect(texts(ROWS)).toHaveLength(9)
    expect(document.activeElement).toBe(root.querySelector('input'))
  })

  test('says that what it shows is only near to what was asked for', async () => {
    const { texts, search } = draw()
    await search('securiti')
    await vi.waitFor(() =>
      expect(texts(COUNT)[0]).toMatch(/^Nothing is written so; this comes near: \d of 9 shown$/),
    )
  })

  test('Escape empties the search field', async () => {
    const { root, texts, search } = draw()
    await search('giraffe')
    await vi.waitFor(() => expect(texts(ROWS)).toHaveLength(0))
    const field = root.querySelector('input')
    await act(
      async () => void field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
    )
    expect(texts(ROWS)).toHaveLength(9)
    expect(field?.value).toBe('')
  })

  test('asks the page for the words of the claim pressed', async () => {
    const asked: string[] = []
    const { texts, press } = draw({
      reveal: async ({ point }) => {
        asked.push(point)
        return 'shown'
      },
    })
    await press('Show in the page: Officers decapitated')
    expect(asked).toEqual(['decapitations'])
    expect(texts('.warning').join('')).toBe('')
  })

  test.each([
    ['no-marks', /does not answer.*Reload/],
    ['words-gone', /do not stand in the page/],
  ] as const)('says under the claim when the page cannot show it: %s', async (revealed, words) => {
    const { root, press } = draw({ reveal: async () => revealed })
    await press(/^Show in the page: Officers/)
    const warned = () =>
      [...root.querySelectorAll('.row')]
        .map((row) => [row.querySelector('h3')?.textContent, row.querySelector('.warning')?.textContent])
        .filter(([, warning]) => warning)
    await vi.waitFor(() => expect(warned()).toHaveLength(1))
    expect(warned()).toEqual([['Officers decapitated', expect.stringMatching(words)]])
  })

  test('offers no way into the page for what the page leaves out', () => {
    const { root } = draw()
    expect(root.querySelectorAll('.reveal')).toHaveLength(report.claims.length)
    expect(root.querySelectorAll('.v-omitted .reveal')).toHaveLength(0)
  })

  test('with no claim at all says so, and offers no kinds that there are not', () => {
    const empty: Report = { ...report, claims: [], omitted: [] }
    const { texts } = draw({ report: empty })
    expect(texts('.switch')).toEqual([])
    expect(texts('.empty')).toEqual([
      'The page is about this event, but none of the known points was found in it.',
    ])
  })

  test('keeps what was asked for when the report is drawn anew', async () => {
    const { root, texts, press } = draw()
    await press('= 1 agrees')
    act(() => render(view({ report: { ...report } }, 'en'), root))
    expect(texts(ROWS)).toEqual(['CSTO troops sent'])
  })

  test('speaks French', async () => {
    const { texts, press } = draw({}, 'fr')
    await press('◖ 1 seulement ici')
    expect(texts(COUNT)).toEqual(['1 sur 9 affichée'])
  })
})
