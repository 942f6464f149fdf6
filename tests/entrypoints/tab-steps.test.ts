import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { removeState, writeMarks, writeState } from '../../entrypoints/shared/tab-state.ts'
import { TabSteps } from '../../entrypoints/shared/tab-steps.ts'
import { report } from '../components/fixture.ts'

const url = 'https://exemple.test/a'
const open = async () => (await fakeBrowser.tabs.create({ url })).id ?? 0
/** The fake browser removes the tab, and then looks for a window of the tab's number, which there is none of. */
const close = (tab: number) => fakeBrowser.tabs.remove(tab).catch(() => {})
const stored = async () => Object.keys(await fakeBrowser.storage.session.get(null))
const read = (tabId: number) => writeState(tabId, { kind: 'read', url, report })

let failures: unknown[]
let steps: TabSteps
beforeEach(() => {
  fakeBrowser.reset()
  failures = []
  steps = new TabSteps({
    forget: removeState,
    fail: async (_, __, error) => void failures.push(error),
  })
})

describe('steps on a tab', () => {
  test('run one after the other, and on several tabs at once', async () => {
    const [a, b] = [await open(), await open()]
    const order: string[] = []
    let goOn = () => {}
    const first = steps.run(a, url, async () => {
      await new Promise<void>((done) => {
        goOn = done
      })
      order.push('a1')
    })
    const second = steps.run(a, url, async () => void order.push('a2'))
    await steps.run(b, url, async () => void order.push('b1'))
    goOn()
    await Promise.all([first, second])
    expect(order).toEqual(['b1', 'a1', 'a2'])
    expect(steps.busy).toBe(0)
  })

  test('that fail are told, and the next one runs', async () => {
    const tab = await open()
    void steps.run(tab, url, async () => {
      throw new Error('out of range')
    })
    await steps.run(tab, url, () => read(tab))
    expect(failures).toEqual([new Error('out of range')])
    expect(await stored()).toEqual([`tab:${tab}`])
  })

  test('that never end hold up the next one for a while only', async () => {
    vi.useFakeTimers()
    try {
      const tab = await open()
      void steps.run(tab, url, () => new Promise(() => {}))
      const next = steps.run(tab, url, () => read(tab))
      await vi.advanceTimersByTimeAsync(10_000)
      await next
      expect(await stored()).toEqual([`tab:${tab}`])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a tab that is closed leaves nothing', () => {
  test('of what was known of its page and its marks', async () => {
    const tab = await open()
    await read(tab)
    await writeMarks(tab, { url, counts: { differs: 1 }, lost: 0 })
    expect(await stored()).toHaveLength(2)
    await close(tab)
    await steps.run(tab, '', () => removeState(tab))
    expect(await stored()).toEqual([])
  })

  test('of a step that ends later', async () => {
    const tab = await open()
    await close(tab)
    await steps.run(tab, url, () => read(tab))
    expect(await stored()).toEqual([])
  })

  test('of a step that fails later', async () => {
    const tab = await open()
    steps = new TabSteps({
      forget: removeState,
      fail: (tabId) => writeState(tabId, { kind: 'failed', url, reason: 'gone' }),
    })
    await close(tab)
    await steps.run(tab, url, async () => {
      throw new Error('gone')
    })
    expect(await stored()).toEqual([])
  })

  test('two hundred times', async () => {
    for (let round = 0; round < 200; round++) {
      const tab = await open()
      const reading = steps.run(tab, url, () => read(tab))
      await close(tab)
      const last = steps.run(tab, '', () => removeState(tab))
      await Promise.all([reading, last])
    }
    expect(await stored()).toEqual([])
    expect(steps.busy).toBe(0)
  })
})
