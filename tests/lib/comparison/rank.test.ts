import { expect, test } from 'vitest'
import { rankClaims } from '../../../lib/comparison/rank.ts'
import type { Claim, ClaimVerdict, Difference } from '../../../lib/report.ts'
import { claim } from './sample.ts'

const judged = (point: string, verdict: ClaimVerdict, reasons: Difference[] = []): Claim => ({
  ...claim(point, true),
  verdict,
  reasons,
  against: [],
  origins: { agree: [], differ: [] },
})

test('what differs in fact comes first, then what only the page says, then agreement, then what is unclear', () => {
  const claims = [
    judged('a', 'unclear', ['wording']),
    judged('b', 'agrees'),
    judged('c', 'agrees', ['voice']),
    judged('d', 'only-here'),
    judged('e', 'differs', ['wording']),
    judged('f', 'differs', ['later']),
    judged('g', 'differs', ['wording', 'number']),
    judged('h', 'differs', ['denial']),
  ]
  expect(rankClaims(claims).map(({ point }) => point)).toEqual(['h', 'g', 'f', 'e', 'd', 'c', 'b', 'a'])
})

test('claims of one rank keep the order they came in', () => {
  const claims = ['a', 'b', 'c'].map((point) => judged(point, 'agrees'))
  expect(rankClaims(claims)).toEqual(claims)
})
