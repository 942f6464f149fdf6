// Every sign by which the engine says why a page is coverage or not has its name in both languages.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nameSignal } from '../../components/signals.ts'
import { speak } from './messages.ts'

const source = readFileSync('lib/detection/score.ts', 'utf8')
const signals = [...source.matchAll(/\badd\(\s*'([a-z-]+)'/g)].map(([, signal = '']) => signal)

test.each(['en', 'fr'] as const)('signs have names, %s', (language) => {
  speak(language)
  expect(signals.length).toBeGreaterThan(10)
  expect(signals.filter((signal) => nameSignal(signal) === signal)).toEqual([])
})
