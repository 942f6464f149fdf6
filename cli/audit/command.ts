// What every command of the audit shares: how it complains, speaks, and finds the packs it was told of.
// Complaints go to standard error and set the exit code to 2; standard output is for results alone.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from '../../lib/corpus/schema.ts'
import { readPackPath } from '../packs.ts'

/** A command that was called wrongly: its message is shown with the usage. */
export class UsageError extends Error {}

export function complain(message: string): void {
  process.stderr.write(`audit: ${message}\n`)
  process.exitCode = 2
}

export const toMessage = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Writes a text to standard output, and waits where whoever reads is slower. */
export async function speak(text: string): Promise<void> {
  if (process.stdout.write(text)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds')

/** The packs that ship with Recoupe: every folder in seeds/. */
export const listSeeds = () =>
  readdirSync(SEEDS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(SEEDS, entry.name))

/** The packs at some paths, folders or bundles; complains of one that is not sound and gives null. */
export function loadPacks(paths: readonly string[]): Pack[] | null {
  const packs: Pack[] = []
  for (const path of paths) {
    const result = readPackPath(path)
    if ('pack' in result) packs.push(result.pack)
    else {
      const [fault] = result.faults
      complain(
        `${path} is no sound pack${fault ? `: ${fault.file}: ${fault.place}: ${fault.reason}` : ''}\nAll its faults: npm run pack -- check ${path}`,
      )
      return null
    }
  }
  return packs
}

/** A whole number from an option, within bounds. Throws a UsageError that names the option. */
export function readWhole(option: string, text: string, [min, max]: readonly [number, number]): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (number >= min && number <= max) return number
  throw new UsageError(`--${option} ${text}: wanted a whole number from ${min} to ${max}`)
}

/** One of some words from an option. Throws a UsageError that names the option. */
export function readWord<T extends string>(option: string, text: string, words: readonly T[]): T {
  const found = words.find((word) => word === text)
  if (found) return found
  throw new UsageError(`--${option} ${text}: wanted ${words.join(', ')}`)
}

/** Runs a command's work; bad usage is complained of together with how it is used. */
export async function runCommand(usage: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    // What parseArgs throws at an option that it does not know.
    const isUsage = error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS_')
    if (!isUsage) throw error
    complain(`${toMessage(error)}\n\n${usage}`)
  }
}
