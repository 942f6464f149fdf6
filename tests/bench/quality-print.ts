// What `npm run bench quality` shows: figures for all pages and for those held back, by language, by point, and
// the misses, written where a person can read them page by page.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isHeldBack } from '../benchmark/held-back.ts'
import { listMisses } from '../benchmark/misses.ts'
import type { Measure, Scores } from '../benchmark/scoring.ts'
import { layAccuracy, replaceAccuracy } from './accuracy.ts'
import { measureQuality, type Quality } from './quality.ts'

const FOLDER = join('.output', 'quality')
const README = 'README.md'
const NAME_CHARS = 26

const show = (share: number | null | undefined) => (share == null ? '    –' : share.toFixed(3))
const layRow = (name: string, cells: readonly (string | number)[]) =>
  `  ${name.padEnd(NAME_CHARS)}${cells.map((cell) => String(cell).padStart(9)).join('')}`
const layMeasure = (name: string, { precision, recall, f1, n }: Measure) =>
  layRow(name, [show(precision), show(recall), show(f1), n])

function printScores(name: string, scores: Scores): void {
  console.log(`\n${name}, ${scores.pages} pages`)
  console.log(layRow('', ['precision', 'recall', 'F1', 'n']))
  const { detection, points, claims, credits, attribution, voice, evidence } = scores
  for (const [row, measure] of Object.entries({ detection, points, claims, credits }))
    console.log(layMeasure(row, measure))
  for (const [row, share] of Object.entries({ 'right speaker': attribution, 'right voice': voice }))
    console.log(layRow(row, [show(share)]))
  console.log(layRow('right passage', [show(evidence)]))
}

function printLanguages({ byLanguage }: Quality): void {
  console.log('\nBy language')
  console.log(layRow('', ['pages', 'detection', 'points', 'claims', 'speaker', 'voice', 'n']))
  for (const [lang, { pages, detection, points, claims, attribution, voice }] of byLanguage)
    console.log(
      layRow(lang, [pages, ...[detection.f1, points.f1, claims.f1, attribution, voice].map(show), claims.n]),
    )
}

/** All pages, and the F1 and number of those held back beside them. */
function printPoints({ all, heldBack }: Quality): void {
  console.log('\nClaims by point, and on the pages held back')
  console.log(layRow('', ['precision', 'recall', 'F1', 'n', 'held F1', 'n']))
  for (const [point, { precision, recall, f1, n }] of Object.entries(all.byPoint)) {
    const held = heldBack.byPoint[point]
    console.log(layRow(point, [show(precision), show(recall), show(f1), n, show(held?.f1), held?.n ?? 0]))
  }
}

/** One file for the pages that may be looked at, one for those held back; gives their paths. */
function writeMisses({ labels, reports }: Quality): string[] {
  mkdirSync(FOLDER, { recursive: true })
  const byPart = Map.groupBy(labels, ({ page }) => (isHeldBack(page) ? 'held-back' : 'open'))
  return [...byPart].map(([part, own]) => {
    const pages = own.flatMap((label) => {
      const misses = listMisses(label, reports.get(label.page))
      return misses.length > 0 ? [`${label.page}\n${misses.map((miss) => `  ${miss}\n`).join('')}`] : []
    })
    const path = join(FOLDER, `misses-${part}.txt`)
    writeFileSync(path, pages.join('\n'))
    return path
  })
}

/** Measures, prints and writes the misses; with `--write` among the flags, the README's table too. */
export async function benchQuality(flags: readonly string[]): Promise<void> {
  const quality = await measureQuality()
  printScores('All', quality.all)
  printScores('Held back', quality.heldBack)
  printLanguages(quality)
  printPoints(quality)
  console.log(`\nMisses: ${writeMisses(quality).join(', ')}`)
  if (!flags.includes('--write')) return
  writeFileSync(README, replaceAccuracy(readFileSync(README, 'utf8'), layAccuracy(quality)))
  console.log(`The accuracy table of ${README} is written`)
}
