// The commands of npm run pack: check, bundle, fingerprint and new make, check and hand on event packs.
// Exit 0 where all is well, 1 where a pack has faults, 2 for bad usage or a path that cannot be read.
import { readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBundle } from '../lib/corpus/bundle.ts'
import type { Fault } from '../lib/corpus/faults.ts'
import { fingerprint } from '../lib/corpus/fingerprints.ts'
import { isId, type Pack } from '../lib/corpus/schema.ts'
import { readPackFolder, readPackPath } from './packs.ts'
import { createPack } from './scaffold.ts'

const USAGE = `Usage:
  npm run pack -- check PATH…                       names every fault of the packs, by file, place and reason
  npm run --silent pack -- bundle FOLDER > FILE     prints a sound pack as one file, which the options page imports
  npm run pack -- fingerprint [--id ID] TEXT…       prints the entries of fingerprints.json for article texts
  npm run pack -- new ID [--under FOLDER]           makes a pack to fill, as in: new almaty-2024-03

TEXT is a plain text of the article alone, with blank lines between paragraphs: no comments, no related headlines.
PATH is a pack's folder or a bundle file. ID is the place and the month of the event. Packs stand in seeds/.`

const SEEDS = join(import.meta.dirname, '..', 'seeds')

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`)
}

function toMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What a sound pack holds, in a line. */
function describe({ points, rules, outlets, articles, claims, later, terms, fingerprints }: Pack): string {
  const count = (list: object, one: string, many = `${one}s`) => {
    const size = Object.keys(list).length
    return `${size} ${size === 1 ? one : many}`
  }
  return [
    `${count(points, 'point')} (${Object.keys(rules).length} with a rule)`,
    count(outlets, 'outlet'),
    count(articles, 'article'),
    count(claims, 'claim'),
    count(later, 'later figure'),
    count(terms.terms, 'term'),
    count(terms.speakers, 'speaker'),
    count(fingerprints.articles, 'fingerprint'),
  ].join(', ')
}

/** Tells what is wrong with the pack at a path, to standard output where that is what was asked for. */
function tellFaults(path: string, faults: readonly Fault[], tell: (line: string) => void): 1 {
  const isFolder = statSync(path).isDirectory()
  for (const { file, place, reason } of faults)
    tell(`${isFolder ? join(path, file) : path}: ${place}: ${reason}`)
  tell(`${path}: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`)
  return 1
}

function checkPath(path: string): number {
  try {
    const result = readPackPath(path)
    if ('faults' in result) return tellFaults(path, result.faults, say)
    say(`${path}: sound: ${describe(result.pack)}`)
    return 0
  } catch (error) {
    complain(`${path}: cannot be read: ${toMessage(error)}`)
    return 2
  }
}

function bundle(folders: readonly string[]): number {
  const [folder, ...others] = folders
  if (folder === undefined || others.length > 0) return refuse('bundle wants one folder')
  try {
    const result = readPackFolder(folder)
    if ('faults' in result) return tellFaults(folder, result.faults, complain)
    process.stdout.write(writeBundle(result.files))
    return 0
  } catch (error) {
    complain(`${folder}: cannot be read: ${toMessage(error)}`)
    return 2
  }
}

function check(folders: readonly string[]): number {
  if (folders.length === 0) return refuse('check wants a folder or a file, as in seeds/kazakhstan-2022-01')
  return folders.map(checkPath).reduce((worst, code) => Math.max(worst, code), 0)
}

function printFingerprints(texts: readonly string[], id: string | undefined): number {
  if (texts.length === 0) return refuse('fingerprint wants a text file')
  if (id !== undefined && texts.length > 1)
    return refuse('--id names one text; give one, or name the files by their ids')
  const entries = texts.map((path) => [id ?? basename(path, extname(path)), path] as const)
  const misnamed = entries.find(([name]) => !isId(name))
  if (misnamed)
    return refuse(`"${misnamed[0]}" is no id: lower-case words joined by hyphens; name the article by --id`)
  try {
    const prints = entries.map(([name, path]) => [name, fingerprint(readFileSync(path, 'utf8'))] as const)
    const empty = prints.find(([, { all }]) => all === '')
    if (empty) return refuse(`the text of "${empty[0]}" is too short: five words in a row are wanted`)
    say(JSON.stringify(Object.fromEntries(prints), null, 2))
    return 0
  } catch (error) {
    complain(`cannot be read: ${toMessage(error)}`)
    return 2
  }
}

function makePack(ids: readonly string[], under: string): number {
  const [id, ...others] = ids
  if (id === undefined || others.length > 0) return refuse('new wants one id')
  const made = createPack(id, under)
  if ('reason' in made) return refuse(made.reason)
  say(`${made.folder} is made. Next:
  1. event.json: name, days, and the terms by which a page is told to be about the event
  2. points.json, rules.json, terms.json: what articles can be compared on, and how it is found
  3. outlets.json, articles.json, claims.json: who reported what
  4. npm run pack -- check ${made.folder}, and npm run fix to lay the files out`)
  return 0
}

function refuse(reason: string): number {
  complain(`${reason}\n\n${USAGE}`)
  return 2
}

function choose(args: readonly string[]): number {
  const options = {
    id: { type: 'string' },
    under: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [command, ...rest] = positionals
  if (values.help) {
    say(USAGE)
    return 0
  }
  if (command === 'check') return check(rest)
  if (command === 'bundle') return bundle(rest)
  if (command === 'fingerprint') return printFingerprints(rest, values.id)
  if (command === 'new') return makePack(rest, values.under ?? SEEDS)
  return refuse(command === undefined ? 'no command' : `"${command}" is no command`)
}

/** Does what the words of a command line ask for; gives the exit code. */
export function runPack(args: readonly string[]): number {
  try {
    return choose(args)
  } catch (error) {
    return refuse(toMessage(error))
  }
}
