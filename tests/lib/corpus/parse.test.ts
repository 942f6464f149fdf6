import { describe, expect, test } from 'vitest'
import type { Fault } from '../../../lib/corpus/faults.ts'
import { PACK_FILES, parsePack } from '../../../lib/corpus/parse.ts'
import { type Files, makePackFiles } from './pack.ts'

type Path = readonly (string | number)[]

/** Sets (or, for undefined, takes out) one value of a pack's files; the path begins with the file's name. */
function change(files: Files, path: Path, value: unknown): Files {
  const last = path.at(-1) ?? ''
  let parent: unknown = files
  for (const key of path.slice(0, -1)) parent = Reflect.get(Object(parent), key)
  if (value === undefined) Reflect.deleteProperty(Object(parent), last)
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true })
  return files
}

function findFaults(files: Files): readonly Fault[] {
  const result = parsePack(files)
  return 'faults' in result ? result.faults : []
}

test('a sound pack is given back as it was', () => {
  const result = parsePack(makePackFiles())
  expect('pack' in result && result.pack.claims).toEqual(makePackFiles()['claims.json'])
  expect('pack' in result && Object.keys(result.pack)).toEqual(
    PACK_FILES.map((file) => file.replace('.json', '')),
  )
})

const long = 'x'.repeat(3000)
/** What is changed, the value it gets, the place that must be named, and words of the reason. */
const FAULTS: Readonly<Record<string, readonly [Path, unknown, string, string]>> = {
  'a missing file': [['later.json'], undefined, 'later', 'missing'],
  'a file that no pack has': [['notes.json'], {}, 'notes', 'not a file of a pack'],
  'a list where an object is wanted': [['event.json'], [], 'event', 'wanted'],
  'an unknown key': [['claims.json', 2, 'colour'], 'red', 'claims[2].colour', 'unknown key'],
  'a missing key': [['articles.json', 0, 'origin'], undefined, 'articles[0].origin', 'missing'],
  'a number as text': [
    ['claims.json', 0, 'value', 'count'],
    '12',
    'claims[0].value.count',
    'found "12", wanted number',
  ],
  'a number below nought': [
    ['claims.json', 0, 'value', 'count'],
    -1,
    'claims[0].value.count',
    'found -1, wanted >=0',
  ],
  'an unknown bound': [['claims.json', 0, 'value', 'bound'], 'maybe', 'claims[0].value.bound', '"at-least"'],
  'an unknown voice': [['claims.json', 1, 'voice'], 'shouted', 'claims[1].voice', '"doubted"'],
  'a value that is none': [['claims.json', 0, 'value'], 12, 'claims[0].value', 'found 12: a value is'],
  'a choice of nothing': [['claims.json', 2, 'value'], [], 'claims[2].value', 'one option at least'],
  'a passage of one word run': [
    ['claims.json', 0, 'passage'],
    ['a'],
    'claims[0].passage[1]',
    'wanted string',
  ],
  'a whole passage': [['claims.json', 0, 'passage', 0], long, 'claims[0].passage[0]', '3000 characters'],
  'an id with a capital': [['points.json', 0, 'id'], 'Dead', 'points[0].id', 'lower-case words'],
  'a date not in the calendar': [
    ['articles.json', 0, 'published'],
    '2031-02-30',
    'articles[0].published',
    'calendar',
  ],
  'a link to a script': [['articles.json', 0, 'url'], 'javascript:alert(1)', 'articles[0].url', 'http'],
  'a language of no form': [['articles.json', 0, 'lang'], 'English', 'articles[0].lang', 'small letters'],
  'no French label': [['points.json', 1, 'label', 'fr'], undefined, 'points[1].label.fr', 'missing'],
  'an empty label': [['points.json', 1, 'label', 'fr'], '', 'points[1].label.fr', 'must not be empty'],
  'an unknown rule kind': [['rules.json', 'dead', 'kind'], 'guess', 'rules.dead.kind', '"statement"'],
  'hashes that are none': [
    ['fingerprints.json', 'articles', 'herald-1', 'all'],
    'A!',
    'fingerprints.articles.herald-1.all',
    'base 36',
  ],
  'hashes out of order': [
    ['fingerprints.json', 'articles', 'herald-1', 'all'],
    'zz 1a',
    'fingerprints.articles.herald-1.all',
    'order',
  ],
  'hashes past 32 bits': [
    ['fingerprints.json', 'articles', 'herald-1', 'all'],
    'zzzzzzz',
    'fingerprints.articles.herald-1.all',
    '32-bit',
  ],
  'another shingle length': [['fingerprints.json', 'words'], 4, 'fingerprints.words', 'wanted 5'],
  'two points with one id': [['points.json', 1, 'id'], 'dead', 'points[1].id', 'points[0]'],
  'two articles with one id': [
    ['articles.json', 1],
    { ...Object(makePackFiles()['articles.json'])[0] },
    'articles[1].id',
    'articles[0]',
  ],
  'two outlets with one id': [
    ['outlets.json', 1],
    { ...Object(makePackFiles()['outlets.json'])[0] },
    'outlets[1].id',
    'outlets[0]',
  ],
  'the same claim twice': [
    ['claims.json', 5],
    { ...Object(makePackFiles()['claims.json'])[0] },
    'claims[5]',
    'claims[0]',
  ],
  'a claim of no article': [['claims.json', 0, 'article'], 'times', 'claims[0].article', 'found "times"'],
  'a claim on no point': [['claims.json', 0, 'point'], 'injured', 'claims[0].point', 'points.json'],
  'a later figure on no point': [['later.json', 0, 'point'], 'injured', 'later[0].point', 'points.json'],
  'an article of no outlet': [['articles.json', 0, 'outlet'], 'times', 'articles[0].outlet', 'outlets.json'],
  'a fingerprint of no article': [
    ['fingerprints.json', 'articles', 'times'],
    { all: '', unquoted: '' },
    'fingerprints.articles.times',
    'articles.json',
  ],
  'a truth value on a count': [['claims.json', 0, 'value'], true, 'claims[0].value', 'dead is a count'],
  'a number on a statement': [
    ['claims.json', 4, 'value'],
    { count: 1, bound: 'exact' },
    'claims[4].value',
    'warning is a statement',
  ],
  'a truth value on a date': [['claims.json', 3, 'value'], true, 'claims[3].value', 'day is a date'],
  'a text on a choice': [
    ['claims.json', 2, 'value'],
    { text: 'dam' },
    'claims[2].value',
    'cause is a choice',
  ],
  'an option that the point has not': [
    ['claims.json', 2, 'value'],
    ['dam', 'lock'],
    'claims[2].value[1]',
    'dam, bridge',
  ],
  'an option named twice': [['claims.json', 2, 'value'], ['dam', 'dam'], 'claims[2].value[1]', 'twice'],
  'a choice without options': [['points.json', 1, 'options'], undefined, 'points[1].options', 'one at least'],
  'a count with options': [
    ['points.json', 0, 'options'],
    { a: { en: 'a', fr: 'a' } },
    'points[0].options',
    'wanted none',
  ],
  'a rule for no point': [
    ['rules.json', 'injured'],
    { kind: 'statement', patterns: [] },
    'rules.injured',
    'points.json',
  ],
  'a rule of another kind': [
    ['rules.json', 'day'],
    { kind: 'statement', patterns: [] },
    'rules.day.kind',
    'wanted one for a date',
  ],
  'a rule without an option': [
    ['rules.json', 'cause', 'options', 'bridge'],
    undefined,
    'rules.cause.options',
    'bridge',
  ],
  'a rule with an option more': [
    ['rules.json', 'cause', 'options', 'lock'],
    [],
    'rules.cause.options.lock',
    'dam, bridge',
  ],
  'a quoted option that is none': [
    ['rules.json', 'cause', 'quotedOnly'],
    ['lock'],
    'rules.cause.quotedOnly[0]',
    'dam, bridge',
  ],
  'a range upside down': [['rules.json', 'dead', 'range'], [9, 1], 'rules.dead.range', 'smaller'],
  'a rule of an unknown speaker': [
    ['rules.json', 'warning', 'speakers'],
    ['pope'],
    'rules.warning.speakers[0]',
    'speaker',
  ],
  'an unknown cue in a pattern': [
    ['rules.json', 'day', 'patterns', 0, 'all', 1],
    ['#hour'],
    'rules.day.patterns[0].all[1][0]',
    '"#hour"',
  ],
  'an unknown cue that rules out': [
    ['rules.json', 'warning', 'patterns', 0, 'none'],
    ['flood'],
    'rules.warning.patterns[0].none[0]',
    'a term',
  ],
  'an unknown cue as context': [
    ['rules.json', 'warning', 'patterns', 0, 'context', 0],
    ['flood'],
    'rules.warning.patterns[0].context[0][0]',
    'a term',
  ],
  'an unknown cue in a frame': [
    ['rules.json', 'dead', 'frames', 0, 'group'],
    ['cows'],
    'rules.dead.frames[0].group[0]',
    'a concept',
  ],
  'an unknown cue of what is unknown': [
    ['rules.json', 'dead', 'unknown', 0, 'all', 0],
    ['cows'],
    'rules.dead.unknown[0].all[0][0]',
    'a concept',
  ],
  'an unknown cue with an English word': [
    ['rules.json', 'dead', 'terms'],
    { cows: 'cows' },
    'rules.dead.terms.cows',
    'a concept',
  ],
  'an unknown cue of an option': [
    ['rules.json', 'cause', 'options', 'dam', 0, 'all', 0],
    ['flood'],
    'rules.cause.options.dam[0].all[0][0]',
    'a term',
  ],
  'a place with no term': [
    ['event.json', 'detection', 'anchors'],
    ['killed'],
    'event.detection.anchors[0]',
    'a term of terms.json',
  ],
  'an unknown theme': [
    ['event.json', 'detection', 'themes', 0],
    ['flood'],
    'event.detection.themes[0][0]',
    'a concept',
  ],
  'an event that ends before it begins': [
    ['event.json', 'window', 1],
    '2031-04-30',
    'event.window',
    'first day first',
  ],
  'a speaker with no term': [['terms.json', 'speakers', 0, 'id'], 'king', 'terms.speakers[0].id', 'a term'],
  'a speaker with an unknown role': [
    ['terms.json', 'speakers', 0, 'roles'],
    ['king'],
    'terms.speakers[0].roles[0]',
    'a concept',
  ],
  'a speaker of nowhere': [
    ['terms.json', 'speakers', 0, 'of'],
    ['hill'],
    'terms.speakers[0].of[0]',
    'a term',
  ],
  'a source that is no cue': [['terms.json', 'sources', 'king'], 'the king', 'terms.sources.king', 'a term'],
  'a term named as a concept': [
    ['terms.json', 'terms', 'killed'],
    ['slain'],
    'terms.terms.killed',
    'a name of its own',
  ],
  'a cue that holds no word': [['terms.json', 'terms', 'valley', 0], '~', 'terms.terms.valley[0]', 'no word'],
  'a key that reaches into objects': [
    ['terms.json', 'terms', '__proto__'],
    ['x'],
    'terms.terms.__proto__',
    'not allowed',
  ],
  'a constructor as a key': [['rules.json', 'constructor'], {}, 'rules.constructor', 'not allowed'],
  'a key of strange signs': [['claims.json', 0, 'a"b c'], 1, 'claims[0]["a\\"b c"]', 'unknown key'],
}

