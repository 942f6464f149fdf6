// `npm run bench`: what does Recoupe cost? Gate in real Chromium, engine against Fuse.js, sizes against budgets.
// `npm run bench quality`: how well does it read (quality-print.ts)?
// With --check, ends with exit code 1 where a size or a ratio breaks its budget; times alone never fail, since
// they depend on the machine.
import { describeSize, measureSizes } from '../../scripts/budgets.ts'
import { buildExtension } from '../../scripts/build.ts'
import { measureEngine } from './engine.ts'
import { measureGate } from './gate.ts'
import { benchQuality } from './quality-print.ts'

const SMALLEST_RATIO = 50
const faults: string[] = []
const ms = (value: number) => `${value.toFixed(2)} ms`

async function benchCost(): Promise<void> {
  buildExtension()

  console.log('\nSizes, gzipped')
  for (const size of measureSizes()) {
    console.log(`  ${size.name}: ${describeSize(size)}`)
    if (size.bytes > size.budgetBytes) faults.push(`${size.name} is larger than its budget`)
  }

  const engine = await measureEngine()
  console.log(`\nEngine, article of ${engine.words} words, ${engine.claims} claims, warm`)
  console.log(`  median ${ms(engine.medianMs)} (budget 30 ms)`)
  console.log(
    `  Fuse.js with token search over ${engine.cues} cues: ${ms(engine.fuseMs)} (reckoned from a sample)`,
  )
  console.log(`  ratio ${engine.ratio.toFixed(0)} (budget: at least ${SMALLEST_RATIO})`)
  if (engine.ratio < SMALLEST_RATIO) faults.push('the engine is not fast enough against Fuse.js')

  const gate = await measureGate()
  console.log(`\nGate in Chromium, ${gate.pages} pages, one after the other`)
  console.log(`  median ${ms(gate.medianMs)} (budget 1 ms), 95th percentile ${ms(gate.p95Ms)} (budget 5 ms)`)
  console.log(`  median of a second run on the same page ${ms(gate.againMs)}`)
  console.log(`  worst ${ms(gate.worst.ms)} on ${gate.worst.path}`)
}

const [what, ...flags] = process.argv.slice(2)
if (what === 'quality') await benchQuality(flags)
else await benchCost()

for (const fault of faults) console.log(`\nBudget broken: ${fault}`)
if (faults.length > 0 && process.argv.includes('--check')) process.exitCode = 1
