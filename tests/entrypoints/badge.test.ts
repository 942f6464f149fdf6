import { expect, test } from 'vitest'
import { badgeTitle } from '../../entrypoints/shared/badge.ts'
import { killed, report, troops } from '../components/fixture.ts'
import { speak } from '../components/messages.ts'

test.each([
  ['en', [killed, troops, killed], 'Recoupe: 3 claims, 2 differ'],
  ['en', [killed], 'Recoupe: 1 claim, 1 differs'],
  ['en', [troops], 'Recoupe: 1 claim'],
  ['en', [], 'Recoupe: event recognised, no known point found'],
  ['fr', [killed, troops], 'Recoupe\u202f: 2 affirmations, 1 diffère'],
] as const)('in %s, the badge of %j says %j', (language, claims, title) => {
  speak(language)
  expect(badgeTitle({ ...report, claims })).toBe(title)
})