describe('one fault is named by its file, its place and its reason', () => {
  test.each(Object.entries(FAULTS))('%s', (_, [path, value, place, words]) => {
    const faults = findFaults(change(makePackFiles(), path, value))
    const found = faults.find((fault) => fault.place === place)
    expect(found, JSON.stringify(faults)).toBeDefined()
    expect(found?.file).toBe(path[0])
    expect(found?.reason).toContain(words)
  })
})

test('all faults are named, in every file, and not only the first', () => {
  const files = makePackFiles()
  change(files, ['claims.json', 0, 'voice'], 'shouted')
  change(files, ['claims.json', 3, 'value'], 7)
  change(files, ['outlets.json', 0, 'country'], 'Sweden')
  change(files, ['rules.json', 'day', 'patterns', 0, 'all', 0], ['flood'])
  expect(findFaults(files).map(({ place }) => place)).toEqual([
    'outlets[0].country',
    'claims[0].voice',
    'claims[3].value',
    'rules.day.patterns[0].all[0][0]',
  ])
})

test('a file that cannot be read lets nothing be said against the files that use it', () => {
  const files = change(makePackFiles(), ['points.json', 0, 'kind'], 'sum')
  expect(findFaults(files).map(({ place }) => place)).toEqual(['points[0].kind'])
})

