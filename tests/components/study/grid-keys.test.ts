import { expect, test } from 'vitest'
import { moveInGrid } from '../../../components/study/grid-keys.ts'

const SIZE = { rows: 20, columns: 6 }
const press = (row: number, column: number, key: string, ctrlKey = false) =>
  moveInGrid({ row, column }, SIZE, { key, ctrlKey })

test.each<[string, number, number, string, boolean, { row: number; column: number }]>([
  ['right', 3, 2, 'ArrowRight', false, { row: 3, column: 3 }],
  ['left', 3, 2, 'ArrowLeft', false, { row: 3, column: 1 }],
  ['up', 3, 2, 'ArrowUp', false, { row: 2, column: 2 }],
  ['down', 3, 2, 'ArrowDown', false, { row: 4, column: 2 }],
  ['to the head of the row', 3, 2, 'Home', false, { row: 3, column: 0 }],
  ['to the end of the row', 3, 2, 'End', false, { row: 3, column: 5 }],
  ['to the first cell', 3, 2, 'Home', true, { row: 0, column: 0 }],
  ['to the last cell', 3, 2, 'End', true, { row: 19, column: 5 }],
  ['a page down', 3, 2, 'PageDown', false, { row: 11, column: 2 }],
  ['a page up, and not beyond the head', 3, 2, 'PageUp', false, { row: 0, column: 2 }],
  ['no farther than the right edge', 0, 5, 'ArrowRight', false, { row: 0, column: 5 }],
  ['no farther than the last row', 19, 0, 'PageDown', false, { row: 19, column: 0 }],
])('leads %s', (_, row, column, key, ctrlKey, place) => {
  expect(press(row, column, key, ctrlKey)).toEqual(place)
})

test('leaves other keys alone', () => {
  for (const key of ['a', 'Tab', 'Enter', ' ']) expect(press(1, 1, key)).toBeNull()
})

test('stays on the only cell there is', () => {
  expect(
    moveInGrid({ row: 0, column: 0 }, { rows: 1, columns: 1 }, { key: 'ArrowDown', ctrlKey: false }),
  ).toEqual({
    row: 0,
    column: 0,
  })
})
