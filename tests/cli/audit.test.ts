import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit } from './here.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const SENTENCE =
  'Le pont de la Lauze a rouvert jeudi à midi, après quatre jours de fermeture, a indiqué la préfecture.'

/** The lines that a command prints, as values. */
async function report(...args: string[]) {
  const { code, out, err } = await audit(...args)
  const lines = out.split('\n').filter((line) => line.startsWith('{'))
  return { code, err, lines: lines.map((line): Record<string, unknown> => JSON.parse(line)) }
}

const START = process.cwd()
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
  mkdirSync(join(folder, 'hollow'))
  process.chdir(folder)
})
afterAll(() => {
  process.chdir(START)
  rmSync(folder, { recursive: true })
})

describe('audit', () => {
  it('prints one report a line for each page of a folder, sorted by name, and nothing else', async () => {
    const { code, lines, err } = await report('pages')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(lines.map(({ input }) => input)).toEqual([
      'pages/a.htm',
      'pages/b.html',
      'pages/c.html',
      'pages/d.txt',
    ])
    expect(lines.map(({ title }) => title)).toEqual(['Crue été', 'Crue été', 'Crue été', 'Crue été'])
    for (const line of lines)
      expect(line).toMatchObject({ url: null, event: null, claims: [], omitted: [], credits: [] })
  })
  it('names each input as it was given, in the order given', async () => {
    const { lines } = await report('./pages/d.txt', 'pages/b.html', './pages//')
    expect(lines.map(({ input }) => input)).toEqual([
      './pages/d.txt',
      'pages/b.html',
      './pages/a.htm',
      './pages/b.html',
      './pages/c.html',
      './pages/d.txt',
    ])
  })
  it('reports the other pages where one cannot be read, and exits with 2', async () => {
    const { code, lines, err } = await report('nowhere.html', 'pages/b.html', 'empty.html')
    expect(code).toBe(2)
    expect(lines.map(({ input }) => input)).toEqual(['pages/b.html', 'empty.html'])
    expect(err).toContain('cannot read nowhere.html')
  })
  it('gives the same reports where every page is read whole', async () => {
    const [screened, whole] = await Promise.all([report('pages'), report('--whole', 'pages')])
    expect(screened.lines).toEqual(whole.lines)
    expect(whole.lines).toHaveLength(4)
  })
  it('prints what was read where that is asked for', async () => {
    const { lines } = await report('--article', 'pages/b.html')
    expect(lines[0]).toMatchObject({ input: 'pages/b.html', lang: 'fr', text: `Crue été\n\n${SENTENCE}` })
  })
  it.each([
    ['without a path', []],
    ['with an option that it does not know', ['--frob', 'pages']],
    ['with a pack that is none', ['--pack', 'pages', 'pages/b.html']],
  ])('exits with 2 %s, and says why on standard error alone', async (_name, args) => {
    const { code, out, err } = await audit(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^audit: /)
  })
  it.each([
    ['a path that is not there', ['nowhere/a.html'], 2, 'cannot read nowhere/a.html: no such file or folder'],
    [
      'a command that there is not',
      ['sumary', 'pages'],
      2,
      '"sumary" is no path that is there, and no command: run, pipe',
    ],
    ['a folder without pages', ['hollow'], 0, 'no page, text or archive there'],
  ])('tells %s in plain words', async (_name, args, wanted, words) => {
    const { code, out, err } = await audit(...args)
    expect({ code, out }).toEqual({ code: wanted, out: '' })
    expect(err).toContain(words)
  })
  it('explains itself', async () => {
    const { code, out } = await audit('--help')
    expect(code).toBe(0)
    expect(out).toContain('Usage:')
    expect(out).toContain('Other commands: summary')
  })
  it('as a process of its own gives reports, complaints and exit code to its caller', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'cli', 'audit.ts'), 'nowhere.html', 'pages/d.txt'],
      { cwd: folder, encoding: 'utf8' },
    )
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ input: 'pages/d.txt', title: 'Crue été' })
    expect(stderr).toMatch(/^audit: cannot read nowhere\.html/)
  })
})
