// `npm run zip`: makes the packages for Chrome, Edge and Firefox, and the sources that Firefox's reviewers ask for.
// With --check makes them twice and holds them to be the same byte for byte; with --sources also builds anew from
// the sources package alone and holds that build against the package. Declines to send anything anywhere.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OUTPUT = join(ROOT, '.output')
const BROWSERS = ['chrome', 'edge', 'firefox'] as const

function run(folder: string, command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`)
}

const runWxt = (folder: string, args: readonly string[]) =>
  run(folder, process.execPath, [join(folder, 'node_modules/wxt/bin/wxt.mjs'), ...args])

/** Digests of the packages, by file name. */
function makePackages(): Map<string, string> {
  for (const browser of BROWSERS) runWxt(ROOT, ['zip', '-b', browser])
  const packages = readdirSync(OUTPUT).filter((file) => file.endsWith('.zip'))
  return new Map(packages.sort().map((file) => [file, digest(readFileSync(join(OUTPUT, file)))] as const))
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function unpack(file: string, folder: string): string[] {
  const entries = Object.entries(unzipSync(readFileSync(join(OUTPUT, file))))
  const files = entries.filter(([name]) => !name.endsWith('/'))
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return files.map(([name]) => name)
}

function findPackage(ending: string): string {
  const found = readdirSync(OUTPUT).filter((file) => file.endsWith(ending))
  if (found.length !== 1) throw new Error(`${found.length} packages end in ${ending}: clear .output first`)
  return found[0] ?? ''
}

/** Names of files that a build from the sources package has not, or has otherwise, than the package. */
function compareSources(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'recoupe-sources-'))
  try {
    unpack(findPackage('-sources.zip'), folder)
    run(folder, 'npm', ['ci', '--prefer-offline', '--loglevel=error'])
    runWxt(folder, ['build', '-b', 'firefox'])
    const built = join(folder, '.output/firefox-mv3')
    const packaged = unzipSync(readFileSync(join(OUTPUT, findPackage('-firefox.zip'))))
    const names = new Set(
      readdirSync(built, { recursive: true, withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [join(entry.parentPath, entry.name).slice(built.length + 1)] : [],
      ),
    )
    const inPackage = Object.keys(packaged).filter((name) => !name.endsWith('/'))
    return [...new Set([...names, ...inPackage])].filter((name) => {
      const bytes = packaged[name]
      return !bytes || !names.has(name) || digest(bytes) !== digest(readFileSync(join(built, name)))
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function check(options: readonly string[]): void {
  for (const file of readdirSync(OUTPUT).filter((name) => name.endsWith('.zip'))) rmSync(join(OUTPUT, file))
  const packages = makePackages()
  for (const [file, hash] of packages) console.log(`${hash}  ${file}`)
  if (options.length === 0) return
  const again = makePackages()
  const changed = [...packages].filter(([file, hash]) => again.get(file) !== hash).map(([file]) => file)
  if (changed.length > 0) throw new Error(`Not the same when made twice: ${changed.join(', ')}`)
  console.log('The same, byte for byte, when made twice')
  if (!options.includes('--sources')) return
  const different = compareSources()
  if (different.length > 0)
    throw new Error(`Built otherwise from the sources package: ${different.join(', ')}`)
  console.log('The same, file for file, when built from the sources package')
}

try {
  mkdirSync(OUTPUT, { recursive: true })
  check(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
