// What is a page, once its markup has been walked? Boxes (elements that part text) and lines (stretches of text
// between them), both in document order, as plain arrays. Deciding what belongs to the article works on this.

/** Why a box is taken for furniture of the page. */
export type Mark = 'comments' | 'related' | 'navigation' | 'promotion' | 'footer' | 'form' | 'aside'

/** What a box's names say it holds. */
export type Part = 'title' | 'standfirst' | 'credit' | 'caption' | 'heading'

/** Characters of a text that stand one to one in a text node. */
export interface Segment {
  /** Where the segment begins in the text. */
  readonly start: number
  readonly length: number
  readonly node: Text
  /** Where it begins in the node's data. */
  readonly offset: number
}

export interface Box {
  readonly tag: string
  /** Index of the box around; -1 for the first. */
  readonly parent: number
  /** Class, id and similar names as lower-case words. */
  readonly names: string
  readonly mark: Mark | null
  readonly part: Part | null
  /** Whether it holds a field to type in. */
  hasField: boolean
}

export interface Line {
  readonly box: number
  readonly text: string
  /** Its words, folded and parted by single spaces, with a space at either end; empty where it is long. */
  readonly words: string
  readonly segments: readonly Segment[]
  /** Characters inside links, and inside bold type. */
  readonly linkChars: number
  readonly boldChars: number
  /** How many horizontal rules stand above. */
  readonly rules: number
}

export interface Outline {
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  readonly limits: readonly string[]
}
