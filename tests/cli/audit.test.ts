import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const SENTENCE =
  'Le pont de la Lauze a rouvert jeudi à midi, après quatre jours de fermeture, a indiqué la préfecture.'

interface Run {
  readonly code: number
  readonly lines: readonly Record<string, unknown>[]
  readonly stdout: string
  readonly stderr: string
}

function audit(cwd: string, ...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'cli', 'audit.ts'), ...args],
      { cwd, maxBuffer: 50_000_000 },
      (error, stdout, stderr) => {
        const lines = stdout.startsWith('{')
          ? stdout
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line))
          : []
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines, stdout, stderr })
      },
    )
  })
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'))
  mkdirSync(join(folder, 'pages', 'deeper.html'), { recursive: true })
  const page = (title: string, charset: string) =>
    `<html lang="fr"><head>${charset}<title>${title}</title></head><body><h1>${title}</h1><p>${SENTENCE}</p></body></html>`
  writeFileSync(join(folder, 'pages', 'b.html'), page('Crue été', '<meta charset="utf-8">'))
  writeFileSync(
    join(folder, 'pages', 'a.htm'),
    Buffer.from(page('Crue été', '<meta charset="iso-8859-1">'), 'latin1'),
  )
  writeFileSync(join(folder, 'pages', 'c.html'), Buffer.from(page('Crue été', ''), 'latin1'))
  writeFileSync(join(folder, 'pages', 'd.txt'), `\ufeffCrue été\n\n${SENTENCE}`)
  writeFileSync(join(folder, 'pages', 'notes.md'), 'not a page')
  writeFileSync(join(folder, 'empty.html'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('audit', () => {
  it('prints one report a line for each page of a folder, sorted by name, and nothing else', async () => {
    const { code, lines, stderr } = await audit(folder, 'pages')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(lines.map(({ input }) => input)).toEqual([
      'pages/a.htm',
      'pages/b.html',
      'pages/c.html',
      'pages/d.txt',
    ])
    expect(lines.map(({ title }) => title)).toEqual(['Crue été', 'Crue été', 'Crue été', 'Crue été'])
    for (const line of lines)
      expect(line).toMatchObject({ url: null, event: null, claims: [], omitted: [], credits: [] })
  }, 30_000)
  it('names each input as it was given, in the order given', async () => {
    const { lines } = await audit(folder, './pages/d.txt', 'pages/b.html', './pages//')
    expect(lines.map(({ input }) => input)).toEqual([
      './pages/d.txt',
      'pages/b.html',
      './pages/a.htm',
      './pages/b.html',
      './pages/c.html',
      './pages/d.txt',
    ])
  }, 30_000)
  it('reports the other pages where one cannot be read, and exits with 2', async () => {
    const { code, lines, stderr } = await audit(folder, 'nowhere.html', 'pages/b.html', 'empty.html')
    expect(code).toBe(2)
    expect(lines.map(({ input }) => input)).toEqual(['pages/b.html', 'empty.html'])
    expect(stderr).toContain('cannot read nowhere.html')
  }, 30_000)
  it('gives the same reports where every page is read whole', async () => {
    const [screened, whole] = await Promise.all([audit(folder, 'pages'), audit(folder, '--whole', 'pages')])
    expect(screened.lines).toEqual(whole.lines)
    expect(whole.lines).toHaveLength(4)
  }, 30_000)
  it('prints what was read where that is asked for', async () => {
    const { lines } = await audit(folder, '--article', 'pages/b.html')
    expect(lines[0]).toMatchObject({ input: 'pages/b.html', lang: 'fr', text: `Crue été\n\n${SENTENCE}` })
  }, 30_000)
  it.each([
    ['without a path', []],
    ['with an option that it does not know', ['--frob', 'pages']],
    ['with a pack that is none', ['--pack', 'pages', 'pages/b.html']],
  ])(
    'exits with 2 %s, and says why on standard error alone',
    async (_name, args) => {
      const { code, stdout, stderr } = await audit(folder, ...args)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^audit: /)
    },
    30_000,
  )
  it('explains itself', async () => {
    const { code, stdout } = await audit(folder, '--help')
    expect(code).toBe(0)
    expect(stdout).toContain('Usage:')
  }, 30_000)
})
