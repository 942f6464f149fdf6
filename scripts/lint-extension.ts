// Does the Firefox build pass the check that its store makes (web-ext lint)? Every error and warning counts, but
// one kind that is not ours: Preact assigns innerHTML for a property that our components never use.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FIREFOX_FOLDER } from './firefox.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Far enough to hold the assignment and what is assigned. */
const AROUND_CHARS = 80

interface Remark {
  readonly code: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** `dangerouslySetInnerHTML`, as Preact carries it out; minified, its value is still `.__html`. */
function isPreacts({ code, file, line = 1, column = 0 }: Remark): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT' || !file) return false
  const text = readFileSync(join(FIREFOX_FOLDER, file), 'utf8').split('\n')[line - 1] ?? ''
  return text.slice(Math.max(0, column - AROUND_CHARS), column + AROUND_CHARS).includes('.__html')
}

/** Our own sources that would make use of it. */
function findUses(): string[] {
  return ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file))
      .filter((file) => /dangerouslySetInnerHTML|innerHTML/.test(readFileSync(join(ROOT, file), 'utf8'))),
  )
}

/** What is wrong with the build, a line each; empty where nothing is. */
export function lintExtension(): string[] {
  const args = [
    'node_modules/web-ext/bin/web-ext.js',
    'lint',
    '--source-dir',
    FIREFOX_FOLDER,
    '--output',
    'json',
  ]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  const start = stdout.indexOf('{')
  if (start < 0) return [`web-ext lint gave no answer: ${stderr}`]
  const { errors, warnings } = JSON.parse(stdout.slice(start)) as { errors: Remark[]; warnings: Remark[] }
  const ours = [...errors, ...warnings.filter((remark) => !isPreacts(remark))]
  return [
    ...ours.map(({ code, file = '', line = 0, message }) => `${code} ${file}:${line} ${message}`),
    ...findUses().map((file) => `${file} writes HTML as text`),
  ]
}