describe('what is too much is refused without being walked to the end', () => {
  test('a list of a million', () => {
    const faults = findFaults(change(makePackFiles(), ['claims.json'], new Array(1_000_000).fill(1)))
    expect(faults).toHaveLength(1)
    expect(faults[0]?.reason).toContain('more than 250000 values')
  })

  test('a hundred thousand levels', () => {
    let deep: unknown = 1
    for (let level = 0; level < 100_000; level += 1) deep = [deep]
    const [fault, ...others] = findFaults(change(makePackFiles(), ['later.json'], deep))
    expect(others).toEqual([])
    expect(fault?.reason).toContain('nested more than 12 deep')
  })

  test('a thousand faults are told one by one, the rest by their number', () => {
    const faults = findFaults(change(makePackFiles(), ['claims.json'], new Array(5000).fill(1)))
    expect(faults).toHaveLength(1001)
    expect(faults.at(-1)?.reason).toContain('4000 faults more')
  })

  test('a reason shows the beginning of a long text only', () => {
    const [fault] = findFaults(change(makePackFiles(), ['claims.json', 0, 'voice'], long))
    expect(fault?.reason.length).toBeLessThan(200)
  })
})

const LISTS: readonly string[] = ['points.json', 'outlets.json', 'articles.json', 'claims.json', 'later.json']

test.each(PACK_FILES)('%s is refused where it is neither list nor object, or the wrong one', (file) => {
  for (const content of [null, 'pack', 4, true, LISTS.includes(file) ? {} : []])
    expect(findFaults(change(makePackFiles(), [file], content))[0]?.reason).toMatch(
      /wanted (a list|an object|Object|Array)/,
    )
})
