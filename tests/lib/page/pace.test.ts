import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../../cli/document.ts'
import {
  findIndexInSteps,
  mapInSteps,
  runSteps,
  type Steps,
  visitBackInSteps,
  visitInSteps,
} from '../../../lib/page/pace.ts'
import { readPageSteps } from '../../../lib/page/read.ts'

const numbers = Array.from({ length: 1000 }, (_, index) => index)

/** Most items gone through between two pauses. */
function countMostBetweenPauses(start: (visit: () => void) => Steps<unknown>): number {
  let since = 0
  let most = 0
  const steps = start(() => {
    since += 1
    most = Math.max(most, since)
  })
  for (let step = steps.next(); !step.done; step = steps.next()) since = 0
  return most
}

describe('a long list is gone through with a pause at least every hundred items', () => {
  test.each<readonly [string, (visit: () => void) => Steps<unknown>]>([
    ['forwards', (visit) => visitInSteps(numbers, visit)],
    ['backwards', (visit) => visitBackInSteps(numbers, visit)],
    ['as a map', (visit) => mapInSteps(numbers, visit)],
    [
      'in search',
      (visit) =>
        findIndexInSteps(numbers, () => {
          visit()
          return false
        }),
    ],
  ])('%s', (_, start) => {
    expect(countMostBetweenPauses(start)).toBeLessThanOrEqual(100)
  })

  test('and all of it, in order', () => {
    const back: number[] = []
    runSteps(visitBackInSteps(numbers, (item) => back.push(item)))
    expect(back).toEqual(numbers.toReversed())
    expect(runSteps(mapInSteps(numbers, (item, index) => item + index))).toEqual(numbers.map((n) => 2 * n))
    expect(runSteps(findIndexInSteps(numbers, (item) => item === 700))).toBe(700)
    expect(runSteps(findIndexInSteps(numbers, () => false))).toBe(-1)
  })
})

describe('reading a page pauses the more often the more there is', () => {
  const head = '<title>News</title><h1>News</h1>'
  const sentence = 'Le calme revient dans les rues, disent des habitants de la ville, mais on attend.'
  const countSteps = (body: string) => {
    const steps = readPageSteps(parseDocument(`<html><body>${head}${body}</body></html>`), null)
    let count = 0
    while (!steps.next().done) count += 1
    return count
  }

  test.each([
    ['in paragraphs', (times: number) => `<p>${sentence}</p>`.repeat(times * 400)],
    ['in pieces of one paragraph', (times: number) => `<p>${'<i>mot </i>'.repeat(times * 2000)}</p>`],
    ['in one piece of text', (times: number) => `<p>${'mot  '.repeat(times * 8000)}</p>`],
    [
      'in cells',
      (times: number) => `<table>${'<tr><th>Ville</th><td>12</td></tr>'.repeat(times * 300)}</table>`,
    ],
    ['in labels', (times: number) => `<ul><li>Related</li><li>${sentence}</li></ul>`.repeat(times * 200)],
  ])('%s', (_, body) => {
    const few = countSteps(body(1))
    expect(countSteps(body(4))).toBeGreaterThan(2 * few)
  })

  test('white space at the border of two pieces of a text is one space', () => {
    const text = `${'a'.repeat(7999)}  \n ${'b'.repeat(7990)}\t\t${'c'.repeat(20)} d`
    const { article } = runSteps(
      readPageSteps(parseDocument(`<html><body>${head}<p>${text}</p></body></html>`), null),
    )
    expect(article.text).toContain(text.replace(/\s+/g, ' '))
  })
})
