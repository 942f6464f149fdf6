// What every command of the audit shares: how it reads its options, and what it makes of what is thrown.
import { complain, toMessage } from './complain.ts'

/** A command that was called wrongly: its message is shown with the usage. */
export class UsageError extends Error {}

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

/** What a mistake in our own code throws: shown with its place, for whoever mends it. */
const BUGS = [TypeError, RangeError, ReferenceError]

/** What parseArgs throws at an option that it does not know is a TypeError by its class. */
const isUsage = (error: unknown) =>
  error instanceof UsageError ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_'))

/** Does a command's work; what stops it is told, bad usage together with how the command is used. */
export async function runCommand(usage: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (isUsage(error)) complain(`${toMessage(error)}\n\n${usage}`)
    else if (BUGS.some((Bug) => error instanceof Bug)) throw error
    else complain(toMessage(error))
  }
}
