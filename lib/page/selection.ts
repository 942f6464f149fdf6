// Which lines of a page are the article's?
// Furniture goes by its marks, by what its lines say ("More on this story" and what follows), and by being made
// of links. What stands between the headline and the first paragraph is kept where it is a credit or a summary.
import { foldShort } from './line-builder.ts'
import {
  isChangeNote,
  isFurniture,
  isProse,
  labelOf,
  linkShare,
  looksLikeComment,
  looksLikeCredit,
} from './line-features.ts'
import type { Box, Line, Outline } from './outline.ts'
import { findIndexInSteps, mapInSteps, type Steps, visitBackInSteps, visitInSteps } from './pace.ts'
import { firstRow } from './page-title.ts'
import { boxesAround, type Regions } from './regions.ts'
import { HEADING_TAGS } from './tags.ts'

/** A box with more of its characters in links is a list of links. */
const LINK_LIST_SHARE = 0.6
/** An aside with more links points elsewhere. */
const ASIDE_LINK_SHARE = 0.3
/** A label's region may not take more of the article than this: then it was no label. */
const MAX_REGION_SHARE = 0.35
/** As much as this where the label opens a box of its own. */
const MAX_BOX_SHARE = 0.65
/** Comments stand below the article: above this share of its text, "Comments" is a link to them. */
const COMMENTS_AFTER_SHARE = 0.3
/** A line that is no label costs next to nothing. */
const LINES_PER_STEP = 100
/** A box with a field and less text than this is a form to subscribe or to search. */
const MAX_FORM_CHARS = 400

export interface Place {
  readonly outline: Outline
  readonly regions: Regions
  readonly container: number
  readonly titleLine: number
  readonly isCell: (line: Line) => boolean
  /** As findEnds gives them. */
  readonly ends: readonly number[]
}

/** For each box the index after the last one within it: boxes stand in document order. */
export function* findEnds(boxes: readonly Box[]): Steps<number[]> {
  const ends = boxes.map((_, index) => index + 1)
  yield* visitBackInSteps(boxes, ({ parent }, index) => {
    ends[parent] = Math.max(ends[parent] ?? 0, ends[index] ?? 0)
  })
  return ends
}

/** Whether a box is another or lies within it. */
function isInside({ ends }: Place, box: number, within: number): boolean {
  return box >= within && box < (ends[within] ?? 0)
}

/** Level of the heading that a line is, 1 to 6; 7 for any other line. */
export function levelOf({ boxes }: Outline, line: Line): number {
  const box = boxes[line.box]
  const tag = HEADING_TAGS.has(box?.tag ?? '') ? box?.tag : boxes[box?.parent ?? -1]?.tag
  return tag && HEADING_TAGS.has(tag) ? Number(tag[1]) : 7
}

/** What became of a line: kept, or why it was left out. */
export type Fate = 'kept' | 'outside' | 'mark' | 'links' | 'label' | 'furniture' | 'edge'

class Selection {
  readonly place: Place
  readonly fates: Fate[]
  readonly first: number
  readonly last: number

  constructor(place: Place, fates: Fate[], first: number, last: number) {
    this.place = place
    this.fates = fates
    this.first = first
    this.last = last
  }

  /** The kept lines from one on, up to where `isPast` says. */
  *from(start: number, isPast: (line: Line, index: number) => boolean = () => false): Steps<number[]> {
    const kept: number[] = []
    const { titleLine, outline } = this.place
    yield* findIndexInSteps(outline.lines.slice(start), (line, offset) => {
      const index = start + offset
      if (isPast(line, index)) return true
      if (this.fates[index] === 'kept' && index !== titleLine) kept.push(index)
      return false
    })
    return kept
  }

  drop(indexes: Iterable<number>, fate: Fate): void {
    for (const index of indexes) this.fates[index] = fate
  }

  /** Asks of every kept line before any is dropped. */
  *dropWhere(fate: Fate, test: (line: Line, index: number) => boolean): Steps<void> {
    const { outline, titleLine } = this.place
    const dropped: number[] = []
    yield* visitInSteps(outline.lines, (line, index) => {
      const isKept = this.fates[index] === 'kept' && index !== titleLine
      if (isKept && test(line, index)) dropped.push(index)
    })
    this.drop(dropped, fate)
  }

  weightOf(indexes: readonly number[]): number {
    return indexes.reduce((sum, index) => sum + (this.place.regions.weights[index] ?? 0), 0)
  }
}

