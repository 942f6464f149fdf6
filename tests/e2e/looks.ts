// How a page of the extension looks and reads: what axe-core finds fault with, and pictures for those who ask for
// them by RECOUPE_PICTURES=1 (they take longer than most tests).
import { mkdirSync } from 'node:fs'
import axe from 'axe-core'
import type { Page, ScreenshotOptions } from 'puppeteer'
import { isFirefox } from './session.ts'

const PICTURES = `.output/screenshots${isFirefox ? '/firefox' : ''}`

/**
 * Faults are looked for in both themes and in both languages, and each theme with one language: colours do not depend
 * on words, nor words on colours.
 */
export const LOOKS = [
  ['en', 'light'],
  ['fr', 'dark'],
] as const

/** The faults that axe finds in what the selector names, each with the elements it is found in. */
export async function findFaults(page: Page, selector = 'html'): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source)
  const options = `{ resultTypes: ['violations'], preload: false }`
  const run = `axe.run(${JSON.stringify(selector)}, ${options}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((n) => n.html).join(' | ')))`
  return (await page.evaluate(run)) as string[]
}

/** Saves what the page shows as `.output/screenshots/NAME.png`, where pictures are wanted. */
export async function takePicture(page: Page, name: string, options: ScreenshotOptions = {}): Promise<void> {
  if (!process.env.RECOUPE_PICTURES) return
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ ...options, path: `${PICTURES}/${name}.png` })
}
