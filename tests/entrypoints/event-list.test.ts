import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { EventEntry } from '../../components/pack-contents.ts'
import { followEvents, writeEvents } from '../../entrypoints/shared/event-list.ts'

const LIST: readonly EventEntry[] = [{ kind: 'unsound', id: 'valley', source: 'valley.json', faults: [] }]
const OTHER: readonly EventEntry[] = [{ kind: 'unsound', id: 'ridge', source: 'ridge.json', faults: [] }]

let asked: unknown[]
let lists: unknown[]
const follow = (known: readonly EventEntry[] | null) =>
  followEvents(known, (events) => {
    lists.push(events)
  })

beforeEach(() => {
  fakeBrowser.reset()
  asked = []
  lists = []
  fakeBrowser.runtime.onMessage.addListener((message, _, answer) => {
    asked.push(message)
    answer(true)
    return true
  })
})

describe('a page that lists the known events', () => {
  it('is told what came between its reading and its watch', async () => {
    await writeEvents(LIST)
    await follow(null)
    expect([lists, asked]).toEqual([[LIST], []])
  })

  it('asks for the list where there is none, and is told when it comes', async () => {
    await follow(null)
    expect([lists, asked]).toEqual([[], [{ kind: 'load-packs' }]])
    await writeEvents(LIST)
    await vi.waitFor(() => expect(lists).toEqual([LIST]))
  })

  it('asks for nothing where it knows the list, and is told of changes', async () => {
    await writeEvents(LIST)
    await follow(LIST)
    await writeEvents(OTHER)
    await vi.waitFor(() => expect(lists).toEqual([OTHER]))
    expect(asked).toEqual([])
  })
})
