import { describe, expect, test } from 'vitest'
import { CHROMIUM, chooseBrowser, FIREFOX, type Machine } from '../../scripts/find-browser.mjs'

interface Situation {
  readonly env?: Readonly<Record<string, string>>
  /** Programs by path, with what they answer to --version; null for one that does not start. */
  readonly programs?: Readonly<Record<string, string | null>>
  /** What apt-get would put in place; it may not be used where there is none. */
  readonly installable?: Readonly<Record<string, string>>
}

function toMachine({ env = {}, programs = {}, installable = {} }: Situation) {
  const present: Record<string, string | null> = { ...programs }
  const asked: string[] = []
  const machine: Machine = {
    env,
    isProgram: (path) => path in present,
    findProgram: (name) => Object.keys(present).find((path) => path === `/usr/bin/${name}`),
    askVersion: (path) => present[path] ?? null,
    install: (browser) => {
      asked.push(browser.package)
      Object.assign(present, installable)
    },
  }
  return { machine, asked }
}

describe('the browser is', () => {
  test.each<readonly [string, Situation, string]>([
    [
      'the one that the environment names, whatever else there is',
      {
        env: { CHROME_PATH: '/opt/chrome' },
        programs: { '/opt/chrome': null, '/usr/bin/chromium': 'Chromium 156.0' },
      },
      '/opt/chrome',
    ],
    [
      'one of the system',
      { programs: { '/usr/bin/google-chrome': 'Google Chrome 156.0' } },
      '/usr/bin/google-chrome',
    ],
    [
      'one that starts, not a stub',
      { programs: { '/usr/bin/chromium': null, '/usr/bin/google-chrome': 'Google Chrome 156.0' } },
      '/usr/bin/google-chrome',
    ],
    [
      'on a Mac the one where programs stand there',
      { programs: { '/Applications/Chromium.app/Contents/MacOS/Chromium': 'Chromium 156.0' } },
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
  ])('%s', (_, situation, path) => {
    const { machine, asked } = toMachine(situation)
    expect(chooseBrowser(CHROMIUM, machine)).toEqual({ path })
    expect(asked).toEqual([])
  })

  test('the one that apt-get installs, where none was found', () => {
    const { machine, asked } = toMachine({ installable: { '/usr/bin/chromium': 'Chromium 156.0' } })
    expect(chooseBrowser(CHROMIUM, machine)).toEqual({ path: '/usr/bin/chromium' })
    expect(asked).toEqual(['chromium'])
  })

  test('none, with what to do, where apt-get may not or does not', () => {
    const answer = chooseBrowser(CHROMIUM, toMachine({}).machine)
    expect(answer).toEqual({ missing: CHROMIUM.missing })
    expect(CHROMIUM.missing).toMatch(/apt-get install chromium.*CHROME_PATH/s)
  })

  test('not looked for where the environment names what is no program: that is said', () => {
    const { machine, asked } = toMachine({
      env: { CHROME_PATH: '/nowhere' },
      programs: { '/usr/bin/chromium': 'Chromium 156.0' },
    })
    expect(chooseBrowser(CHROMIUM, machine)).toMatchObject({ wrong: expect.stringContaining('/nowhere') })
    expect(asked).toEqual([])
  })
})

describe('Firefox is', () => {
  test('passed over where it is older than the extension asks for', () => {
    const programs = {
      '/usr/bin/firefox-esr': 'Mozilla Firefox 128.4esr',
      '/usr/bin/firefox': 'Mozilla Firefox 153.0',
    }
    expect(chooseBrowser(FIREFOX, toMachine({ programs }).machine)).toEqual({ path: '/usr/bin/firefox' })
  })

  test('left out in words where there is none', () => {
    expect(chooseBrowser(FIREFOX, toMachine({}).machine)).toMatchObject({
      missing: expect.stringContaining('left out'),
    })
  })
})
