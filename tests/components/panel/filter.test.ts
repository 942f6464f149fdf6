import { describe, expect, test } from 'vitest'
import { createLocale } from '../../../components/locale-format.ts'
import {
  claimId,
  countDifferences,
  type Filter,
  filterRows,
  isFiltering,
  NO_FILTER,
  omissionId,
  toggle,
} from '../../../components/panel/filter.ts'
import { articlesMet, listSearchable } from '../../../components/panel/searchable.ts'
import { findEntries } from '../../../lib/search.ts'
import { killed, pack, report } from '../fixture.ts'
import { speak } from '../messages.ts'

const shownBy = (change: Partial<Filter>) => {
  const { claims, omitted } = filterRows(report, { ...NO_FILTER, ...change }, null)
  return [...claims.map(({ point }) => point), ...omitted.map(({ point }) => `∅ ${point}`)]
}

describe('a filter', () => {
  test('that asks for nothing shows all', () => {
    expect(isFiltering({ ...NO_FILTER, query: ' ' })).toBe(false)
    expect(shownBy({})).toHaveLength(report.claims.length + report.omitted.length)
  })

  test.each<[string, Partial<Filter>, readonly string[]]>([
    ['a verdict', { signs: ['only-here'] }, ['decapitations']],
    ['any of two verdicts', { signs: ['agrees', 'unclear'] }, ['csto-troops', 'csto-withdrawal']],
    ['what is left out', { signs: ['omitted'] }, ['∅ total-deaths', '∅ evidence', '∅ csto-equipment']],
    ['a difference', { differences: ['wording'] }, ['trigger', 'csto-withdrawal']],
    ['any of two differences', { differences: ['denial', 'voice'] }, ['foreign-fighters', 'csto-troops']],
    ['a verdict and a difference', { signs: ['unclear'], differences: ['wording'] }, ['csto-withdrawal']],
    ['a difference among what is left out', { signs: ['omitted'], differences: ['number'] }, []],
  ])('shows %s', (_, change, points) => {
    expect(shownBy(change)).toEqual(points)
  })

  test('shows only the rows that were found', () => {
    const found = { exact: true, entries: new Map([[claimId(killed), []]]) }
    expect(filterRows(report, { ...NO_FILTER, query: 'x' }, found)).toEqual({ claims: [killed], omitted: [] })
  })

  test('counts the kinds of difference that the report has', () => {
    expect(countDifferences(report)).toEqual([
      { difference: 'denial', count: 1 },
      { difference: 'number', count: 1 },
      { difference: 'wording', count: 2 },
      { difference: 'attribution', count: 1 },
      { difference: 'voice', count: 1 },
    ])
  })

  test('takes up what was not chosen and drops what was', () => {
    expect(toggle(toggle<string>([], 'a'), 'b')).toEqual(['a', 'b'])
    expect(toggle(['a', 'b'], 'a')).toEqual(['b'])
  })
})

describe('searching a report', () => {
  const idsOf = (query: string, language: 'en' | 'fr') => {
    speak(language)
    const entries = listSearchable(report, pack, createLocale(language, language))
    return findEntries(query, entries)?.entries ?? new Map()
  }

  test('has one entry a row', () => {
    speak('en')
    const ids = listSearchable(report, pack, createLocale('en', 'en')).map(({ id }) => id)
    expect(ids).toEqual([...report.claims.map(claimId), ...report.omitted.map(omissionId)])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each<['en' | 'fr', string, string]>([
    ['en', 'security forces killed', claimId(killed)],
    ['fr', 'forces de l’ordre', claimId(killed)],
    ['fr', 'ministere interieur', claimId(killed)],
    ['en', 'dix-huit agents', claimId(killed)],
    ['en', 'franceinfo evidence', omissionId({ point: 'evidence', reportedBy: [] })],
  ])('in %s, %j is found', (language, query, id) => {
    expect([...idsOf(query, language).keys()]).toContain(id)
  })

  test('names the accounts in which words were met that the row itself does not show', () => {
    expect(articlesMet(idsOf('franceinfo', 'en').get(claimId(killed)) ?? [])).toEqual(['franceinfo'])
    expect(articlesMet(idsOf('agents', 'en').get(claimId(killed)) ?? [])).toEqual([])
  })
})
