// Gives the builds the practice set of the workshops as a module: made by the engine when it is asked for, from the
// texts of practice/set/. Declines to keep it: a set is never older than the engine.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ID = 'virtual:practice-set'
const RESOLVED = `\0${ID}`

function makeSet(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/practice-set.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`The practice set could not be made:\n${stderr}`)
  return stdout
}

/** Answers imports of `virtual:practice-set`; its default export is a WorkshopSet. */
export function practiceSet(): Plugin {
  return {
    name: 'recoupe:practice-set',
    resolveId: (id) => (id === ID ? RESOLVED : null),
    // A string to parse is read faster than an object literal (V8), and is no larger.
    load: (id) => (id === RESOLVED ? `export default JSON.parse(${JSON.stringify(makeSet())})` : null),
  }
}
