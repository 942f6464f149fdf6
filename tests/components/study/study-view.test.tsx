// @vitest-environment happy-dom
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LocaleProvider } from '../../../components/locale.ts'
import { createLocale } from '../../../components/locale-format.ts'
import { StudyView } from '../../../components/study/study-view.tsx'
import type { Report } from '../../../lib/report.ts'
import { pack, report } from '../fixture.ts'
import { speak } from '../messages.ts'

let root: HTMLElement
const print = vi.fn()

function draw(shown: Report = report, language: 'en' | 'fr' = 'en'): void {
  speak(language)
  root = document.createElement('div')
  document.body.append(root)
  const entries = [{ id: 'print', label: 'Print', onChoose: print }]
  act(() =>
    render(
      <LocaleProvider value={createLocale(language, language)}>
        <StudyView report={shown} pack={pack} entries={entries} />
      </LocaleProvider>,
      root,
    ),
  )
}

const textsOf = (selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent?.trim())
const find = <Kind extends HTMLElement>(selector: string): Kind => {
  const found = root.querySelector<Kind>(selector)
  if (!found) throw new Error(`nothing is ${selector}`)
  return found
}
const press = (key: string) =>
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })
const placeInFocus = () => (document.activeElement as HTMLElement).dataset.cell

beforeEach(() => draw())
afterEach(() => root.remove())

describe('the matrix', () => {
  test('has this page first, then every outlet with its origin', () => {
    expect(textsOf('.matrix thead th')).toEqual([
      'Point',
      'This pageJan 10',
      'Radio Habana Cubaorigin: Russia Today94% of this page’s text',
      'Le Soirorigin: AFP (inferred)',
      'VOIorigin: Reuters',
      'Euronewsorigin: AFP',
      'franceinfoorigin: franceinfo (no agency named)',
    ])
  })

  test('tells each verdict by a sign and a word besides its colour', () => {
    const cell = find('[data-cell="0,0"]')
    expect(cell.querySelector('.glyph')?.textContent).toBe('≠')
    expect(cell.textContent).toBe('This page≠Differs, 18reported')
  })

  test('can be entered at one cell only, and is walked by arrow keys', () => {
    expect(root.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1)
    find('[data-cell="0,0"]').focus()
    press('ArrowRight')
    press('ArrowDown')
    expect(placeInFocus()).toBe('1,1')
    press('End')
    expect(placeInFocus()).toBe('1,5')
    expect(root.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1)
  })

  test('opens this page’s cell to value, words, speaker, voice and origin', () => {
    act(() => find('[data-cell="0,0"]').click())
    const detail = find('.detail-row').textContent
    expect(detail).toContain('18 dix-huit agents ont péri reported · Ministry of the Interior')
    expect(detail).toContain('origin: Russia Today (inferred)')
    expect(find('[data-cell="0,0"]').getAttribute('aria-expanded')).toBe('true')
  })

  test('opens an outlet’s cell to its account, with the way to read it there', () => {
    act(() => find('[data-cell="0,3"]').click())
    expect(find('.detail-row').textContent).toContain('quoted · Kassym-Jomart Tokayev')
    expect(find<HTMLAnchorElement>('.detail-row a').href).toMatch(/^https:\/\/voi\.id\/.*#:~:text=/)
  })

  test('opens a silent cell to say so', () => {
    act(() => find('[data-cell="0,2"]').click())
    expect(find('.detail-row').textContent).toContain('Le Soir says nothing of it')
  })

  test('closes on Escape and gives the focus back to its cell', () => {
    act(() => find('[data-cell="0,3"]').click())
    find('.detail-row a').focus()
    press('Escape')
    expect(root.querySelector('.detail-row')).toBeNull()
    expect(placeInFocus()).toBe('0,3')
  })

  test('shows one cell’s detail at a time', () => {
    act(() => find('[data-cell="0,3"]').click())
    act(() => find('[data-cell="1,0"]').click())
    expect(root.querySelectorAll('.detail-row')).toHaveLength(1)
  })

  test('can be narrowed to what differs', () => {
    act(() => find('input[value="differs"]').click())
    expect(root.querySelectorAll('.point-row')).toHaveLength(3)
    expect(new Set(textsOf('.point-row .of-page .glyph'))).toEqual(new Set(['≠']))
  })
})

describe('the page', () => {
  test('names the article, and opens it only on the web', () => {
    expect(find('h1').textContent).toBe(report.title)
    expect(find<HTMLAnchorElement>('.opening a').href).toBe(report.url)
    root.remove()
    draw({ ...report, url: 'javascript:alert(1)', title: '' })
    expect(root.querySelector('.opening a')).toBeNull()
    expect(find('h1').textContent).toBe('Untitled page')
  })

  test('lists what is left out, and every part that it names in its contents', () => {
    expect(root.querySelectorAll('#left-out .row')).toHaveLength(report.omitted.length)
    for (const link of root.querySelectorAll<HTMLAnchorElement>('.contents a'))
      expect(root.querySelector(new URL(link.href).hash)).not.toBeNull()
  })

  test('never calls anything true or false, in either language', () => {
    for (const language of ['en', 'fr'] as const) {
      root.remove()
      draw(report, language)
      expect(root.textContent).not.toMatch(/\b(?:true|false|vrai|faux|fake)\b/i)
    }
  })

  test('draws nothing of a page as markup', () => {
    root.remove()
    draw({ ...report, title: '<img src=x onerror=alert(1)>' })
    expect(root.querySelector('img')).toBeNull()
  })

  test('offers what can be done with it in a menu, which closes once chosen', () => {
    const menu = find<HTMLDetailsElement>('.entry-menu')
    menu.open = true
    act(() => find('.entry-menu button').click())
    expect(print).toHaveBeenCalledOnce()
    expect(menu.open).toBe(false)
  })

  test('is whole with no claim and nothing left out', () => {
    root.remove()
    draw({ ...report, claims: [], omitted: [], credits: [], reuse: [], trail: [] })
    expect(root.querySelector('#left-out')).toBeNull()
    expect(root.textContent).toContain('none of the known points was found')
  })
})
