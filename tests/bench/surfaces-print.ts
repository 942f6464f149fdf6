// What the popup and tabs parts of `npm run bench` show, held against their budgets. Times are printed beside their
// budget and break none; rows missing from the first paint, and what closed tabs leave, break theirs.
import { describeSize, measureSizes } from '../../scripts/budgets.ts'
import { buildExtension } from '../../scripts/build.ts'
import { measurePopup } from './popup.ts'
import { measureTabs } from './tabs.ts'

/** Heaps are never quite the same twice; 160 reports kept would be several times this. */
const MOST_HEAP_GROWTH = 1.1

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`

/** Prints how soon the popup is drawn, and its size; gives the budgets that are broken. */
export async function benchPopup(): Promise<string[]> {
  buildExtension()
  const { runs, rows, medianMs, p90Ms, empty } = await measurePopup()
  console.log(`\nPopup in Chromium, report of ${rows} rows ready, opened ${runs} times`)
  console.log(
    `  drawn after ${medianMs.toFixed(0)} ms, 90th percentile ${p90Ms.toFixed(0)} ms (budget 100 ms)`,
  )
  const size = measureSizes().find(({ name }) => name === 'popup')
  if (size) console.log(`  size, gzipped: ${describeSize(size)}`)
  return empty > 0 ? ['the popup is first painted without its report'] : []
}

/** Prints what closed tabs leave behind; gives the budgets that are broken. */
export async function benchTabs(): Promise<string[]> {
  buildExtension()
  const left = await measureTabs()
  const { earlyHeapBytes, lateHeapBytes, earlyStoredBytes, lateStoredBytes, leftKeys } = left
  console.log(`\n${left.tabs} tabs with articles opened, read and closed in Chromium`)
  console.log(
    `  background's heap ${kilobytes(earlyHeapBytes)} early, ${kilobytes(lateHeapBytes)} at the end`,
  )
  console.log(
    `  session storage ${kilobytes(earlyStoredBytes)} early, ${kilobytes(lateStoredBytes)} at the end`,
  )
  return [
    ...(lateHeapBytes > earlyHeapBytes * MOST_HEAP_GROWTH
      ? ['the memory of the background grows with tabs']
      : []),
    ...(leftKeys.length > 0 ? [`closed tabs leave ${leftKeys.join(', ')} in session storage`] : []),
  ]
}
