// How large may the parts of the extension be? The one list that the build check, the benchmark and the
// documentation go by. Measures what the last production build left under .output; declines to build.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { EXTENSION_FOLDER } from './browser.ts'

const KILOBYTE = 1000
/** What the extension may take with French and English; design allows 400. */
const WHOLE_KILOBYTES = 380
/** Each further language brings its dictionary: 14 to 22 kB, 19 on average. */
const LANGUAGE_KILOBYTES = 19
const FURTHER_LANGUAGES = 6

export interface Size {
  readonly name: string
  readonly bytes: number
  readonly budgetBytes: number
}

const gzippedBytes = (file: string) =>
  gzipSync(readFileSync(join(EXTENSION_FOLDER, file)), { level: 9 }).length
const sum = (files: readonly string[]) => files.reduce((bytes, file) => bytes + gzippedBytes(file), 0)

/** Scripts and styles that a page of the extension loads, as its HTML names them. */
function findParts(page: string): string[] {
  const html = readFileSync(join(EXTENSION_FOLDER, page), 'utf8')
  return [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].flatMap(([, file]) => file ?? [])
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  )
}

/** Sizes that have a budget, gzipped; the whole is counted file by file, as a zip does. */
export function measureSizes(): Size[] {
  return [
    {
      name: 'gate script',
      bytes: gzippedBytes('content-scripts/gate.js'),
      budgetBytes: 4 * KILOBYTE,
    },
    {
      name: 'marks in the page',
      bytes: gzippedBytes('content-scripts/marks.js') + gzippedBytes('assets/highlights.css'),
      budgetBytes: 10 * KILOBYTE,
    },
    { name: 'card', bytes: gzippedBytes('content-scripts/card.js'), budgetBytes: 15 * KILOBYTE },
    { name: 'popup', bytes: sum(findParts('popup.html')), budgetBytes: 40 * KILOBYTE },
    {
      name: 'whole extension',
      bytes: sum(listFiles(EXTENSION_FOLDER)),
      budgetBytes: (WHOLE_KILOBYTES + FURTHER_LANGUAGES * LANGUAGE_KILOBYTES) * KILOBYTE,
    },
  ]
}

/** "1.8 kB of 4 kB". */
export function describeSize({ bytes, budgetBytes }: Size): string {
  return `${(bytes / KILOBYTE).toFixed(1)} kB of ${budgetBytes / KILOBYTE} kB`
}
