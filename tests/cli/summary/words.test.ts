import { describe, expect, it } from 'vitest'
import { COLUMNS, nameColumn, noteOf, type Shown } from '../../../cli/summary/layout.ts'
import { readTree, readWords } from '../../../cli/summary/words.ts'

type Tree = ReturnType<typeof readTree>
const listKeys = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : listKeys(value, `${path}${key}.`),
  )
const parts = (text: string) => [...text.matchAll(/\$\d/g)].map(([part]) => part).sort()

describe('the words of a summary', () => {
  it('are the same messages in both languages, with the same parts', () => {
    const [en, fr] = [readTree('en'), readTree('fr')]
    expect(listKeys(fr)).toEqual(listKeys(en))
    const find = (tree: Tree, key: string) =>
      key.split('.').reduce<Tree | string>((node, part) => (node as Tree)[part] ?? '', tree)
    for (const key of listKeys(en)) expect(parts(String(find(fr, key)))).toEqual(parts(String(find(en, key))))
  })

  it('name every section and every column', () => {
    for (const lang of ['en', 'fr'] as const) {
      const words = readWords(lang, undefined)
      for (const section of Object.keys(COLUMNS) as Shown[]) {
        expect(words.say(`${section}.heading`)).not.toBe('')
        expect(noteOf(section, words)).not.toMatch(/\$\d/)
        for (const column of COLUMNS[section]) expect(nameColumn(section, column, words)).not.toBe('')
      }
    }
  })

  it('show numbers, shares and days as the language does', () => {
    const [en, fr] = [readWords('en', undefined), readWords('fr', undefined)]
    expect([en.show('pages', 1613), fr.show('pages', 1613)]).toEqual(['1,613', '1\u202f613'])
    expect(en.show('most', 0.456)).toBe('46%')
    expect(fr.show('most', 0.456)).toMatch(/^46[\u00a0\u202f]%$/)
    expect([en.show('first_day', '2022-01-05'), fr.show('first_day', '2022-01-05')]).toEqual([
      'Jan 5, 2022',
      '5 janv. 2022',
    ])
    expect(en.show('first_day', '2022-01')).toBe('2022-01')
  })
})
