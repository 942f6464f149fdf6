// What no file of the project may hold: paths of somebody's machine, registry hosts, secrets, floating versions.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const TEXT = /\.(?:ts|tsx|mjs|cjs|js|json|md|yml|yaml|css|html|svg|sh)$|\/run$|^\.\w+$/
const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => TEXT.test(file) && file !== 'tests/rules/tracked.test.ts')

function findLines(pattern: RegExp, among: readonly string[] = files): string[] {
  return among.flatMap((file) => {
    const lines = readTracked(file).split('\n')
    return lines.flatMap((line, at) =>
      pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 100)}`] : [],
    )
  })
}

/** A file may be tracked and just now deleted. */
function readTracked(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

describe('tracked files', () => {
  it('are found', () => expect(files.length).toBeGreaterThan(50))

  it.each([
    ['a path of somebody’s machine', /(?:^|["'`\s(=])(?:\/home\/|\/root\/|\/work\/|\/Users\/|[A-Z]:\\Users)/],
    ['a key or a token', /-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:ghp|gho|npm)_[A-Za-z0-9]{30,}|_authToken/],
    ['a mark of an unfinished merge', /^(?:<{7}|>{7}|={7})(?:\s|$)/],
  ])('hold no %s', (_, pattern) => expect(findLines(pattern)).toEqual([]))

  it('name no package registry in the lockfile', () => {
    expect(findLines(/"resolved":/, ['package-lock.json'])).toEqual([])
  })

  it('pin every dependency to one version', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as Record<string, Record<string, string>>
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('ask for no permission that the README does not explain', () => {
    const manifest = readFileSync('wxt.config.ts', 'utf8')
    const permissions = /permissions: \[([^\]]*)\]/.exec(manifest)?.[1]?.match(/[\w]+/g) ?? []
    const readme = readFileSync('README.md', 'utf8')
    expect(permissions.length).toBeGreaterThan(0)
    expect(permissions.filter((permission) => !readme.includes(`\`${permission}\``))).toEqual([])
  })
})
