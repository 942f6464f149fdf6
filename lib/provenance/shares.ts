// How much shared text makes a copy?
// Words outside quotation marks decide: inside them independent reports share the speaker's words. Measured on the
// labelled pages and the pack's articles: independent reports of one speech share 0.04 at most on word 5-grams, cut
// and reworded copies of one dispatch 0.18 at least.
import type { Reuse } from '../report.ts'

/** Labelled copies share 0.46 and more of their running text with their original. */
export const COPY_SHARE = 0.4
/** Above what independent reports share, below the least of any copy. */
export const TAKEN_SHARE = 0.1

/** Whether the page as a whole is a version of the article. */
export const isCopy = ({ shareUnquoted }: Reuse) => shareUnquoted >= COPY_SHARE

/** Whether the page takes running text from the article at all, be it a few passages. */
export const takesText = ({ shareUnquoted }: Reuse) => shareUnquoted >= TAKEN_SHARE