/** All lines of the container, of the head above it, and notes below it: what the passes then go through. */
function* beginSelection(place: Place): Steps<Selection> {
  const { outline, regions, container, titleLine } = place
  const isIn = (line: Line) => isInside(place, line.box, container)
  let first = -1
  let last = -1
  yield* visitInSteps(outline.lines, (line, index) => {
    if (!isIn(line) || (regions.weights[index] ?? 0) <= 0) return
    if (first < 0) first = index
    last = index
  })
  const fates = yield* mapInSteps(outline.lines, (line, index): Fate => {
    if (index === titleLine) return 'kept'
    const isHead = titleLine >= 0 && index > titleLine && index < first
    const isNote = index > last && regions.marks[line.box] === 'footer' && isChangeNote(line)
    return isIn(line) || isHead || isNote ? 'kept' : 'outside'
  })
  return new Selection(place, fates, first, last)
}

function* dropMarked(selection: Selection): Steps<void> {
  const { outline, regions } = selection.place
  const { boxes } = outline
  const most = (regions.totals[selection.place.container] ?? 0) * MAX_REGION_SHARE
  const forms = yield* mapInSteps(
    boxes,
    (box, index) =>
      box.hasField && (regions.chars[index] ?? 0) < MAX_FORM_CHARS && (regions.totals[index] ?? 0) <= most,
  )
  yield* selection.dropWhere('mark', (line) => {
    const mark = regions.marks[line.box] ?? null
    if (forms[line.box] || forms[boxes[line.box]?.parent ?? -1]) return true
    if (mark === null) return false
    if (mark === 'aside') return !isArticleAside(selection.place, line)
    if (mark === 'footer')
      return !(isChangeNote(line) || looksLikeCredit(line) || boxes[line.box]?.part === 'credit')
    return true
  })
}

/** An aside inside the article that is text, such as a fact box or a pull quote. */
function isArticleAside({ outline, regions, container }: Place, line: Line): boolean {
  for (const index of boxesAround(outline.boxes, line.box)) {
    const box = outline.boxes[index]
    if (index === container) return true
    if (box?.mark !== 'aside') continue
    const share = (regions.linkChars[index] ?? 0) / Math.max(1, regions.chars[index] ?? 0)
    return share < ASIDE_LINK_SHARE && !box.hasField && (regions.totals[index] ?? 0) > 0
  }
  return false
}

/** Boxes made of links: more than the share allows, and not where the article's own text stands. */
function* findLinkLists(place: Place): Steps<boolean[]> {
  const { outline, regions, container } = place
  const most = (regions.totals[container] ?? 0) * MAX_REGION_SHARE
  const lists: boolean[] = []
  yield* visitInSteps(outline.boxes, (box, index) => {
    const share = (regions.linkChars[index] ?? 0) / Math.max(1, regions.chars[index] ?? 0)
    const isList = share > LINK_LIST_SHARE && (regions.lineCounts[index] ?? 0) >= 2
    const isPart = index !== container && isInside(place, index, container)
    const isSmall = (regions.totals[index] ?? 0) <= most
    lists.push(isPart && isSmall && (isList || (lists[box.parent] ?? false)))
  })
  return lists
}

function* dropLinkLists(selection: Selection): Steps<void> {
  const { outline, isCell } = selection.place
  const lists = yield* findLinkLists(selection.place)
  yield* selection.dropWhere('links', (line) => {
    if (isCell(line)) return false
    if (lists[line.box]) return true
    return linkShare(line) > 0.9 && levelOf(outline, line) === 7 && outline.boxes[line.box]?.part !== 'credit'
  })
}

/** The box that a label heads: outwards until it holds other lines than the label's. */
function findHeaded({ outline, regions, container }: Place, line: Line): number {
  for (const box of boxesAround(outline.boxes, outline.boxes[line.box]?.parent ?? -1)) {
    if (box === container || (regions.lineCounts[box] ?? 0) > 1) return box
  }
  return 0
}

/** Whether a label is the first line of the box that it heads, and that box is not the whole article. */
function opensBox(place: Place, at: number): boolean {
  const { lines, boxes } = place.outline
  const label = lines[at]
  const headed = label ? findHeaded(place, label) : place.container
  if (headed === place.container) return false
  const before = lines[at - 1]
  return !before || ![...boxesAround(boxes, before.box)].includes(headed)
}

