// Who may import whom (ARCHITECTURE.md): each folder is a room with one purpose, and the core knows no browser.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOMS = ['entrypoints', 'components', 'lib', 'cli', 'scripts', 'standalone'] as const

/** What files of a room may import, by the beginning of the path or package. */
const ALLOWED: Readonly<Record<(typeof ROOMS)[number], readonly string[]>> = {
  entrypoints: [
    'entrypoints/',
    'components/',
    'lib/',
    'wxt/',
    'webextension-polyfill',
    'preact',
    '#i18n',
    'valibot',
    // Made by the build (scripts/practice-plugin.ts).
    'virtual:',
  ],
  components: ['components/', 'lib/', 'preact', '#i18n', '@dagrejs/dagre', 'd3-scale', 'd3-shape'],
  lib: ['lib/', 'fuse.js', 'valibot'],
  cli: [
    'cli/',
    'lib/',
    'node:',
    'linkedom',
    'valibot',
    '@duckdb/node-api',
    'bullmq',
    'ioredis',
    'yaml',
    'csv-parse/sync',
    'csv-stringify/sync',
    'postal-mime',
    'yauzl',
    'cli-progress',
  ],
  scripts: ['scripts/', 'components/', 'lib/', 'node:', 'puppeteer', 'fflate', 'vite', 'yaml'],
  standalone: ['standalone/', 'components/', 'lib/', 'preact', 'virtual:'],
}
/** Order of the rooms of lib: a file may import from its own folder and from those named. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  text: ['language'],
  language: ['text'],
  page: ['text', 'language'],
  // The index of a corpus holds each pack's rules made ready to run.
  corpus: ['text', 'language', 'page', 'claims'],
  detection: ['text', 'language', 'page', 'corpus', 'claims'],
  claims: ['text', 'language', 'page', 'corpus'],
  provenance: ['text', 'language', 'page', 'corpus', 'claims'],
  comparison: ['text', 'language', 'page', 'corpus', 'claims', 'provenance'],
  // Statistics of coded values, whatever they are of.
  agreement: [],
  workshop: ['text', 'language', 'page', 'corpus', 'claims'],
  export: ['text', 'language', 'page', 'corpus', 'comparison', 'provenance'],
}

interface Import {
  readonly from: string
  /** Path from the root of the project, or the package. */
  readonly to: string
  readonly isTypeOnly: boolean
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file))
}

function listImports(file: string): Import[] {
  const source = readFileSync(file, 'utf8')
  const pattern = /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm
  return [...source.matchAll(pattern)].map(([, type, named, bare]) => {
    const target = named ?? bare ?? ''
    const to = target.startsWith('.') ? normalize(join(dirname(file), target)) : target
    return { from: file, to, isTypeOnly: type !== undefined }
  })
}

const imports = ROOMS.flatMap((room) => listFiles(room).flatMap(listImports))
/** What each file loads. */
function listNext(): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>()
  for (const { from, to, isTypeOnly } of imports)
    if (!isTypeOnly) next.set(from, [...(next.get(from) ?? []), to])
  return next
}
const show = ({ from, to }: Import) => `${from} imports ${to}`

describe('imports', () => {
  it('are found at all', () => expect(imports.length).toBeGreaterThan(100))

  it.each(ROOMS)('of %s stay within what the room may use', (room) => {
    const strangers = imports.filter(
      ({ from, to }) =>
        from.startsWith(`${room}/`) && !ALLOWED[room].some((allowed) => to.startsWith(allowed)),
    )
    expect(strangers.map(show)).toEqual([])
  })

  it('never lead from lib to the seeds: packs are arguments', () => {
    expect(
      imports.filter(({ from, to }) => from.startsWith('lib/') && to.startsWith('seeds/')).map(show),
    ).toEqual([])
  })

  it('within lib lead downwards only; types may be named anywhere', () => {
    const upwards = imports.filter(({ from, to, isTypeOnly }) => {
      const [, room = '', file] = from.split('/')
      const [top, target = '', inner] = to.split('/')
      if (!from.startsWith('lib/') || top !== 'lib' || !file || isTypeOnly) return false
      return inner !== undefined && target !== room && !BELOW[room]?.includes(target)
    })
    expect(upwards.map(show)).toEqual([])
  })

  it('name the file with its extension, so that Node can run it as it is', () => {
    const vague = imports.filter(
      ({ to }) =>
        /^(?:entrypoints|components|lib|cli|scripts|standalone)\//.test(to) && !/\.\w+(?:\?\w+)?$/.test(to),
    )
    expect(vague.map(show)).toEqual([])
  })

  it('never lead from the background to Preact: it draws nothing', () => {
    const next = listNext()
    const loaded = new Set(['entrypoints/background.ts'])
    for (const file of loaded) for (const target of next.get(file) ?? []) loaded.add(target)
    expect(loaded).toContain('lib/engine.ts')
    expect([...loaded].filter((target) => target.startsWith('preact'))).toEqual([])
  })

  it('make no circle', () => {
    const next = listNext()
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '))
      if (done.has(file) || path.includes(file)) return
      for (const target of next.get(file) ?? []) visit(target, [...path, file])
      done.add(file)
    }
    for (const file of next.keys()) visit(file, [])
    expect(circles).toEqual([])
  })
})

describe('files', () => {
  const names = ROOMS.flatMap((room) => listFiles(room))

  it('are named after what they hold, never "utils", "helpers" or "index"', () => {
    expect(names.filter((name) => /(?:^|\/)(?:utils?|helpers?|misc|common|index)\.tsx?$/.test(name))).toEqual(
      [],
    )
  })

  it.each(['lib'])('of %s touch no clock, network, storage or browser', (room) => {
    const banned =
      /\b(?:fetch\(|XMLHttpRequest|localStorage|sessionStorage|indexedDB|Date\.now|new Date\(\)|Math\.random|setTimeout|setInterval|(?:chrome|browser)\.(?:runtime|tabs|storage)|process\.(?:env|argv|cwd)|eval\(|new Function)/
    const faulty = listFiles(room).filter((file) =>
      banned.test(readFileSync(file, 'utf8').replace(/\/\/.*$/gm, '')),
    )
    expect(faulty).toEqual([])
  })

  it('of the extension never write markup from text', () => {
    const banned = /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/
    const faulty = ['entrypoints', 'components', 'lib', 'standalone']
      .flatMap(listFiles)
      .filter((file) => banned.test(readFileSync(file, 'utf8')))
    expect(faulty).toEqual([])
  })
})
