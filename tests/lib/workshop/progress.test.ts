import { describe, expect, it } from 'vitest'
import {
  addMark,
  changeMark,
  NO_WORK,
  type Progress,
  parseProgress,
  removeMark,
  startProgress,
  withWork,
  workOn,
} from '../../../lib/workshop/progress.ts'
import type { WorkshopSet } from '../../../lib/workshop/set.ts'

const set = {
  id: 'event',
  texts: [{ id: 'one', article: { text: 'x'.repeat(100) } }],
} as unknown as WorkshopSet
const work = changeMark(addMark(NO_WORK, { start: 5, end: 9 }), 5, {
  standing: 'differs',
  source: 'the mayor',
})
const progress: Progress = withWork({ ...startProgress('event'), pupil: 'Nadia' }, 'one', work)

describe('a pupil’s work', () => {
  it('goes into a file and comes back as it was', () => {
    expect(parseProgress(JSON.parse(JSON.stringify(progress)), set)).toEqual({ progress })
  })

  it('keeps marks in the order of the text', () => {
    const marks = addMark(addMark(NO_WORK, { start: 20, end: 25 }), { start: 1, end: 4 }).marks
    expect(marks.map(({ start }) => start)).toEqual([1, 20])
  })

  it('puts a new mark in the place of those that it overlaps', () => {
    const marks = addMark(addMark(addMark(NO_WORK, { start: 0, end: 5 }), { start: 10, end: 15 }), {
      start: 4,
      end: 11,
    }).marks
    expect(marks.map(({ start, end }) => [start, end])).toEqual([[4, 11]])
  })

  it('takes no mark without words', () => expect(addMark(NO_WORK, { start: 4, end: 4 })).toBe(NO_WORK))

  it('loses a mark that is removed, and no other', () => {
    const two = addMark(work, { start: 20, end: 25 })
    expect(removeMark(two, 5).marks.map(({ start }) => start)).toEqual([20])
  })

  it('on a text that was not begun is empty, whatever the text is called', () => {
    expect(workOn(progress, 'constructor')).toBe(NO_WORK)
  })
})

describe('a file that is no work of this set', () => {
  it.each<[string, unknown, string]>([
    ['is not an object', 7, ''],
    ['is of another program', { format: 'other' }, 'format'],
    ['is of another version', { ...progress, version: 2 }, 'version'],
    [
      'has a mark without an end',
      { ...progress, texts: { one: { ...work, marks: [{ start: 1 }] } } },
      'texts.one.marks.0.end',
    ],
    [
      'has an answer that no pupil can give',
      { ...progress, texts: { one: { ...work, marks: [{ ...work.marks[0], standing: 'true' }] } } },
      'texts.one.marks.0.standing',
    ],
    [
      'marks past the end of the text',
      { ...progress, texts: { one: { ...work, marks: [{ ...work.marks[0], end: 500 }] } } },
      'texts.one.marks.0',
    ],
    ['marks a text that the set has not', { ...progress, texts: { two: work } }, 'texts.two.marks.0'],
    ['has a key too many', { ...progress, script: '<b>' }, 'script'],
  ])('is refused where it %s, with the place', (_, input, place) => {
    const result = parseProgress(input, set)
    expect('fault' in result && result.fault.kind === 'form' && result.fault.place).toBe(place)
  })

  it('is refused where it belongs to another set, by name', () => {
    expect(parseProgress({ ...progress, set: 'elsewhere' }, set)).toEqual({
      fault: { kind: 'other-set', set: 'elsewhere' },
    })
  })
})
