import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  DEFAULT_SETTINGS,
  parseSettings,
  readSettings,
  type Settings,
  watchSettings,
  writeSettings,
} from '../../entrypoints/shared/settings.ts'
import { SETTINGS_KEY } from '../../entrypoints/shared/settings-key.ts'

beforeEach(() => fakeBrowser.reset())

describe('settings', () => {
  test('stand at their defaults where nothing is stored', async () => {
    expect(await readSettings()).toEqual({
      language: 'auto',
      marks: true,
      pausedSites: [],
      unmarkedSites: [],
      cardDelayMs: 250,
      textSize: 'normal',
      theme: 'auto',
    })
  })

  test('keep what was written, and what was not named in the change', async () => {
    await writeSettings({ language: 'fr', pausedSites: ['herald.example'] })
    await writeSettings({ theme: 'dark' })
    expect(await readSettings()).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'fr',
      pausedSites: ['herald.example'],
      theme: 'dark',
    })
  })

  test('keep both of two changes made at once', async () => {
    await Promise.all([writeSettings({ marks: false }), writeSettings({ textSize: 'large' })])
    expect(await readSettings()).toMatchObject({ marks: false, textSize: 'large' })
  })

  test('go on being written after one write has failed', async () => {
    const { set } = fakeBrowser.storage.local
    fakeBrowser.storage.local.set = () => Promise.reject(new Error('the disk is full'))
    await expect(writeSettings({ marks: false })).rejects.toThrow('the disk is full')
    fakeBrowser.storage.local.set = set
    expect(await writeSettings({ theme: 'light' })).toMatchObject({ marks: true, theme: 'light' })
  })

  test.each<[string, unknown]>([
    ['is no object', 'dark'],
    ['is null', null],
    ['is a list', ['fr']],
    ['has an unknown language', { language: 'de' }],
    ['has a number for a switch', { marks: 1 }],
    ['has an address for a host name', { pausedSites: ['https://herald.example/a'] }],
    ['has a list of sites that no person wrote', { pausedSites: Array(501).fill('a.example') }],
    ['has a delay of an hour', { cardDelayMs: 3_600_000 }],
    ['has a delay that is no number', { cardDelayMs: Number.NaN }],
  ])('stand at the default where what is stored %s', (_, stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS)
  })

  test('hold where another choice does not fit', () => {
    expect(parseSettings({ theme: 'sepia', textSize: 'larger' })).toEqual({
      ...DEFAULT_SETTINGS,
      textSize: 'larger',
    })
  })

  test('are told to whoever watches, until they stop', async () => {
    const seen: Settings[] = []
    const stop = watchSettings((settings) => seen.push(settings))
    await writeSettings({ marks: false })
    await fakeBrowser.storage.local.set({ other: 1 })
    stop()
    await writeSettings({ marks: true })
    expect(seen).toEqual([{ ...DEFAULT_SETTINGS, marks: false }])
  })

  test('go back to the defaults for whoever watches when all is forgotten', async () => {
    await writeSettings({ marks: false })
    const seen: Settings[] = []
    watchSettings((settings) => seen.push(settings))
    await fakeBrowser.storage.local.remove(SETTINGS_KEY)
    expect(seen).toEqual([DEFAULT_SETTINGS])
  })
})
