// What the extension's scripts on one page lend each other: each is its own file, put into the page when it is
// first needed, and what one has brought along the next need not bring again. They share a world that the page
// cannot see; the key is a symbol, since a page's elements can take any name.
import type { PageReading } from '../../lib/page/read.ts'
import type { DrawCard } from './card-content.ts'

export interface InPage {
  /** Left by the reader: reads the page as it stands, in short tasks; null where it was no longer wanted. */
  read?: (isWanted: () => boolean) => Promise<PageReading | null>
  /** Left by the marks: ends them and takes them off the page. */
  stopMarks?: () => void
  /** Left by the card. */
  drawCard?: DrawCard
}

const KEY = Symbol.for('recoupe')

/** The one object of this page's world. */
export function inPage(): InPage {
  const world = globalThis as { [KEY]?: InPage }
  world[KEY] ??= {}
  return world[KEY]
}
