// What goes wrong is told on standard error alone, and what could not be read at all in the exit code.
import type { InputFault } from '../inputs/item.ts'

/** Says what is wrong; the command will end with exit code 2. */
export function complain(message: string): void {
  process.stderr.write(`audit: ${message}\n`)
  process.exitCode = 2
}

/** Says something that is no fault of the command. */
export const note = (message: string) => process.stderr.write(`audit: ${message}\n`)

/** Tells a fault with its place; a broken record does not make the run a failure. */
export function tellFault({ input, offset, reason }: InputFault): void {
  if (offset === null) complain(`cannot read ${input}: ${reason}`)
  else note(`${input}, at byte ${offset}: ${reason}`)
}
