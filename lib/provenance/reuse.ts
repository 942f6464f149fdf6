// How much of a page's running text stands in an article that a pack knows, and where?
// Containment by passage: every shingle of the page is looked up in the article's fingerprints, and runs of
// hits become passages. Whole-text likeness would miss true copies, which share as little as a third of theirs.
// Declines to say who copied whom: two texts of one agency look the same from both ends. Cannot see a copy in
// which every fifth word was replaced: no shingle is left whole.
import {
  type Fingerprint,
  findUnquoted,
  hashShingles,
  parseHashes,
  type Segment,
} from '../corpus/fingerprints.ts'
import type { Fingerprints } from '../corpus/schema.ts'
import type { Article, BlockKind } from '../page/article.ts'
import type { Reuse, Span } from '../report.ts'
import { findWords } from '../text/words.ts'
import {
  AS_IT_WAS,
  findPassages,
  MIN_PASSAGE_WORDS,
  type Passage,
  type Tolerance,
  WORDS_REPLACED,
} from './passages.ts'

const RUNNING_TEXT: ReadonlySet<BlockKind> = new Set(['title', 'standfirst', 'paragraph', 'list-item'])
/**
 * Less is what two reports of one event share anyway: names with their titles, a short quotation. Of 60 labelled
 * pages and the five articles of the first pack, those of different sources share 0.10 at most by that; copies of
 * one dispatch share 0.90 and more with it, and 0.30 and more with each other.
 */
const MIN_SHARE = 0.12
/**
 * From this share on, with one word in fifty replaced inside the passages, the page is a copy whose words were
 * replaced throughout. A text put together from copied and own sentences shows hardly a replaced word.
 */
const MIN_EDITED_SHARE = 0.2
const MIN_REPLACED_RATE = 0.02

/** A segment long enough to hold a passage, with its shingles. */
interface Judged {
  readonly segment: Segment
  readonly shingles: readonly number[]
}
interface Shared {
  /** Of all judged words, 0 to 1; 0 where there are none. */
  readonly share: number
  /** Of the shared words, those taken to be replaced. */
  readonly replacedRate: number
  readonly passages: readonly Span[]
}

function judge(segments: readonly Segment[]): Judged[] {
  return segments
    .filter((segment) => segment.length >= MIN_PASSAGE_WORDS)
    .map((segment) => ({ segment, shingles: hashShingles(segment) }))
}

function toSpan(segment: Segment, { from, to }: Passage): Span {
  return { start: segment[from]?.start ?? 0, end: segment[to - 1]?.end ?? 0 }
}

function measure(judged: readonly Judged[], known: ReadonlySet<number>, tolerance: Tolerance): Shared {
  let words = 0
  let shared = 0
  let replaced = 0
  const spans: Span[] = []
  for (const { segment, shingles } of judged) {
    words += segment.length
    for (const passage of findPassages(shingles, known, tolerance)) {
      shared += passage.to - passage.from - passage.replaced
      replaced += passage.replaced
      spans.push(toSpan(segment, passage))
    }
  }
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return { share: ratio(shared, words), replacedRate: ratio(replaced, shared), passages: spans }
}

interface KnownHashes {
  readonly all: ReadonlySet<number>
  readonly unquoted: ReadonlySet<number>
}
const parsed = new WeakMap<Fingerprint, KnownHashes>()

/** An article's hashes, parsed once for all pages. */
function hashesOf(stored: Fingerprint): KnownHashes {
  const known = parsed.get(stored) ?? {
    all: parseHashes(stored.all),
    unquoted: parseHashes(stored.unquoted),
  }
  parsed.set(stored, known)
  return known
}

/** What a page shares with one article, all words and the unquoted ones measured with the same tolerance. */
function compareText(page: { readonly all: Judged[]; readonly unquoted: Judged[] }, stored: Fingerprint) {
  const known = hashesOf(stored)
  const strict = measure(page.all, known.all, AS_IT_WAS)
  const isEdited = strict.share >= MIN_EDITED_SHARE && strict.replacedRate >= MIN_REPLACED_RATE
  const tolerance = isEdited ? WORDS_REPLACED : AS_IT_WAS
  const { share, passages } = isEdited ? measure(page.all, known.all, tolerance) : strict
  const unquoted = measure(page.unquoted, known.unquoted, tolerance)
  return { share, shareUnquoted: unquoted.share, passages }
}

/**
 * The pack's articles from which a page takes an eighth of its running text or more (0.12), the largest share first.
 * Words in stretches too short for a passage count on neither side; words taken to be replaced are not shared.
 */
export function findReuse(article: Article, fingerprints: Fingerprints): Reuse[] {
  const blocks = article.blocks.filter((block) => RUNNING_TEXT.has(block.kind))
  const page = {
    all: judge(blocks.map(({ start, end }) => findWords(article.text, start, end))),
    unquoted: judge(blocks.flatMap((block) => findUnquoted(article.text, block))),
  }
  return Object.entries(fingerprints.articles)
    .map(([id, stored]) => ({ article: id, ...compareText(page, stored) }))
    .filter(({ share }) => share >= MIN_SHARE)
    .sort((a, b) => b.share - a.share || (a.article < b.article ? -1 : 1))
}
