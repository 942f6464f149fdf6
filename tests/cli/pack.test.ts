import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fingerprint } from '../../lib/corpus/fingerprints.ts'
import { makePackFiles } from '../lib/corpus/pack.ts'
import { HARBOUR_REPORT } from '../lib/provenance/texts.ts'
import { pack } from './here.ts'

const folder = mkdtempSync(join(tmpdir(), 'recoupe-pack-'))
afterAll(() => rmSync(folder, { recursive: true }))

function writePack(name: string, files: Readonly<Record<string, unknown>>): string {
  const path = join(folder, name)
  mkdirSync(path)
  for (const [file, content] of Object.entries(files))
    writeFileSync(join(path, file), typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

function writeText(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('the command of the README gives what is written and the exit code to its caller', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/pack.ts', ...args], {
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  expect(run('check', 'seeds/kazakhstan-2022-01')).toEqual({
    status: 0,
    stdout: expect.stringContaining('sound: 42 points'),
    stderr: '',
  })
  expect(run()).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('no command') })
})

test('check says what a sound pack holds', async () => {
  const path = writePack('valley-2031-05', makePackFiles())
  const { code, out } = await pack('check', path)
  expect([code, out]).toEqual([
    0,
    `${path}: sound: 4 points (4 with a rule), 1 outlet, 1 article, 5 claims, 1 later figure, 3 terms, 1 speaker, 1 fingerprint\n`,
  ])
})

test('check names every fault by file, place and reason, and looks at the other folders too', async () => {
  const broken = writePack('broken-2031-05', {
    ...makePackFiles(),
    'claims.json': [{ article: 'herald-1' }],
    'later.json': '[\n  {"point": }\n]',
    'outlets.json': '[\n  {"id": "a" "b"}\n]',
  })
  const { code, out } = await pack('check', broken, 'seeds/kazakhstan-2022-01')
  expect(code).toBe(1)
  expect(out).toContain(`${join(broken, 'claims.json')}: claims[0].point: missing`)
  expect(out).toContain(`${join(broken, 'claims.json')}: claims[0].voice: missing`)
  expect(out).toContain(`${join(broken, 'later.json')}: later: not JSON: Unexpected token '}'`)
  expect(out).toContain(`${join(broken, 'outlets.json')}: line 2, column 14: not JSON`)
  expect(out).toContain(`${broken}: 7 faults`)
  expect(out).toContain('seeds/kazakhstan-2022-01: sound: 42 points')
})

test('check wants a pack to stand in a folder of its name', async () => {
  const path = writePack('hill-2031-05', makePackFiles())
  const { code, out } = await pack('check', path)
  expect(code).toBe(1)
  expect(out).toContain('event.id: found "valley-2031-05", wanted the folder\'s name, "hill-2031-05"')
})

test('bundle prints a sound pack as one file, which check finds sound too', async () => {
  const made = await pack('bundle', 'seeds/kazakhstan-2022-01')
  expect([made.code, made.err]).toEqual([0, ''])
  const path = writeText('kazakhstan.json', made.out)
  const { code, out } = await pack('check', path)
  expect([code, out]).toEqual([0, expect.stringContaining(`${path}: sound: 42 points`)])
})

test('bundle names the faults of an unsound pack where errors go, and prints nothing', async () => {
  const path = writePack('unsound-2031-05', { ...makePackFiles(), 'outlets.json': {} })
  const { code, out, err } = await pack('bundle', path)
  expect([code, out]).toEqual([1, ''])
  expect(err).toContain(`${join(path, 'outlets.json')}: outlets: found an object, wanted a list`)
})

test('check of a bundle tells the place within the file', async () => {
  const path = writeText('broken.json', '{"format": "recoupe-pack",\n "version" 1}')
  const { code, out } = await pack('check', path)
  expect(code).toBe(1)
  expect(out).toContain(`${path}: line 2, column 12: not JSON`)
})

test('new makes a sound pack to fill, and never writes over one', async () => {
  const made = await pack('new', 'port-lune-2031-02', '--under', folder)
  expect(made.code).toBe(0)
  const path = join(folder, 'port-lune-2031-02')
  expect((await pack('check', path)).code).toBe(0)
  const event = JSON.parse(readFileSync(join(path, 'event.json'), 'utf8'))
  expect(event.name).toEqual({ en: 'Port Lune, February 2031', fr: 'Port Lune, février 2031' })
  expect(event.window).toEqual(['2031-02-01', '2031-02-28'])
  const again = await pack('new', 'port-lune-2031-02', '--under', folder)
  expect([again.code, again.out]).toEqual([2, ''])
  expect(again.err).toContain('exists')
})

test('fingerprint prints the entry of each text by the name of its file, or by --id', async () => {
  const text = writeText('harbour.txt', HARBOUR_REPORT)
  expect(JSON.parse((await pack('fingerprint', text)).out)).toEqual({ harbour: fingerprint(HARBOUR_REPORT) })
  expect(Object.keys(JSON.parse((await pack('fingerprint', '--id', 'gazette', text)).out))).toEqual([
    'gazette',
  ])
})

const REFUSED: Readonly<Record<string, readonly [readonly string[], string]>> = {
  'no command': [[], 'no command'],
  'an unknown command': [['build'], '"build" is no command'],
  'an unknown option': [['check', '--quick'], 'quick'],
  'check with nothing to check': [['check'], 'wants a folder or a file'],
  'check of a folder that is not there': [['check', join(folder, 'nowhere')], 'cannot be read'],
  'bundle of nothing': [['bundle'], 'one folder'],
  'bundle of two folders': [['bundle', 'a', 'b'], 'one folder'],
  'bundle of a folder that is not there': [['bundle', join(folder, 'nowhere')], 'cannot be read'],
  'new with no month': [['new', 'port-lune', '--under', folder], 'as in almaty-2024-03'],
  'new with a thirteenth month': [['new', 'port-lune-2031-13', '--under', folder], 'as in almaty-2024-03'],
  'new with a way out of the folder': [['new', '../port-2031-01', '--under', folder], 'as in almaty-2024-03'],
  'new with two ids': [['new', 'a-2031-01', 'b-2031-01', '--under', folder], 'one id'],
  'fingerprint of nothing': [['fingerprint'], 'wants a text file'],
  'fingerprint of a text that is not there': [['fingerprint', join(folder, 'nowhere.txt')], 'cannot be read'],
  'fingerprint of four words': [['fingerprint', writeText('short.txt', 'quatre mots en tout')], 'too short'],
  'fingerprint of a file with no id for a name': [
    ['fingerprint', writeText('My Text.txt', 'x')],
    'name the article by --id',
  ],
  'one id for two texts': [['fingerprint', '--id', 'a', 'b.txt', 'c.txt'], 'one text'],
}
test.each(Object.entries(REFUSED))('%s is refused with a message and code 2', async (_, [args, words]) => {
  const { code, out, err } = await pack(...args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(words)
})
