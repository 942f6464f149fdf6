// Which pages are left aside while the matching is worked on? A third, chosen by a hash of the name, so that nobody
// chooses and a new page falls on one side for good.
import { createHash } from 'node:crypto'

const PARTS = 3

/** Whether a page, by its file name, belongs to the third held back. */
export const isHeldBack = (page: string) =>
  createHash('sha256').update(page).digest().readUInt32BE(0) % PARTS === 0
