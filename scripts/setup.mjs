// Makes a fresh machine ready, then runs the script it is given: `node scripts/setup.mjs scripts/start.ts`.
// Plain JavaScript for Node 20, since it runs before anything is installed: dependencies, then a Chromium (with
// `--firefox` a Firefox too; for the tests a Redis), then the script under the Node that the project brings along.
// Does nothing that is already done.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CHROMIUM, chooseBrowser, FIREFOX } from './find-browser.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Runs TypeScript as it is written; older ones need the Node that comes with the dependencies. */
const NODE_FOR_TYPESCRIPT = [22, 18]

function stop(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options }).status === 0
}

function readPackages(path) {
  if (!existsSync(path)) return null
  return JSON.parse(readFileSync(path, 'utf8')).packages
}

/** Whether every package stands in node_modules in the version that the lockfile asks for. */
function areDependenciesCurrent() {
  const wanted = readPackages(join(ROOT, 'package-lock.json'))
  const installed = readPackages(join(ROOT, 'node_modules/.package-lock.json'))
  if (!installed || !existsSync(join(ROOT, '.wxt/tsconfig.json'))) return false
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '' || (optional && !installed[path])) return true
    return installed[path]?.version === version && existsSync(join(ROOT, path))
  })
}

function installDependencies() {
  if (areDependenciesCurrent()) return
  console.log('Installing the dependencies (npm ci)...')
  // What stops npm must be seen even where `npm test --silent` was asked for.
  const options = { env: { ...process.env, npm_config_loglevel: 'error' } }
  const npm = process.env.npm_execpath
  const node = process.env.npm_node_execpath ?? process.execPath
  const done = npm ? run(node, [npm, 'ci'], options) : run('npm', ['ci'], options)
  if (!done)
    stop('The dependencies could not be installed: see the message of npm above, then run this again.')
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** What a program answers to --version; null where it does not start, as Ubuntu's stub of a package. */
function askVersion(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  return status === 0 ? stdout : null
}

function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find(isProgram)
}

/** How this user may run apt-get, if at all. */
function findAptGet() {
  if (!findProgram('apt-get')) return null
  if (process.getuid?.() === 0) return ['apt-get']
  return run('sudo', ['-n', 'true'], { stdio: 'ignore' }) ? ['sudo', '-n', 'apt-get'] : null
}

function install(browser) {
  const aptGet = findAptGet()
  if (!aptGet) return
  console.log(`No ${browser.name} found: installing it (apt-get install ${browser.package})...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const [command, ...args] = aptGet
  run(command, [...args, 'update', '-q'], { env })
  run(command, [...args, 'install', '-y', '-q', browser.package], { env })
}

const machine = { env: process.env, findProgram, isProgram, askVersion, install }

/** Path of a Chromium or Chrome that starts; ends with what to do where there is none. */
function requireChromium() {
  const chosen = chooseBrowser(CHROMIUM, machine)
  return 'path' in chosen ? resolve(chosen.path) : stop(chosen.wrong ?? chosen.missing)
}

/** Path of a Firefox, as part of an environment; empty, and said so, where there is none. */
function findFirefox() {
  const chosen = chooseBrowser(FIREFOX, machine)
  if ('path' in chosen) return { FIREFOX_PATH: resolve(chosen.path) }
  if (chosen.wrong) return stop(chosen.wrong)
  console.log(chosen.missing)
  return {}
}

/** The queue of the audit is tested with a real Redis, where there is one or it may be installed. */
function findRedis() {
  const isThere = () => findProgram('redis-server') ?? findProgram('valkey-server')
  if (!isThere()) install({ name: 'Redis', package: 'redis-server' })
  if (!isThere()) console.log('No redis-server: the tests of the queue will be skipped.')
}

/** The Node that came with the dependencies, else this one where it is new enough. */
function requireNode() {
  const own = join(ROOT, 'node_modules/.bin/node')
  if (isProgram(own)) return own
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [wantedMajor, wantedMinor] = NODE_FOR_TYPESCRIPT
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return process.execPath
  return stop(
    `Node ${NODE_FOR_TYPESCRIPT.join('.')} or newer is needed on this system; this is ${process.versions.node}.`,
  )
}

installDependencies()
const wanted = process.argv.slice(2)
const wantsFirefox = wanted[0] === '--firefox'
const [script, ...args] = wantsFirefox ? wanted.slice(1) : wanted
if (script === 'scripts/test.ts') findRedis()
if (script) {
  const env = { ...process.env, CHROME_PATH: requireChromium(), ...(wantsFirefox ? findFirefox() : {}) }
  const ended = spawnSync(requireNode(), [script, ...args], { cwd: ROOT, stdio: 'inherit', env })
  process.exit(ended.status ?? 1)
}
