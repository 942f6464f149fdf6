// The practice set shows what a class is to find: every kind of difference, found by the engine in the texts themselves.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makePracticeSet } from '../../cli/practice-set.ts'
import type { Difference } from '../../lib/report.ts'

const set = await makePracticeSet()
const reportOf = (id: string) => {
  const text = set.texts.find((one) => one.id === id)
  if (!text) throw new Error(`no practice text "${id}"`)
  return text.report
}
const claimOf = (id: string, point: string) => {
  const claim = reportOf(id).claims.find((one) => one.point === point)
  if (!claim) throw new Error(`"${id}" makes no claim on "${point}"`)
  return claim
}
const reasonsBetween = (id: string, point: string, other: string) =>
  claimOf(id, point).against.find(({ article }) => article === other)?.reasons

describe('the practice set', () => {
  it('holds six texts, four in French and two in English, and all are recognised as coverage', () => {
    expect(set.texts.map(({ id, report }) => [id, report.lang, report.event])).toEqual([
      ['dispatch', 'fr', 'kazakhstan-2022-01'],
      ['newspaper', 'fr', 'kazakhstan-2022-01'],
      ['state-outlet', 'fr', 'kazakhstan-2022-01'],
      ['machine-translated', 'fr', 'kazakhstan-2022-01'],
      ['brief', 'en', 'kazakhstan-2022-01'],
      ['opinion', 'en', 'kazakhstan-2022-01'],
    ])
  })

  it.each<[Difference, string, string, string]>([
    ['number', 'state-outlet', 'security-forces-killed', 'dispatch'],
    ['date', 'machine-translated', 'csto-arrival', 'dispatch'],
    ['wording', 'newspaper', 'trigger', 'dispatch'],
    ['wording', 'machine-translated', 'csto-equipment', 'dispatch'],
    ['attribution', 'newspaper', 'arrests', 'dispatch'],
    ['voice', 'newspaper', 'coup-attempt', 'dispatch'],
    ['voice', 'state-outlet', 'coup-attempt', 'brief'],
    ['denial', 'opinion', 'coup-attempt', 'brief'],
    ['denial', 'opinion', 'foreign-fighters', 'dispatch'],
    ['choice', 'newspaper', 'internet', 'brief'],
    ['later', 'opinion', 'arrests', 'dispatch'],
  ])('shows a difference of %s: %s on %s, beside %s', (reason, id, point, other) => {
    expect(reasonsBetween(id, point, other)).toContain(reason)
  })

  it('shows what is left out, and what one alone tells', () => {
    expect(reportOf('state-outlet').omitted.map(({ point }) => point)).toContain('civilian-deaths')
    expect(claimOf('state-outlet', 'decapitations').verdict).toBe('only-here')
  })

  it('shows a copy: paragraphs of the dispatch in the newspaper count as no voice of their own', () => {
    const shared = claimOf('newspaper', 'security-forces-killed').against.filter(
      ({ shared }) => shared === 'text',
    )
    expect(shared.map(({ article }) => article)).toEqual(['dispatch'])
    expect(reportOf('newspaper').reuse.map(({ article }) => article)).toEqual(['dispatch'])
    expect(claimOf('machine-translated', 'csto-troops').against[0]).toMatchObject({
      article: 'dispatch',
      shared: 'origin',
    })
  })

  it('keeps a withdrawn toll in the brief, which the dispatch tells as withdrawn', () => {
    expect(claimOf('brief', 'total-deaths').value).toMatchObject({ count: 164 })
    expect(claimOf('brief', 'toll-164').value).toEqual(['published'])
    expect(claimOf('dispatch', 'toll-164').value).toEqual(['published', 'withdrawn'])
    expect(reportOf('dispatch').claims.map(({ point }) => point)).not.toContain('total-deaths')
  })

  it('says in every file that the text is for practice, and names no outlet of the pack as its author', () => {
    const outlets = JSON.parse(readFileSync('seeds/kazakhstan-2022-01/outlets.json', 'utf8')) as {
      name: string
    }[]
    const files = import.meta.glob<string>('/practice/set/*.html', {
      eager: true,
      query: '?raw',
      import: 'default',
    })
    expect(Object.keys(files)).toHaveLength(6)
    for (const source of Object.values(files)) {
      expect(source).toMatch(/<footer>(?:Texte d’exercice|Practice text)/)
      for (const { name } of outlets) expect(source).not.toContain(name)
    }
  })

  it('is the same every time it is made', async () => {
    expect(JSON.stringify(await makePracticeSet())).toBe(JSON.stringify(set))
  })
})
