// The rows of a report on a surface. Those below the first screen are drawn after it has been seen.
import { waitFor } from './waiting.ts'

interface Surface {
  readonly evaluate: (script: string) => Promise<unknown>
}

const COUNT = `document.querySelectorAll('main .group > ul > li').length`

export async function countRows(surface: Surface): Promise<number> {
  return Number(await surface.evaluate(COUNT))
}

/** The number of rows, once it is as wanted; what it is in the end where it is never so. */
export async function waitForRows(surface: Surface, wanted: number): Promise<number> {
  await waitFor(async () => (await countRows(surface)) === wanted || null)
  return countRows(surface)
}
