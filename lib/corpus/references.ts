// Do the files of a pack fit each other? Every id that one file uses must be defined in another, once, and every
// value must have the form of its point. Cues and rules have a file of their own, lib/corpus/rule-references.ts.
// Takes the files that are sound in form; a check whose other side is missing is left out, not failed.
import type { Value } from '../report.ts'
import { type Fault, toPlace } from './faults.ts'
import type { PackClaim, Point } from './schema.ts'
import { faultAt, findRepeated, findUnknown, type PackFiles } from './uses.ts'
import { findValueFaults } from './value-forms.ts'

type Told = readonly { readonly point: string; readonly value: Value }[]

/** Claims and later figures alike: each is on a point that exists, with a value of its form. */
function findToldFaults(file: 'claims' | 'later', told: Told, points: readonly Point[] | undefined): Fault[] {
  if (!points) return []
  const byId = new Map(points.map((point) => [point.id, point]))
  const uses = told.map(({ point }, index) => ({ file, path: [index, 'point'], id: point }))
  const values = told.flatMap(({ point: id, value }, index) => {
    const point = byId.get(id)
    return point ? findValueFaults(file, [index, 'value'], value, point) : []
  })
  return [...findUnknown(uses, byId.keys(), 'the id of a point in points.json'), ...values]
}

function findRepeatedClaims(claims: readonly PackClaim[]): Fault[] {
  const first = new Map<string, number>()
  return claims.flatMap(({ article, point, value }, index) => {
    const key = JSON.stringify([article, point, value])
    const before = first.get(key)
    if (before === undefined) first.set(key, index)
    const reason = `the same claim stands at ${toPlace('claims', [before ?? 0])} too; leave one out`
    return before === undefined ? [] : [faultAt('claims', [index], reason)]
  })
}

function findPointFaults(points: readonly Point[]): Fault[] {
  return points.flatMap(({ kind, options }, index) => {
    const count = Object.keys(options ?? {}).length
    if (kind === 'choice' && count === 0)
      return [
        faultAt('points', [index, 'options'], 'found no option, wanted one at least: a choice names them'),
      ]
    if (kind !== 'choice' && options)
      return [
        faultAt(
          'points',
          [index, 'options'],
          `found options, wanted none: only a choice has them, not a ${kind}`,
        ),
      ]
    return []
  })
}

function findFingerprintFaults({ fingerprints, articles }: PackFiles): Fault[] {
  const entries = Object.entries(fingerprints?.articles ?? {})
  const uses = entries.map(([id]) => ({ file: 'fingerprints', path: ['articles', id], id }) as const)
  return [
    ...findUnknown(
      uses,
      articles?.map(({ id }) => id),
      'the id of an article in articles.json',
    ),
    ...entries.flatMap(([id, sets]) =>
      (['all', 'unquoted'] as const)
        .filter((set) => !isAscending(sets[set]))
        .map((set) => faultAt('fingerprints', ['articles', id, set], UNSORTED)),
    ),
  ]
}
const UNSORTED =
  'found hashes out of order, wanted each 32-bit hash once, the smallest first: make it again by `npm run pack -- fingerprint`'

function isAscending(stored: string): boolean {
  const hashes = stored === '' ? [] : stored.split(' ').map((hash) => Number.parseInt(hash, 36))
  return hashes.every((hash, index) => hash <= 0xffffffff && (index === 0 || hash > (hashes[index - 1] ?? 0)))
}

/** Every use of an undefined id, every id defined twice and every value of the wrong form, outside the rules. */
export function findReferenceFaults(files: PackFiles): Fault[] {
  const { points = [], outlets = [], articles = [], claims = [], later = [] } = files
  const outletUses = articles.map(
    ({ outlet }, index) => ({ file: 'articles', path: [index, 'outlet'], id: outlet }) as const,
  )
  const articleUses = claims.map(
    ({ article }, index) => ({ file: 'claims', path: [index, 'article'], id: article }) as const,
  )
  return [
    ...findRepeated('points', points),
    ...findRepeated('outlets', outlets),
    ...findRepeated('articles', articles),
    ...findPointFaults(points),
    ...findUnknown(
      outletUses,
      files.outlets?.map(({ id }) => id),
      'the id of an outlet in outlets.json',
    ),
    ...findUnknown(
      articleUses,
      files.articles?.map(({ id }) => id),
      'the id of an article in articles.json',
    ),
    ...findToldFaults('claims', claims, files.points),
    ...findRepeatedClaims(claims),
    ...findToldFaults('later', later, files.points),
    ...findFingerprintFaults(files),
  ]
}
