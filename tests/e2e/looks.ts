// How a page of the extension looks and reads: pictures, and what axe-core finds fault with.
import axe from 'axe-core'
import type { Page } from 'puppeteer'

/** Where pictures of the views go. */
export const PICTURES = '.output/screenshots'

/** The faults that axe finds in the page as it stands, each with the elements it is found in. */
export async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const run = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.html).join(' | ')))`
  return (await page.evaluate(run)) as string[]
}
