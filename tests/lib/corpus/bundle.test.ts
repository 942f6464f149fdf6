import { describe, expect, test } from 'vitest'
import { MAX_BUNDLE_CHARS, readBundle, writeBundle } from '../../../lib/corpus/bundle.ts'
import { parsePack } from '../../../lib/corpus/parse.ts'
import { makePackFiles } from './pack.ts'

const faultsOf = (text: string) => {
  const result = readBundle('valley.json', text)
  return 'faults' in result ? result.faults.map(({ place, reason }) => `${place}: ${reason}`) : []
}
const breakBundle = (change: object) =>
  JSON.stringify({ ...JSON.parse(writeBundle(makePackFiles())), ...change })

describe('a bundle', () => {
  test('holds the files of a pack as they stand, and the pack that they make', () => {
    const files = makePackFiles()
    const result = readBundle('valley.json', writeBundle(files))
    expect(result).toEqual({ files, ...parsePack(files) })
  })

  test('leaves out what is no file of a pack', () => {
    expect(writeBundle({ ...makePackFiles(), 'notes.json': [] })).toBe(writeBundle(makePackFiles()))
  })

  test.each<[string, string, string]>([
    ['is no JSON', '{"format": }', 'valley: not JSON'],
    ['is no JSON further down', '{"format": "recoupe-pack",\n"event" 1}', 'line 2, column 9: not JSON'],
    ['is a list', '[]', 'valley.json: found a list of 0, wanted an object'],
    ['is nothing', 'null', 'valley.json: found null, wanted an object'],
    ['is another kind of file', '{"name": "x"}', 'format: found nothing, wanted "recoupe-pack"'],
    ['is of another version', breakBundle({ version: 2 }), 'version: found 2, wanted 1'],
    ['lacks a part', breakBundle({ claims: undefined }), 'claims: the file is missing'],
    ['has a part too many', breakBundle({ extra: [] }), 'extra: not a file of a pack'],
    ['has a part of another form', breakBundle({ outlets: {} }), 'outlets: found an object, wanted a list'],
    [
      'reaches into the language',
      breakBundle({}).replace('{', '{"__proto__":{"a":1},'),
      '__proto__: not a file',
    ],
    ['is too large', ' '.repeat(MAX_BUNDLE_CHARS + 1), 'valley.json: found 4000001 characters'],
  ])('is refused by place and reason where it %s', (_, text, words) => {
    expect(faultsOf(text).join('\n')).toContain(words)
  })
})
