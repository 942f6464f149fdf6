import { describe, expect, it } from 'vitest'
import { readLanguages } from '../../cli/languages.ts'
import { readPackFolder } from '../../cli/packs.ts'
import { indexPacks } from '../../lib/corpus/corpus.ts'
import { analyseSelection } from '../../lib/selection.ts'

const result = readPackFolder('seeds/kazakhstan-2022-01')
if (!('pack' in result)) throw new Error('the seed pack has faults')
const corpus = indexPacks([result.pack], await readLanguages())

const page = { event: 'kazakhstan-2022-01', lang: 'en', published: '2022-01-10' }
const about = { title: 'Kazakhstan: 225 dead, prosecutor says', url: 'https://herald.example/a' }
const WORDS = 'The interior ministry says 16 police officers died and about 7,900 people were detained.'

describe('selected words', () => {
  it('are held against other accounts by the event of their page, which they need not name', () => {
    const report = analyseSelection({ ...about, title: 'Live', words: WORDS, page }, corpus)
    expect(report.event).toBe('kazakhstan-2022-01')
    expect(report.claims.map(({ point }) => point)).toContain('security-forces-killed')
    expect(report.published).toBe('2022-01-10')
  })

  it('claim nothing that only the title claims, and leave nothing out', () => {
    const report = analyseSelection(
      { ...about, words: 'It rained in the night over the whole town.', page },
      corpus,
    )
    expect([report.claims, report.omitted]).toEqual([[], []])
  })

  it('on a page that was not read are recognised by what they name', () => {
    const named = `In Kazakhstan in January 2022, ${WORDS}`
    const report = analyseSelection({ ...about, title: 'Almaty riots', words: named, page: null }, corpus)
    expect(report.event).toBe('kazakhstan-2022-01')
  })

  it('about something else are about no known event', () => {
    const report = analyseSelection(
      { title: 'A bridge', url: '', words: 'A bridge of wood.', page: null },
      corpus,
    )
    expect([report.event, report.claims]).toEqual([null, []])
  })

  it('need no title', () => {
    const report = analyseSelection({ ...about, title: ' ', words: WORDS, page }, corpus)
    expect(report.claims.every(({ evidence }) => WORDS.includes(evidence.text))).toBe(true)
    expect(report.claims.length).toBeGreaterThan(0)
  })
})
