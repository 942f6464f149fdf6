// How do the chosen lines become one text with blocks, and the map back to the page?
import type { Block, BlockKind } from './article.ts'
import type { Line, Segment } from './outline.ts'
import { type Steps, visitInSteps } from './pace.ts'
import type { Cell } from './tables.ts'

/** Longer than any article; a page may be a book. */
export const MAX_TEXT_CHARS = 400_000

const BLOCK_GAP = '\n\n'
const CELL_GAP = ' | '
const SAME_CELL_GAP = ' '

export interface Piece {
  readonly kind: BlockKind
  readonly line: Line
  /** Where in the line it begins and ends: a headline may share its line with a date. */
  readonly from: number
  readonly to: number
  readonly cell: Cell | null
}

export interface Composition {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly segments: readonly Segment[]
  readonly isCut: boolean
}

class Composer {
  readonly #texts: string[] = []
  readonly #blocks: Block[] = []
  readonly #segments: Segment[] = []
  #length = 0
  #last: Cell | null = null

  get length(): number {
    return this.#length
  }

  *add(piece: Piece): Steps<void> {
    const continues = this.#last !== null && piece.cell !== null && this.#last.row === piece.cell.row
    if (!continues && this.#length > 0) this.#push(BLOCK_GAP)
    if (continues) this.#push(this.#last?.box === piece.cell?.box ? SAME_CELL_GAP : CELL_GAP)
    const start = this.#length
    const isNewCell = piece.cell !== null && this.#last?.box !== piece.cell.box
    if (isNewCell && piece.cell.header) this.#push(`${piece.cell.header}: `)
    yield* this.#copySegments(piece)
    this.#push(piece.line.text.slice(piece.from, piece.to))
    this.#close(piece.kind, continues ? (this.#blocks.pop()?.start ?? start) : start)
    this.#last = piece.cell
  }

  /** A headline that only the metadata gives: it has no place on the page. */
  addStatedTitle(title: string): void {
    this.#push(title)
    this.#close('title', 0)
  }

  take(isCut: boolean): Composition {
    return { text: this.#texts.join(''), blocks: this.#blocks, segments: this.#segments, isCut }
  }

  #push(text: string): void {
    this.#texts.push(text)
    this.#length += text.length
  }

  #close(kind: BlockKind, start: number): void {
    this.#blocks.push({ kind, start, end: this.#length })
  }

  *#copySegments({ line, from, to }: Piece): Steps<void> {
    yield* visitInSteps(line.segments, (segment) => {
      const start = Math.max(from, segment.start)
      const end = Math.min(to, segment.start + segment.length)
      if (start >= end) return
      this.#segments.push({
        node: segment.node,
        offset: segment.offset + start - segment.start,
        start: this.#length + start - from,
        length: end - start,
      })
    })
  }
}

/** One text out of pieces in order, blocks parted by a blank line; stops at MAX_TEXT_CHARS. */
export function* composeText(pieces: readonly Piece[], statedTitle: string | null): Steps<Composition> {
  const composer = new Composer()
  if (statedTitle) composer.addStatedTitle(statedTitle)
  for (const piece of pieces) {
    yield
    const room = MAX_TEXT_CHARS - composer.length - BLOCK_GAP.length
    const length = piece.to - piece.from
    if (length <= room) yield* composer.add(piece)
    else {
      if (room > 0) yield* composer.add({ ...piece, to: piece.from + room })
      return composer.take(true)
    }
  }
  return composer.take(false)
}