function* findAsideRegion(selection: Selection, at: number, label: Line): Steps<number[]> {
  const { outline } = selection.place
  const headed = findHeaded(selection.place, label)
  const level = levelOf(outline, label)
  const isPast = (line: Line, index: number) => {
    if (index === at) return false
    if (!isInside(selection.place, line.box, headed)) return true
    if (levelOf(outline, line) <= Math.min(level, 6)) return true
    // Running text beside the label, not inside a card below it, is the article going on.
    const isBeside = outline.boxes[line.box]?.parent === outline.boxes[label.box]?.parent
    return isBeside && isProse(line) && linkShare(line) < 0.3 && outline.boxes[line.box]?.tag === 'p'
  }
  return yield* selection.from(at, isPast)
}

function* findCommentRegion(selection: Selection, at: number, label: Line): Steps<number[]> {
  const headed = findHeaded(selection.place, label)
  return yield* selection.from(at, (line) => !isInside(selection.place, line.box, headed))
}

function* dropLabelled(selection: Selection): Steps<void> {
  const { outline, regions, container } = selection.place
  const total = Math.max(1, regions.totals[container] ?? 0)
  let passed = 0
  for (const [index, line] of outline.lines.entries()) {
    if (index % LINES_PER_STEP === 0) yield
    if (selection.fates[index] !== 'kept' || index === selection.place.titleLine) continue
    const label = labelOf(line)
    if (label === 'comments' && passed >= total * COMMENTS_AFTER_SHARE) {
      selection.drop(yield* findCommentRegion(selection, index, line), 'label')
    } else if (label !== null) {
      const region = label === 'aside' ? yield* findAsideRegion(selection, index, line) : []
      const most = total * (opensBox(selection.place, index) ? MAX_BOX_SHARE : MAX_REGION_SHARE)
      selection.drop(selection.weightOf(region) < most ? region : [], 'label')
      selection.drop([index], 'label')
    } else if (looksLikeComment(line) && passed >= total * COMMENTS_AFTER_SHARE && line.rules > 0) {
      selection.drop(yield* selection.from(index), 'label')
    }
    passed += regions.weights[index] ?? 0
  }
}

/** Pages that never end append the next article: its headline is made as this one's is. */
function* dropNextArticles(selection: Selection): Steps<void> {
  const { outline, regions, titleLine } = selection.place
  const own = outline.boxes[outline.lines[titleLine]?.box ?? -1]
  // Only a name that templates give to headlines tells a second headline from a section's.
  if (own?.part !== 'title') return
  let passed = 0
  const below = yield* selection.from(titleLine + 1)
  for (const index of below) {
    const box = outline.boxes[outline.lines[index]?.box ?? -1]
    if (passed > 0 && box?.tag === own.tag && box.names === own.names && box !== own) {
      selection.drop(yield* selection.from(index), 'outside')
      return
    }
    passed += regions.weights[index] ?? 0
  }
}

function* dropFurniture(selection: Selection): Steps<void> {
  const { outline, titleLine, isCell } = selection.place
  const titled = outline.lines[titleLine]
  const title = titled ? foldShort(firstRow(titled)) : ''
  yield* selection.dropWhere('furniture', (line, index) => {
    if (isCell(line)) return false
    return isFurniture(line) || (index > titleLine && line.words !== '' && line.words === title)
  })
}

/** Before the first paragraph and after the last one, only what names a source or sums up is the article's. */
function* dropEdges(selection: Selection): Steps<void> {
  const { outline, titleLine, isCell, container } = selection.place
  const isIn = (line: Line) => isInside(selection.place, line.box, container)
  const { first, last } = selection
  yield* selection.dropWhere('edge', (line, index) => {
    if (first < 0) return index < titleLine
    const part = outline.boxes[line.box]?.part ?? null
    const isCredit = part === 'credit' || looksLikeCredit(line) || isChangeNote(line)
    if (index < titleLine) return !isCredit && !(isProse(line) && isIn(line))
    if (index < first)
      return line.text.length < 3 || !(isIn(line) || isCredit || part !== null || isProse(line))
    if (index <= last || isCell(line) || isCredit || part === 'caption') return false
    const tag = outline.boxes[line.box]?.tag ?? ''
    return levelOf(outline, line) < 7 || !['p', 'li', 'blockquote', 'dd'].includes(tag)
  })
}

/** For each line of the page, whether it is the article's, or why it is not. */
export function* selectLines(place: Place): Steps<readonly Fate[]> {
  const selection = yield* beginSelection(place)
  for (const pass of [dropMarked, dropNextArticles, dropLinkLists, dropLabelled, dropFurniture, dropEdges])
    yield* pass(selection)
  return selection.fates
}
