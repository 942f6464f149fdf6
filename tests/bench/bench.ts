// `npm run bench`: what does Recoupe cost, and how well does it read? Its parts can be named: `cost` (sizes, and the
// gate in real Chromium), `marks` (longest tasks on a long page), `popup` and `tabs` (surfaces-print.ts), `engine`,
// `growth`, `audit`, `warc` (speed-print.ts), `quality` (quality-print.ts).
// With --check, ends with exit code 1 where a size or a ratio breaks its budget; times alone never fail, since
// they depend on the machine.
import { parseArgs } from 'node:util'
import { describeSize, measureSizes } from '../../scripts/budgets.ts'
import { buildExtension } from '../../scripts/build.ts'
import { measureGate } from './gate.ts'
import { measureMarks } from './marks.ts'
import { benchQuality } from './quality-print.ts'
import { benchAudit, benchEngine, benchGrowth, benchWarc } from './speed-print.ts'
import { benchPopup, benchTabs } from './surfaces-print.ts'

const faults: string[] = []
const ms = (value: number) => `${value.toFixed(2)} ms`

async function benchCost(): Promise<void> {
  buildExtension()

  console.log('\nSizes, gzipped')
  for (const size of measureSizes()) {
    console.log(`  ${size.name}: ${describeSize(size)}`)
    if (size.bytes > size.budgetBytes) faults.push(`${size.name} is larger than its budget`)
  }

  const gate = await measureGate()
  console.log(`\nGate in Chromium, ${gate.pages} pages, one after the other`)
  console.log(`  median ${ms(gate.medianMs)} (budget 1 ms), 95th percentile ${ms(gate.p95Ms)} (budget 5 ms)`)
  console.log(`  median of a second look once the page has loaded ${ms(gate.againMs)}`)
  console.log(`  worst ${ms(gate.worst.ms)} on ${gate.worst.path}`)
}

/** Half of a screen drawn sixty times a second is for the page itself; a task beyond a whole one is seen. */
const MOST_TASK_MS = 16

async function benchMarks(): Promise<void> {
  buildExtension()
  const { words, marks, longest } = await measureMarks()
  console.log(`\nMarks in Chromium, page of ${words} words, ${marks} marked stretches; longest task`)
  for (const [work, taskMs] of Object.entries(longest))
    console.log(`  ${work} ${ms(taskMs)} (budget ${MOST_TASK_MS} ms)`)
}

/** The parts by name; without a name all are run. */
const PARTS: Readonly<Record<string, (flags: readonly string[]) => Promise<unknown>>> = {
  cost: benchCost,
  marks: benchMarks,
  popup: async () => faults.push(...(await benchPopup())),
  tabs: async () => faults.push(...(await benchTabs())),
  engine: async () => faults.push(...(await benchEngine())),
  growth: async () => faults.push(...(await benchGrowth())),
  audit: async () => faults.push(...(await benchAudit())),
  warc: async () => faults.push(...(await benchWarc(readGigabytes()))),
  quality: benchQuality,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, write: { type: 'boolean' }, gigabytes: { type: 'string' } },
})
/** Of records in the WARC file that `warc` makes. */
function readGigabytes(): number {
  const gigabytes = Number(values.gigabytes ?? 1)
  if (!(gigabytes > 0)) throw new Error(`--gigabytes takes a number above 0, not "${values.gigabytes}"`)
  return gigabytes
}
const flags = values.write ? ['--write'] : []
for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  const part = PARTS[name]
  if (!part)
    throw new Error(`bench has no part called "${name}"; its parts: ${Object.keys(PARTS).join(', ')}`)
  await part(flags)
}

for (const fault of faults) console.log(`\nBudget broken: ${fault}`)
if (faults.length > 0 && values.check) process.exitCode = 1
