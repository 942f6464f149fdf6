// Do the rules of a pack fit the rest? A cue must be a concept that language files know or a term of the pack;
// a rule must be of its point's kind and have its options.
// Declines to judge whether a rule finds what it should: labelled pages tell that.
import { CUE_WANTED, type Cue, inFile, listCues, readSet, readSets } from './cue-uses.ts'
import type { Fault, PathKey } from './faults.ts'
import type { Frame, Pattern, Point, Rule } from './schema.ts'
import { faultAt, findUnknown, listShort, nameOptions, type PackFiles } from './uses.ts'

function readPattern(path: readonly PathKey[], { all, none, context }: Pattern): Cue[] {
  return [
    ...readSets([...path, 'all'], all),
    ...readSet([...path, 'none'], none),
    ...readSets([...path, 'context'], context),
  ]
}

function readPatterns(path: readonly PathKey[], patterns: readonly Pattern[] | undefined): Cue[] {
  return (patterns ?? []).flatMap((pattern, index) => readPattern([...path, index], pattern))
}

function readFrame(path: readonly PathKey[], frame: Frame): Cue[] {
  return [
    ...readSet([...path, 'group'], frame.group),
    ...readSet([...path, 'predicate'], frame.predicate),
    ...readSets([...path, 'with'], frame.with),
    ...readSets([...path, 'context'], frame.context),
    ...readSet([...path, 'none'], frame.none),
  ]
}

/** Every cue of a rule. */
function readRule(path: readonly PathKey[], rule: Rule): Cue[] {
  switch (rule.kind) {
    case 'statement':
    case 'date':
      return readPatterns([...path, 'patterns'], rule.patterns)
    case 'choice':
      return Object.entries(rule.options).flatMap(([option, patterns]) =>
        readPatterns([...path, 'options', option], patterns),
      )
    case 'count':
      return [
        ...rule.frames.flatMap((frame, index) => readFrame([...path, 'frames', index], frame)),
        ...readPatterns([...path, 'unknown'], rule.unknown),
        ...readPatterns([...path, 'disowned', 'by'], rule.disowned?.by),
        ...Object.keys(rule.terms ?? {}).map((id) => ({ path: [...path, 'terms', id], id })),
      ]
  }
}

function findOptionFaults(path: readonly PathKey[], rule: Rule, point: Point): Fault[] {
  if (rule.kind !== 'choice') return []
  const options = Object.keys(point.options ?? {})
  const named = [
    ...Object.keys(rule.options).map((id) => ({ path: [...path, 'options', id], id })),
    ...readSet([...path, 'quotedOnly'], rule.quotedOnly),
    ...readSet([...path, 'unquotedOnly'], rule.unquotedOnly),
  ]
  const missing = options.filter((option) => !Object.hasOwn(rule.options, option))
  const reason = `no patterns for ${listShort(missing)}; a rule has every option of its point, [] where it is never found`
  return [
    ...findUnknown(inFile('rules', named), options, nameOptions(point)),
    ...(missing.length > 0 ? [faultAt('rules', [...path, 'options'], reason)] : []),
  ]
}

function findRuleFaults(id: string, rule: Rule, points: ReadonlyMap<string, Point>): Fault[] {
  const point = points.get(id)
  if (!point) return findUnknown([{ file: 'rules', path: [id], id }], [], 'the id of a point in points.json')
  if (rule.kind === point.kind) return findOptionFaults([id], rule, point)
  return [faultAt('rules', [id, 'kind'], `found a rule for a ${rule.kind}, wanted one for a ${point.kind}`)]
}

function findRangeFaults(id: string, rule: Rule): Fault[] {
  const range = rule.kind === 'count' || rule.kind === 'date' ? rule.range : undefined
  if (!range || range[0] <= range[1]) return []
  return [
    faultAt('rules', [id, 'range'], `found ${range[0]} before ${range[1]}, wanted the smaller one first`),
  ]
}

/** Every cue, speaker or option that is not defined, and every rule that is not of its point's kind. */
export function findRuleReferenceFaults(files: PackFiles): Fault[] {
  const { rules, points, terms } = files
  const entries = Object.entries(rules ?? {})
  const byId = points && new Map(points.map((point) => [point.id, point]))
  const cues = entries.flatMap(([id, rule]) => readRule([id], rule))
  const speakers = entries.flatMap(([id, rule]) =>
    rule.kind === 'statement' ? readSet([id, 'speakers'], rule.speakers) : [],
  )
  return [
    ...(byId ? entries.flatMap(([id, rule]) => findRuleFaults(id, rule, byId)) : []),
    ...entries.flatMap(([id, rule]) => findRangeFaults(id, rule)),
    ...findUnknown(inFile('rules', cues), listCues(files), CUE_WANTED),
    ...findUnknown(
      inFile('rules', speakers),
      terms?.speakers.map(({ id }) => id),
      'the id of a speaker in terms.json',
    ),
  ]
}
