// Is a file of a pack small and shallow enough to be looked at at all?
// A pack may come from anywhere: what follows walks it without care, so size, depth and keys that reach into
// JavaScript's own objects are ruled out first.
import { type Fault, type PathKey, show, toPlace } from './faults.ts'

/** Twice what a pack with 100,000 cues needs; the first pack has 6,000. */
const MAX_NODES = 250_000
/** The deepest place of a sound pack is rules.x.options.y[0].all[0][0]. */
const MAX_DEPTH = 12
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Walks a file until something stops it, and keeps the way to where it is. */
interface Walk {
  readonly file: string
  readonly path: PathKey[]
  readonly faults: Fault[]
  seen: number
}

function refuse({ file, path, faults }: Walk, reason: string): false {
  faults.push({ file, place: toPlace(file, path), reason })
  return false
}

/** Whether the walk may go on after a child. */
function enter(walk: Walk, key: PathKey, child: unknown): boolean {
  walk.path.push(key)
  const goesOn = visit(walk, child)
  if (goesOn) walk.path.pop()
  return goesOn
}

function visit(walk: Walk, value: unknown): boolean {
  walk.seen += 1
  const key = walk.path.at(-1)
  if (walk.seen > MAX_NODES)
    return refuse(walk, `more than ${MAX_NODES} values up to here; a pack is smaller`)
  if (walk.path.length > MAX_DEPTH)
    return refuse(walk, `nested more than ${MAX_DEPTH} deep; no part of a pack is`)
  if (typeof key === 'string' && FORBIDDEN_KEYS.has(key))
    return refuse(walk, `the key ${show(key)} is not allowed in a pack; take it out`)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every((item: unknown, index) => enter(walk, index, item))
  return Object.keys(value).every((name) => enter(walk, name, Reflect.get(value, name)))
}

/** What keeps a file from being read any further, if anything: too many values, too deep, a forbidden key. */
export function findExcess(file: string, content: unknown): Fault[] {
  const walk: Walk = { file, path: [], faults: [], seen: 0 }
  visit(walk, content)
  return walk.faults
}
