// What a command says. Results go to standard output alone; what is wrong goes to standard error, and what could not be
// done at all to the exit code too.
import type { InputFault } from '../inputs/item.ts'

/** Writes results, and waits where whoever reads is slower. */
export async function speak(text: string | Uint8Array): Promise<void> {
  if (process.stdout.write(text)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}

/** Says what is wrong; the command will end with exit code 2. */
export function complain(message: string): void {
  note(message)
  process.exitCode = 2
}

/** Says something that is no fault of the command. */
export function note(message: string): void {
  process.stderr.write(`audit: ${message}\n`)
}

/** Tells a fault with its place; a broken record does not make the run a failure. */
export function tellFault({ input, offset, reason }: InputFault): void {
  if (offset === null) complain(`cannot read ${input}: ${reason}`)
  else note(`${input}, at byte ${offset}: ${reason}`)
}

export const toMessage = (error: unknown) => (error instanceof Error ? error.message : String(error))
