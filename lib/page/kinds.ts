// What kind of block is a line of the article: summary, heading, list item, caption, credit, paragraph?
import type { BlockKind } from './article.ts'
import { endsSentence, isChangeNote, looksLikeCredit } from './line-features.ts'
import type { Line, Part } from './outline.ts'
import { boxesAround } from './regions.ts'
import type { Place } from './selection.ts'
import { levelOf } from './selection.ts'
import { LIST_TAGS } from './tags.ts'

const PART_TAGS: Readonly<Record<string, Part>> = {
  figcaption: 'caption',
  caption: 'caption',
  address: 'credit',
}
/** How far out a box's name still speaks for a line in it. */
const MAX_STEPS = 5
/** A box that holds more than this is not a byline, a caption, … whatever it is called. */
const MAX_PART_CHARS: Readonly<Record<Part, number>> = {
  title: 300,
  credit: 300,
  heading: 200,
  caption: 900,
  standfirst: 1500,
}
const MAX_HEADING_CHARS = 120
/** A second heading right under the headline that is this long is a summary. */
const MIN_STANDFIRST_CHARS = 60

const DATE_ROW = /^[\D]{0,40}\d{1,4}[./-]?\s?\S{1,12}[./-]?\s?\d{2,4}\D/

/** What the boxes around a line are called, the nearest first that can be meant. */
function findPart({ outline, regions, container }: Place, line: Line): Part | null {
  let steps = 0
  for (const index of boxesAround(outline.boxes, line.box)) {
    const box = outline.boxes[index]
    if (!box || index === container || steps >= MAX_STEPS) return null
    steps += 1
    const part = PART_TAGS[box.tag] ?? box.part
    if (part && (regions.chars[index] ?? 0) <= MAX_PART_CHARS[part]) return part
  }
  return null
}

function isInList({ outline, container }: Place, line: Line): boolean {
  let steps = 0
  for (const index of boxesAround(outline.boxes, line.box)) {
    const tag = outline.boxes[index]?.tag ?? ''
    if (index === container || steps >= MAX_STEPS) return false
    if (tag === 'li' || LIST_TAGS.has(tag)) return true
    steps += 1
  }
  return false
}

/** Wholly bold, short, and no sentence: what old pages use for headings. */
function isBoldHeading(line: Line): boolean {
  const { length } = line.text
  return length <= MAX_HEADING_CHARS && line.boldChars >= length - 1 && !endsSentence(line.text)
}

function kindOfHead(line: Line, part: Part | null, level: number): BlockKind {
  if (part === 'standfirst') return 'standfirst'
  if (part === 'credit' || looksLikeCredit(line)) return 'credit'
  if (part === 'caption') return 'caption'
  if (level < 7) return line.text.length >= MIN_STANDFIRST_CHARS ? 'standfirst' : 'heading'
  if (line.text.length < MIN_STANDFIRST_CHARS || DATE_ROW.test(`${line.text} `)) return 'credit'
  return 'standfirst'
}

/** Kind of a line that is neither headline nor table row; `head`: it stands above the first paragraph. */
export function kindOfLine(place: Place, line: Line, edge: 'head' | 'body'): BlockKind {
  const part = findPart(place, line)
  const level = levelOf(place.outline, line)
  if (edge === 'head') return kindOfHead(line, part, level)
  if (part === 'caption') return 'caption'
  if (part === 'credit' && !endsSentence(line.text)) return 'credit'
  if (level < 7 || (part === 'heading' && line.text.length <= MAX_HEADING_CHARS)) return 'heading'
  if (isChangeNote(line)) return 'credit'
  if (isInList(place, line)) return 'list-item'
  if (part === 'standfirst') return 'standfirst'
  if (looksLikeCredit(line)) return 'credit'
  return isBoldHeading(line) ? 'heading' : 'paragraph'
}
