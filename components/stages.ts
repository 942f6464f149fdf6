// A long list in stages: what fits a screen is drawn at once, the rest a piece a frame once that has been seen.
// Nobody waits for rows that they have not scrolled to.
import { useEffect, useState } from 'preact/hooks'

/** A popup is 600 px high, what stands above its rows takes half of it, and a row is rarely less than 100. */
const FIRST_ROWS = 3
/** Rows that one frame has time for. */
const STEP = 10
/** A page that nobody sees is drawn all the same. */
const LONGEST_WAIT_MS = 250

type Seen = 'yes' | Promise<unknown>

/** Whether the page has been seen: where the browser does not tell, it has. */
let seen: Seen | null = null

function watchFirstPaint(): Seen {
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return 'yes'
  const painted = new Promise<void>((done) => {
    const watch = new PerformanceObserver(() => {
      watch.disconnect()
      done()
    })
    watch.observe({ type: 'paint', buffered: true })
  })
  const waited = new Promise((done) => setTimeout(done, LONGEST_WAIT_MS))
  const ready = Promise.race([painted, waited])
  void ready.then(() => {
    seen = 'yes'
  })
  return ready
}

/** How many of `count` rows to draw now. */
export function useStages(count: number): number {
  const [drawn, setDrawn] = useState(FIRST_ROWS)
  useEffect(() => {
    if (drawn >= count) return
    let isStale = false
    const drawMore = () => {
      if (!isStale) setDrawn(drawn + STEP)
    }
    seen ??= watchFirstPaint()
    if (seen === 'yes') drawMore()
    else void seen.then(drawMore)
    return () => {
      isStale = true
    }
  }, [drawn, count])
  return Math.min(drawn, count)
}
