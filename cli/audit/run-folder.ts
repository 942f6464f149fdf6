// The folder of a run: which run is it, who works on it, and may this one? A run is known by its options, its packs
// and its inputs; while it is not finished, its work stands in a folder of its own inside.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const MANIFEST = 'manifest.json'
const WORK = '.audit'

export const toWork = (folder: string) => join(folder, WORK)

/** A digest that names a value: two values have one name where they are the same in JSON. */
export const nameOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** How a folder stands to a run. */
export type FolderState = 'new' | 'begun' | 'finished'

function readText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Takes the folder for this process; throws where another works on it, or where it holds something else. */
export function claimFolder(folder: string): void {
  const work = toWork(folder)
  mkdirSync(folder, { recursive: true })
  const isKnown = existsSync(work) || existsSync(join(folder, MANIFEST))
  if (!isKnown && readdirSync(folder).length > 0)
    throw new Error(`${folder} holds other files; give a folder that is new or empty`)
  mkdirSync(work, { recursive: true })
  const holder = Number(readText(join(work, 'lock')) ?? 0)
  if (holder > 0 && holder !== process.pid && isAlive(holder))
    throw new Error(`${folder} is being written by process ${holder}; wait for it, or end it`)
  writeFileSync(join(work, 'lock'), String(process.pid))
}

interface Names {
  /** Names the run for good: by what it was asked. */
  readonly run: string
  /** Names it while it lasts: also by when its inputs were changed. */
  readonly plan: string
}

function readRun(folder: string): string | null {
  const text = readText(join(folder, MANIFEST))
  if (text === null) return null
  const manifest: unknown = JSON.parse(text)
  return typeof manifest === 'object' && manifest !== null && 'run' in manifest ? String(manifest.run) : ''
}

/** How a claimed folder stands to the run of these names; throws where it holds another run. */
export function beginRun(folder: string, { run, plan }: Names): FolderState {
  const finished = readRun(folder)
  if (finished === run) return 'finished'
  const advice = 'give another folder, or take this one away'
  if (finished !== null) {
    removeWork(folder)
    throw new Error(`${folder} holds a finished run of other options or inputs; ${advice}`)
  }
  const begun = readText(join(toWork(folder), 'plan'))
  if (begun === plan) return 'begun'
  if (begun !== null)
    throw new Error(`${folder} holds a run that was stopped, with other options or inputs; ${advice}`)
  writeFileSync(join(toWork(folder), 'plan'), plan)
  return 'new'
}

export function removeWork(folder: string): void {
  rmSync(toWork(folder), { recursive: true, force: true })
}
