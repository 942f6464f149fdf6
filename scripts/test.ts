// `npm test`: does everything hold? Types, lint and format, unit tests, the production build with its sizes,
// the end-to-end tests. Goes through all of them whatever fails, shows what failed, and closes with one line.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeSize, measureSizes } from './budgets.ts'
import { lintExtension } from './lint-extension.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

interface Outcome {
  readonly passed: number
  readonly failed: number
  /** What to show under the suite's line. */
  readonly details: string
}

const CHECK_PASSED: Outcome = { passed: 1, failed: 0, details: '' }

/** Runs a program of node_modules under this Node; its output is kept back to be shown where it fails. */
function runModule(path: string, args: readonly string[]): { ok: boolean; output: string } {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [join('node_modules', path), ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NO_COLOR: '1', RECOUPE_BUILT: '1', RECOUPE_E2E: 'core' },
    },
  )
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` }
}

/** One check after the other; a later one is not tried where an earlier one fails. */
function check(...commands: readonly (readonly [string, ...string[]])[]): Outcome {
  for (const [path, ...args] of commands) {
    const { ok, output } = runModule(path, args)
    if (!ok) return { passed: 0, failed: 1, details: output }
  }
  return CHECK_PASSED
}

interface VitestResult {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string
      readonly ancestorTitles: readonly string[]
    }[]
  }[]
}

/** What was not tried, by the title that its tests stand under, which says what it needs. */
function describeSkipped({ numPendingTests, testResults }: VitestResult): string {
  const skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
  const titles = new Set(skipped.map(({ ancestorTitles }) => ancestorTitles[0] ?? 'untitled'))
  return numPendingTests > 0 ? `${numPendingTests} skipped: ${[...titles].join('; ')}\n` : ''
}

function runVitest(name: string, args: readonly string[]): Outcome {
  const file = join(ROOT, '.output', `${name}.json`)
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { ok, output } = runModule('vitest/vitest.mjs', ['run', ...args, ...reporters])
  if (!existsSync(file)) return { passed: 0, failed: 1, details: output }
  const result = JSON.parse(readFileSync(file, 'utf8')) as VitestResult
  const { numPassedTests: passed, numFailedTests } = result
  // A file that does not load, or an error outside every test, fails no test by itself.
  const failed = ok ? numFailedTests : Math.max(1, numFailedTests)
  return { passed, failed, details: failed ? output : describeSkipped(result) }
}

function checkBuild(): Outcome {
  const built = check(['wxt/bin/wxt.mjs', 'build'], ['wxt/bin/wxt.mjs', 'build', '-b', 'firefox'])
  if (built.failed) return built
  const sizes = measureSizes()
  const tooLarge = sizes.filter(({ bytes, budgetBytes }) => bytes > budgetBytes)
  const details = sizes.map((size) => `${size.name}: ${describeSize(size)}\n`).join('')
  return { passed: 1 + sizes.length - tooLarge.length, failed: tooLarge.length, details }
}

/** What the store of Firefox would say of the build. */
function checkStoreRules(): Outcome {
  const faults = lintExtension()
  return faults.length ? { passed: 0, failed: 1, details: faults.join('\n') } : CHECK_PASSED
}

/** Each package is made twice, and is to be the same. */
function checkPackages(): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/packages.ts', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return status === 0 ? CHECK_PASSED : { passed: 0, failed: 1, details: `${stdout}${stderr}` }
}

const SUITES: readonly (readonly [string, () => Outcome])[] = [
  ['types', () => check(['wxt/bin/wxt.mjs', 'prepare'], ['typescript/bin/tsc', '--noEmit'])],
  ['lint and format', () => check(['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])],
  ['unit tests', () => runVitest('unit', [])],
  ['build and sizes', checkBuild],
  ['rules of the Firefox store', checkStoreRules],
  ['packages', checkPackages],
  ['end to end', () => runVitest('e2e', ['--config', 'tests/e2e/vitest.config.ts'])],
]

let passed = 0
let failed = 0
for (const [name, run] of SUITES) {
  const start = performance.now()
  const outcome = run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const word = outcome.failed ? 'FAILED' : 'ok'
  console.log(`${name}: ${word}, ${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s`)
  if (outcome.details) console.log(outcome.details.trimEnd().replace(/^/gm, '  '))
  passed += outcome.passed
  failed += outcome.failed
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
