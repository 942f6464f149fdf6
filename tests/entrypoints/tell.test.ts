import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tellBackground } from '../../entrypoints/shared/tell.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A runtime whose background answers like this, one word after the other; and what it was told. */
function makeRuntime(answers: readonly (() => Promise<unknown>)[]) {
  const told: unknown[] = []
  const sendMessage = (message: unknown) => {
    told.push(message)
    return answers[told.length - 1]?.() ?? Promise.resolve()
  }
  const runtime = { id: 'recoupe', sendMessage } as unknown as Parameters<typeof tellBackground>[0]
  return { runtime: runtime as NonNullable<typeof runtime>, told }
}

const heard = (): Promise<unknown> => Promise.resolve(true)
const stopped = () => Promise.reject(new Error('The message port closed before a response was received.'))
const gone = () => {
  throw new Error('Extension context invalidated.')
}

async function tell(answers: readonly (() => Promise<unknown>)[]): Promise<number> {
  const { runtime, told } = makeRuntime(answers)
  const saying = tellBackground(runtime, { kind: 'gate-yes' })
  await vi.runAllTimersAsync()
  await saying
  expect(told.every((message) => JSON.stringify(message) === '{"kind":"gate-yes"}')).toBe(true)
  return told.length
}

describe('a word to the background', () => {
  it.each([
    ['is said once where it is heard', [heard], 1],
    ['is said again where the background was stopped over it', [stopped, heard], 2],
    ['is said again where it was heard and not answered', [() => Promise.resolve(), stopped, heard], 3],
    ['is given up where nobody ever answers', [], 7],
    ['throws nothing where the extension has just been updated', [gone, heard], 2],
  ] as const)('%s', async (_, answers, times) => {
    expect(await tell(answers)).toBe(times)
  })

  it('is not said by a script that an update has left behind', async () => {
    const { runtime, told } = makeRuntime([heard])
    await tellBackground({ ...runtime, id: '' }, { kind: 'gate-yes' })
    await tellBackground(undefined, { kind: 'gate-yes' })
    expect(told).toEqual([])
  })
})
