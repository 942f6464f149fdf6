// What the engine, growth and audit parts of `npm run bench` show, held against their budgets.
// Ratios are of one run and hold on any machine; times are printed beside their budget and break none.
import { measureAudit } from './audit-speed.ts'
import { measureEngine } from './engine.ts'
import { MAX_HEAP_MB, measureArticles, measureGrowth } from './growth.ts'
import { measureWarc } from './warc-speed.ts'

const LEAST = { fuse: 50, miniSearch: 1, audit: 20, warcio: 0.5 } as const
const MOST = { growth: 3, memory: 1.25, startUpMs: 1500, auditMb: 600 } as const
/** A long article may cost so many times as much a word as one of 1,500: what grows with the square costs ten times. */
const MOST_A_WORD = 2
const USUAL_WORDS = 1000

const ms = (value: number) => `${value.toFixed(2)} ms`
const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 1 : 0)} times`

/** Collects a fault where something does not hold. */
const fault = (holds: boolean, name: string) => (holds ? [] : [name])

/** Prints the engine's time beside Fuse.js and MiniSearch; gives the budgets that are broken. */
export async function benchEngine(): Promise<string[]> {
  const { words, claims, cues, planted, found, medianMs, fuseMs, miniSearchMs } = await measureEngine()
  const [fuse, miniSearch] = [fuseMs / medianMs, miniSearchMs / medianMs]
  console.log(`\nEngine, article of ${words} words, ${claims} claims, eight languages, warm`)
  console.log(`  median ${ms(medianMs)} (budget 30 ms)`)
  console.log(`  Fuse.js, token search over ${cues} cues: ${ms(fuseMs)}, reckoned from a sample`)
  console.log(`    the engine is ${times(fuse)} as fast (budget: at least ${LEAST.fuse})`)
  console.log(`  MiniSearch, fuzzy search over the same: ${ms(miniSearchMs)}`)
  console.log(`    the engine is ${times(miniSearch)} as fast (budget: at least ${LEAST.miniSearch})`)
  console.log(
    `  of ${planted} planted cues found: engine ${found.engine}, Fuse.js ${found.fuse}, MiniSearch ${found.miniSearch}`,
  )
  return [
    ...fault(fuse >= LEAST.fuse, 'the engine is not fast enough against Fuse.js'),
    ...fault(miniSearch >= LEAST.miniSearch, 'the engine is slower than MiniSearch'),
    ...fault(
      Object.values(found).every((count) => count === planted),
      'not all find the planted cues',
    ),
  ]
}

/** Prints what a grown corpus and grown articles cost; gives the budgets that are broken. */
export async function benchGrowth(): Promise<string[]> {
  const { packs, cues, startUpMs, heapMb, oneMs, allMs } = measureGrowth()
  const ratio = allMs / oneMs
  console.log(`\nCorpus of ${packs} packs with ${cues} cues`)
  console.log(
    `  engine ${ms(allMs)}, with one pack ${ms(oneMs)}: ${times(ratio)} (budget: less than ${MOST.growth})`,
  )
  console.log(`  from packs to first report ${ms(startUpMs)} (budget ${MOST.startUpMs} ms)`)
  console.log(`  heap in use ${heapMb.toFixed(0)} MB (budget ${MAX_HEAP_MB} MB, and the process had no more)`)
  console.log('Article grown, one pack')
  const articles = await measureArticles()
  const costs = articles.map(({ words, ms: cost }) => ({ words, perWord: cost / words }))
  for (const { words, perWord } of costs)
    console.log(`  ${String(words).padStart(6)} words: ${ms(perWord * 1000)} for 1,000 words`)
  const usual = costs.find(({ words }) => words >= USUAL_WORDS)?.perWord ?? 0
  const longest = costs.at(-1)?.perWord ?? 0
  return [
    ...fault(ratio < MOST.growth, 'the engine grows with the corpus'),
    ...fault(longest < usual * MOST_A_WORD, 'the engine grows faster than the article'),
  ]
}

/** Prints how many pages a second are audited and parsed; gives the budgets that are broken. */
export async function benchAudit(): Promise<string[]> {
  const { pages, coverage, pagesPerSecond, parsedPerSecond, fewPagesMb, allPagesMb } = await measureAudit()
  const ratio = pagesPerSecond / parsedPerSecond
  const growth = allPagesMb / fewPagesMb
  console.log(`\nAudit of ${pages} saved pages, ${coverage} of them coverage`)
  console.log(`  ${pagesPerSecond.toFixed(0)} pages a second of processor time, start included`)
  console.log(`  linkedom and Readability on the same pages: ${parsedPerSecond.toFixed(0)} a second`)
  console.log(`    the audit is ${times(ratio)} as fast (budget: at least ${LEAST.audit})`)
  console.log(
    `  memory at its most ${allPagesMb.toFixed(0)} MB, on half of the pages ${fewPagesMb.toFixed(0)} MB`,
  )
  return [
    ...fault(ratio >= LEAST.audit, 'the audit is not fast enough against linkedom and Readability'),
    ...fault(growth < MOST.memory, 'the memory of the audit grows with the pages'),
  ]
}

/**
 * Prints how many records of a WARC file are audited a second, beside warcio and beside parsing every page; gives the
 * budgets that are broken. They are those of a compressed file, as archives are kept; the other is shown beside it.
 */
export async function benchWarc(gigabytes: number): Promise<string[]> {
  const faults: string[] = []
  for (const cost of await measureWarc(gigabytes)) {
    const { name, pages, coverage, megabytes, fileMegabytes, workers, audit, warcio, parsed } = cost
    const isBudget = name.endsWith('.gz')
    console.log(
      `\n${name}: ${megabytes.toFixed(0)} MB of records in ${fileMegabytes.toFixed(0)} MB, ${pages} pages, ${coverage} of them coverage`,
    )
    console.log(
      `  ${audit.toFixed(0)} pages a second on ${workers} threads, ${(audit / workers).toFixed(0)} a thread: in processor time, start included`,
    )
    console.log(`  warcio merely reading: ${warcio.toFixed(0)} a second`)
    console.log(
      `    the audit is ${times(audit / warcio)} as fast${isBudget ? ` (budget: at least ${LEAST.warcio})` : ''}`,
    )
    console.log(`  linkedom and Readability on every page: ${parsed.toFixed(0)} a second`)
    console.log(`    the audit is ${times(audit / parsed)} as fast (budget: at least ${LEAST.audit})`)
    console.log(
      `  memory at its most ${cost.mostMb.toFixed(0)} MB (budget ${MOST.auditMb}); in the first fifth of the run ${cost.firstMb.toFixed(0)} MB, in the last ${cost.lastMb.toFixed(0)} MB`,
    )
    faults.push(
      ...fault(!isBudget || audit / warcio >= LEAST.warcio, 'the audit is too slow against warcio'),
      ...fault(audit / parsed >= LEAST.audit, `the audit of ${name} is too slow against Readability`),
      ...fault(cost.mostMb < MOST.auditMb, `the audit of ${name} takes too much memory`),
      ...fault(cost.lastMb / cost.firstMb < MOST.memory, `the memory of the audit grows with ${name}`),
    )
  }
  return faults
}
