// A long list in stages: what fits a screen is drawn at once, the rest a piece a frame once that has been seen.
// Nobody waits for rows that they have not scrolled to.
import { useEffect, useState } from 'preact/hooks'

/** A popup is 600 px high, and a row rarely less than 100. */
const FIRST_ROWS = 6
/** Rows that one frame has time for. */
const STEP = 10

/** How many of `count` rows to draw now. */
export function useStages(count: number): number {
  const [drawn, setDrawn] = useState(FIRST_ROWS)
  useEffect(() => {
    if (drawn < count) setDrawn(drawn + STEP)
  }, [drawn, count])
  return Math.min(drawn, count)
}
