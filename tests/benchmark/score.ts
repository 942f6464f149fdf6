// node tests/benchmark/score.ts REPORTS.ndjson [--misses]: scores any system's reports against a set.
// Needs Node 22.18 or newer and nothing else. REPORTS holds one report a line; README.md tells what a report is.
import { join } from 'node:path'
import { readLabels, readReports } from './labels.ts'
import { listMisses } from './misses.ts'
import { type Measure, type Scores, scoreReports } from './scoring.ts'

const USAGE = 'Usage: node tests/benchmark/score.ts REPORTS.ndjson [--second | --third] [--misses] [--json]'

const show = (share: number | null) => (share === null ? '    –' : share.toFixed(3))
const layMeasure = (name: string, { precision, recall, f1, n }: Measure) =>
  `${name.padEnd(22)} precision ${show(precision)}  recall ${show(recall)}  F1 ${show(f1)}  (n ${n})`

function score(path: string, flags: readonly string[]): void {
  const set = ['second', 'third'].find((name) => flags.includes(`--${name}`)) ?? ''
  const labels = readLabels(join(import.meta.dirname, set, 'labels.jsonl'))
  const reports = readReports(path)
  const scores = scoreReports(labels, reports)
  if (flags.includes('--misses'))
    for (const label of labels)
      for (const miss of listMisses(label, reports.get(label.page))) console.log(`${label.page}: ${miss}`)
  if (flags.includes('--json')) console.log(JSON.stringify(scores))
  else print(scores)
}

function print(scores: Scores): void {
  const { detection, points, claims, credits, byPoint } = scores
  for (const [name, row] of Object.entries({ detection, points, claims, credits }))
    console.log(layMeasure(name, row))
  const { attribution, voice, evidence } = scores
  for (const [name, share] of Object.entries({ attribution, voice, evidence }))
    console.log(`${name.padEnd(22)} accuracy  ${show(share)}`)
  for (const [point, row] of Object.entries(byPoint)) console.log(layMeasure(`  ${point}`, row))
}

const [path, ...flags] = process.argv.slice(2)
try {
  if (!path || path.startsWith('-')) throw new Error(USAGE)
  score(path, flags)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
